using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.People;

/// <summary>What brings graduates home beyond what brings others (MODEL 3.5): a factor on the hazard of return.</summary>
/// <remarks><code>ret_skilled·(ret_offer if a job offer waits at home this year, else 1)</code>Offers: home_offer of graduates abroad a year, at
/// random. An incentive without an offer moves nobody (Del Carpio et al. 2016).</remarks>
public sealed class SkilledReturn(ParameterSet numbers)
{
    private const int Year = 12;
    private readonly double _all = numbers[SkillsNumbers.RetSkilled], _offer = numbers[SkillsNumbers.RetOffer],
        _share = numbers[SkillsNumbers.HomeOffer];

    /// <summary>Whether some factor differs from 1.</summary>
    public bool Acts => _all != 1 || _offer != 1;

    /// <summary>Factor of a graduate in a month.</summary>
    public double Factor(in Draw draw, ulong id, int month) =>
        _offer != 1 && draw.Uniform(id, month - (((month % Year) + Year) % Year), Purpose.HomeOffer) < _share ? _all * _offer : _all;
}
