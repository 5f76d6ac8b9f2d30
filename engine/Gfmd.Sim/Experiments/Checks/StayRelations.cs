using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Staying, overstaying, coming home: R18, R20, R21, R38.</summary>
internal static class StayRelations
{
    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R18", "chance of a renewal or recall +0.3", "overstays per contract ended", Direction.Down, 36)
        {
            Applies = s => Largest(s, r => Ends(r) && r.Intakes.All(i => i.RenewalProbability <= 0.7)),
            Condition = "a regime whose permits end and are overstayed",
            Change = (s, r) => s.With(r, x => x with
            {
                Intakes = [.. x.Intakes.Select(i => i with { RenewalProbability = new(i.RenewalProbability + 0.3) })],
            }),
            Figure = Ratio(SchemeMeasure.Overstayed, SchemeMeasure.ContractsEnded, 36),
            Persons = Sum(SchemeMeasure.Overstayed, 36),
            Mutant = new("value of re-entry o_re = -1.5 in both: its sign is turned", (s, _) => s.With(RegimesNumbers.ORe, -1.5)),
        },
        new("R20", "detection to 0.1 a month", "overstays per contract ended", Direction.Down, 36)
        {
            Applies = s => Largest(s, r => Ends(r) && !(r.Detection > 0.05)),
            Condition = "a regime whose permits end and are overstayed",
            Change = (s, r) => s.With(r, x => x with { Detection = 0.1 }),
            Figure = Ratio(SchemeMeasure.Overstayed, SchemeMeasure.ContractsEnded, 36),
            Persons = Sum(SchemeMeasure.Overstayed, 36),
            Mutant = new("weight of detection o_det = -3 in both: its sign is turned", (s, _) => s.With(RegimesNumbers.ODet, -3)),
        },
        new("R21", "contracts half as long, at the same fee", "overstays per contract ended", Direction.UpOrEqual, 36)
        {
            Applies = s => Largest(s, r => Ends(r) && r.DurationMonths >= 12 && !Irregular(r)),
            Condition = "a regime of contracts of a year or longer that are overstayed",
            Change = (s, r) => s.With(r, x => x with { DurationMonths = x.DurationMonths / 2 }),
            Figure = Ratio(SchemeMeasure.Overstayed, SchemeMeasure.ContractsEnded, 36),
            Persons = Sum(SchemeMeasure.Overstayed, 36),
            Mutant = new("detection of 0.5 a month in the lever", null, (s, r) => s.With(r, x => x with { Detection = 0.5 })),
        },
        new("R38", "permit to go home and come back", "returns by own decision", Direction.DownOrEqual, 36)
        {
            Applies = s => Largest(s, r => !r.MultiEntry && r.PathToSettleMonths == 0 && r.DurationMonths > 12 && !Irregular(r)),
            Condition = "a regime of contracts longer than a year without a right to come back",
            Change = (s, r) => s.With(r, x => x with { MultiEntry = true }),
            Figure = Ratio(SchemeMeasure.ReturnedVoluntary, SchemeMeasure.Departed, 36),
            Mutant = new("effect of the right g_def = -1 in both: its sign is turned", (s, _) => s.With(ReturnNumbers.GDef, -1)),
        },
    ];
}
