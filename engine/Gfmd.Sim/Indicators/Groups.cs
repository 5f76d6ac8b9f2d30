using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>What a figure is broken down by.</summary>
[Flags]
public enum Levels
{
    /// <summary>All together.</summary>
    None = 0,

    /// <summary>Country of origin.</summary>
    Origin = 1,

    /// <summary>Country of destination.</summary>
    Destination = 2,

    /// <summary>Corridor.</summary>
    Corridor = Origin | Destination,

    /// <summary>Regime.</summary>
    Regime = 4,

    /// <summary>Sex.</summary>
    Sex = 8,

    /// <summary>Education below tertiary, or tertiary.</summary>
    Skill = 16,

    /// <summary>Recruitment channel.</summary>
    Channel = 32,

    /// <summary>Sector of work: that of regimes for one.</summary>
    Sector = 64,
}

/// <summary>The labels of a row; empty where not broken down.</summary>
public readonly record struct Labelled(
    string Origin, string Destination, string Regime, string Sex, string Education, string Channel = "", string Sector = "");

/// <summary>Cells of the tallies that one row sums over.</summary>
/// <param name="Label">The labels.</param>
/// <param name="Members">Scheme or origin, and cell of sex and education.</param>
public sealed record Group(Labelled Label, IReadOnlyList<(int Unit, int Cell)> Members)
{
    /// <summary>Schemes or origins of the members, each once, in order.</summary>
    public int[] Units { get; } = [.. Members.Select(m => m.Unit).Distinct()];
}

/// <summary>Groups of a plan, in the order of its schemes and origins; made once.</summary>
public sealed class Groups(Plan plan)
{
    private readonly Dictionary<(Unit Unit, Levels Levels), IReadOnlyList<Group>> _made = [];

    private enum Unit
    {
        Scheme,
        Origin,
        Channel,
    }

    /// <summary>Groups of scheme cells.</summary>
    public IReadOnlyList<Group> Schemes(Levels levels) => Get(Unit.Scheme, levels);

    /// <summary>Groups of origin cells.</summary>
    public IReadOnlyList<Group> Origins(Levels levels) => Get(Unit.Origin, levels);

    /// <summary>Groups of cells of channels; the unit is scheme × channels + channel. Irregular schemes have none.</summary>
    public IReadOnlyList<Group> Channels(Levels levels) => Get(Unit.Channel, levels);

    private IReadOnlyList<Group> Get(Unit unit, Levels levels)
    {
        if (!_made.TryGetValue((unit, levels), out IReadOnlyList<Group>? groups))
        {
            groups = Make(unit, levels);
            _made[(unit, levels)] = groups;
        }

        return groups;
    }

    private List<Group> Make(Unit kind, Levels levels)
    {
        Dictionary<Labelled, List<(int, int)>> members = [];
        List<Labelled> order = [];
        int each = kind == Unit.Channel ? ChannelNumbers.Count : 1, units = kind == Unit.Origin ? plan.Origins.Length : plan.Schemes.Length * each;
        for (int unit = 0; unit < units; unit++)
        {
            SchemePlan? scheme = kind == Unit.Origin ? null : plan.Schemes[unit / each];
            if (kind == Unit.Channel && (scheme!.Irregular || !scheme.Intake.Channels.Any(c => (int)c.Id == unit % each)))
            {
                continue;
            }

            // a regime for several sectors is of none
            if (levels.HasFlag(Levels.Sector) && scheme?.Regime.Sectors.Count != 1)
            {
                continue;
            }

            string channel = kind == Unit.Channel && levels.HasFlag(Levels.Channel) ? Labels.Channel[unit % each] : "";
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                Labelled label = Label(scheme, scheme?.Origin ?? unit, cell, levels) with { Channel = channel };
                if (!members.TryGetValue(label, out List<(int, int)>? list))
                {
                    members[label] = list = [];
                    order.Add(label);
                }

                list.Add((unit, cell));
            }
        }

        return [.. order.Select(l => new Group(l, members[l]))];
    }

    private Labelled Label(SchemePlan? scheme, int origin, int cell, Levels levels) => new(
        levels.HasFlag(Levels.Origin) ? plan.Origins[origin].Country.Id : "",
        levels.HasFlag(Levels.Destination) ? scheme?.Corridor.Destination ?? "" : "",
        levels.HasFlag(Levels.Regime) ? scheme?.Regime.Id ?? "" : "",
        levels.HasFlag(Levels.Sex) ? Labels.Sex[cell & 1] : "",
        levels.HasFlag(Levels.Skill) ? (cell >= 6 ? "tertiary" : "below_tertiary") : "",
        Sector: levels.HasFlag(Levels.Sector) ? ScenarioJson.Word(scheme!.Regime.Sectors[0]) : "");
}
