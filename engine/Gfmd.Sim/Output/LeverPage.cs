using System.Text;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Output;

/// <summary>The catalogue of levers as the page docs/levers.md.</summary>
public static class LeverPage
{
    /// <summary>The page, in Markdown.</summary>
    /// <param name="parameters">The catalogue of parameters, which says what this version has.</param>
    public static string Write(IReadOnlyCollection<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        StringBuilder page = new();
        page.Append("""
            # Levers

            Illustrative scenario model, not a forecast. Written by `gfmd describe levers --markdown`; a test fails when it is stale.

            A scenario pulls levers by name (member `levers`, [scenarios.md](scenarios.md)): strength 0 to 1, start, ramp and end, and a target:
            country, corridor, regime, cadre, sex, a share of communities or of households (a pilot by keyed lot). At strength x an additive size is
            multiplied by x, a factor raised to it; a word or a flag changes from 0.5 on. Results stay within the limits of the format. Levers act
            from month 0 on, never in the burn-in; at strength 0 the run is the run without the lever. Markets follow the terms outside a pilot.
            Effective strength is strength x capacity of the holder. Costs are calibration choices.


            """.ReplaceLineEndings("\n"));
        page.Append("| id | lever | holder | goal | moves | first figure | cost | evidence | source | mechanism |\n");
        page.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (Lever l in Levers.Available(parameters))
        {
            string moves = string.Join("; ", l.Moves.Select(m => $"`{m}`"));
            page.Append($"| {l.Id} | {l.Name} | {Holder(l.Holder)} | {l.Goal} | {moves} | {First(l)} | {Cost(l)} ");
            page.Append($"| {Grade(l.Evidence)} | {l.Source} | {l.Mechanism} |\n");
        }

        return page.ToString();
    }

    /// <summary>The figure moved first, with its sign.</summary>
    public static string First(Lever lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        string channel = lever.First.Channel.Length > 0 ? $" ({lever.First.Channel})" : "";
        return $"{lever.First.Indicator} {lever.First.Measure}{channel} {(lever.First.Sign > 0 ? "up" : "down")}";
    }

    /// <summary>Cost in words.</summary>
    public static string Cost(Lever lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        string unit = lever.UnitCost != 0 ? FormattableString.Invariant($" and USD {lever.UnitCost} for each of the {lever.Beneficiary}") : "";
        return FormattableString.Invariant($"USD {lever.FixedCost:0} a year{unit}");
    }

    /// <summary>Holder as a word.</summary>
    public static string Holder(LeverHolder holder) => holder switch
    {
        LeverHolder.Origin => "origin",
        LeverHolder.Destination => "destination",
        LeverHolder.Joint => "joint",
        LeverHolder.Private => "private",
        _ => "regional",
    };

    /// <summary>Grade of evidence as it is printed.</summary>
    public static string Grade(Evidence evidence) => evidence == Evidence.Order ? "M?" : evidence.ToString();
}
