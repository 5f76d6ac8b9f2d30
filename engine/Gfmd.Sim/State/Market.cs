using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>Posted values: written by the market step between two months, read by the agents of the month (MODEL 1.5).</summary>
public sealed class Market
{
    /// <summary>Initial values of a plan.</summary>
    public Market(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int pools = plan.Schemes.Length * 2;
        WageShift = new double[plan.Origins.Length * Tallies.WageCells];
        BaseWorkers = new double[plan.Origins.Length * Tallies.WageCells];
        CostGap = new double[pools];
        Pipeline = new long[pools];
        Vacancies = new double[pools];
        Posts = new double[pools];
        Places = new long[pools];
        Cutoffs = new Cutoff[pools];
        QuotaUsed = new long[plan.Scenario.Regimes.Count];
        NationalStock = new long[plan.Origins.Length * plan.Destinations.Length];
        NationalAdults = new long[plan.Origins.Length];
        Filled = new long[pools];
        Carried = new double[pools];
        BaseReentry = new double[pools];
        Ended = new double[pools];
        Rehired = new double[pools];
        foreach (SchemePlan s in plan.Schemes)
        {
            // the base year is remembered as if it had just passed
            BaseReentry[s.Index * 2] = BaseReentry[(s.Index * 2) + 1] = s.Intake.RenewalProbability;
            Ended[s.Index * 2] = Ended[(s.Index * 2) + 1] = s.Intake.Departures / 12;
            Rehired[s.Index * 2] = Rehired[(s.Index * 2) + 1] = s.Intake.RenewalProbability * s.Intake.Departures / 12;
        }

        CutTo = new long[pools];
        Array.Fill(CutTo, -1);
        SwitchOpen = new bool[pools];
        (CutoffsWomen, Failed) = (new Cutoff[pools], new bool[pools]);
        (PoolUsed, WomenUsed, SwitchPlaces, EndedSince, OverstayedSince) =
            (new long[pools], new long[pools], new long[pools], new long[pools], new long[pools]);
        int options = plan.Origins.Sum(o => o.Options.Length);
        Served = new Cutoff[options];
        SpareCapacity = new double[options];
        MeanApplicants = new double[pools];
        MeanPlaces = new double[pools];
        foreach (SchemePlan s in plan.Schemes)
        {
            for (int skill = 0; skill < 2; skill++)
            {
                double share = skill == 1 ? s.Intake.TertiaryShare : 1 - s.Intake.TertiaryShare;
                MeanPlaces[(s.Index * 2) + skill] = s.Intake.Departures * share / 12;
                MeanApplicants[(s.Index * 2) + skill] = MeanPlaces[(s.Index * 2) + skill] * (s.Intake.ApplicantsPerPlace?.Value ?? 1);
            }
        }

        RenewalsOpen = new bool[plan.Scenario.Regimes.Count];
        Array.Fill(RenewalsOpen, true);
        RenewalPlaces = new long[plan.Scenario.Regimes.Count];
        Economy = new Economy(plan);
        Prospects = new Prospects(plan);
        Natives = new NativeCells(plan);
        IrregularCost = new double[pools];
        AmnestyFrom = new int[pools];
        Array.Fill(AmnestyFrom, NoAmnesty);
        Workforce = new Workforce(plan);
        Missions = new double[NationalStock.Length];
    }

    /// <summary>Posts, vacancies and training places of licensed professions.</summary>
    public Workforce Workforce { get; }

    /// <summary>Economies of the origins, diasporas, shocks from outside.</summary>
    public Economy Economy { get; }

    /// <summary>Memory of departures and training places (3.1, 3.2).</summary>
    public Prospects Prospects { get; }

    /// <summary>What natives of the destinations feel (C10).</summary>
    public NativeCells Natives { get; }

    /// <summary>No amnesty yet.</summary>
    public const int NoAmnesty = int.MinValue;

    /// <summary>Month in which an amnesty began, by pool: it is for those who were there before (L33).</summary>
    public int[] AmnestyFrom { get; }

    /// <summary>Adjusted log cost of irregular labour against the base, by pool: what sanctions on employers have added (L35).</summary>
    public double[] IrregularCost { get; }

    /// <summary>Change of ln W_o since the base, by origin and wage cell.</summary>
    public double[] WageShift { get; }

    /// <summary>Base posts D0_s by origin and wage cell (sector × skill × formality share one value).</summary>
    public double[] BaseWorkers { get; }

    /// <summary>Whether <see cref="BaseWorkers"/> is set.</summary>
    public bool HasBaseWorkers { get; set; }

    /// <summary>Adjusted log cost of a migrant against the base x_C, by pool (scheme × skill).</summary>
    public double[] CostGap { get; }

    /// <summary>Migrants with a job at the end of last month, by pool.</summary>
    public long[] Filled { get; }

    /// <summary>Admitted and not yet departed, by pool.</summary>
    public long[] Pipeline { get; }

    /// <summary>Posts of the month, by pool.</summary>
    public double[] Posts { get; }

    /// <summary>Vacancies of the month, by pool.</summary>
    public double[] Vacancies { get; }

    /// <summary>Places given to last month's applicants, by pool.</summary>
    public long[] Places { get; }

    /// <summary>Cut-off of last month's applicants, by pool.</summary>
    public Cutoff[] Cutoffs { get; }

    /// <summary>Part of a place, or places too few for a heavy agent, kept for the next month, by pool.</summary>
    public double[] Carried { get; }

    /// <summary>Contracts ended a month as the cohort remembers them, by pool (4.7).</summary>
    public double[] Ended { get; }

    /// <summary>Renewals and recalls a month as the cohort remembers them, by pool.</summary>
    public double[] Rehired { get; }

    /// <summary>Renewals or recalls per contract end that the memory of the cohort began with, by pool.</summary>
    public double[] BaseReentry { get; }

    /// <summary>Admissions and switches since the calendar year began, by pool.</summary>
    public long[] PoolUsed { get; }

    /// <summary>Of them, women.</summary>
    public long[] WomenUsed { get; }

    /// <summary>Cut-off of last month's women, by pool; read where the regime bounds their share (4.1).</summary>
    public Cutoff[] CutoffsWomen { get; }

    /// <summary>Whether the programme has failed, by pool (4.11).</summary>
    public bool[] Failed { get; }

    /// <summary>Whether migrants under another regime may pass into this one, by pool (4.7).</summary>
    public bool[] SwitchOpen { get; }

    /// <summary>Places kept this month for them, by pool.</summary>
    public long[] SwitchPlaces { get; }

    /// <summary>Contracts ended since the last review of overstaying, by pool.</summary>
    public long[] EndedSince { get; }

    /// <summary>Overstays since the last review, by pool.</summary>
    public long[] OverstayedSince { get; }

    /// <summary>Places a year that a review left to an origin, by pool (the first of the scheme's two holds); negative: no cut.</summary>
    public long[] CutTo { get; }

    /// <summary>Perceived probability p_reentry to be hired again after a timely return, by pool (4.7): the cohort's memory, and what has been
    /// promised since (<paramref name="promised"/>, the row as it stands now).</summary>
    public double Reentry(int pool, double promised) =>
        Math.Clamp((Ended[pool] > 0 ? Rehired[pool] / Ended[pool] : BaseReentry[pool]) + promised - BaseReentry[pool], 0, 1);

    /// <summary>Memory of the own cohort's re-hires: an exponential mean of half-life reentry_half, over ends
    /// of contracts and re-hires alike.</summary>
    public void Remember(Plan plan, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(tallies);
        double keep = Maths.Pow(2, -1 / plan.Numbers[RegimesNumbers.ReentryHalf]);
        for (int pool = 0; pool < Ended.Length; pool++)
        {
            long ended = 0, again = 0;
            for (int cell = pool % 2 == 0 ? 0 : 6; cell < (pool % 2 == 0 ? 6 : 8); cell++)
            {
                ended += tallies.Of(SchemeMeasure.ContractsEnded, pool / 2, cell);
                again += tallies.Of(SchemeMeasure.Renewed, pool / 2, cell) + tallies.Of(SchemeMeasure.Recalled, pool / 2, cell);
            }

            Ended[pool] = (keep * Ended[pool]) + ((1 - keep) * ended);
            Rehired[pool] = (keep * Rehired[pool]) + ((1 - keep) * again);
        }
    }

    /// <summary>Cut-off of last month's applicants whom the channel could serve, by option; read where its capacity has a limit (5.1).</summary>
    public Cutoff[] Served { get; }

    /// <summary>Capacity left over last month, persons, by option.</summary>
    public double[] SpareCapacity { get; }

    /// <summary>Applicants a month, exponential mean over 12 months, by pool; those of the base year at first (5.2).</summary>
    public double[] MeanApplicants { get; }

    /// <summary>Places a month, exponential mean over 12 months, by pool; those of the base year at first (5.2).</summary>
    public double[] MeanPlaces { get; }

    /// <summary>Whether places are left for renewals, by regime; always where renewals do not count.</summary>
    public bool[] RenewalsOpen { get; }

    /// <summary>Places kept this month for those whose contract ends, by regime; 0 where renewals do not count or none is offered.</summary>
    public long[] RenewalPlaces { get; }

    /// <summary>Places used since the quota year began, by regime.</summary>
    public long[] QuotaUsed { get; }

    /// <summary>Migrants by origin and destination at the end of last month.</summary>
    public long[] NationalStock { get; }

    /// <summary>Adults 15+ at home by origin.</summary>
    public long[] NationalAdults { get; }

    /// <summary>Part of a mission of experts kept for the next month, by origin and destination (3.5).</summary>
    public double[] Missions { get; }

    /// <summary>Shows every column of posted values, in a fixed order; <see cref="HasBaseWorkers"/> is apart.</summary>
    public void Columns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRowVisitor
    {
        visitor.Rows(WageShift, Rows.OriginCell);
        visitor.Rows(BaseWorkers, Rows.OriginCell);
        visitor.Rows(CostGap, Rows.Pool);
        visitor.Rows(Filled, Rows.Pool);
        visitor.Rows(Pipeline, Rows.Pool);
        visitor.Rows(Posts, Rows.Pool);
        visitor.Rows(Vacancies, Rows.Pool);
        visitor.Rows(Places, Rows.Pool);
        visitor.Rows(Cutoffs, Rows.Pool);
        visitor.Rows(Carried, Rows.Pool);
        visitor.Rows(Ended, Rows.Pool);
        visitor.Rows(Rehired, Rows.Pool);
        visitor.Rows(BaseReentry, Rows.Pool);
        visitor.Rows(PoolUsed, Rows.Pool);
        visitor.Rows(WomenUsed, Rows.Pool);
        visitor.Rows(CutoffsWomen, Rows.Pool);
        visitor.Rows(Failed, Rows.Pool);
        visitor.Rows(SwitchOpen, Rows.Pool);
        visitor.Rows(SwitchPlaces, Rows.Pool);
        visitor.Rows(EndedSince, Rows.Pool);
        visitor.Rows(OverstayedSince, Rows.Pool);
        visitor.Rows(CutTo, Rows.Pool);
        visitor.Rows(Served, Rows.Option);
        visitor.Rows(SpareCapacity, Rows.Option);
        visitor.Rows(MeanApplicants, Rows.Pool);
        visitor.Rows(MeanPlaces, Rows.Pool);
        visitor.Rows(RenewalsOpen, Rows.Regime);
        visitor.Rows(RenewalPlaces, Rows.Regime);
        visitor.Rows(QuotaUsed, Rows.Regime);
        visitor.Rows(NationalStock, Rows.OriginDestination);
        visitor.Rows(NationalAdults, Rows.Origin);
        visitor.Rows(IrregularCost, Rows.Pool);
        visitor.Rows(AmnestyFrom, Rows.Pool);
        visitor.Rows(Missions, Rows.OriginDestination);
        Natives.Columns(ref visitor);
        Economy.Columns(ref visitor);
        Prospects.Columns(ref visitor);
        Workforce.Columns(ref visitor);
    }

    /// <summary>Stocks, filled posts and adults at the end of a month, from the merged tallies and the communities.</summary>
    public void Count(World world, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tallies);
        Plan plan = world.Plan;
        Array.Clear(NationalStock);
        Array.Clear(Filled);
        Array.Clear(NationalAdults);
        foreach (SchemePlan s in plan.Schemes)
        {
            NationalStock[(s.Origin * plan.Destinations.Length) + s.Destination] += tallies.Sum(SchemeMeasure.Stock, s.Index);
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                Filled[(s.Index * 2) + (cell >= 6 ? 1 : 0)] += tallies.Of(SchemeMeasure.Filled, s.Index, cell);
            }
        }

        foreach (Block b in world.Blocks)
        {
            foreach (int n in b.Villages.Adults)
            {
                NationalAdults[b.Origin] += n * (long)plan.Origins[b.Origin].Weight;
            }
        }
    }
}
