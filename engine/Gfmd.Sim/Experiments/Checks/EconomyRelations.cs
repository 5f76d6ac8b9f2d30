using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Shocks from outside and the economy of the origin: R23, R24, R30, R44, R46.</summary>
internal static class EconomyRelations
{
    private const double Slump = 0.3, Appreciation = 0.1, Loss = 0.4, Raise = 1.2;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R23a", "output of destinations down 30 %", "posts", Direction.Down, 24)
        {
            Applies = s => Largest(s, Rationed),
            Condition = "a regime with posts",
            Change = (s, _) => s.With(Of(ShockKind.DestinationOutput, Slump)),
            Figure = (d, r) => d.YearOfPosts(r),
            Mutant = new("elasticity of posts to output e_Y = 0 in both", (s, _) => s.With(DestinationWorkNumbers.EY, 0)),
        },
        new("R23b", "output of destinations down 30 %", "migrants with permit and job over those with permit", Direction.Down, 12)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = (s, _) => s.With(Of(ShockKind.DestinationOutput, Slump)),
            Figure = (d, _) => d.Sum(SchemeMeasure.Filled, 12)
                / Math.Max(1, d.Sum(SchemeMeasure.Stock, 12) - d.Sum(SchemeMeasure.StockIrregular, 12)),
            Mutant = new("exponents of output in job finding e_find = 0 and in posts e_Y = 0 in both",
                (s, _) => s.With(DestinationWorkNumbers.EFind, 0).With(DestinationWorkNumbers.EY, 0)),
        },
        new("R24", "currencies of destinations up 10 %", "remittances", Direction.Up, 3)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = (s, _) => s.With(Of(ShockKind.ExchangeRate, Appreciation)),
            Figure = Sum(SchemeMeasure.Sent, 3),
            Mutant = new("elasticity eps_fx = -1 in both", (s, _) => s.With(MacroNumbers.EpsFx, -1)),
        },
        new("R30", "earnings at home down 40 % for a year", "remittances per migrant", Direction.Up, 6)
        {
            Applies = Whole,
            Condition = "every scenario",
            Change = (s, _) => s.With(Of(ShockKind.Disaster, Loss)),
            Figure = Ratio(SchemeMeasure.Sent, SchemeMeasure.Stock, 6),
            Mutant = new("nobody insures: ins_share = 0, r_shock = 0, alt_gain = 0 in both",
                (s, _) => s.With(RemittancesNumbers.InsShare, 0).With(RemittancesNumbers.RShock, 0).With(RemittancesNumbers.AltGain, 0)),
        },
        new("R44", "all origins ask 20 % more pay, not the first alone", "posts of the first origin", Direction.Up, 24)
        {
            Applies = s => Largest(s, r => Rationed(r) && r.Intakes.Count > 1),
            Condition = "a regime with posts open to two origins",
            Prepare = (s, r) => s.With(r, x => x with { Intakes = [.. x.Intakes.Select((i, k) => k == 0 ? Dearer(i) : i)] }),
            Change = (s, r) => s.With(r, x => x with { Intakes = [.. x.Intakes.Select((i, k) => k == 0 ? i : Dearer(i))] }),
            Figure = (d, r) => d.PostsOfFirst(r),
            Mutant = new("substitution among origins sig_o = 0 in both", (s, _) => s.With(DestinationWorkNumbers.SigO, 0)),
        },
        new("R46", "real appreciation xi_rer x2 while remittances rise", "demand for workers of tradables", Direction.DownOrEqual, 36)
        {
            Applies = Whole,
            Condition = "every scenario",
            Prepare = (s, _) => s.With(Of(ShockKind.ExchangeRate, 5 * Appreciation)).WithEconomies(e => e with { Feedback = true }),
            Change = (s, _) => s.With(MacroNumbers.XiRer, 2 * new ParameterSet(s.Scenario.Parameters)[MacroNumbers.XiRer]),
            Figure = (d, _) => d.Mean(CountryMeasure.LnTradables, 35),
            Mutant = new("sign of xi_rer turned round in the lever", null, (s, _) => s.With(MacroNumbers.XiRer, -1.2)),
        },
    ];

    private static Shock Of(ShockKind kind, double size) => new() { Id = $"check-{kind}", Kind = kind, Size = size, Months = 1200 };

    private static Intake Dearer(Intake i) => i with { WageFactor = Raise * i.WageFactor };
}
