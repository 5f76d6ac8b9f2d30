using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Wage at home (MODEL C2).</summary>
/// <remarks><code>ln_w = ln(W_o) + r_o·(yearsEdu - ybar) + exp1·exper + exp2·exper² + a_i + prem_ret·usableForeign + gap_f_o·female + eta_t</code>
/// W_o by sector and formality, moved by the market; eta_t normal each month with sd_shock_self or sd_shock_wage. Tables by traits hold what does not
/// depend on the person; the rest is one line of single-precision arithmetic, the same for any number of lanes.</remarks>
public sealed class OriginWage
{
    private readonly OriginPlan _origin;
    private readonly double _r, _informal, _women;

    /// <summary>Tables of one origin at base wages.</summary>
    public OriginWage(OriginPlan origin, ParameterSet numbers)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(numbers);
        _origin = origin;
        _r = numbers[OriginWorkNumbers.RO];
        _informal = numbers[OriginWorkNumbers.GapInformal];
        _women = numbers[OriginWorkNumbers.GapFO];
        Premium = (float)numbers[OriginWorkNumbers.PremRet];
        ShockSelf = (float)numbers[OriginWorkNumbers.SdShockSelf];
        ShockWage = (float)numbers[OriginWorkNumbers.SdShockWage];
        for (int e = 0; e < 4; e++)
        {
            for (int years = 0; years < 128; years++)
            {
                double x = Math.Clamp(years - PlanCompiler.SchoolYears[e] - 6, 0, 50);
                Experience[(e << 7) | years] = Bits((numbers[OriginWorkNumbers.Exp1] * x) + (numbers[OriginWorkNumbers.Exp2] * x * x));
            }
        }

        Post(new double[Tallies.WageCells]);
    }

    /// <summary>ln of the cell's wage by the low eight bits of the traits, as float bits.</summary>
    public uint[] Cell { get; } = new uint[256];

    /// <summary>Experience profile by education and completed years, as float bits.</summary>
    public uint[] Experience { get; } = new uint[512];

    /// <summary>prem_ret.</summary>
    public float Premium { get; }

    /// <summary>Dispersion of the shock, self-employed.</summary>
    public float ShockSelf { get; }

    /// <summary>Dispersion of the shock, employees.</summary>
    public float ShockWage { get; }

    /// <summary>Posts the market's wages of the month: shift of ln W_o by wage cell.</summary>
    /// <param name="shift">Change of ln W_o by wage cell.</param>
    /// <param name="shock">ln of what a shock from outside leaves of earnings, by wage cell (9.7); empty: no shock.</param>
    public void Post(ReadOnlySpan<double> shift, ReadOnlySpan<double> shock = default)
    {
        for (int cell = 0; cell < 256; cell++)
        {
            int e = (cell >> 1) & 3, sector = Math.Min((cell >> 3) & 15, 8);
            double ln = _origin.LnSectorWage[sector] + (_r * (PlanCompiler.SchoolYears[e] - _origin.MeanSchooling))
                + ((cell & (int)Traits.Informal) != 0 ? _informal : 0) + ((cell & 1) != 0 ? _women : 0) + shift[cell >> 1]
                + (shock.IsEmpty ? 0 : shock[cell >> 1]);
            Cell[cell] = Bits(ln);
        }
    }

    /// <summary>ln of the expected wage, without the month's shock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Expected<T>(T traits, T years, T ability)
        where T : struct, ILanes<T>
    {
        T cell = T.Gather(ref Cell[0], T.And(traits, T.Broadcast(Traits.WageMask)));
        T education = T.And(T.ShiftRight(traits, 1), T.Broadcast(3u));
        T profile = T.Gather(ref Experience[0], T.Or(T.ShiftLeft(education, 7), T.And(years, T.Broadcast(127u))));
        T uses = T.Same(T.And(traits, T.Broadcast(Traits.UsesExperience)), T.Broadcast(Traits.UsesExperience));
        T premium = T.Select(uses, T.Broadcast(Premium), T.Broadcast(0f));
        return T.AddFloat(T.AddFloat(T.AddFloat(cell, profile), ability), premium);
    }

    /// <summary>ln of the expected wage of one person: the same sum in the same order, without lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Expected(uint traits, int years, float ability)
    {
        float cell = BitConverter.UInt32BitsToSingle(Cell[traits & Traits.WageMask]);
        float profile = BitConverter.UInt32BitsToSingle(Experience[(((traits >> 1) & 3) << 7) | (uint)Math.Clamp(years, 0, 127)]);
        return cell + profile + ability + ((traits & Traits.UsesExperience) != 0 ? Premium : 0f);
    }

    /// <summary>Wage of the month in cents from the shock's random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Cents<T>(T traits, T years, T ability, T bits)
        where T : struct, ILanes<T>
    {
        T informal = T.Same(T.And(traits, T.Broadcast(Traits.Informal)), T.Broadcast(Traits.Informal));
        T sd = T.Select(informal, T.Broadcast(ShockSelf), T.Broadcast(ShockWage));
        T ln = T.AddFloat(Expected(traits, years, ability), T.MulFloat(sd, Wide.Normal(bits)));
        return T.ToInteger(T.AddFloat(T.MulFloat(Wide.Exp(ln), 100f), 0.5f));
    }

    private static uint Bits(double value) => BitConverter.SingleToUInt32Bits((float)value);
}
