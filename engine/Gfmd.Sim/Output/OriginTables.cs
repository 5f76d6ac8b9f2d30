using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Output;

/// <summary>origins.parquet: monthly by origin, sex and education; stocks by age in census months only.</summary>
internal sealed class OriginTable : IFrameSink
{
    private static readonly Entry<OriginMeasure>[] Monthly =
    [
        new(OriginMeasure.Births, "births", "births, by sex of the child; all in education primary"),
        new(OriginMeasure.Deaths, "deaths", "deaths at home"),
        new(OriginMeasure.Considered, "considered", "persons who considered work abroad"),
        new(OriginMeasure.Employed, "employed", "employed at home, self-employed included"),
        new(OriginMeasure.Wages, "wages", "wages at home", Prices.Origin),
        new(OriginMeasure.Hired, "hired", "persons who found a job at home"),
        new(OriginMeasure.Separated, "separated", "persons who lost a job at home"),
    ];

    private static readonly Entry<OriginMeasure>[] Yearly =
    [
        new(OriginMeasure.Home, "home", "persons at home"),
        new(OriginMeasure.Home25, "home_25", "persons at home aged 25 and over"),
        new(OriginMeasure.Abroad25, "abroad_25", "persons abroad aged 25 and over"),
        new(OriginMeasure.LabourForce, "labour_force", "labour force at home"),
        new(OriginMeasure.Jobless, "jobless", "jobless at home"),
        new(OriginMeasure.Students, "students", "students from 15"),
    ];

    private readonly Plan _plan;
    private readonly MonthColumns _when = new();
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly TextColumn _sex = new("sex", "men or women");
    private readonly TextColumn _education = new("education", Labels.EducationText);
    private readonly MoneyOrCount[] _monthly;
    private readonly OptionalColumn<long>[] _yearly;

    public OriginTable(Plan plan)
    {
        _plan = plan;
        _monthly = [.. Monthly.Select(e => new MoneyOrCount(e.Name, "persons", e.Definition, e.Prices))];
        _yearly = [.. Yearly.Select(e => new OptionalColumn<long>(e.Name, "persons", e.Definition + "; census months only: month % 12 = 11"))];
        Tables =
        [
            new Table(
                "origins", "one row per month, origin, sex and education",
                [.. _when.All, _origin, _sex, _education, .. _monthly.SelectMany(v => v.Columns), .. _yearly]),
        ];
    }

    public IReadOnlyList<Table> Tables { get; }

    public void Add(Frame frame)
    {
        if (frame.Month < 0)
        {
            return;
        }

        bool census = Census.IsDue(frame.Month);
        foreach (OriginPlan origin in _plan.Origins)
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                _when.Add(_plan, frame);
                _origin.Add(origin.Country.Id);
                _sex.Add(Labels.Sex[cell & 1]);
                _education.Add(Labels.Education[cell >> 1]);
                for (int i = 0; i < Monthly.Length; i++)
                {
                    _monthly[i].Add(frame.Tallies.Of(Monthly[i].Measure, origin.Index, cell), origin.PriceLevel);
                }

                for (int i = 0; i < Yearly.Length; i++)
                {
                    _yearly[i].Add(census ? frame.Tallies.Of(Yearly[i].Measure, origin.Index, cell) : null);
                }
            }
        }
    }
}

/// <summary>households.parquet: monthly by origin.</summary>
internal sealed class HouseholdTable : IFrameSink
{
    private static readonly Entry<HouseholdMeasure>[] Entries =
    [
        new(HouseholdMeasure.Households, "households", "households with a member at home"),
        new(HouseholdMeasure.Receiving, "receiving", "households that receive remittances this month"),
        new(HouseholdMeasure.Persons, "persons", "persons at home in them"),
        new(HouseholdMeasure.PoorLow, "poor_low", "persons below the lower poverty line (parameter line_low)"),
        new(HouseholdMeasure.PoorMid, "poor_mid", "persons below the middle poverty line (parameter line_mid)"),
        new(HouseholdMeasure.PoorHigh, "poor_high", "persons below the upper poverty line (parameter line_high)"),
        new(HouseholdMeasure.Income, "income", "own income", Prices.Origin),
        new(HouseholdMeasure.Received, "received", "remittances received, net of cost", Prices.Origin),
        new(HouseholdMeasure.Consumption, "consumption", "consumption", Prices.Origin),
        new(HouseholdMeasure.DebtService, "debt_service", "service of migration debt out of remittances", Prices.Nominal),
        new(HouseholdMeasure.Interest, "interest", "interest on migration debt", Prices.Nominal),
        new(HouseholdMeasure.Borrowed, "borrowed", "new migration debt", Prices.Nominal),
        new(HouseholdMeasure.DebtWrittenOff, "debt_written_off", "debt of households that ended", Prices.Nominal),
        new(HouseholdMeasure.WorkerCost, "worker_cost", "recruitment cost paid", Prices.Nominal),
        new(HouseholdMeasure.Repatriated, "repatriated", "savings brought home or inherited from abroad", Prices.Nominal),
        new(HouseholdMeasure.Escheated, "escheated", "wealth of households that ended", Prices.Nominal),
        new(HouseholdMeasure.Wealth, "wealth", "liquid wealth at the end of the month", Prices.Origin),
        new(HouseholdMeasure.Debt, "debt", "migration debt at the end of the month", Prices.Nominal),
        new(HouseholdMeasure.Profits, "profits", "profits of businesses, part of own income", Prices.Nominal),
        new(HouseholdMeasure.HoursForgone, "hours_forgone", "wages forgone where hours fall with remittances", Prices.Nominal),
        new(HouseholdMeasure.Invested, "invested", "own money put into businesses", Prices.Nominal),
        new(HouseholdMeasure.EnterpriseGrants, "enterprise_grants", "public money put into businesses", Prices.Nominal),
        new(HouseholdMeasure.Capital, "capital", "capital of businesses at the end of the month", Prices.Nominal),
        new(HouseholdMeasure.CapitalLost, "capital_lost", "capital of businesses that ended", Prices.Nominal),
        new(HouseholdMeasure.Enterprises, "businesses", "businesses at the end of the month"),
        new(HouseholdMeasure.EnterprisesStarted, "businesses_started", "businesses started"),
        new(HouseholdMeasure.EnterprisesClosed, "businesses_closed", "businesses closed"),
        new(HouseholdMeasure.Premiums, "premiums", "premiums to insurers", Prices.Nominal),
        new(HouseholdMeasure.Claims, "claims", "claims paid by insurers", Prices.Nominal),
        new(HouseholdMeasure.OtherDebts, "other_debts", "service of other debts out of remittances", Prices.Nominal),
        new(HouseholdMeasure.EducationMatch, "education_match", "donors' money for students", Prices.Nominal),
        new(HouseholdMeasure.LumpSpent, "lump_spent", "of consumption: spent at once out of what a season or contract brought home", Prices.Nominal),
    ];

    private readonly Plan _plan;
    private readonly MonthColumns _when = new();
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly MoneyOrCount[] _values;

    public HouseholdTable(Plan plan)
    {
        _plan = plan;
        string Unit(Entry<HouseholdMeasure> e) => e.Measure is HouseholdMeasure.Households or HouseholdMeasure.Receiving
            or HouseholdMeasure.Enterprises or HouseholdMeasure.EnterprisesStarted or HouseholdMeasure.EnterprisesClosed ? "households" : "persons";
        _values = [.. Entries.Select(e => new MoneyOrCount(e.Name, Unit(e), e.Definition, e.Prices))];
        Tables = [new Table("households", "one row per month and origin", [.. _when.All, _origin, .. _values.SelectMany(v => v.Columns)])];
    }

    public IReadOnlyList<Table> Tables { get; }

    public void Add(Frame frame)
    {
        if (frame.Month < 0)
        {
            return;
        }

        foreach (OriginPlan origin in _plan.Origins)
        {
            _when.Add(_plan, frame);
            _origin.Add(origin.Country.Id);
            for (int i = 0; i < Entries.Length; i++)
            {
                _values[i].Add(frame.Tallies.Of(Entries[i].Measure, origin.Index), origin.PriceLevel);
            }
        }
    }
}

/// <summary>distribution.parquet: the histogram of consumption in census months.</summary>
internal sealed class DistributionTable : IFrameSink
{
    private readonly Plan _plan;
    private readonly MonthColumns _when = new();
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly NumberColumn<double> _floor = new(
        "bin_floor_ppp_usd_day", "PPP USD a day", "lower bound of consumption a head; 8 bins an octave, the last one open");

    private readonly NumberColumn<long> _persons = new("persons", "persons", "persons at home in the bin");

    public DistributionTable(Plan plan)
    {
        _plan = plan;
        Tables =
        [
            new Table("distribution", "one row per census month, origin and bin that is not empty", [.. _when.All, _origin, _floor, _persons]),
        ];
    }

    public IReadOnlyList<Table> Tables { get; }

    public void Add(Frame frame)
    {
        if (!Census.IsDue(frame.Month))
        {
            return;
        }

        foreach (OriginPlan origin in _plan.Origins)
        {
            for (int bin = 0; bin < Tallies.Bins; bin++)
            {
                long persons = frame.Tallies.Distribution[(origin.Index * Tallies.Bins) + bin];
                if (persons != 0)
                {
                    _when.Add(_plan, frame);
                    _origin.Add(origin.Country.Id);
                    _floor.Add(AgentMonth.BinFloor(bin));
                    _persons.Add(persons);
                }
            }
        }
    }
}
