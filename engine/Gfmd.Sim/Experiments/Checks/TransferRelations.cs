using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Channels of transfer: R26 to R29.</summary>
internal static class TransferRelations
{
    private const double Cheaper = 0.6, Tax = 5;

    private static readonly Func<Diary, string, double> FormalShare = Ratio(SchemeMeasure.SentFormal, SchemeMeasure.Sent, 12);

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("R26a", $"cost of formal transfers x{Cheaper}", "formal share of the money sent", Direction.Up, 12)
        {
            Applies = Both,
            Condition = "transfers on formal and informal channels that cost something",
            Change = (s, _) => s.WithCorridors(c => c with { TransferCost = Subject.Times(c.TransferCost, Cheaper) }),
            Figure = FormalShare,
            Persons = Sum(SchemeMeasure.Senders, 12),
            Mutant = new("price sensitivity ac = 0 and reactions of the amount eps_fee = r_bank = 0 in both",
                (s, _) => s.With(TransfersNumbers.Ac, 0).With(RemittancesNumbers.EpsFee, 0).With(TransfersNumbers.RBank, 0)),
        },
        new("R26b", $"cost of formal transfers x{Cheaper}", "money received", Direction.UpOrEqual, 12)
        {
            Applies = Both,
            Condition = "transfers on formal and informal channels that cost something",
            Change = (s, _) => s.WithCorridors(c => c with { TransferCost = Subject.Times(c.TransferCost, Cheaper) }),
            Figure = Sum(SchemeMeasure.Received, 12),
            Mutant = new("the fee makes people send more, eps_fee = -0.5 in both", (s, _) => s.With(RemittancesNumbers.EpsFee, -0.5)),
        },
        new("R27a", "two providers more in every channel", "cost of sending USD 200", Direction.Down, 12)
        {
            Applies = Both,
            Condition = "transfers on formal and informal channels that cost something",
            Change = (s, _) => More(s, 2),
            Figure = (d, _) => First(d, "I5.03", "cost_200"),
            Mutant = new("margin mu_p = 0 in both", (s, _) => s.With(TransfersNumbers.MuP, 0)),
        },
        new("R27b", "two providers more in every channel", "concentration of the formal money sent", Direction.Down, 12)
        {
            Applies = Both,
            Condition = "transfers on formal and informal channels that cost something",
            Change = (s, _) => More(s, 2),
            Figure = (d, _) => First(d, "I5.06", "concentration"),
            Mutant = new("one provider a channel in the lever", null, (s, _) => Few(s)),
        },
        new("R28", "full documents asked of everybody in place of light identification", "formal share of the money sent", Direction.DownOrEqual, 12)
        {
            Applies = s => Both(s).Length > 0 ? AnyRegime(s, Irregular) : [],
            Condition = "people without permit, and transfers on formal and informal channels",
            Prepare = (s, _) => Identified(s, 1),
            Change = (s, _) => Identified(s, 2),
            Figure = FormalShare,
            Mutant = new("full documents attract: bur2 = -3 in the lever", null,
                (s, _) => s.With(TransfersNumbers.Bur2, -3)),
        },
        new("R29a", $"tax of {Tax} % on formal transfers", "money sent on formal channels", Direction.Down, 12)
        {
            Applies = Both,
            Condition = "transfers on formal and informal channels that cost something",
            Change = (s, _) => Taxed(s),
            Figure = Sum(SchemeMeasure.SentFormal, 12),
            Persons = Sum(SchemeMeasure.Senders, 12),
            Mutant = new("price sensitivity ac = -0.4 in both: its sign is turned", (s, _) => s.With(TransfersNumbers.Ac, -0.4)),
        },
        new("R29b", $"tax of {Tax} % on formal transfers", "informal share of the money sent", Direction.UpOrEqual, 12)
        {
            Applies = Both,
            Condition = "transfers on formal and informal channels that cost something",
            Change = (s, _) => Taxed(s),
            Figure = (d, r) => -FormalShare(d, r),
            Mutant = new("price sensitivity ac = -0.4 in both: its sign is turned", (s, _) => s.With(TransfersNumbers.Ac, -0.4)),
        },
    ];

    private static string[] Both(Scenario s) =>
        s.Corridors.Any(c => c.TransferCost > 0 && c.InformalRemittance.Value is > 1 and < 99) ? [""] : [];

    private static double First(Diary d, string indicator, string measure) =>
        d.Indicators.Where(r => r.Indicator == indicator && r.Measure == measure).Select(r => r.Value).DefaultIfEmpty(0).Average();

    private static Subject Terms(Subject s, Func<TransferTerms, TransferTerms> change) =>
        s.WithCorridors(c => c with { Transfers = change(c.Transfers) });

    private static Subject Taxed(Subject s) => Terms(s, t => t with { Tax = t.Tax + Tax });

    private static Subject Identified(Subject s, double tier) => Terms(s, t => t with { BankIdentification = tier, CashIdentification = tier });

    private static Subject Few(Subject s) => Terms(s, t => t with { BankProviders = 1, CashProviders = 1, DigitalProviders = 1 });

    private static Subject More(Subject s, double more)
    {
        ParameterSet n = new(s.Scenario.Parameters);
        return Terms(s, t => t with
        {
            BankProviders = (t.BankProviders ?? n[TransfersNumbers.NProvBank]) + more,
            CashProviders = (t.CashProviders ?? n[TransfersNumbers.NProvMto]) + more,
            DigitalProviders = (t.DigitalProviders ?? n[TransfersNumbers.NProvDigital]) + more,
        });
    }
}
