using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// The economies of the origins and the diasporas of the corridors: what they remember from month to month, and what is posted for the month (MODEL
/// 9, 10). All from merged integer tallies, in one global step, so that nothing depends on the partition.
/// </summary>
public sealed class Economy
{
    /// <summary>Months that sums of a year look back.</summary>
    public const int Year = 12;

    /// <summary>Economies of a plan before the first month.</summary>
    public Economy(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int origins = plan.Origins.Length, destinations = plan.Destinations.Length, corridors = origins * destinations;
        Seen = new long[origins];
        Remitted = new long[origins * Year];
        Wages = new long[origins * Year];
        Spent = new long[origins * Year];
        Income = new long[origins * Year];
        Profits = new long[origins * Year];
        BaseProfits = new double[origins];
        HasBase = new bool[origins];
        (BaseRatio, BaseRemitted, BaseSpent, BaseIncome, BaseDebtRatio) =
            (new double[origins], new double[origins], new double[origins], new double[origins], new double[origins]);
        (LastRemitted, LastIncome) = (new double[origins], new double[origins]);
        (LnRer, Fund, Deposits, Securitised, Bonds) =
            (new double[origins], new double[origins], new double[origins], new double[origins], new double[origins]);
        (BaseCapacity, BaseTertiary, LnTrade, LnInvestment) =
            (new double[corridors], new double[corridors], new double[corridors], new double[corridors]);
        (LnTechnology, BaseSkilled) = (new double[origins], new double[origins]);
        (LnProductivity, ReturneesAtWork) = (new double[origins * 9], new double[origins * 9]);
        (Evacuation, LnRateMean) = (new double[plan.Schemes.Length], new double[corridors]);
        LnDemand = new double[origins * 2];
        DistrustUntil = new int[origins];
        Venture = new double[origins];
        LocalDemand = new double[origins];
        Array.Fill(LocalDemand, 1);
        Output = new double[destinations];
        Array.Fill(Output, 1);
        LnRate = new double[corridors];
        LnWageShock = new double[origins * Tallies.WageCells];
        Expulsion = new double[plan.Schemes.Length];
        Detection = new double[plan.Schemes.Length];
        Array.Fill(Detection, 1);
        Closed = new bool[plan.Schemes.Length];
    }

    /// <summary>Months noted so far, by origin.</summary>
    public long[] Seen { get; }

    /// <summary>Formal remittances of the last twelve months, cents, by origin and calendar position of the month.</summary>
    public long[] Remitted { get; }

    /// <summary>Wage bill of the last twelve months, cents.</summary>
    public long[] Wages { get; }

    /// <summary>Profits of households' businesses of the last twelve months, cents.</summary>
    public long[] Profits { get; }

    /// <summary>profits0: those of a year at month 0, USD (C12).</summary>
    public double[] BaseProfits { get; }

    /// <summary>Remittances received by households in the last twelve months, cents.</summary>
    public long[] Spent { get; }

    /// <summary>Own income of households in the last twelve months, cents.</summary>
    public long[] Income { get; }

    /// <summary>Whether the figures of month 0 are noted, by origin.</summary>
    public bool[] HasBase { get; }

    /// <summary>ratio0: remittances over output at month 0 (9.2).</summary>
    public double[] BaseRatio { get; }

    /// <summary>Formal remittances of a year at month 0, USD.</summary>
    public double[] BaseRemitted { get; }

    /// <summary>Remittance spending of a year at month 0, USD.</summary>
    public double[] BaseSpent { get; }

    /// <summary>Own income of households of a year at month 0, USD.</summary>
    public double[] BaseIncome { get; }

    /// <summary>X_debt0: debt over exports and remittances at month 0 (9.6).</summary>
    public double[] BaseDebtRatio { get; }

    /// <summary>Formal remittances of the year that ended last, USD.</summary>
    public double[] LastRemitted { get; }

    /// <summary>Own income of households of the year that ended last, USD.</summary>
    public double[] LastIncome { get; }

    /// <summary>lnRER: log of the real exchange rate, 0 at month 0, up = appreciation (9.2).</summary>
    public double[] LnRer { get; }

    /// <summary>Balance of the counter-cyclical fund, USD.</summary>
    public double[] Fund { get; }

    /// <summary>Foreign-currency deposits out of remittances, USD.</summary>
    public double[] Deposits { get; }

    /// <summary>Securitised debt outstanding, USD.</summary>
    public double[] Securitised { get; }

    /// <summary>Diaspora bonds outstanding, USD.</summary>
    public double[] Bonds { get; }

    /// <summary>diasporaCap0 by origin and destination (10); 0: no census yet.</summary>
    public double[] BaseCapacity { get; }

    /// <summary>stockTert0 by origin and destination.</summary>
    public double[] BaseTertiary { get; }

    /// <summary>lnTrade - lnTrade0 by origin and destination.</summary>
    public double[] LnTrade { get; }

    /// <summary>lnFDI - lnFDI0 by origin and destination.</summary>
    public double[] LnInvestment { get; }

    /// <summary>lnTFP of sectors 5 to 7, by origin.</summary>
    public double[] LnTechnology { get; }

    /// <summary>stockSkilled0: tertiary-educated migrants at the first census, by origin.</summary>
    public double[] BaseSkilled { get; }

    /// <summary>lnA_s that returnees brought, by origin and sector (6.6).</summary>
    public double[] LnProductivity { get; }

    /// <summary>Returnees at work of the last month with any, experts on missions by what they give, by origin and sector.</summary>
    public double[] ReturneesAtWork { get; }

    /// <summary>Monthly hazard of going home in a crisis, by scheme; posted for the month.</summary>
    public double[] Evacuation { get; }

    /// <summary>ln Ebar: mean of the log exchange rate over fx_window months, by origin and destination (7.1).</summary>
    public double[] LnRateMean { get; }

    /// <summary>ln demandMult, by origin: tradable sectors, then the others (9.2); posted.</summary>
    public double[] LnDemand { get; }

    /// <summary>demandVillage as a mean over the country (9.3); posted.</summary>
    public double[] LocalDemand { get; }

    /// <summary>Month until which a fraud halves the trust in schemes, by origin; 0: none (8.4).</summary>
    public int[] DistrustUntil { get; }

    /// <summary>Migrants' money in the venture fund, USD, by origin (8.4).</summary>
    public double[] Venture { get; }

    /// <summary>Y_d/Ybar_d by destination; posted for the month, not remembered.</summary>
    public double[] Output { get; }

    /// <summary>ln E/E0: currency of the destination in that of the origin; posted for the month.</summary>
    public double[] LnRate { get; }

    /// <summary>ln of what a shock leaves of earnings at home, by origin and wage cell; posted for the month.</summary>
    public double[] LnWageShock { get; }

    /// <summary>Monthly probability of being expelled, by scheme; posted for the month.</summary>
    public double[] Expulsion { get; }

    /// <summary>Factor of detection, by scheme; posted for the month.</summary>
    public double[] Detection { get; }

    /// <summary>Whether borders are closed, by scheme; posted for the month.</summary>
    public bool[] Closed { get; }

    /// <summary>Shows every column that lasts from month to month.</summary>
    public void Columns<TVisitor>(ref TVisitor visitor)
        where TVisitor : IRowVisitor
    {
        visitor.Rows(Seen, Rows.Origin);
        visitor.Rows(Remitted, Rows.Origin);
        visitor.Rows(Wages, Rows.Origin);
        visitor.Rows(Spent, Rows.Origin);
        visitor.Rows(Income, Rows.Origin);
        visitor.Rows(Profits, Rows.Origin);
        visitor.Rows(BaseProfits, Rows.Origin);
        visitor.Rows(HasBase, Rows.Origin);
        visitor.Rows(BaseRatio, Rows.Origin);
        visitor.Rows(BaseRemitted, Rows.Origin);
        visitor.Rows(BaseSpent, Rows.Origin);
        visitor.Rows(BaseIncome, Rows.Origin);
        visitor.Rows(BaseDebtRatio, Rows.Origin);
        visitor.Rows(LastRemitted, Rows.Origin);
        visitor.Rows(LastIncome, Rows.Origin);
        visitor.Rows(LnRer, Rows.Origin);
        visitor.Rows(Fund, Rows.Origin);
        visitor.Rows(Deposits, Rows.Origin);
        visitor.Rows(Securitised, Rows.Origin);
        visitor.Rows(Bonds, Rows.Origin);
        visitor.Rows(BaseCapacity, Rows.OriginDestination);
        visitor.Rows(BaseTertiary, Rows.OriginDestination);
        visitor.Rows(LnTrade, Rows.OriginDestination);
        visitor.Rows(LnInvestment, Rows.OriginDestination);
        visitor.Rows(LnTechnology, Rows.Origin);
        visitor.Rows(BaseSkilled, Rows.Origin);
        visitor.Rows(LnRateMean, Rows.OriginDestination);
        visitor.Rows(LnDemand, Rows.Origin);
        visitor.Rows(LocalDemand, Rows.Origin);
        visitor.Rows(DistrustUntil, Rows.Origin);
        visitor.Rows(Venture, Rows.Origin);
        visitor.Rows(LnProductivity, Rows.Origin);
        visitor.Rows(ReturneesAtWork, Rows.Origin);
    }

    /// <summary>Sum over the twelve months up to now, USD a year; a shorter past is scaled to a year.</summary>
    public double OfYear(long[] ring, int origin)
    {
        ArgumentNullException.ThrowIfNull(ring);
        long sum = 0;
        for (int k = 0; k < Year; k++)
        {
            sum += ring[(origin * Year) + k];
        }

        return Seen[origin] == 0 ? 0 : sum * 0.01 * Year / Math.Min(Year, Seen[origin]);
    }
}
