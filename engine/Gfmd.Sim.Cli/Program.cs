using System.CommandLine;
using System.CommandLine.Invocation;

namespace Gfmd.Sim.Cli;

/// <summary>The command gfmd.</summary>
internal static class Program
{
    /// <summary>Exit codes (0 done, 2 bad input, 3 a run's check failed, 70 defect, 74 cannot write, 130 interrupted).</summary>
    internal const int Done = 0, BadInput = 2, CheckFailed = 3, Defect = 70, CannotWrite = 74, Interrupted = 130;

    private static async Task<int> Main(string[] args) => await RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);

    /// <summary>Parses and runs a command line; the tests call it with their own writers.</summary>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        Command run = RunCommand.Build();
        RootCommand root = new(
            $"Gfmd.Sim: what different migration regimes do. {Words.Notice}\nWithout a command the embedded default scenario runs.")
        {
            run, CompareCommand.Build(), AttributeCommand.Build(), MatrixCommand.Build(), RoundtablesCommand.Build(), FactsCommand.Build(),
            CurveCommand.Build(),
            ValidateCommand.Build(), DiffCommand.Build(), CalibrateCommand.Build(), DescribeCommand.Build(), SchemaCommand.Build(),
            QueryCommand.Build(), VerifyCommand.Build(), CheckCommand.Build(), ReportCommand.Build(), ExportCommand.Build(), DocsCommand.Build(),
        };
        root.SetAction(async (_, stop) => await run.Parse([]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error },
            stop).ConfigureAwait(false));
        ParseResult parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction help)
        {
            help.ShowHelp = false;
        }

        InvocationConfiguration configuration = new()
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // the month and the checkpoint of a very large run
            ProcessTerminationTimeout = TimeSpan.FromMinutes(5),
        };
        try
        {
            int code = await parsed.InvokeAsync(configuration).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? BadInput : code;
        }
        catch (Exception e)
        {
            return Failures.Report(e, error);
        }
    }
}
