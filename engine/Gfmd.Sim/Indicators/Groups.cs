using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
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
}

/// <summary>The labels of a row; empty where not broken down.</summary>
public readonly record struct Labelled(string Origin, string Destination, string Regime, string Sex, string Education);

/// <summary>Cells of the tallies that one row sums over.</summary>
/// <param name="Label">The labels.</param>
/// <param name="Members">Scheme or origin, and cell of sex and education.</param>
public sealed record Group(Labelled Label, IReadOnlyList<(int Unit, int Cell)> Members);

/// <summary>Groups of a plan, in the order of its schemes and origins; made once.</summary>
public sealed class Groups(Plan plan)
{
    private readonly Dictionary<(bool Schemes, Levels Levels), IReadOnlyList<Group>> _made = [];

    /// <summary>Groups of scheme cells.</summary>
    public IReadOnlyList<Group> Schemes(Levels levels) => Get(schemes: true, levels);

    /// <summary>Groups of origin cells.</summary>
    public IReadOnlyList<Group> Origins(Levels levels) => Get(schemes: false, levels);

    private IReadOnlyList<Group> Get(bool schemes, Levels levels)
    {
        if (!_made.TryGetValue((schemes, levels), out IReadOnlyList<Group>? groups))
        {
            groups = Make(schemes, levels);
            _made[(schemes, levels)] = groups;
        }

        return groups;
    }

    private List<Group> Make(bool schemes, Levels levels)
    {
        Dictionary<Labelled, List<(int, int)>> members = [];
        List<Labelled> order = [];
        int units = schemes ? plan.Schemes.Length : plan.Origins.Length;
        for (int unit = 0; unit < units; unit++)
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                Labelled label = Label(schemes ? plan.Schemes[unit] : null, schemes ? plan.Schemes[unit].Origin : unit, cell, levels);
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
        levels.HasFlag(Levels.Skill) ? (cell >= 6 ? "tertiary" : "below_tertiary") : "");
}
