namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Differences lever minus base with common random numbers, seed by seed.</summary>
public sealed record SeedEffect(IReadOnlyList<double> Differences)
{
    /// <summary>Mean.</summary>
    public double Mean => Differences.Average();

    /// <summary>Standard error of the mean.</summary>
    public double Error
    {
        get
        {
            double sum = Differences.Sum(d => (d - Mean) * (d - Mean));
            return Differences.Count < 2 ? 0 : Math.Sqrt(sum / (Differences.Count - 1) / Differences.Count);
        }
    }

    /// <summary>Up beyond two standard errors.</summary>
    public bool Up => Mean > 0 && Mean > 2 * Error;

    /// <summary>Not down: the one-sided bound of 99 % does not lie below zero.</summary>
    public bool UpOrEqual => Mean + (Student99 * Error) >= 0;

    /// <summary>Not a single difference; for <see cref="Direction.Nothing"/> the figures of the lever stand in place of differences.</summary>
    public bool Equal => Differences.All(d => d == 0);

    /// <summary>No difference beyond chance.</summary>
    public bool Chance => Math.Abs(Mean) <= Student9973 * Error;

    /// <summary>The opposite sign.</summary>
    public SeedEffect Negative => new([.. Differences.Select(d => -d)]);

    /// <summary>Whether a direction holds.</summary>
    public bool Goes(Direction direction) => direction switch
    {
        Direction.Up => Up,
        Direction.Down => Negative.Up,
        Direction.UpOrEqual => UpOrEqual,
        Direction.DownOrEqual => Negative.UpOrEqual,
        Direction.Chance => Chance,
        _ => Equal,
    };

    /// <summary>Whether a strict direction is at least not contradicted.</summary>
    public bool Allows(Direction direction) => direction switch
    {
        Direction.Up => UpOrEqual,
        Direction.Down => Negative.UpOrEqual,
        _ => Goes(direction),
    };

    /// <summary>Two-sided 99.73 % of Student's t, three standard errors of the normal law (Student 1908; 30 stands for all larger numbers).</summary>
    private double Student9973 => Differences.Count switch
    {
        <= 2 => 235.8,
        3 => 19.21,
        4 => 9.219,
        5 => 6.620,
        < 10 => 5.507,
        < 30 => 4.094,
        _ => 3.279,
    };

    /// <summary>Quantile 0.99 of Student's t with one degree of freedom less than seeds (Student 1908; 30 stands for all larger numbers).</summary>
    private double Student99 => Differences.Count switch
    {
        <= 2 => 31.82,
        3 => 6.965,
        4 => 4.541,
        5 => 3.747,
        < 10 => 3.365,
        < 30 => 2.821,
        _ => 2.462,
    };
}
