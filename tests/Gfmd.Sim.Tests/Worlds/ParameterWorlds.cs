using Gfmd.Sim.Experiments;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Worlds;

/// <summary>A small world in which parameters are moved from low to high.</summary>
/// <param name="Name">Its name in parameter-moves.tsv.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Numbers">Solved numbers of the base.</param>
internal sealed record ParameterWorld(string Name, Scenario Scenario, Func<Solved> Numbers)
{
    /// <summary>Solve anew at each end: for parameters that act through the base year alone.</summary>
    public bool Anew { get; init; }

    /// <summary>Replicate that is run: rare events of a whole country do not happen in each.</summary>
    public int Replicate { get; init; }
}

/// <summary>The small worlds of parameters, the plainest first.</summary>
internal static class ParameterWorlds
{
    private const int Agents = 2_000, BurnIn = 6, Months = 24;

    private static readonly Scenario Plain = SmallWorlds.MixedOf(Agents) with
    {
        Countries = [.. SmallWorlds.MixedOf(Agents).Countries.Select(Employing)],
        Regimes = [.. SmallWorlds.MixedOf(Agents).Regimes.Select(r => r.Id == "season" ? r with { Sectors = [Sector.Agriculture] } : r)],
        BurnIn = BurnIn,
        Months = Months,
    };

    private static readonly Lazy<Solved> Numbers = new(() => Calibration.Solve(Plain, 2).Solved);

    // every clause of the regime record that is off elsewhere
    private static readonly Scenario Clauses = Plain.WithEconomies()
        .With("guest", r => r with
        {
            QuotaPerYear = new(300),
            QuotaCutShare = 0.5,
            OverstayTolerated = 0,
            QuotaFollowsRights = true,
            FemaleShareMin = 0.2,
            DeferredPayShare = 0.2,
            BondUsd = 300,
            SocialSecurityPortable = true,
            OriginCommitment = true,
            PortabilityAfterMonths = 12,
            LabourMarketTestRefusal = 0.1,
            RenewalOffered = 0.9,
            MonitoringBody = true,
            Intakes = [.. r.Intakes.Select(i => i with { WomenBannedUnderAge = 25 })],
        })
        .With("points", r => r with { AdmitsFromWithin = true, StudyToWorkMonths = 24, DurationMonths = 36, PathToSettleMonths = 0 })
        .With("free", r => r with { AdmitsFromWithin = true });

    // the world of recruiters, a quarter of its size
    private static readonly Scenario Recruiters = RecruiterWorld.Households with
    {
        Countries = [SmallWorlds.Origin("AAA", 5_000, 5_000), .. RecruiterWorld.Households.Countries.Skip(1)],
        Regimes =
        [
            RecruiterWorld.Households.Regimes[0] with
            {
                Intakes = [RecruiterWorld.Households.Regimes[0].Intakes[0] with { Stock = new(375), Departures = new(200) }],
            },
        ],
        BurnIn = BurnIn,
        Months = Months,
    };

    private static readonly Lazy<Solved> RecruiterNumbers = new(() => Calibration.Solve(Recruiters, 2).Solved);

    // output abroad falls, employers' cost and rights rise, brokers abuse, women are kept from the way with a permit, savers want little
    private static readonly Scenario Slump = Clauses
        .With("guest", r => r with { QuotaPerYear = new(150), PortabilityAfterMonths = 0, Remitting = RemittingClass.Domestic })
        .With("season", r => r with { Intakes = [.. r.Intakes.Select(i => i with { WomenBannedUnderAge = 40 })] })
        .With(ReturnNumbers.TgtMonths, 4).With(RecruitmentNumbers.H0Licensed, 0.2).With(RegimesNumbers.JcTied, 0.2) with
    {
        Shocks = [new Shock { Id = "slump", Kind = ShockKind.DestinationOutput, Size = 0.3, StartMonth = 2, Months = 600 }],
        Levers =
        [
            new LeverUse { Id = "L25", Target = new LeverTarget { Corridor = "AAA-DDD" } }, new LeverUse { Id = "L26" }, new LeverUse { Id = "L28" },
        ],
    };

    // an active diaspora and treasury; short contracts under a weak administration, an amnesty, dear debts
    private static readonly Scenario Finance = Clauses.With("guest", r => r with { DurationMonths = 6, MaxRenewals = 3 })
        .With(RegimesNumbers.KO, 0.4).With(NativesNumbers.Amnesty, 0.5).With(ChoiceNumbers.IH, 2) with
    {
        Countries = [.. Clauses.Countries.Select(c => c.Origin is null ? c : c with
        {
            Origin = c.Origin with
            {
                Economy = c.Origin.Economy with { ElasticityMode = true, Securitised = 0.5, DiasporaBond = 0.5, BondYield = 0.055, Fund = 0.2,
                    ForeignInvestment = new(1e6), Aid = new(1e6) },
            },
        })],
        Corridors = [.. Clauses.Corridors.Select(c => c with
        {
            Diaspora = c.Diaspora with { DualCitizenship = 1, AssociationSupport = 1, Trust = 1 },
        })],
    };

    // much informal money, a premium on the exchange rate, agents under exclusivity
    private static readonly Scenario Sending = Plain.WithEconomies() with
    {
        Corridors =
        [
            .. Plain.Corridors.Select(c => c with
            {
                InformalRemittance = new(40), Transfers = new TransferTerms { ExchangePremium = 3, Exclusivity = 0.5 },
            }),
        ],
    };

    // students abroad, two applicants for three places
    private static readonly Scenario Graduates = SkillWorld.Mixed(6_000) with { BurnIn = BurnIn, Months = Months };

    // places that follow applicants, foreign diplomas that have to be recognised
    private static readonly Scenario Training = Graduates.With(new TertiaryTraining { ApplicantsPerPlace = new(1.5), Response = 1 }) with
    {
        Months = 72,
        Countries =
        [
            .. Graduates.With(new TertiaryTraining { ApplicantsPerPlace = new(1.5), Response = 1 }).Countries
                .Select(c => c.Origin is { } o ? c with { Origin = o with { EducationQuality = 1 } } : c),
        ],
        Corridors = [.. Graduates.Corridors.Select(c => c with { Skills = new SkillTerms { LanguageMatch = 1, Recognition = 0.2, Procedure = 1 } })],
    };

    // places of professions that follow applicants, seats of a partnership
    private static readonly Scenario Partners = CadreWorld.Scenario.With(c => c with { SeatGrowth = 0.02 }).With(CadreNumbers.SG, 20) with
    {
        BurnIn = BurnIn,
        Months = 72,
    };

    // all programmes of savings, small prices told to all, a bond that patriots alone buy
    private static readonly Scenario Programmes = Plain.WithEconomies() with
    {
        Months = 60,
        Countries = [.. Plain.WithEconomies().Countries.Select(c => c.Origin is null ? c : c with
        {
            Origin = c.Origin with
            {
                Households = new HouseholdProgrammes { VentureFund = 1, EducationMatch = 1, EnterpriseMatch = 1, Match = 1 },
                Economy = c.Origin.Economy with { DiasporaBond = 1, RiskFreeRate = 0.03, BondYield = 0.05, SpreadBp = 300 },
            },
        })],
        Corridors = [.. Plain.WithEconomies().Corridors.Select(c => c with
        {
            Transfers = new TransferTerms { MobileMoney = true, Transparency = 1, LinkedProduct = 1 },
        })],
    };

    // a crisis abroad, few natives whom domestic work frees, debts at twice their size each year, an administration that fails
    private static readonly Scenario Crisis = Finance.With("points", r => r with { StudyToWorkMonths = 0, DurationMonths = 0 })
        .With("family", r => r with { Sectors = [Sector.Domestic] }) with
    {
        Months = 60,
        Countries = [.. Finance.Countries.Select(c => c.Destination is null ? c
            : c with { Destination = c.Destination with { Employment = [.. Enumerable.Repeat(100.0, 9)], Complementarity = true } })],
        Shocks = [.. Finance.Shocks, new Shock { Id = "crisis", Kind = ShockKind.Crisis, Size = 1, StartMonth = 24, Months = 6 }],
    };

    // what is rare shows over ten years and more people
    private static readonly Scenario Decade = SendingWorld.Scenario.Offering(new HouseholdProgrammes { EnterpriseMatch = 1 })
        .With("guest", r => r with { DurationMonths = 12 }).With(ChoiceNumbers.IH, 1).With(HouseholdsNumbers.SchemeFraud, 0) with
    {
        BurnIn = BurnIn,
        Months = 120,
    };

    private static LeverUse[] Half(params string[] levers) =>
        [.. levers.Select(id => new LeverUse { Id = id, HolderCapacity = 1, Strength = 0.5 })];

    private static Country Employing(Country c) => c.Destination is null ? c
        : c with { Destination = c.Destination with { Employment = [.. Enumerable.Repeat(2_000.0, 9)] } };

    /// <summary>All, in the order in which they are tried.</summary>
    public static IReadOnlyList<ParameterWorld> All { get; } =
    [
        new("mixed", Plain.WithEconomies(), () => Numbers.Value),
        new("clauses", Clauses, () => Numbers.Value),
        new("recruiters", Recruiters.With(RecruitmentNumbers.SMult, 1).With(
            new RecruitmentPolicy { Desks = 0.5, Unions = 0.5, Orientation = 0.5, Rating = 0.2, Campaign = 0.2 }) with
        {
            Levers = [new LeverUse { Id = "L44", Strength = 0.5, HolderCapacity = 1 }],
        }, () => RecruiterNumbers.Value),
        new("levers", Clauses with
        {
            Levers = [.. new[] { "L20", "L24", "L29", "L34" }.Select(id => new LeverUse { Id = id })],
            Coherence = new CoherenceItems { FocalPoints = true, BudgetLine = true },
        }, () => Numbers.Value),
        new("slump", Slump, () => Numbers.Value),
        new("finance", Finance, () => Numbers.Value),
        new("cadres", CadreWorld.Scenario with { BurnIn = BurnIn, Months = Months }, () => CadreWorld.Solved.Solved),
        new("cadres answered", CadreWorld.Scenario with
        {
            BurnIn = BurnIn, Months = Months,
            Levers =
            [
                .. new[] { "L03", "L05", "L10", "L12", "L14", "L28" }
                    .Select(id => new LeverUse { Id = id, HolderCapacity = 1, Strength = 0.5 }),
            ],
        }, () => CadreWorld.Solved.Solved),
        new("households", Plain.WithEconomies() with
        {
            Countries = [.. Plain.WithEconomies().Countries.Select(c => c.Origin is null ? c : c with
            {
                Origin = c.Origin with
                {
                    Households = new HouseholdProgrammes
                    {
                        Match = 1, EducationMatch = 3, Insurance = 1, Pension = 1, ControlAccounts = 1, EnterpriseMatch = 1, DepositTaxBreak = 1,
                        WomensAccounts = 0.2,
                    },
                },
            })],
        }, () => Numbers.Value),
        new("sending", Sending, () => Numbers.Value),
        new("sending answered", Sending with { Levers = Half("L70", "L72", "L73", "L76", "L77", "L80", "L115") }, () => Numbers.Value),
        new("returning", Clauses with { Levers = Half("L60", "L61", "L62", "L64", "L65", "L66", "L67", "L68") }, () => Numbers.Value),
        new("graduates", Graduates, () => SkillWorld.MixedSolved.Solved),
        new("graduates answered", Graduates with { Levers = Half("L04", "L06", "L07", "L08", "L09", "L13") }, () => SkillWorld.MixedSolved.Solved),
        new("training", Training, () => SkillWorld.MixedSolved.Solved),
        new("partners", Partners, () => CadreWorld.Solved.Solved),
        new("programmes", Programmes, () => Numbers.Value),
        new("crisis", Crisis, () => Numbers.Value),
        new("linear", Plain with { Utility = UtilityForm.Linear }, () => Numbers.Value),
        new("decade", Decade, () => SendingWorld.Solved.Solved),
        new("solved anew", Plain, () => Numbers.Value) { Anew = true },
        new("mobile money solved anew", Plain.WithCorridors(c => c with { Transfers = new TransferTerms { MobileMoney = true } }),
            () => Numbers.Value)
        {
            Anew = true,
        },
    ];
}
