using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>Roundtable 2.2: what households and communities do with the money (MODEL 8.1, 8.3, 8.4).</summary>
public static class HouseholdUse
{
    private static readonly string[] Items = ["food", "other", "education", "health", "housing", "business", "saving", "repayment"];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I6.04", "Use of remittances",
            "what remittances go into after debt service, donors' money for students included; girls and boys in school",
            "shares of permanent and transitory remittances, accounts and matches (8.1, 8.4)", "C,X", "-",
            [
                .. Items.Select(i => new Measure(
                    i, "%", i == "business" ? "put aside for a business" : i == "repayment" ? "service of debts other than those of migration" : i)),
                new("women", "%", "of receiving households: a woman controls what is received"),
                new("in_school", "%", "of those of 15 to 17 at home in receiving households"),
                new("in_school_others", "%", "of those of 15 to 17 at home in other households"),
                new("lump_saved_usd", "nominal USD", "of what seasons and contracts brought home at their end: kept"),
                new("lump_housing_usd", "nominal USD", "the same: housing"), new("lump_durables_usd", "nominal USD", "the same: durables"),
                new("lump_other_usd", "nominal USD", "the same: consumption and gifts"),
            ],
            Use),
        new(
            "I6.05", "Productive investment and jobs", "own money put into businesses of households, their capital, and the jobs that go with it",
            "business investment / remittances; jobs_per_usd x capital, venture fund included", "C", "-",
            [
                new("investment", "%", "own money put into businesses in the year over remittances received"),
                new("capital", "nominal USD", "capital of businesses at the end of the year"), new("jobs", "jobs", "that go with it"),
                new("businesses", "%", "of households with a business"), new("started", "%", "of households: started in the year"),
                new("grants_usd", "nominal USD", "public money in businesses by vouchers"),
                new("venture_usd", "nominal USD", "migrants' money in the venture fund"),
                new("venture_return_usd", "nominal USD", "returns of the fund in the year, which stay in it"),
            ],
            Invest),
        new(
            "I6.07", "Insurance and variance of consumption", "households with micro-insurance; how consumption jumps from month to month",
            "insured households / households; variance of 2(c - c')/(c + c') in the last month, which stands for d ln(cons) and is defined at 0", "C",
            "Yang & Choi 2007",
            [
                new("insured", "%", "of households"), new("variance", "log points squared", "of the monthly change of consumption over households"),
                new("claims", "%", "of premiums of the year"),
            ],
            Insurance),
        new(
            "I6.09", "Collective funds", "what migrants' associations collect for their communities, and what public money adds",
            "match spend / donation", "C", "3x1",
            [
                new("donations", "nominal USD", "of the year; part of philanthropy (I8.01), not added to it"),
                new("match", "nominal USD", "public money of the year"), new("leverage", "USD per USD", "public money for a USD of donations"),
                new("public_good", "nominal USD", "spent on communities in the year"),
                new("welfare", "nominal USD", "worth to a person at home in the year (don_mult)"),
            ],
            Collective)
        {
            Note = "bias of such funds towards the less poor communities is not modelled (Aparicio and Meseguer 2012)",
        },
    ];

    /// <summary>Money of the year by item after debt service: remittances and donors' money, USD.</summary>
    public static double[] Spent(YearOfRun y, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(origin);
        double Usd(HouseholdMeasure m) => Cents.Usd(y.Sum.Of(m, origin.Index));
        SpendingShares shares = new(y.Plan.For(origin).Numbers);
        double permanentWomen = Usd(HouseholdMeasure.PermanentWomen), transitoryWomen = Usd(HouseholdMeasure.TransitoryWomen);
        double permanent = Usd(HouseholdMeasure.Permanent) - permanentWomen, transitory = Usd(HouseholdMeasure.Transitory) - transitoryWomen;
        double[] spent =
        [
            .. Enum.GetValues<SpendingItem>().Select(i => (permanent * shares.Permanent(i, false)) + (permanentWomen * shares.Permanent(i, true))
                + (transitory * shares.Transitory(i, false)) + (transitoryWomen * shares.Transitory(i, true))),
        ];

        // accounts and students' money out of food and other things, in proportion
        double saved = Usd(HouseholdMeasure.ExtraSaved), match = Usd(HouseholdMeasure.EducationMatch), raised = Usd(HouseholdMeasure.EducationRaised);
        double free = spent[(int)SpendingItem.Food] + spent[(int)SpendingItem.Other], left = free > 0 ? 1 - ((saved + raised - match) / free) : 1;
        spent[(int)SpendingItem.Food] *= left;
        spent[(int)SpendingItem.Other] *= left;
        spent[(int)SpendingItem.Saving] += saved;
        spent[(int)SpendingItem.Education] += raised;
        return spent;
    }

    private static void Each(YearOfRun y, Action<OriginPlan, Labelled, long> see)
    {
        foreach (OriginPlan o in y.Plan.Origins)
        {
            see(o, new Labelled(o.Country.Id, "", "", "", ""), y.End.Of(HouseholdMeasure.Households, o.Index) / o.Weight);
        }
    }

    private static void Use(YearOfRun y, IndicatorRows rows)
    {
        Each(y, (o, label, _) =>
        {
            double[] spent = Spent(y, o);
            long agents = y.Sum.Of(HouseholdMeasure.Receiving, o.Index) / 12 / o.Weight;
            for (int i = 0; i < spent.Length; i++)
            {
                rows.Ratio(Items[i], label, spent[i], spent.Sum(), 100, agents);
            }

            Lumps(y, o, label, rows);
        });
        foreach (Group g in y.Groups.Origins(Levels.Origin).Concat(y.Groups.Origins(Levels.Origin | Levels.Sex)))
        {
            long N(HeadMeasure m) => YearOfRun.Of(g, (o, c) => y.End.Of(m, o, c));
            long Agents(HeadMeasure m) => y.OriginAgents(g, (o, c) => y.End.Of(m, o, c));
            if (g.Label.Sex.Length == 0)
            {
                rows.Ratio("women", g.Label, N(HeadMeasure.WomanControls), N(HeadMeasure.Receiving), 100, Agents(HeadMeasure.Receiving));
            }

            rows.Ratio("in_school", g.Label, N(HeadMeasure.YouthInSchool), N(HeadMeasure.Youth), 100, Agents(HeadMeasure.Youth));
            rows.Ratio("in_school_others", g.Label, N(HeadMeasure.OtherYouthInSchool), N(HeadMeasure.OtherYouth), 100,
                Agents(HeadMeasure.OtherYouth));
        }
    }

    /// <summary>What is brought home at once goes into other things than what is sent each month (8.1).</summary>
    private static void Lumps(YearOfRun y, OriginPlan o, Labelled label, IndicatorRows rows)
    {
        ParameterSet n = y.Plan.For(o).Numbers;
        double saved = n[HouseholdsNumbers.LumpSaved], housing = n[HouseholdsNumbers.LumpHousing], durables = n[HouseholdsNumbers.LumpDurables];
        double lump = Cents.Usd(y.Sum.Of(HouseholdMeasure.LumpSpent, o.Index)) / (1 - saved);
        long agents = y.Sum.Of(HouseholdMeasure.Households, o.Index) / 12 / o.Weight;
        rows.Add("lump_saved_usd", label, saved * lump, agents);
        rows.Add("lump_housing_usd", label, housing * lump, agents);
        rows.Add("lump_durables_usd", label, durables * lump, agents);
        rows.Add("lump_other_usd", label, (1 - saved - housing - durables) * lump, agents);
    }

    private static void Invest(YearOfRun y, IndicatorRows rows) => Each(y, (o, label, agents) =>
    {
        ParameterSet n = y.Plan.For(o).Numbers;
        double Sum(HouseholdMeasure m) => y.Sum.Of(m, o.Index);
        double End(HouseholdMeasure m) => y.End.Of(m, o.Index);
        double venture = Cents.Usd(y.End.Of(CountryMeasure.Venture, o.Index)), capital = 0.01 * End(HouseholdMeasure.Capital);
        rows.Ratio("investment", label, Sum(HouseholdMeasure.Invested), Sum(HouseholdMeasure.Received), 100, agents);
        rows.Add("capital", label, capital, agents);
        rows.Add("jobs", label, n[EnterpriseNumbers.JobsPerUsd] * (capital + (venture * (1 + n[HouseholdsNumbers.FundLeverage]))), agents);
        rows.Ratio("businesses", label, End(HouseholdMeasure.Enterprises), End(HouseholdMeasure.Households), 100, agents);
        rows.Ratio("started", label, Sum(HouseholdMeasure.EnterprisesStarted), End(HouseholdMeasure.Households), 100, agents);
        rows.Add("grants_usd", label, 0.01 * Sum(HouseholdMeasure.EnterpriseGrants), agents);
        rows.Add("venture_usd", label, venture, agents);
        rows.Add("venture_return_usd", label, Cents.Usd(y.Sum.Of(CountryMeasure.VentureReturn, o.Index)), agents);
    });

    private static void Insurance(YearOfRun y, IndicatorRows rows) => Each(y, (o, label, agents) =>
    {
        double insured = 0, all = 0;
        for (int cell = 0; cell < Tallies.Cells; cell++)
        {
            insured += y.End.Of(HeadMeasure.Insured, o.Index, cell);
            all += y.End.Of(HeadMeasure.Households, o.Index, cell);
        }

        rows.Ratio("insured", label, insured, all, 100, agents);
        double pairs = y.End.Of(HouseholdMeasure.ChangeHouseholds, o.Index);
        if (pairs > 0)
        {
            double mean = 1e-6 * y.End.Of(HouseholdMeasure.Changes, o.Index) / pairs;
            rows.Add("variance", label, (1e-6 * y.End.Of(HouseholdMeasure.ChangeSquares, o.Index) / pairs) - (mean * mean), agents);
        }

        rows.Ratio("claims", label, y.Sum.Of(HouseholdMeasure.Claims, o.Index), y.Sum.Of(HouseholdMeasure.Premiums, o.Index), 100, agents);
    });

    private static void Collective(YearOfRun y, IndicatorRows rows) => Each(y, (o, label, agents) =>
    {
        double given = Cents.Usd(y.Sum.Of(CountryMeasure.Donations, o.Index)), match = Cents.Usd(y.Sum.Of(CountryMeasure.DonationMatch, o.Index));
        rows.Add("donations", label, given, agents);
        rows.Add("match", label, match, agents);
        rows.Ratio("leverage", label, match, given, 1, agents);
        rows.Add("public_good", label, given + match, agents);
        rows.Ratio("welfare", label, y.Plan.For(o).Numbers[HouseholdsNumbers.DonMult] * (given + match),
            y.End.Of(HouseholdMeasure.Persons, o.Index), 1, agents);
    });
}
