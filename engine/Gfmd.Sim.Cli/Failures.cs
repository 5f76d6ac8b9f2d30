using Gfmd.Sim.Experiments;
using Gfmd.Sim.Output;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Cli;

/// <summary>Bad input that a command found: the lines to print.</summary>
internal sealed class BadInputException(IReadOnlyList<string> lines) : Exception(lines.Count == 0 ? "bad input" : lines[0])
{
    /// <summary>One line a problem.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}

/// <summary>Exceptions to exit codes and one clear line; a defect leaves its trace in a log file, never on the screen.</summary>
internal static class Failures
{
    /// <summary>Prints what went wrong and gives the exit code.</summary>
    public static int Report(Exception e, TextWriter error)
    {
        switch (e)
        {
            case AggregateException a when a.InnerExceptions.Count == 1:
                return Report(a.InnerExceptions[0], error);
            case BadInputException bad:
                error.WriteLine(string.Join(Environment.NewLine, bad.Lines));
                return Program.BadInput;
            case ComparisonException bad:
                error.WriteLine(string.Join(Environment.NewLine, bad.Lines));
                return Program.BadInput;
            case SolvedFileException or RunFolderException or StateException or Query.QueryException:
                error.WriteLine(e.Message);
                return Program.BadInput;
            case RunStoppedException:
                error.WriteLine(e.Message);
                return Program.Interrupted;
            case OperationCanceledException:
                error.WriteLine("interrupted: nothing was written, nothing taken away");
                return Program.Interrupted;
            case ConservationException:
                error.WriteLine($"a balance of the run failed, which stops it: {e.Message}");
                return Program.CheckFailed;
            case DriftException:
                error.WriteLine($"the past of the run is not steady, which stops it: {e.Message}");
                return Program.CheckFailed;
            case IOException or UnauthorizedAccessException:
                error.WriteLine($"cannot write: {e.Message}");
                return Program.CannotWrite;
            default:
                error.WriteLine($"a defect of gfmd stopped the command; {Trace(e)}");
                return Program.Defect;
        }
    }

    /// <summary>Leaves the trace in a file and says where.</summary>
    private static string Trace(Exception e)
    {
        string log = Path.Combine(Path.GetTempPath(), $"gfmd-{Environment.ProcessId}.log");
        try
        {
            File.WriteAllText(log, e.ToString());
            return $"details are in {log}";
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            return $"details could not be written to {log}: {x.Message}";
        }
    }
}
