using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>
/// The balances of every month, exact, always on (promise P3; invariants H1, H3, H4, Q1 to Q3, M1 to M7 of the model). Any difference stops the
/// run.
/// </summary>
public sealed class Conservation
{
    private Plan _plan;
    private long[] _allowed;
    private readonly AccountBalances _accounts;
    private readonly long[] _people, _stock, _wealth, _debt, _savings, _pending, _deferred, _licensed, _capital;

    /// <summary>Opening balances of a world.</summary>
    public Conservation(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _plan = world.Plan;
        _allowed = new long[_plan.Scenario.Regimes.Count];
        _people = People(world);
        _stock = Stock(world, (_, _) => 1);
        _deferred = Stock(world, (b, i) => b.Sojourn(i).Deferred);
        _pending = Pending(world);
        _licensed = Licensed(world);
        (_wealth, _debt, _savings, _capital) = Money(world);
        _accounts = AccountBalances.Of(_plan, _wealth, _debt, _savings, _deferred);
    }

    /// <summary>The checks by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "persons", "migrants", "applications", "quotas", "pipelines", "household wealth", "migration debt", "savings abroad", "pay abroad",
        "deferred pay", "transfers", "recruitment cost", "accounts", "licensed persons", "business capital",
    ];

    /// <summary>Regimes whose admission is that of another run: their own count of places is not theirs to keep.</summary>
    public Func<int, bool>? Held { get; set; }

    /// <summary>Goes on under another plan of the same origins and schemes: places given before a quota was cut stay given.</summary>
    public void Take(Plan plan, Market market)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(market);
        _plan = plan;
        _allowed = [.. market.QuotaUsed];
    }

    /// <summary>Months checked.</summary>
    public long Months { get; private set; }

    /// <summary>Checks a month whose tallies are merged.</summary>
    public void Check(World world, Tallies y, int month)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(y);
        long[] people = People(world);
        for (int o = 0; o < _plan.Origins.Length; o++)
        {
            string origin = _plan.Origins[o].Country.Id;
            long deadAbroad = 0, saved = 0, home = 0, received = 0, held = 0, accounts = 0;
            for (int s = _plan.Origins[o].FirstScheme; s < _plan.Origins[o].FirstScheme + _plan.Origins[o].SchemeCount; s++)
            {
                deadAbroad += y.Sum(SchemeMeasure.DiedAbroad, s);
                saved += y.Sum(SchemeMeasure.Saved, s);
                home += y.Sum(SchemeMeasure.Repatriated, s);
                received += y.Sum(SchemeMeasure.Received, s);
                accounts += y.Sum(SchemeMeasure.DeferredPaid, s) + y.Sum(SchemeMeasure.SsRefunded, s);
                held += y.Sum(SchemeMeasure.SavingsHeld, s);
            }

            long H(HouseholdMeasure m) => y.Of(m, o);
            Same(people[o], _people[o] + y.Sum(OriginMeasure.Births, o) - y.Sum(OriginMeasure.Deaths, o) - deadAbroad, "persons (H1)", origin,
                month);
            Same(
                H(HouseholdMeasure.Wealth),
                _wealth[o] + H(HouseholdMeasure.Income)
                    + H(HouseholdMeasure.Received) - H(HouseholdMeasure.DebtService) - H(HouseholdMeasure.Consumption)
                    - H(HouseholdMeasure.OtherDebts) - H(HouseholdMeasure.Invested) - H(HouseholdMeasure.Premiums) + H(HouseholdMeasure.Claims)
                    + H(HouseholdMeasure.EducationMatch)
                    - H(HouseholdMeasure.WorkerCost) - H(HouseholdMeasure.Bonds) + H(HouseholdMeasure.AccountsPaid) + H(HouseholdMeasure.Borrowed)
                        + H(HouseholdMeasure.Repatriated) - H(HouseholdMeasure.Escheated) + Ledger.Added(y, _plan.Origins[o], Account.Households),
                "household wealth (M2)", origin, month);
            Same(
                H(HouseholdMeasure.Debt),
                _debt[o] + H(HouseholdMeasure.Interest)
                    + H(HouseholdMeasure.Borrowed) - H(HouseholdMeasure.DebtService) - H(HouseholdMeasure.DebtWrittenOff)
                    + Ledger.AddedDebt(y, _plan.Origins[o]),
                "migration debt (M2)", origin, month);
            Same(held, _savings[o] + saved - home, "savings abroad (M2)", origin, month);
            Same(H(HouseholdMeasure.Received), received, "transfers received (M3)", origin, month);
            Same(H(HouseholdMeasure.Repatriated), home, "savings brought home (M2)", origin, month);
            Same(H(HouseholdMeasure.AccountsPaid), accounts, "deferred pay and refunds brought home (M2)", origin, month);
            Same(
                H(HouseholdMeasure.Income),
                y.Sum(OriginMeasure.Wages, o) - H(HouseholdMeasure.HoursForgone) + H(HouseholdMeasure.Profits),
                "own income (M1)", origin, month);
            Same(
                H(HouseholdMeasure.Capital),
                _capital[o] + H(HouseholdMeasure.Invested) + H(HouseholdMeasure.EnterpriseGrants) - H(HouseholdMeasure.CapitalLost),
                "business capital (M2)", origin, month);
            _capital[o] = H(HouseholdMeasure.Capital);
            (_people[o], _wealth[o], _debt[o], _savings[o]) = (people[o], H(HouseholdMeasure.Wealth), H(HouseholdMeasure.Debt), held);
        }

        CheckLicences(Licensed(world), y, month);
        CheckApplications(Pending(world), y, month);
        CheckSchemes(world.Market, y, month);
        _accounts.Check(y, month);
        Months++;
    }

    /// <summary>Licensed persons, wherever they live: those of last month and the new ones, less the dead and the retired.</summary>
    private void CheckLicences(long[] licensed, Tallies y, int month)
    {
        foreach (OriginPlan o in _plan.Origins)
        {
            long flows = 0;
            for (int k = 0; k < CadrePlan.Count; k++)
            {
                flows += y.Of(CadreMeasure.Licences, o.Index, k) - y.Of(CadreMeasure.Died, o.Index, k) - y.Of(CadreMeasure.Retired, o.Index, k);
            }

            Same(licensed[o.Index], _licensed[o.Index] + flows, "licensed persons (H1)", o.Country.Id, month);
            _licensed[o.Index] = licensed[o.Index];
        }
    }

    private long[] Licensed(World world)
    {
        long[] licensed = new long[_plan.Origins.Length];
        foreach (Block b in world.Blocks.Where(b => _plan.Origins[b.Origin].HasCadres))
        {
            int n = 0;
            foreach (byte c in b.Cadre.AsSpan(0, b.Count))
            {
                n += (c & Cadres.Licensed) >> 3;
            }

            licensed[b.Origin] += n * (long)_plan.Origins[b.Origin].Weight;
        }

        return licensed;
    }

    /// <summary>Waiting applications (Q3): those of last month and the new ones, less the answered and the dead.</summary>
    private void CheckApplications(long[] pending, Tallies y, int month)
    {
        foreach (SchemePlan scheme in _plan.Schemes)
        {
            int s = scheme.Index;
            if (scheme.Pooled)
            {
                long answered = y.Sum(SchemeMeasure.Admitted, s) + y.Sum(SchemeMeasure.Refused, s) + y.Sum(SchemeMeasure.Withdrawn, s);
                Same(pending[s], _pending[s] + y.Sum(SchemeMeasure.Applied, s) - answered, "applications (Q3)", scheme.Id, month);
                _pending[s] = pending[s];
            }
        }
    }

    private long[] Pending(World world)
    {
        long[] pending = new long[_plan.Schemes.Length];
        foreach (Block b in world.Blocks)
        {
            for (int p = 0; p < b.Applications.Pools.Length; p++)
            {
                foreach (Numerics.Application a in b.Applications.Pools[p])
                {
                    pending[_plan.Origins[b.Origin].Options[p / 2].Scheme] += a.Weight;
                }
            }
        }

        return pending;
    }

    private void CheckSchemes(Market market, Tallies y, int month)
    {
        foreach (SchemePlan scheme in _plan.Schemes)
        {
            int s = scheme.Index;
            long S(SchemeMeasure m) => y.Sum(m, s);
            long returned = S(SchemeMeasure.ReturnedContract) + S(SchemeMeasure.ReturnedTarget) + S(SchemeMeasure.ReturnedVoluntary)
                + S(SchemeMeasure.ReturnedInvoluntary);
            Same(
                S(SchemeMeasure.Stock),
                _stock[s] + S(SchemeMeasure.Departed) + S(SchemeMeasure.SwitchedIn) - S(SchemeMeasure.SwitchedOut) - returned
                    - S(SchemeMeasure.DiedAbroad),
                "migrants (H3)", scheme.Id, month);
            _stock[s] = S(SchemeMeasure.Stock);
            Same(
                S(SchemeMeasure.GrossPay) - S(SchemeMeasure.Tax) - S(SchemeMeasure.Deductions) - S(SchemeMeasure.DeferredPay)
                    + Ledger.Added(y, FlowLevel.Scheme, s, Account.Migrants),
                S(SchemeMeasure.Sent) + S(SchemeMeasure.Saved) + S(SchemeMeasure.ConsumptionAbroad),
                "pay abroad (M5)", scheme.Id, month);
            Same(
                S(SchemeMeasure.DeferredHeld),
                _deferred[s] + S(SchemeMeasure.DeferredPay) + S(SchemeMeasure.Bonds) + S(SchemeMeasure.DeferredInterest)
                    - S(SchemeMeasure.DeferredPaid) - S(SchemeMeasure.DeferredLost) + Ledger.Added(y, FlowLevel.Scheme, s, Account.Holders),
                "deferred pay and bonds (M2)", scheme.Id, month);
            _deferred[s] = S(SchemeMeasure.DeferredHeld);
            Same(S(SchemeMeasure.Sent) + S(SchemeMeasure.TransferIncentive), S(SchemeMeasure.Received) + S(SchemeMeasure.TransferCost),
                "transfers (M3)", scheme.Id, month);
            for (int skill = 0; skill < 2 && scheme.Pooled; skill++)
            {
                int pool = (s * 2) + skill;
                Hold(market.Pipeline[pool] >= 0, $"pipeline (Q3) of {scheme.Id}: {market.Pipeline[pool]} in month {month}");
            }
        }

        for (int r = 0; r < _plan.Scenario.Regimes.Count; r++)
        {
            if (Places.Quota(_plan, r) is double quota && Held?.Invoke(r) != true)
            {
                _allowed[r] = Math.Min(_allowed[r], market.QuotaUsed[r]);
                Hold(market.QuotaUsed[r] <= Math.Max(quota, _allowed[r]),
                    $"quota (Q1) of {_plan.Scenario.Regimes[r].Id}: {market.QuotaUsed[r]} of {quota} in month {month}");
            }
        }
    }

    private long[] People(World world)
    {
        long[] people = new long[_plan.Origins.Length];
        foreach (Block b in world.Blocks)
        {
            people[b.Origin] += (b.Count - b.Free.Count) * (long)_plan.Origins[b.Origin].Weight;
        }

        return people;
    }

    /// <summary>Something of migrants summed by scheme.</summary>
    private long[] Stock(World world, Func<Block, int, long> of)
    {
        long[] stock = new long[_plan.Schemes.Length];
        foreach (Block b in world.Blocks)
        {
            for (int i = 0; i < b.Count; i++)
            {
                int s = Traits.Scheme(b.Traits[i]);
                if (s >= 0)
                {
                    stock[s] += of(b, i) * b.Weight[b.Household[i]];
                }
            }
        }

        return stock;
    }

    private (long[] Wealth, long[] Debt, long[] Savings, long[] Capital) Money(World world)
    {
        long[] wealth = new long[_plan.Origins.Length], debt = new long[_plan.Origins.Length], savings = new long[_plan.Origins.Length];
        long[] capital = new long[_plan.Origins.Length];
        foreach (Block b in world.Blocks)
        {
            long w = 0, d = 0;
            for (int h = 0; h < b.HouseholdCount; h++)
            {
                w += b.Wealth[h] * (long)b.Weight[h];
                d += b.Debt[h] * (long)b.Weight[h];
                capital[b.Origin] += b.Capital[h] * (long)b.Weight[h];
            }

            long s = 0;
            for (int i = 0; i < b.Count; i++)
            {
                s += b.Sojourn(i).Savings;
            }

            wealth[b.Origin] += w;
            debt[b.Origin] += d;
            savings[b.Origin] += s * _plan.Origins[b.Origin].Weight;
        }

        return (wealth, debt, savings, capital);
    }

    private static void Same(long found, long wanted, string what, string where, int month) =>
        Hold(found == wanted, $"{what} of {where} in month {month}: {found} found, {wanted} from the flows");

    private static void Hold(bool condition, string message)
    {
        if (!condition)
        {
            throw new ConservationException(message);
        }
    }
}
