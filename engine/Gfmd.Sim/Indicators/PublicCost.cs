using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>
/// What levers cost governments (MODEL 13, M7), month by month: the fixed cost of a lever in proportion to its strength, and its cost per
/// beneficiary.
/// <code>cost = x(t)·[ fixed/12 + unit·beneficiaries(t) ] + grants paid(t)</code>
/// x: strength after ramp and capacity of the holder, 0 costs nothing. Beneficiaries: departures of the month, or a twelfth of the migrants
/// abroad, staff of licensed professions and recruits among them, or USD of a tax (negative: revenue) or incentive, in the schemes that the lever
/// reaches, times the share of households or communities of a pilot; a target by sex counts that sex, a target by cadre does not narrow the count
/// (upper bound). Grants are what governments add to collective funds (L90) and to businesses (L95). The fixed cost is shared equally by the
/// schemes reached. Holders: origin or destination pays its own; joint and regional levers are paid half each; what private holders spend is no
/// public cost. Base-year USD.
/// </summary>
public sealed class PublicCost
{
    private readonly Plan _plan;
    private readonly LeverUse[] _uses;
    private readonly int[][] _reached;
    private readonly double[,] _fixed, _unit, _people;

    /// <summary>Costs of a plan's levers, nothing yet.</summary>
    public PublicCost(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _uses = [.. plan.Scenario.Levers];
        _reached = [.. _uses.Select(u => plan.Schemes.Where(s => Concerns(u, s)).Select(s => s.Index).ToArray())];
        _fixed = new double[_uses.Length, plan.Schemes.Length];
        _unit = new double[_uses.Length, plan.Schemes.Length];
        _people = new double[_uses.Length, plan.Schemes.Length];
    }

    /// <summary>Levers in use.</summary>
    public IReadOnlyList<LeverUse> Uses => _uses;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Array.Clear(_fixed);
        Array.Clear(_unit);
        Array.Clear(_people);
    }

    /// <summary>Adds a month.</summary>
    public void Add(int month, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        for (int k = 0; k < _uses.Length; k++)
        {
            double x = month < 0 || _plan.Levers is not LeverSchedule levers ? 0 : levers.Strength(k, month);
            Lever lever = Levers.Find(_uses[k].Name)!;
            foreach (int s in x > 0 ? _reached[k] : [])
            {
                bool licensed = lever.Beneficiary is "staff" or "recruits";
                double people = Share(_uses[k])
                    * (licensed ? Licensed(tallies, lever, _plan.Schemes[s], _reached[k]) : Count(tallies, lever, _uses[k], s));
                _fixed[k, s] += x * (_uses[k].FixedCost ?? lever.FixedCost) / 12 / _reached[k].Length;
                // sums of money already carry the strength of the lever that makes them
                _unit[k, s] += (IsMoney(lever) || lever.Beneficiary == Missions ? 1 : x) * (_uses[k].UnitCost ?? lever.UnitCost) * people;
                _people[k, s] += people;
            }

            for (int o = 0; x > 0 && o < _plan.Origins.Length; o++)
            {
                int first = Array.FindIndex(_reached[k], s => _plan.Schemes[s].Origin == o);
                if (first >= 0)
                {
                    _unit[k, _reached[k][first]] += Granted(lever, tallies, o);
                }
            }
        }
    }

    /// <summary>Fixed cost of a lever in a scheme, USD.</summary>
    public double Fixed(int use, int scheme) => _fixed[use, scheme];

    /// <summary>Cost of its beneficiaries, USD.</summary>
    public double Unit(int use, int scheme) => _unit[use, scheme];

    /// <summary>Beneficiaries while it acts, persons.</summary>
    public double Beneficiaries(int use, int scheme) => _people[use, scheme];

    /// <summary>Share of a lever's cost that the origin (0) or the destination (1) pays.</summary>
    public static double Paid(LeverUse use, int by)
    {
        ArgumentNullException.ThrowIfNull(use);
        Lever lever = Levers.Find(use.Name)!;
        return (lever.Payer ?? lever.Holder) switch
        {
            LeverHolder.Origin => 1 - by,
            LeverHolder.Destination => by,
            LeverHolder.Private => 0,
            _ => 0.5,
        };
    }

    /// <summary>What origin (0) or destination (1) pays in some schemes, USD; without <paramref name="transfers"/>, taxes and incentives, which
    /// are flows of their own, are left out.</summary>
    public double Of(int by, IEnumerable<int> schemes, bool transfers = true)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        double sum = 0;
        foreach (int s in schemes)
        {
            for (int k = 0; k < _uses.Length; k++)
            {
                double unit = transfers || !IsMoney(Levers.Find(_uses[k].Name)!) ? _unit[k, s] : 0;
                sum += Paid(_uses[k], by) * (_fixed[k, s] + unit);
            }
        }

        return sum;
    }

    /// <summary>Public money that a lever's scheme paid in a month, USD.</summary>
    private static double Granted(Lever lever, Tallies tallies, int origin) => lever.Id switch
    {
        "L90" => 0.01 * tallies.Of(CountryMeasure.DonationMatch, origin),
        "L95" => 0.01 * tallies.Of(HouseholdMeasure.EnterpriseGrants, origin),
        _ => 0,
    };

    private static double Share(LeverUse use) => (use.Target?.HouseholdShare ?? 1) * (use.Target?.CommunityShare ?? 1);

    private const string Missions = "USD of missions";

    private static bool IsMoney(Lever lever) => lever.Beneficiary is "USD of tax" or "USD of incentive";

    private static double Count(Tallies tallies, Lever lever, LeverUse use, int scheme)
    {
        if (IsMoney(lever))
        {
            return 0.01 * tallies.Sum(lever.Beneficiary == "USD of tax" ? SchemeMeasure.TransferTax : SchemeMeasure.TransferIncentive, scheme);
        }

        if (lever.Beneficiary == Missions)
        {
            return 0.01 * Enumerable.Range(0, Tallies.Cells).Sum(c => tallies.Of(ReturneeMeasure.MissionCost, scheme, c));
        }

        bool stock = lever.Beneficiary == "migrants";
        long sum = 0;
        for (int cell = 0; cell < Tallies.Cells; cell++)
        {
            sum += use.Target?.Sex is not Sex sex || (cell & 1) == (int)sex ? Count(tallies, lever.Beneficiary, scheme, cell) : 0;
        }

        return stock ? sum / 12.0 : sum;
    }

    /// <summary>Recruits under regimes of licensed professions; staff at posts of the origin, a twelfth a month, shared by its schemes.</summary>
    private double Licensed(Tallies tallies, Lever lever, SchemePlan scheme, int[] reached)
    {
        if (lever.Beneficiary == "recruits")
        {
            return scheme.Regime.Cadre is null ? 0 : tallies.Sum(SchemeMeasure.Departed, scheme.Index);
        }

        double staff = 0;
        for (int k = 0; k < CadrePlan.Count; k++)
        {
            staff += tallies.Of(CadreMeasure.AtPost, scheme.Origin, k);
        }

        return staff / 12 / reached.Count(r => _plan.Schemes[r].Origin == scheme.Origin);
    }

    private static long Count(Tallies tallies, string beneficiary, int scheme, int cell) => beneficiary switch
    {
        "migrants" => tallies.Of(SchemeMeasure.Stock, scheme, cell),
        "returns" => tallies.Of(SchemeMeasure.ReturnedContract, scheme, cell) + tallies.Of(SchemeMeasure.ReturnedTarget, scheme, cell)
            + tallies.Of(SchemeMeasure.ReturnedVoluntary, scheme, cell) + tallies.Of(SchemeMeasure.ReturnedInvoluntary, scheme, cell),
        "assisted returns" => tallies.Of(ReturneeMeasure.Assisted, scheme, cell),
        _ => tallies.Of(SchemeMeasure.Departed, scheme, cell),
    };

    private static bool Concerns(LeverUse use, SchemePlan scheme)
    {
        bool temporary = scheme.Regime.DurationMonths > 0;
        return LeverSchedule.Reaches(use, scheme) && Levers.Find(use.Name)!.Moves.Any(m => m.Scope switch
        {
            LeverScope.Irregular => scheme.Irregular,
            LeverScope.Temporary => !scheme.Irregular && temporary,
            _ => !scheme.Irregular,
        });
    }
}

/// <summary>The public cost of levers as an indicator.</summary>
public static class PublicCosts
{
    private static readonly Levels[] By =
    [
        Levels.None, Levels.Origin, Levels.Destination, Levels.Regime, Levels.Corridor | Levels.Regime,
    ];

    /// <summary>Its indicators.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "I9.06", "Public cost", "fiscal cost of the levers in use, paid by governments in the year; 0 without levers",
            "sum of strength·(fixed + unit·beneficiaries)", "C,K,R", "-",
            [
                new("total_usd", "nominal USD", "all governments"),
                new("origin_usd", "nominal USD", "governments of origin"),
                new("destination_usd", "nominal USD", "governments of destination"),
            ],
            Add),
    ];

    private static void Add(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in By.SelectMany(y.Groups.Schemes))
        {
            double origin = y.Cost.Of(0, g.Units), destination = y.Cost.Of(1, g.Units);
            long agents = y.SchemeAgents(g, (s, c) => y.Sum.Of(SchemeMeasure.Stock, s, c)) / 12;
            rows.Add("total_usd", g.Label, origin + destination, agents);
            rows.Add("origin_usd", g.Label, origin, agents);
            rows.Add("destination_usd", g.Label, destination, agents);
        }
    }
}
