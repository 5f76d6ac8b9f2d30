using Gfmd.Sim.Numerics;
using Gfmd.Sim.Output;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Indicators;

/// <summary>accounts.parquet: who pays whom, by year, origin and destination; the social accounting matrix of an origin is the sum of its
/// rows.</summary>
public sealed class AccountsTable : IFrameSink
{
    private readonly Plan _plan;
    private readonly PublicCost _cost;
    private readonly long[,] _amount;
    private readonly NumberColumn<int> _replicate = new("replicate", "-", "replicate, from 0");
    private readonly NumberColumn<int> _year = new("year", "calendar year", "calendar year in which the year of the run begins");
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly TextColumn _destination = new("destination", "country of destination, ISO 3166-1 alpha-3; empty: flows within the origin");
    private readonly TextColumn _from = new("from_account", "who pays");
    private readonly TextColumn _to = new("to_account", "who receives");
    private readonly TextColumn _flow = new("flow", "what for; saving: what an account adds to what it holds, below 0: takes out of it");
    private readonly NumberColumn<long> _cents = new("amount_cents", "cents of nominal USD", "amount, exact");
    private readonly NumberColumn<double> _usd = new("amount_usd", "nominal USD", "the same");

    /// <summary>The table of a plan.</summary>
    public AccountsTable(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _cost = new PublicCost(plan);
        _amount = new long[Ledger.Lines.Count, Math.Max(plan.Schemes.Length, plan.Origins.Length)];
        Tables =
        [
            new Table(
                "accounts",
                "one row per replicate, full year, origin, destination and flow, none where the amount is 0; with the rows of saving, what an "
                + "account of an origin receives is what it pays",
                [_replicate, _year, _origin, _destination, _from, _to, _flow, _cents, _usd]),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Table> Tables { get; }

    /// <inheritdoc/>
    public void Add(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Month < 0)
        {
            return;
        }

        if (frame.Month % 12 == 0)
        {
            _cost.Clear();
            Array.Clear(_amount);
        }

        _cost.Add(frame.Month, frame.Tallies);
        for (int k = 0; k < Ledger.Lines.Count; k++)
        {
            int units = Ledger.Lines[k].Of == FlowLevel.Scheme ? _plan.Schemes.Length : _plan.Origins.Length;
            for (int unit = 0; unit < units; unit++)
            {
                _amount[k, unit] += Ledger.Lines[k].Amount(frame.Tallies, unit);
            }
        }

        if (frame.Month % 12 == 11)
        {
            Close(frame);
        }
    }

    /// <summary>Rows of a year; every account must come out even.</summary>
    private void Close(Frame frame)
    {
        for (int s = 0; s < _plan.Schemes.Length; s++)
        {
            _amount[(int)Flow.PublicCostOrigin, s] += Cost(s, 0);
            _amount[(int)Flow.PublicCostDestination, s] += Cost(s, 1);
        }

        foreach (OriginPlan origin in _plan.Origins)
        {
            long[] balance = new long[Enum.GetValues<Account>().Length];
            for (int k = 0; k < Ledger.Lines.Count; k++)
            {
                FlowLine line = Ledger.Lines[k];
                foreach ((string destination, long cents) in Amounts(k, line, origin))
                {
                    balance[(int)line.From] -= cents;
                    balance[(int)line.To] += cents;
                    Row(frame, origin, destination, line.From, line.To, Ledger.Name(line.Flow), cents);
                }
            }

            for (int a = 0; a < (int)Account.Capital; a++)
            {
                balance[(int)Account.Capital] += balance[a];
                Row(frame, origin, "", (Account)a, Account.Capital, "saving", balance[a]);
            }

            if (balance[(int)Account.Capital] != 0)
            {
                throw new ConservationException(
                    $"accounts (M1) of {origin.Country.Id} in the year to month {frame.Month}: savings add to {balance[(int)Account.Capital]}");
            }
        }
    }

    private IEnumerable<(string Destination, long Cents)> Amounts(int k, FlowLine line, OriginPlan origin)
    {
        if (line.Of == FlowLevel.Origin)
        {
            return [("", _amount[k, origin.Index])];
        }

        return _plan.Schemes.AsSpan(origin.FirstScheme, origin.SchemeCount).ToArray().GroupBy(s => s.Regime.Destination, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(s => _amount[k, s.Index])));
    }

    private void Row(Frame frame, OriginPlan origin, string destination, Account from, Account to, string flow, long cents)
    {
        if (cents == 0)
        {
            return;
        }

        _replicate.Add(frame.Replicate);
        _year.Add(_plan.CalendarYear(frame.Month - 11));
        _origin.Add(origin.Country.Id);
        _destination.Add(destination);
        _from.Add(Ledger.Name(from));
        _to.Add(Ledger.Name(to));
        _flow.Add(flow);
        _cents.Add(cents);
        _usd.Add(Cents.Usd(cents));
    }

    private long Cost(int scheme, int by) => (long)Math.Floor((_cost.Of(by, [scheme], transfers: false) * 100) + 0.5);
}
