using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>The effect of one lever on one indicator with common random numbers, seed by seed.</summary>
internal sealed record Effect(double[] Differences)
{
    public double Mean => Differences.Average();

    public double Error
    {
        get
        {
            double sum = Differences.Sum(d => (d - Mean) * (d - Mean));
            return Math.Sqrt(sum / (Differences.Length - 1) / Differences.Length);
        }
    }

    /// <summary>Up beyond two standard errors.</summary>
    public bool Up => Mean > 0 && Mean > 2 * Error;

    /// <summary>Down beyond two standard errors.</summary>
    public bool Down => Mean < 0 && -Mean > 2 * Error;

    /// <summary>Not down: the upper bound of 99 % does not lie below zero (Student, four degrees of freedom).</summary>
    public bool UpOrEqual => Mean + (3.75 * Error) >= 0;

    /// <summary>Not up.</summary>
    public bool DownOrEqual => Mean - (3.75 * Error) <= 0;

    /// <summary>Runs base and lever with five seeds.</summary>
    public static Effect Of(Scenario scenario, Scenario lever, Solved solved, int months, Func<Journal, double> indicator) => Of(scenario, lever,
        solved, solved, months, indicator);

    /// <summary>The same where the lever moves a solved number.</summary>
    public static Effect Of(Scenario scenario, Scenario lever, Solved solved, Solved moved, int months, Func<Journal, double> indicator)
    {
        double[] found = new double[5];
        for (ulong seed = 1; seed <= 5; seed++)
        {
            double before = indicator(Journal.Of(scenario, solved, months, new Way(Seed: seed)));
            found[seed - 1] = indicator(Journal.Of(lever, moved, months, new Way(Seed: seed))) - before;
        }

        return new Effect(found);
    }

    public override string ToString() => $"mean {Mean:G4}, error {Error:G4}: {string.Join(' ', Differences.Select(d => d.ToString("G4")))}";
}
