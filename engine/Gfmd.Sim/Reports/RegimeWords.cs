using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Reports;

/// <summary>A line of an agreement's fiche.</summary>
/// <param name="Member">Member of the record in the scenario file.</param>
/// <param name="Term">Term, as an agreement would call it.</param>
/// <param name="Value">What was agreed, in words.</param>
internal sealed record AgreementTerm(string Member, string Term, string Value);

/// <summary>Every field of a regime in words. A test holds that none is left out.</summary>
internal static class RegimeWords
{
    private static readonly string[] RightNames =
    [
        "free choice of employment", "equal pay", "minimum conditions", "joining a union", "redress and inspection", "unemployment benefit", "health",
        "public retirement", "family reunion", "secure residence",
    ];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Who may come, how many, in which order.</summary>
    public static IEnumerable<AgreementTerm> Access(Regime r) =>
    [
        new("id", "Key", r.Id),
        new("name", "Name", r.Name),
        new("family", "Family", Family(r.Family)),
        new("destination", "Destination", r.Destination),
        new("intakes", "Origins", string.Join(", ", r.Intakes.Select(i => i.Id))),
        new("sectors", "Sectors", Sectors(r.Sectors)),
        new("skillMin", "Lowest education", Level(r.SkillMin)),
        new("skillMax", "Highest education", Level(r.SkillMax)),
        new("ageMin", "Youngest age", $"{r.AgeMin} years"),
        new("ageMax", "Oldest age", $"{r.AgeMax} years"),
        new("femaleShareMin", "Least share of women", r.FemaleShareMin < 0 ? "none set" : Written.Percent(r.FemaleShareMin)),
        new("femaleShareMax", "Largest share of women", r.FemaleShareMax < 0 ? "none set" : Written.Percent(r.FemaleShareMax)),
        new("quotaPerYear", "Places", r.QuotaPerYear is Datum q ? $"{Range(q, 0)} a year" : "no quota"),
        new("monthSchedule", "When places open",
            r.QuotaPerYear is null ? "no quota" : r.MonthSchedule.Count == 0 ? "a twelfth each month" : string.Join(", ",
            r.MonthSchedule.Index().Where(m => m.Item > 0).Select(m => $"{Months[m.Index]} {Written.Percent(m.Item)}"))),
        new("renewalsCountAgainstQuota", "Renewals use places", YesNo(r.RenewalsCountAgainstQuota)),
        new("allocation", "Order of applicants", Order(r.Allocation)),
        new("points", "Points", r.Points is PointsTable p ? Points(p) : "none"),
    ];

    /// <summary>For how long, on which terms.</summary>
    public static IEnumerable<AgreementTerm> Terms(Regime r) =>
    [
        new("durationMonths", "Length of a permit", r.DurationMonths == 0 ? "no end" : $"{r.DurationMonths} months"),
        new("maxRenewals", "Renewals", r.DurationMonths == 0 ? "not needed" : r.MaxRenewals == 0 ? "none" : $"at most {r.MaxRenewals}"),
        new("coolingOffMonths", "Wait between two stays", r.CoolingOffMonths == 0 ? "none" : $"{r.CoolingOffMonths} months"),
        new("reentryPriority", "Priority on coming again", YesNo(r.ReentryPriority)),
        new("multiEntry", "May go home and come back", YesNo(r.MultiEntry)),
        new("seasonMonths", "Season", r.SeasonMonths.Count == 0 ? "all year" : string.Join(", ", r.SeasonMonths.Select(m => Months[m - 1]))),
        new("employerTie", "Tie to the employer", r.EmployerTie switch
        {
            EmployerTie.None => "none: free to change",
            EmployerTie.Sector => "free within the sector",
            _ => "one employer only",
        }),
        new("portabilityAfterMonths", "Free to change employer",
            r.PortabilityAfterMonths == 0 ? "as the tie says" : $"after {r.PortabilityAfterMonths} months"),
        new("minWage", "Wage floor", r.MinWage == 0 ? "none" : $"USD {Written.Whole(r.MinWage)} a month"),
        new("housingProvided", "Housing from the employer", YesNo(r.HousingProvided)),
        new("foodProvided", "Food from the employer", YesNo(r.FoodProvided)),
        new("deductions", "Deductions from pay", r.Deductions == 0 ? "none" : $"{Written.Percent(r.Deductions)} of the wage"),
        new("workerFeeCap", "Cap on recruitment fees", r.WorkerFeeCap < 0 ? "none" : $"{Written.Two(r.WorkerFeeCap)} months of wage"),
        new("employerPaysTravelShare", "Travel that the employer pays", Written.Percent(r.EmployerPaysTravelShare)),
        new("preDepartureOrientation", "Orientation before departure", YesNo(r.PreDepartureOrientation)),
        new("familyAccompany", "Family may come along", YesNo(r.FamilyAccompany)),
        new("pathToSettleMonths", "Path to residence", r.PathToSettleMonths == 0 ? "none" : $"after {r.PathToSettleMonths} months"),
        new("rights", "Rights, 0 to 1 each", r.Rights.Count == 0 ? "none" : string.Join(", ",
            r.Rights.Index().Select(x => $"{RightNames[x.Index]} {Written.Number(x.Item, 1)}"))),
        new("inspection", "Inspection works", r.Inspection is double i ? $"{Written.Number(i, 2)} of 1" : "as in parameter insp"),
        new("detection", "Overstayers found", r.Detection is double d ? $"{Written.Percent(d)} a month" : "as in parameter detect"),
        new("originCommitment", "Origin answers for return", YesNo(r.OriginCommitment)),
        new("deferredPayShare", "Pay held back until return", r.DeferredPayShare == 0 ? "none" : Written.Percent(r.DeferredPayShare)),
        new("bondUsd", "Bond", r.BondUsd == 0 ? "none" : $"USD {Written.Whole(r.BondUsd)}"),
        new("bondPayer", "Who deposits it", r.BondUsd == 0 ? "no bond" : $"the {r.BondPayer switch
        {
            BondPayer.Origin => "state of origin",
            _ => r.BondPayer.ToString().ToLowerInvariant(),
        }}"),
        new("socialSecurityPortable", "Contributions follow home", YesNo(r.SocialSecurityPortable)),
        new("labourMarketTestMonths", "Labour-market test", r.LabourMarketTestMonths == 0 ? "no delay" : $"{r.LabourMarketTestMonths} months"),
        new("labourMarketTestRefusal", "Refused by the test", Written.Percent(r.LabourMarketTestRefusal)),
        new("renewalOffered", "Renewals offered", Written.Percent(r.RenewalOffered)),
        new("studyToWorkMonths", "Work after studies", r.StudyToWorkMonths == 0 ? "none" : $"{r.StudyToWorkMonths} months"),
        new("quotaCutShare", "Places cut on overstay", r.QuotaCutShare == 0 ? "none" : Written.Percent(r.QuotaCutShare)),
        new("overstayTolerated", "Overstay that is tolerated", r.QuotaCutShare == 0 ? "no cut" : $"{Written.Percent(r.OverstayTolerated)} of ends"),
        new("reviewEveryMonths", "Review", $"every {r.ReviewEveryMonths} months"),
        new("quotaFollowsRights", "More rights, fewer places", YesNo(r.QuotaFollowsRights)),
        new("admitsFromWithin", "Open to migrants in the country", YesNo(r.AdmitsFromWithin)),
        new("circulation", "Coming and going", $"absent up to {r.Circulation.AbsenceMonths} months; "
            + (r.Circulation.RecallPool == 0 ? "no pool of those called again" : $"{Written.Percent(r.Circulation.RecallPool)} more called again")),
        new("cadre", "Licensed profession", r.Cadre is { } cadre ? $"{cadre.ToString().ToLowerInvariant()}s" : "any"),
        new("excludesCadres", "Licensed professions of health and education", r.ExcludesCadres ? "not admitted" : "as others"),
        new("remitting", "Remitting as", r.Remitting switch
        {
            RemittingClass.Seasonal => "seasonal workers",
            RemittingClass.Contract => "contract workers",
            RemittingClass.Domestic => "domestic workers",
            RemittingClass.Permanent => "settled migrants",
            _ => "migrants without a permit",
        }),
        new("monitoringBody", "Joint monitoring body", YesNo(r.MonitoringBody)),
        new("source", "Source", r.Source.Length > 0 ? r.Source : "not given"),
    ];

    /// <summary>What the base year had of one origin in the regime.</summary>
    public static IEnumerable<AgreementTerm> Of(Intake i) =>
    [
        new("id", "Origin", i.Id),
        new("stock", "Migrants at the start", Range(i.Stock, 0)),
        new("departures", "Departures of the base year", Range(i.Departures, 0)),
        new("femaleShare", "Women in the flow", Share(i.FemaleShare)),
        new("tertiaryShare", "Tertiary education in the flow", Share(i.TertiaryShare)),
        new("returnRate", "Go home in a year", Share(i.ReturnRate)),
        new("overstayRate", "Contracts that turn into overstay", Share(i.OverstayRate)),
        new("renewalProbability", "Renewals or recalls per contract end", Share(i.RenewalProbability)),
        new("demandGrowth", "Growth of posts", $"{Share(i.DemandGrowth)} a year"),
        new("applicantsPerPlace", "Applicants per place", i.ApplicantsPerPlace is Datum a ? Range(a, 1) : "not rationed"),
        new("quotaPerYear", "Places of its own", i.QuotaPerYear is Datum q ? $"{Range(q, 0)} a year" : "none"),
        new("womenBannedUnderAge", "Women may go", i.WomenBannedUnderAge == 0 ? "as men" : $"from age {i.WomenBannedUnderAge}"),
        new("originSectors", "Recruits from", Sectors(i.OriginSectors)),
        new("wageFactor", "Wage against the country's for that skill", $"{Written.Number(i.WageFactor, 2)} times"),
        new("ethicalCode", "Ethical recruitment code", i.EthicalCode == 0 ? "none" : $"kept to {Written.Percent(i.EthicalCode)}"),
        new("compensationUsd", "Paid to the origin for a recruit", i.CompensationUsd == 0 ? "nothing" : $"USD {Written.Whole(i.CompensationUsd)}"),
        new("channels", "Channels", string.Join("; ", i.Channels.Select(Channel))),
    ];

    /// <summary>One channel in words.</summary>
    public static string Channel(ChannelTerms c) => $"{Name(c.Id)}: {Share(c.Share)} of departures, USD {Range(c.WorkerCost, 0)} paid by the worker";

    /// <summary>The points grid in words.</summary>
    public static string Points(PointsTable p) =>
        $"education {string.Join('/', p.Education)}, language up to {p.Language}, age up to {p.Age}, "
        + $"experience up to {p.Experience}, job offer {p.JobOffer}; "
        + $"pass mark {p.PassMark}";

    /// <summary>A family in words.</summary>
    public static string Family(RegimeFamily family) => family switch
    {
        RegimeFamily.FreeMovement => "free movement",
        _ => family.ToString().ToLowerInvariant(),
    };

    private static string Order(Allocation allocation) => allocation switch
    {
        Allocation.FirstCome => "first come, first served; lottery within a month",
        Allocation.Lottery => "lottery",
        Allocation.EmployerNominates => "workers asked for again first, then lottery",
        Allocation.Points => "by points, never below the pass mark",
        _ => "poorest households first",
    };

    private static string Name(RecruitmentChannel channel) => channel switch
    {
        RecruitmentChannel.Public => "public employment service",
        RecruitmentChannel.Licensed => "licensed agency",
        RecruitmentChannel.Unlicensed => "unlicensed broker",
        RecruitmentChannel.Network => "network of migrants",
        _ => "employer direct",
    };

    private static string Level(Education education) => education switch
    {
        Education.Primary => "none or primary",
        Education.LowerSecondary => "lower secondary",
        Education.UpperSecondary => "upper secondary or vocational",
        _ => "tertiary",
    };

    private static string Sectors(IReadOnlyList<Sector> sectors) => sectors.Count == 0 ? "all" : string.Join(", ", sectors.Select(s => s switch
    {
        Sector.Trade => "trade and hospitality",
        Sector.Domestic => "domestic work and care",
        Sector.Professional => "ICT and professional services",
        Sector.Other => "public administration and other",
        _ => s.ToString().ToLowerInvariant(),
    }));

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Share(Datum d) =>
        d.Low == d.High ? Written.Percent(d.Value) : $"{Written.Percent(d.Value)} ({Written.Percent(d.Low)} to {Written.Percent(d.High)})";

    private static string Range(Datum d, int decimals) => d.Low == d.High ? Written.Number(d.Value, decimals)
        : $"{Written.Number(d.Value, decimals)} ({Written.Number(d.Low, decimals)} to {Written.Number(d.High, decimals)})";
}
