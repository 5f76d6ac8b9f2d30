using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 1.2: the six domains of migration policy, five items each, as far as the terms of a scenario show them.</summary>
internal static class PolicyDomains
{
    private static readonly (string Domain, string Meaning, Func<Terms, bool>[] Items)[] Domains =
    [
        ("rights", "pay and rights: half of the rights or more, free change of employer, inspection or desks, portable social security, residence",
        [
            t => t.Any(r => r.Rights.Count > 0 && r.Rights.Average() >= 0.5), t => t.Any(r => r.EmployerTie == EmployerTie.None),
            t => t.Any(r => r.Inspection >= 0.5) || t.Recruitment.Desks > 0, t => t.Any(r => r.SocialSecurityPortable),
            t => t.Any(r => r.PathToSettleMonths > 0 || r.FamilyAccompany),
        ]),
        ("government", "focal points, inter-ministerial body, budget line, national plan, data unit",
        [
            t => t.Coherence.FocalPoints, t => t.Coherence.InterMinisterialBody, t => t.Coherence.BudgetLine, t => t.Coherence.NationalPlan,
            t => t.Coherence.DataUnit,
        ]),
        ("cooperation", "bilateral or circular agreement, joint commission, monitoring body, regional bloc, commitment of the origin",
        [
            t => t.Any(r => r.Family is RegimeFamily.Bilateral or RegimeFamily.Circular), t => t.Coherence.JointCommission,
            t => t.Any(r => r.MonitoringBody), t => t.Blocs.Any(b => b.Members.Contains(t.Country, StringComparer.Ordinal)),
            t => t.Any(r => r.OriginCommitment),
        ]),
        ("wellbeing", "cap on fees, orientation, migration loans, wage floor, cost of remitting of at most 5 %",
        [
            t => t.Any(r => r.WorkerFeeCap >= 0), t => t.Any(r => r.PreDepartureOrientation) || t.Recruitment.Orientation > 0,
            t => t.Recruitment.LoanRate is not null, t => t.Any(r => r.MinWage > 0), t => t.Corridors.All(c => c.TransferCost <= 5),
        ]),
        ("crises", "counter-cyclical fund, desks, unions, a new employer after loss of the job, a way to come again",
        [
            t => t.Economy.Fund > 0, t => t.Recruitment.Desks > 0, t => t.Recruitment.Unions > 0,
            t => t.Any(r => r.EmployerTie != EmployerTie.Full || r.PortabilityAfterMonths > 0), t => t.Any(r => r.MultiEntry || r.ReentryPriority),
        ]),
        ("orderly", "places for the less schooled, no ban on women, licensing of recruiters, information, consequences of overstay",
        [
            t => t.Any(r => r.SkillMin < Education.Tertiary), t => t.Intakes.All(i => i.WomenBannedUnderAge == 0),
            t => t.Recruitment.Strictness is { Value: > 0 } || t.Recruitment.DenyList > 0, t => t.Recruitment.Campaign > 0,
            t => t.Any(r => r.QuotaCutShare > 0 || r.BondUsd > 0 || r.DeferredPayShare > 0),
        ]),
    ];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I2.15", "Policy domains", "items of six domains of policy that the terms of an origin's regimes and its policy show; what a state says "
            + "it does, not what follows", "100 · items that are true / 30", "C", "~SDG 10.7.2 (its six domains; items of this model)",
            [new("score", "0-100", "share of all thirty items"), .. Domains.Select(d => new Measure(d.Domain, "0-100", d.Meaning))], Add),
    ];

    /// <summary>How many items of each domain are true for an origin, in the order of the measures.</summary>
    internal static IReadOnlyList<int> Count(Scenario scenario, Country origin)
    {
        Terms terms = new(scenario, origin);
        return [.. Domains.Select(d => d.Items.Count(item => item(terms)))];
    }

    private static void Add(YearOfRun y, IndicatorRows rows)
    {
        foreach (OriginPlan o in y.Plan.Origins)
        {
            IReadOnlyList<int> counts = Count(y.Plan.Scenario, o.Country);
            Labelled label = new(o.Country.Id, "", "", "", "");
            long agents = y.End.Of(State.HouseholdMeasure.Persons, o.Index) / o.Weight;
            rows.Add("score", label, 100.0 * counts.Sum() / Domains.Sum(d => d.Items.Length), agents);
            for (int d = 0; d < Domains.Length; d++)
            {
                rows.Add(Domains[d].Domain, label, 100.0 * counts[d] / Domains[d].Items.Length, agents);
            }
        }
    }

    /// <summary>What items are asked of: one origin, its regimes with a permit, its corridors and its policy.</summary>
    private sealed class Terms(Scenario scenario, Country origin)
    {
        private readonly Regime[] _regimes =
            [.. scenario.Regimes.Where(r => r.Family != RegimeFamily.Irregular && r.Intakes.Any(i => i.Id == origin.Id))];

        public string Country => origin.Id;

        public CoherenceItems Coherence => scenario.Coherence;

        public IReadOnlyList<Bloc> Blocs => scenario.Blocs;

        public RecruitmentPolicy Recruitment => origin.Origin!.Recruitment;

        public OriginEconomy Economy => origin.Origin!.Economy;

        public IEnumerable<Intake> Intakes => _regimes.SelectMany(r => r.Intakes).Where(i => i.Id == origin.Id);

        public IEnumerable<Corridor> Corridors => scenario.Corridors.Where(c => c.Origin == origin.Id);

        public bool Any(Func<Regime, bool> term) => _regimes.Any(term);
    }
}
