using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// Where the people of a state find their schemes, options and destinations in a plan: by name, never by position. The plan may have more of them;
/// it may lack those that nobody of the state belongs to.
/// </summary>
internal sealed class StateMap
{
    private readonly StateLayout _old;
    private readonly Plan _plan;
    private readonly int[] _schemes, _destinations, _regimes;
    private readonly int[][] _options, _local;
    private readonly bool _same;

    public StateMap(StateLayout old, Plan plan)
    {
        StateLayout now = StateLayout.Of(plan);
        (_old, _plan) = (old, plan);
        if (!old.Origins.AsSpan().SequenceEqual(now.Origins) || !old.Weights.AsSpan().SequenceEqual(now.Weights))
        {
            throw new StateException(
                $"the state is of the people of {Describe(old)}, the scenario asks for {Describe(now)}: "
                + "countries of origin and agents must be the same");
        }

        _schemes = Find(old.Schemes, now.Schemes);
        _destinations = Find(old.Destinations, now.Destinations);
        _regimes = Find(old.Regimes, now.Regimes);
        _options = [.. old.Options.Select((x, o) => Find(x, now.Options[o]))];
        _local = [.. old.Local.Select((x, o) => Find(x, now.Local[o]))];
        _same = Same(old.Schemes, now.Schemes) && old.Options.Zip(now.Options).All(x => Same(x.First, x.Second));
    }

    /// <summary>Places of the rows of posted values and of spells.</summary>
    public Spread Global(Rows rows) => rows switch
    {
        Rows.Pool => new Spread(_schemes, _plan.Schemes.Length, 2),
        Rows.Option => new Spread(GlobalOptions(), _plan.Origins.Sum(o => o.Options.Length), 1),
        Rows.Regime => new Spread(_regimes, _plan.Scenario.Regimes.Count, 1),
        Rows.OriginDestination => new Spread(_destinations, _plan.Destinations.Length, 1),
        Rows.SchemeDuration => new Spread(_schemes, _plan.Schemes.Length, Tallies.Cells * Tallies.Durations),
        _ => default,
    };

    /// <summary>Places of the rows of the communities of one origin.</summary>
    public Func<Rows, Spread> Communities(int origin)
    {
        OriginPlan now = _plan.Origins[origin];
        return rows => rows switch
        {
            Rows.CommunityDestination => new Spread(_local[origin], now.Destinations.Length, 1),
            Rows.CommunityScheme => new Spread(LocalSchemes(origin), now.SchemeCount, 1),
            _ => default,
        };
    }

    /// <summary>New place of each option among those of its origin, -1 none.</summary>
    public int[] LocalOptions(int origin) => _options[origin];

    /// <summary>Name of an option of the state, by its place among those of the origin.</summary>
    public string NameOfOption(int origin, int local) => _old.Options[origin][local];

    private int[] GlobalOptions() =>
        [.. _options.SelectMany((list, o) => list.Select(x => x < 0 ? -1 : _plan.Origins[o].FirstOption + x))];

    /// <summary>New place of each scheme among those of its origin, -1 none.</summary>
    public int[] LocalSchemes(int origin)
    {
        int first = _old.FirstScheme[origin];
        int next = origin + 1 < _old.FirstScheme.Length ? _old.FirstScheme[origin + 1] : _old.Schemes.Length;
        return [.. _schemes[first..next].Select(s => s < 0 ? -1 : s - _plan.Origins[origin].FirstScheme)];
    }

    /// <summary>Gives the persons of a block the numbers that their schemes and options have in the plan.</summary>
    public void Move(Block b)
    {
        for (int i = 0; i < b.Count && !_same; i++)
        {
            uint t = b.Traits[i];
            int scheme = Traits.Scheme(t), last = b.Sojourn(i).LastScheme - 1;
            bool dead = Traits.StatusOf(t) == Status.Dead;
            if (scheme >= 0)
            {
                b.Traits[i] = Traits.WithScheme(t, Kept(scheme, "is abroad under", b.Id[i]));
            }

            if (last >= 0 && !dead)
            {
                b.Sojourn(i).LastScheme = (byte)(Kept(last, "has been abroad under", b.Id[i]) + 1);
            }

            int[] options = _options[b.Origin];
            int option = b.Option[i] < options.Length ? options[b.Option[i]] : -1;
            b.Option[i] = option >= 0 ? (byte)option : (t & Traits.Queued) == 0 ? (byte)0 : throw new StateException(
                $"person {b.Id[i]:x16} waits for {_old.Options[b.Origin][b.Option[i]]}, which the scenario lacks");
        }
    }

    private int Kept(int scheme, string what, ulong person) => _schemes[scheme] >= 0 ? _schemes[scheme] : throw new StateException(
        $"person {person:x16} {what} {_old.Schemes[scheme]}, which the scenario lacks: keep the regime, with a quota of 0 if it admits nobody");

    private static int[] Find(string[] old, string[] now) => [.. old.Select(x => Array.IndexOf(now, x))];

    private static bool Same(string[] a, string[] b) => a.AsSpan().SequenceEqual(b);

    private static string Describe(StateLayout x) => string.Join(", ", x.Origins.Zip(x.Weights).Select(p => $"{p.First} (1:{p.Second})"));
}
