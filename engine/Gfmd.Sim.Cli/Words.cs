namespace Gfmd.Sim.Cli;

/// <summary>Lines that every table and page carries.</summary>
internal static class Words
{
    /// <summary>The line of MODEL 15.1.</summary>
    public const string Notice = "Illustrative scenario model, not a forecast.";
}
