using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model;

/// <summary>Whom a lever reaches that is not for all (MODEL 13): the arm of a person, one bit a group.</summary>
/// <remarks>Samples of communities and households are keyed by (seed, replicate, key of the pilot), never by the scenario: a pilot of half of the
/// households reaches those of a pilot of a quarter too.</remarks>
public sealed class Pilots
{
    private readonly LeverTarget[] _groups;
    private readonly uint[] _keys, _communities, _households;
    private readonly Draw _draw;

    /// <summary>The groups of a schedule.</summary>
    public Pilots(IReadOnlyList<LeverTarget> groups, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(groups);
        _groups = [.. groups];
        _keys = [.. groups.Select(g => (uint)Keys.Of(g.Key))];
        _communities = [.. groups.Select(g => Draw.Threshold(g.CommunityShare ?? 1))];
        _households = [.. groups.Select(g => Draw.Threshold(g.HouseholdShare ?? 1))];
        _draw = draw;
    }

    /// <summary>Arm of a person: bit k is set where group k reaches them.</summary>
    public int Of(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        uint t = b.Traits[i];
        int h = b.Household[i], arm = 0;
        for (int k = 0; k < _groups.Length; k++)
        {
            LeverTarget g = _groups[k];
            bool reached = (g.Sex is not { } sex || Traits.Sex(t) == (int)sex) && (g.Cadre is not { } cadre || Traits.Sector(t) == (int)cadre)
                && (g.CommunityShare is null
                    || _draw.Bits(b.Villages.Key[b.Village[h]], Draw.NoMonth, Purpose.PilotCommunity, _keys[k]) < _communities[k])
                && (g.HouseholdShare is null || _draw.Bits(b.Lot[h], Draw.NoMonth, Purpose.PilotHousehold, _keys[k]) < _households[k]);
            arm |= reached ? 1 << k : 0;
        }

        return arm;
    }
}
