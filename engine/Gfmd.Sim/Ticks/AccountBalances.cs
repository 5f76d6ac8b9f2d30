using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>
/// Whether the flows of money of a month explain, to the cent, what those who hold money hold more or less than a month before (M1, M2, M4, M6):
/// households their wealth and debt, migrants their savings, and who keeps deferred pay and bonds what is owed to workers.
/// </summary>
public sealed class AccountBalances
{
    private readonly Plan _plan;
    private readonly IReadOnlyList<FlowLine> _lines;
    private readonly Held[] _held;

    /// <summary>Goes on from what was held at the end of a month.</summary>
    /// <param name="plan">The plan; origins and schemes count.</param>
    /// <param name="end">Counters of that month.</param>
    /// <param name="lines">Flows; all unless a test leaves one out.</param>
    public AccountBalances(Plan plan, Tallies end, IReadOnlyList<FlowLine>? lines = null)
        : this(plan, [.. (plan ?? throw new ArgumentNullException(nameof(plan))).Origins.Select(o => Now(end, o))], lines)
    {
    }

    private AccountBalances(Plan plan, Held[] held, IReadOnlyList<FlowLine>? lines)
    {
        _plan = plan;
        _lines = lines ?? Ledger.Lines;
        _held = held;
    }

    /// <summary>Goes on from what is held by origin, cents, and by scheme what is kept back.</summary>
    internal static AccountBalances Of(Plan plan, long[] wealth, long[] debt, long[] savings, long[] deferred) => new(
        plan,
        [.. plan.Origins.Select(o => new Held(
            wealth[o.Index], debt[o.Index], savings[o.Index], deferred.AsSpan(o.FirstScheme, o.SchemeCount).ToArray().Sum()))],
        null);

    /// <summary>Checks a month whose tallies are merged.</summary>
    /// <exception cref="ConservationException">A flow lacks an end, or a stock has changed without one.</exception>
    public void Check(Tallies y, int month)
    {
        ArgumentNullException.ThrowIfNull(y);
        foreach (SchemePlan s in _plan.Schemes)
        {
            Costs(y, s, month);
        }

        foreach (OriginPlan o in _plan.Origins)
        {
            Held now = Now(y, o), before = _held[o.Index];
            _held[o.Index] = now;
            long debt = 0;
            foreach (FlowLine line in _lines)
            {
                debt += line.Debt == 0 ? 0 : line.Debt * line.Amount(y, o);
            }

            Same(Ledger.Balance(_lines, y, o, Account.Households), now.Wealth - before.Wealth, "of households", o, month);
            Same(Ledger.Balance(_lines, y, o, Account.Migrants), now.Savings - before.Savings, "of migrants", o, month);
            Same(Ledger.Balance(_lines, y, o, Account.Holders), now.Deferred - before.Deferred, "of deferred pay and bonds", o, month);
            Same(debt, now.Debt - before.Debt, "of migration debt", o, month);
        }
    }

    /// <summary>What workers pay is what recruiters, carriers and smugglers get (M4).</summary>
    private void Costs(Tallies y, SchemePlan s, int month)
    {
        long fees = 0, paid = 0;
        for (int channel = 0; channel < ChannelNumbers.Count; channel++)
        {
            for (int cell = 0; cell < Tallies.Cells; cell++)
            {
                fees += y.Of(ChannelMeasure.Fees, (s.Index * ChannelNumbers.Count) + channel, cell);
            }
        }

        foreach (FlowLine line in _lines)
        {
            long amount = line.Flow is Flow.RecruitmentFees or Flow.TravelCost or Flow.SmugglerFees ? line.Amount(y, s.Index) : 0;
            paid += amount;
            fees -= line.Flow == Flow.RecruitmentFees ? amount : 0;
        }

        if (fees != 0 || paid != y.Sum(SchemeMeasure.WorkerCost, s.Index))
        {
            throw new ConservationException(
                $"recruitment cost (M4) of {s.Id} in month {month}: workers paid {y.Sum(SchemeMeasure.WorkerCost, s.Index)}, {paid} received; "
                + $"fees differ by {fees}");
        }
    }

    private static Held Now(Tallies y, OriginPlan o)
    {
        long savings = 0, deferred = 0;
        for (int s = o.FirstScheme; s < o.FirstScheme + o.SchemeCount; s++)
        {
            savings += y.Sum(SchemeMeasure.SavingsHeld, s);
            deferred += y.Sum(SchemeMeasure.DeferredHeld, s);
        }

        return new Held(y.Of(HouseholdMeasure.Wealth, o.Index), y.Of(HouseholdMeasure.Debt, o.Index), savings, deferred);
    }

    private static void Same(long flows, long change, string whose, OriginPlan origin, int month)
    {
        if (flows != change)
        {
            throw new ConservationException(
                $"accounts (M1) {whose} of {origin.Country.Id} in month {month}: flows give {flows}, what is held changed by {change}");
        }
    }

    /// <summary>What is held, cents.</summary>
    private readonly record struct Held(long Wealth, long Debt, long Savings, long Deferred);
}
