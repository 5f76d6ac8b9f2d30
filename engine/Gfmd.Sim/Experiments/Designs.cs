using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>Scenarios that cannot be compared. One line a reason.</summary>
public sealed class ComparisonException(IReadOnlyList<string> lines) : Exception(lines.Count == 0 ? "cannot be compared" : lines[0])
{
    /// <summary>The reasons.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}

/// <summary>One of the scenarios compared.</summary>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Scenario">The scenario, with the base's seed, months and burn-in.</param>
/// <param name="Changed">Regimes that differ from the base.</param>
public sealed record Design(string Name, Scenario Scenario, IReadOnlySet<string> Changed)
{
    /// <summary>Regimes of the base that the scenario lacks: they close at month 0.</summary>
    public IReadOnlyList<string> Closed { get; init; } = [];
}

/// <summary>The base and its variants, checked.</summary>
public static class Designs
{
    /// <summary>Most scenarios of one comparison.</summary>
    public const int Most = 33;

    /// <summary>Checks that all can start from one past.</summary>
    /// <param name="basis">The base.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="ownPast">Let each have its own past.</param>
    /// <exception cref="ComparisonException">They cannot be compared.</exception>
    public static IReadOnlyList<Design> Of(Scenario basis, IReadOnlyList<Scenario> variants, bool ownPast)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(variants);
        List<string> problems = [];
        List<Design> designs = [new(basis.Name, basis, new HashSet<string>(StringComparer.Ordinal))];
        foreach (Scenario variant in variants)
        {
            if (designs.Exists(d => d.Name == variant.Name))
            {
                problems.Add($"two scenarios are named '{variant.Name}': give each its own \"name\"");
                continue;
            }

            if (variant.Utility != basis.Utility)
            {
                problems.Add($"{variant.Name}: its utility is {ScenarioJson.Word(variant.Utility)}, that of {basis.Name} "
                    + $"{ScenarioJson.Word(basis.Utility)}, and numbers are solved for one form: compare designs that extend the same base");
                continue;
            }

            IReadOnlyList<ScenarioDifference> past = ownPast ? [] : PastCheck.OfPast(basis, variant);
            problems.AddRange(past.Select(d => $"{variant.Name}: {Short(d)}"));
            Scenario own = variant with
            {
                Seed = basis.Seed,
                Months = basis.Months,
                Replicates = basis.Replicates,
                BurnIn = ownPast ? variant.BurnIn : basis.BurnIn,
            };
            Regime[] closed = ownPast ? [] : [.. basis.Regimes.Where(r => !variant.Regimes.Any(x => x.Id == r.Id))];
            own = closed.Length == 0 ? own : own with { Regimes = [.. own.Regimes, .. closed.Select(Close)] };
            designs.Add(new Design(variant.Name, own, PastCheck.ChangedRegimes(basis, variant)) { Closed = [.. closed.Select(r => r.Id)] });
        }

        if (designs.Count + problems.Count < 2)
        {
            problems.Add("nothing to compare: name a variant after the base");
        }

        if (designs.Count > Most)
        {
            problems.Add($"{designs.Count} scenarios; at most {Most} are compared at once");
        }

        if (problems.Count > 0 && designs.Count > 0 && problems.Exists(p => p.Contains(": /", StringComparison.Ordinal)))
        {
            problems.Add("these act before month 0, so the designs have no common past; --own-past runs each from its own");
            if (problems.Exists(p => p.Contains("/intakes/", StringComparison.Ordinal) && p.EndsWith("variant absent", StringComparison.Ordinal)))
            {
                problems.Add(
                    "to close a regime for one origin alone, give that origin a regime of its own in the base; a variant without it closes it");
            }
        }

        return problems.Count > 0 ? throw new ComparisonException(problems) : designs;
    }

    /// <summary>
    /// A regime as it is after its end: nobody is admitted or called again, and contracts run out. Those whose permits do not end stay on its terms;
    /// those admitted before still leave.
    /// </summary>
    public static Regime Close(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        bool counted = regime.Family is not RegimeFamily.Irregular and not RegimeFamily.FreeMovement;
        return regime with
        {
            QuotaPerYear = counted ? new Datum(0) : null,
            MaxRenewals = 0,
            ReentryPriority = false,
            Intakes = [.. regime.Intakes.Select(i => i with { RenewalProbability = new(0) })],
        };
    }

    /// <summary>Solved numbers under which nobody chooses a closed regime any more.</summary>
    public static Solved Shut(Solved solved, IReadOnlyList<string> closed)
    {
        ArgumentNullException.ThrowIfNull(solved);
        ArgumentNullException.ThrowIfNull(closed);
        bool Is(string scheme) => closed.Any(r => scheme.StartsWith(r + "/", StringComparison.Ordinal));
        return closed.Count == 0 ? solved : solved with
        {
            Schemes = solved.Schemes.ToDictionary(
                s => s.Key, s => Is(s.Key) ? s.Value with { Open = [false, false, false, false] } : s.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>What closes, in words.</summary>
    public static IEnumerable<string> Closings(IEnumerable<Design> designs) => designs.SelectMany(d => d.Closed.Select(r =>
        $"{d.Name}: regime {r} of the base is not in it and closes at month 0: nobody applies or is admitted, contracts run out without renewal"));

    /// <summary>
    /// Solved numbers of a design: those of the base, frozen (14.2: calibration belongs to the base). A scheme that the base lacks takes the
    /// behaviour of
    /// the base's scheme of the same corridor that is most like it (temporary or not, then most departures); its posts and the employers' cost
    /// follow in
    /// closed form from its own intake (14.2 step 5).
    /// </summary>
    public static Solved Freeze(Plan basis, Scenario variant)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(variant);
        Plan plan = PlanCompiler.Compile(variant, basis.Solved, basis.Agents);
        Dictionary<string, SolvedScheme> all = new(basis.Solved.Schemes, StringComparer.Ordinal);
        List<string> problems = [];
        foreach (SchemePlan s in plan.Schemes.Where(s => !all.ContainsKey(s.Id)))
        {
            SchemePlan? like = basis.Schemes.Where(x => x.Corridor.Id == s.Corridor.Id && x.Irregular == s.Irregular)
                .OrderBy(x => x.Temporary == s.Temporary ? 0 : 1).ThenByDescending(x => x.Intake.Departures.Value)
                .ThenBy(x => x.Id, StringComparer.Ordinal).FirstOrDefault();
            if (like is null)
            {
                problems.Add($"{variant.Name}: the base has no regime in corridor {s.Corridor.Id} whose numbers '{s.Id}' could take: "
                    + "add one to the base, with a quota of 0 if it admits nobody there");
                continue;
            }

            SolvedScheme own = Calibration.Blank(plan, s);
            double[] channels = new double[s.Intake.Channels.Count];
            for (int k = 0; k < channels.Length; k++)
            {
                int at = like.Intake.Channels.ToList().FindIndex(c => c.Id == s.Intake.Channels[k].Id);
                channels[k] = at >= 0 && at < like.Solved.ChannelConstants.Count ? like.Solved.ChannelConstants[at] : 0;
            }

            all[s.Id] = like.Solved with
            {
                Posts = own.Posts,
                BaseEmployerCost = own.BaseEmployerCost,
                BaseRights = own.BaseRights,
                BaseFixedFee = own.BaseFixedFee,
                ChannelConstants = channels,
            };
        }

        return problems.Count > 0 ? throw new ComparisonException(problems) : basis.Solved with { Schemes = all };
    }

    private static string Short(ScenarioDifference d)
    {
        static string Cut(string s) => s.Length <= 40 ? s : s[..37] + "...";
        return $"{d.Path}: base {Cut(d.Base)}, variant {Cut(d.Variant)}";
    }
}
