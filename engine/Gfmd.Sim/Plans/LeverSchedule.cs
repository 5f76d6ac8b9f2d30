using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>
/// What levers make of a plan, month by month (MODEL 13). Schemes, options and origins keep their order and their keys; only terms and parameters
/// differ. A lever with a target of countries, corridors or regimes moves the terms and parameters of the schemes that it reaches, of its country,
/// and of the whole where its target does not narrow it; a lever that reaches some persons alone makes a plan of its own for them (an arm).
/// </summary>
/// <remarks><code>strength = strength0·ramp(t)·(1 - g_coh + g_coh·C_holder)·K_holder</code>11.1. C_holder counts the items of the scenario and those
/// that levers of coherence bring; these have their own strength. With g_coh = 0, the default, none of them acts. Markets follow the plan outside
/// every pilot.</remarks>
public sealed class LeverSchedule
{
    private readonly Plan _basis;
    private readonly long? _agents;
    private readonly LeverUse[] _uses;
    private readonly double[] _capacity;
    private readonly int[] _pilotOf;
    private readonly double _coherence;
    private readonly Dictionary<string, Plan[]> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>The schedule of a plan's scenario.</summary>
    /// <param name="basis">The plan without levers.</param>
    /// <param name="agents">Agents wanted, as the plan was compiled.</param>
    public LeverSchedule(Plan basis, long? agents)
    {
        ArgumentNullException.ThrowIfNull(basis);
        _basis = basis;
        _agents = agents;
        _uses = [.. basis.Scenario.Levers];
        _capacity = [.. _uses.Select(u => u.HolderCapacity ?? Capacity(u))];
        _coherence = basis.Numbers[CoherenceNumbers.GCoh];
        Pilots = [.. _uses.Where(u => u.Target is { OfPersons: true }).Select(u => Persons(u.Target!)).Distinct()];
        _pilotOf = [.. _uses.Select(u => u.Target is { OfPersons: true } t ? Array.IndexOf([.. Pilots], Persons(t)) : -1)];
    }

    /// <summary>Groups of persons that some lever reaches alone; bit k of an arm stands for the k-th.</summary>
    public IReadOnlyList<LeverTarget> Pilots { get; }

    /// <summary>Plans in force in a month by arm, 2 to the number of pilots; the first is that of persons whom no pilot reaches.</summary>
    public Plan[] Arms(int month)
    {
        double coherence = Coherence(month);
        double[] strengths = [.. _uses.Select((u, k) => u.At(month) * _capacity[k] * (Coheres(u) ? 1 : coherence))];
        int count = strengths.All(s => s == 0) ? 1 : 1 << Pilots.Count;
        string key = string.Join('|', strengths.Select(s => BitConverter.DoubleToInt64Bits(s)));
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out Plan[]? arms))
            {
                arms = [.. Enumerable.Range(0, count).Select(arm => Of(strengths, arm))];
                _known[key] = arms;
            }

            return arms;
        }
    }

    /// <summary>Strength of the k-th lever in a month, the holder's capacity included.</summary>
    public double Strength(int use, int month) => _uses[use].At(month) * _capacity[use];

    /// <summary>Whether a lever reaches a scheme.</summary>
    public static bool Reaches(LeverUse use, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(scheme);
        return use.Target is not { } t || ((t.Country is null || t.Country == scheme.Intake.Id || t.Country == scheme.Regime.Destination)
            && (t.Corridor is null || t.Corridor == scheme.Corridor.Id) && (t.Regime is null || t.Regime == scheme.Regime.Id));
    }

    /// <summary>Whether a scheme lies within a bloc: its origin is a member, and its destination too where destinations are (11.4).</summary>
    public bool Within(string bloc, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        IReadOnlyList<string> members = _basis.Scenario.Blocs.First(b => b.Id == bloc).Members;
        bool destinations = _basis.Destinations.Any(d => members.Contains(d.Id, StringComparer.Ordinal));
        return members.Contains(scheme.Intake.Id, StringComparer.Ordinal)
            && (!destinations || members.Contains(scheme.Regime.Destination, StringComparer.Ordinal));
    }

    private bool InBloc(LeverUse use, SchemePlan scheme) => use.Target?.Bloc is not { } bloc || Within(bloc, scheme);

    private bool Reaches(LeverUse use, string country) => use.Target is not { } t
        || (t.Corridor is null && t.Regime is null && (t.Country is null || t.Country == country)
            && (t.Bloc is null || _basis.Scenario.Blocs.First(b => b.Id == t.Bloc).Members.Contains(country, StringComparer.Ordinal)));

    /// <summary>1 - g_coh + g_coh·C_holder of a month.</summary>
    private double Coherence(int month)
    {
        if (_coherence == 0)
        {
            return 1;
        }

        Scenario items = LeverMoves.Pull(_basis.Scenario, [.. _uses.Select(u => Coheres(u) ? u.At(month) : 0)], Catalogue.Parameters);
        return 1 - _coherence + (_coherence * items.Coherence.Index);
    }

    private static bool Coheres(LeverUse use) =>
        Levers.Find(use.Lever ?? use.Id) is { } lever && lever.Moves.Any(m => m.Path.StartsWith("coherence/", StringComparison.Ordinal));

    private static LeverTarget Persons(LeverTarget t) => t with { Country = null, Corridor = null, Regime = null, Bloc = null };

    private double Capacity(LeverUse use)
    {
        Parameter? capacity = Catalogue.Parameters.FirstOrDefault(p => p.Id == "K_o");
        return Levers.Find(use.Lever ?? use.Id)?.Holder == LeverHolder.Origin && capacity is not null
            ? _basis.Numbers[capacity] : _basis.Numbers[CoherenceNumbers.KHolder];
    }

    private Plan Of(double[] strengths, int arm)
    {
        ulong active = 0;
        for (int k = 0; k < _uses.Length; k++)
        {
            bool reached = _pilotOf[k] < 0 || (arm >> _pilotOf[k] & 1) == 1;
            active |= strengths[k] > 0 && reached ? 1UL << k : 0;
        }

        return active == 0 ? _basis with { Levers = this, Arm = arm } : new Composition(this, strengths, active, arm).Plan();
    }

    /// <summary>One plan put together from compilations of the scenario under the sets of levers that reach its parts.</summary>
    private sealed class Composition(LeverSchedule schedule, double[] strengths, ulong active, int arm)
    {
        private readonly Plan _basis = schedule._basis;
        private readonly Dictionary<ulong, Plan> _compiled = [];

        public Plan Plan()
        {
            Plan general = Under(Where(u => u.Target is not { } t
                || (t.Country is null && t.Corridor is null && t.Regime is null && t.Bloc is null)));
            Plan[] views = [.. _basis.Schemes.Select(s => Under(Where(u => Reaches(u, s) && schedule.InBloc(u, s))))];
            SchemePlan[] schemes = [.. views.Select((v, i) => v.Schemes[i])];
            Plan[] homes = [.. _basis.Origins.Select(o => Under(Where(u => schedule.Reaches(u, o.Country.Id))))];
            Plan whole = general with
            {
                Scenario = general.Scenario with { Regimes = Regimes(general, views), Levers = _basis.Scenario.Levers },
                Schemes = schemes,
                Origins = [.. homes.Select((v, i) => Origin(v.Origins[i], views))],
                Destinations = [.. _basis.Destinations.Select((d, i) => Under(Where(u => schedule.Reaches(u, d.Id))).Destinations[i])],
                Levers = schedule,
                Arm = arm,
            };
            Plan[] schemesOwn = [.. views.Select(v => whole with { Numbers = v.Numbers })];
            return whole with
            {
                OfSchemes = schemesOwn,
                OfOrigins = [.. homes.Select(v => whole with { Numbers = v.Numbers, OfSchemes = schemesOwn })],
            };
        }

        /// <summary>Regimes as those who share their quota see them: moved only where the lever reaches every intake.</summary>
        private List<Regime> Regimes(Plan general, Plan[] views)
        {
            List<Regime> regimes = [];
            for (int r = 0; r < general.Scenario.Regimes.Count; r++)
            {
                Plan[] seen = [.. _basis.Schemes.Where(s => s.RegimeIndex == r).Select(s => views[s.Index])];
                regimes.Add(seen.Length > 0 && seen.All(v => ReferenceEquals(v, seen[0]))
                    ? seen[0].Scenario.Regimes[r] : general.Scenario.Regimes[r]);
            }

            return regimes;
        }

        private static OriginPlan Origin(OriginPlan origin, Plan[] views) => origin with
        {
            Options = [.. origin.Options.Select((o, i) => views[o.Scheme].Origins[origin.Index].Options[i])],
        };

        private ulong Where(Func<LeverUse, bool> reaches)
        {
            ulong set = 0;
            for (int k = 0; k < schedule._uses.Length; k++)
            {
                set |= (active >> k & 1) == 1 && reaches(schedule._uses[k]) ? 1UL << k : 0;
            }

            return set;
        }

        private Plan Under(ulong set)
        {
            if (set == 0)
            {
                return _basis;
            }

            if (!_compiled.TryGetValue(set, out Plan? plan))
            {
                double[] own = [.. strengths.Select((x, k) => (set >> k & 1) == 1 ? x : 0)];
                Scenario moved = LeverMoves.Pull(_basis.Scenario, own, Catalogue.Parameters);
                plan = PlanCompiler.Plain(moved, _basis.Solved, schedule._agents);
                _compiled[set] = plan;
            }

            return plan;
        }
    }
}
