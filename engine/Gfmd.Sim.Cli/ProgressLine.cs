using System.Diagnostics;
using Spectre.Console;

namespace Gfmd.Sim.Cli;

/// <summary>Progress of a run: one line that is rewritten on a terminal, plain lines every two seconds elsewhere.</summary>
internal sealed class ProgressLine(TextWriter? error, string scenario) : IProgress<RunProgress>, IDisposable
{
    private readonly bool _terminal = error is not null && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected
        && AnsiConsole.Profile.Capabilities.Ansi;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private bool _open;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        bool last = value.Month >= value.Of;
        if (error is null || (!last && _since.ElapsedMilliseconds < (_terminal ? 100 : 2000)))
        {
            return;
        }

        _since.Restart();
        double share = value.Of == 0 ? 1 : Math.Clamp(value.Month / (double)value.Of, 0, 1);
        string text = $"{scenario}: replicate {value.Replicate + 1}, month {value.Month} of {value.Of} ({share:P0}), "
            + $"{value.Agents:N0} agents, {value.AgentMonthsPerSecond / 1e6:F1} million agent-months/s";
        if (_terminal)
        {
            int filled = (int)(share * 20);
            error.Write($"\r\u001b[K[{new string('=', filled)}{new string(' ', 20 - filled)}] {text}");
            _open = true;
        }
        else
        {
            error.WriteLine(text);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_open)
        {
            error?.WriteLine();
        }
    }
}
