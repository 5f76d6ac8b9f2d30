using Gfmd.Sim.Indicators;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// The triple-win score (I9.03, MODEL 12): how much each side gains against the base, in standard deviations, and the least of the three.
/// <code>
///   z_side = d(account of the side) / sd( d )          score = min( z_M, z_O, z_D ); the mean is printed beside it
/// </code>
/// d: change against the base in the same replicate; sd: over replicates with drawn parameters (over those at the central ones with fewer than two
/// draws), pooled over the variants, so that variants are measured by one rod. The least is the score: no gain of one side makes up for a loss of
/// another.
/// </summary>
public static class TripleWin
{
    /// <summary>The indicator; it needs a reference, so a single run has no rows.</summary>
    public static Indicator Indicator { get; } = new(
        TripleWinParts.Id, "Triple-win score",
        "change of the accounts (I9.07) of migrants, countries of origin and destinations against the base, over its standard deviation over the "
        + "draws of parameters (over replicates with fewer than two draws)",
        "min( z_M, z_O, z_D ) and mean; z = d / sd(d)", "scenario,K", "RSE 'triple win'",
        [
            new(TripleWinParts.Least, "standard deviations", "the least of the three: the score"),
            new(TripleWinParts.Mean, "standard deviations", "mean of the three; gains of one side make up for losses of another"),
            new("migrants", "standard deviations", "present value of net income at purchasing power less cost and abuse"),
            new("origin", "standard deviations", "consumption of those who stay, skills and public money of the country of origin"),
            new("destination", "standard deviations", "shortage filled, public money and wages of natives less irregular stay"),
        ],
        (_, _) => { })
    {
        Note = "weights are norms of the reader, sizes are of the noise of this comparison: compare designs within it, not between comparisons",
    };

    /// <summary>Whether a figure belongs to the table of the triple win: scores and accounts of the run as a whole.</summary>
    public static bool Shows(ContrastKey key) => key is { Indicator: TripleWinParts.Id, Period: "run" }
        or { Indicator: TripleWinAccounts.Id, Period: "mean" };

    /// <summary>Label under which the accounts of a side stand for a place.</summary>
    public static Labelled At(TripleWinSide side, Labelled place) => side switch
    {
        TripleWinSide.Origin => place with { Destination = "" },
        TripleWinSide.Destination => place with { Origin = "" },
        _ => place,
    };

    /// <summary>Puts the scores of variants into their figures: of all, and of each corridor.</summary>
    /// <param name="weights">Weights of the accounts.</param>
    /// <param name="central">Figures of the arms at the central parameters, the base first.</param>
    /// <param name="drawn">Figures with drawn parameters.</param>
    /// <param name="variants">Variants, which stand behind the base; arms behind them, with markets held, are measured by the same rod.</param>
    public static void Score(TripleWinWeights weights, IReadOnlyList<ArmSeries> central, IReadOnlyList<ArmSeries> drawn, int variants)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(central);
        ArgumentNullException.ThrowIfNull(drawn);
        IReadOnlyList<ArmSeries> measured = drawn[0].Replicates > 1 ? drawn : central;
        foreach (Labelled place in central[0].Keys.Concat(drawn[0].Keys)
            .Where(k => k.Indicator == TripleWinAccounts.Id && k.Measure == "income").Select(k => k.Label).Distinct().ToArray())
        {
            double[][][]? scales = Changes(weights, measured, place);
            if (scales is null)
            {
                continue;
            }

            double[] rods = [.. scales.Select(s => Rod([.. s.Take(variants)]))];
            Put(rods, Changes(weights, central, place), central, place);
            Put(rods, Changes(weights, drawn, place), drawn, place);
        }
    }

    /// <summary>z of a change: 0 where nothing changes, nothing where a change has no spread to be measured by.</summary>
    public static double Z(double change, double rod) => change == 0 ? 0 : rod > 0 ? change / rod : double.NaN;

    /// <summary>Standard deviation of changes over replicates, pooled over variants.</summary>
    /// <param name="changes">By variant and replicate.</param>
    public static double Rod(IReadOnlyList<double[]> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Count == 0 ? 0 : Math.Sqrt(changes.Sum(c => Moments.Of([.. c.Where(x => !double.IsNaN(x))]).Variance) / changes.Count);
    }

    /// <summary>Changes against the base by side, variant and replicate; null where a side has no account.</summary>
    private static double[][][]? Changes(TripleWinWeights weights, IReadOnlyList<ArmSeries> arms, Labelled place)
    {
        double[]?[][] levels = [.. Enum.GetValues<TripleWinSide>().Select(s => arms.Select(a => weights.Of(a, s, place)).ToArray())];
        return levels.Any(s => s.Any(a => a is null)) ? null
            : [.. levels.Select(s => s.Skip(1).Select(a => a!.Zip(s[0]!, (x, y) => x - y).ToArray()).ToArray())];
    }

    private static void Put(double[] rods, double[][][]? changes, IReadOnlyList<ArmSeries> arms, Labelled place)
    {
        for (int a = 1; changes is not null && a < arms.Count; a++)
        {
            double[][] z = [.. changes.Select((s, side) => s[a - 1].Select(d => Z(d, rods[side])).ToArray())];
            long agents = Enum.GetValues<TripleWinSide>().Min(s => TripleWinParts.Accounts.Where(x => x.Side == s)
                .Min(x => arms[a].Agents(new ContrastKey(TripleWinAccounts.Id, x.Account, At(s, place), "mean"))));
            void Add(string measure, double[] values)
            {
                if (values.Any(v => !double.IsNaN(v)))
                {
                    arms[a].Put(new ContrastKey(TripleWinParts.Id, measure, place, "run"), values, agents);
                }
            }

            Add(TripleWinParts.Least, [.. Enumerable.Range(0, z[0].Length).Select(r => z.Min(s => s[r]))]);
            Add(TripleWinParts.Mean, [.. Enumerable.Range(0, z[0].Length).Select(r => z.Sum(s => s[r]) / z.Length)]);
            for (int s = 0; s < z.Length; s++)
            {
                Add(TripleWinParts.Word((TripleWinSide)s), z[s]);
            }
        }
    }
}
