using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Indicators;

/// <summary>
/// What the triple-win score is made of (I9.03): accounts of a year of migrants, of their countries of origin and of destinations, in money.
/// <code>
///   income = sum( net pay·v - stock·y_o/P_o )      v: PPP value of a USD earned (C5); y_o: pay at home over the labour force, by sex and schooling
///   abuse = months abused · mean net pay·v         a month under abuse counts as one without pay
///   consumption = consumption a head at home · persons of month 0        who leaves takes nothing from those who stay
///   skills = tertiary at home · 12·medianWage·( exp(r_o·4) - 1 )          a fixed price, so that only persons count
///   native_wages = 12·employment·W_d·( exp(lnW_native) - 1 )              W_d: low-skilled wage; no row without employment data
/// </code>
/// Every account is of all, and of the corridor, the origin or the destination that it belongs to.
/// </summary>
public static class TripleWinAccounts
{
    /// <summary>Id under which the accounts stand.</summary>
    public const string Id = "I9.07";

    private const int Tertiary = 6;

    /// <summary>The indicator.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            Id, "Accounts of the triple win", "what migrants, countries of origin and destinations gain and lose in a year; differences between "
            + "designs make the triple-win score (I9.03), levels mean little",
            "income, recruitment, abuse: migrants; consumption, skills, origin_fiscal: origin; shortage, destination_fiscal, native_wages, "
            + "irregular: destination", "C,K", "-",
            [
                new("income", "PPP USD a year", "net pay of migrants less what their sex and schooling earns at home, by corridor"),
                new("recruitment", "PPP USD a year", "cost of recruitment and crossing that workers pay, by corridor"),
                new("abuse", "PPP USD a year", "months under abuse at the mean net pay of the scheme, by corridor"),
                new("consumption", "nominal USD a year", "consumption a head at home times the persons of month 0, by origin"),
                new("skills", "nominal USD a year", "tertiary-educated of 25 and over at home times the pay that schooling adds, by origin"),
                new("origin_fiscal", "nominal USD a year", "fiscal balance of migration (I7.06) less the public cost of levers, by origin"),
                new("shortage", "nominal USD a year", "output lost to vacancies (I2.16), by destination"),
                new("destination_fiscal", "nominal USD a year", "fiscal balance of migrants (I2.12) less the public cost of levers, by destination"),
                new("native_wages", "nominal USD a year", "wages of natives against no inflow (I2.12), by destination"),
                new("irregular", "nominal USD a year", "person-years without a permit at the low-skilled wage, by destination"),
            ],
            Add),
    ];

    private static void Add(YearOfRun y, IndicatorRows rows)
    {
        foreach (Group g in y.Groups.Schemes(Levels.None).Concat(y.Groups.Schemes(Levels.Corridor)))
        {
            Migrants(y, rows, g);
        }

        foreach (Group g in y.Groups.Origins(Levels.None).Concat(y.Groups.Origins(Levels.Origin)))
        {
            Origin(y, rows, g);
        }

        foreach (Group g in y.Groups.Schemes(Levels.None).Concat(y.Groups.Schemes(Levels.Destination)))
        {
            Destination(y, rows, g);
        }
    }

    private static void Migrants(YearOfRun y, IndicatorRows rows, Group g)
    {
        double income = 0, recruitment = 0, abuse = 0;
        foreach (IGrouping<int, int> cells in g.Members.GroupBy(m => m.Unit, m => m.Cell))
        {
            SchemePlan s = y.Plan.Schemes[cells.Key];
            OriginPlan o = y.Plan.Origins[s.Origin];
            long Of(SchemeMeasure m) => cells.Sum(c => y.Sum.Of(m, s.Index, c));
            double value = DestinationPay.PppValue(y.Plan, s);
            double net = value * Cents.Usd(Of(SchemeMeasure.GrossPay) - Of(SchemeMeasure.Tax) - Of(SchemeMeasure.Deductions));
            long worked = Of(SchemeMeasure.Employed), abused = 0;
            foreach (int unit in Enumerable.Range(s.Index * ChannelNumbers.Count, ChannelNumbers.Count))
            {
                abused += cells.Sum(c => y.Sum.Of(ChannelMeasure.MonthsAbused, unit, c));
            }

            income += net - cells.Sum(c => y.Sum.Of(SchemeMeasure.Stock, s.Index, c) * AtHome(y, o, c));
            recruitment += Cents.Usd(Of(SchemeMeasure.WorkerCost)) / o.PriceLevel;
            abuse += worked > 0 ? abused * net / worked : 0;
        }

        long agents = y.SchemeAgents(g, (s, c) => y.Sum.Of(SchemeMeasure.Stock, s, c)) / 12;
        rows.Add("income", g.Label, income, agents);
        rows.Add("recruitment", g.Label, recruitment, agents);
        rows.Add("abuse", g.Label, abuse, agents);
    }

    /// <summary>What a person of a sex and schooling in the labour force at home earns in a month of the year, PPP USD.</summary>
    private static double AtHome(YearOfRun y, OriginPlan o, int cell)
    {
        long force = y.End.Of(OriginMeasure.LabourForce, o.Index, cell);
        return force > 0 ? Cents.Usd(y.Sum.Of(OriginMeasure.Wages, o.Index, cell)) / 12 / force / o.PriceLevel : 0;
    }

    private static void Origin(YearOfRun y, IndicatorRows rows, Group g)
    {
        double consumption = 0, skills = 0, fiscal = 0;
        long agents = 0;
        foreach (IGrouping<int, int> cells in g.Members.GroupBy(m => m.Unit, m => m.Cell))
        {
            OriginPlan o = y.Plan.Origins[cells.Key];
            long months = y.Sum.Of(HouseholdMeasure.Persons, o.Index);
            double head = months > 0 ? Cents.Usd(y.Sum.Of(HouseholdMeasure.Consumption, o.Index)) / months : 0;
            consumption += 12 * head * o.Agents * o.Weight;
            double years = PlanCompiler.SchoolYears[^1] - PlanCompiler.SchoolYears[^2];
            double price = 12 * o.Data.MedianWage.Value * (Maths.Exp(y.Plan.Numbers[OriginWorkNumbers.RO] * years) - 1);
            skills += price * cells.Where(c => c >= Tertiary).Sum(c => y.End.Of(OriginMeasure.Home25, o.Index, c));
            fiscal += Cents.Usd(y.Sum.Of(CountryMeasure.Fiscal, o.Index)) - y.Cost.Of(0, Enumerable.Range(o.FirstScheme, o.SchemeCount));
            agents += months / 12 / o.Weight;
        }

        rows.Add("consumption", g.Label, consumption, agents);
        rows.Add("skills", g.Label, skills, agents);
        rows.Add("origin_fiscal", g.Label, fiscal, agents);
    }

    private static void Destination(YearOfRun y, IndicatorRows rows, Group g)
    {
        double lost = 0, fiscal = 0, natives = 0, irregular = 0;
        bool known = false;
        foreach (SchemePlan s in g.Units.Select(i => y.Plan.Schemes[i]))
        {
            lost += Cents.Usd(y.Sum.Of(CorridorMeasure.LostOutput, s.Index));
            fiscal += Enumerable.Range(0, Tallies.Cells).Sum(c => NativeEffects.Balance(y, s, c));
            irregular += s.Wage[0] * y.Sum.Sum(SchemeMeasure.StockIrregular, s.Index);
            double employed = Natives.Employment(y.Plan, s);
            if (employed > 0)
            {
                known = true;
                // noted by the first scheme of a cell of natives alone
                natives += 12 * employed * s.Wage[0] * NativeEffects.Percent(y.Sum.Of(CorridorMeasure.NativeWage, s.Index)) / 100;
            }
        }

        long agents = y.SchemeAgents(g, (s, c) => y.Sum.Of(SchemeMeasure.Stock, s, c)) / 12;
        rows.Add("shortage", g.Label, lost, agents);
        rows.Add("destination_fiscal", g.Label, fiscal - y.Cost.Of(1, g.Units), agents);
        rows.Add("irregular", g.Label, irregular, agents);
        if (known)
        {
            rows.Add("native_wages", g.Label, natives, agents);
        }
    }
}
