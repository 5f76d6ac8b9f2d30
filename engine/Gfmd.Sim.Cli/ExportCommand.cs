using System.CommandLine;
using Gfmd.Sim.Reports;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd export: tables of a run as text.</summary>
internal static class ExportCommand
{
    private const string Csv = "csv", Sdmx = "sdmx-csv";

    public static Command Build()
    {
        Argument<string> folder = new("run") { Description = "Folder of a finished run" };
        Option<string> format = new("--format")
        {
            Description = "csv: every table; sdmx-csv: the indicators as SDMX-CSV 2.0",
            DefaultValueFactory = _ => Csv,
        };
        format.AcceptOnlyFromAmong(Csv, Sdmx);
        Option<string?> target = new("--out") { Description = "Folder to write into; without it the folder export beside the run" };
        Command command = new("export", "Write the tables of a run as CSV or SDMX-CSV") { folder, format, target };
        command.SetAction(parsed =>
        {
            string run = parsed.GetValue(folder)!;
            string to = parsed.GetValue(target) ?? Path.TrimEndingDirectorySeparator(run) + "-export";
            IReadOnlyList<string> written = parsed.GetValue(format) == Sdmx ? RunExport.Sdmx(run, to) : RunExport.Csv(run, to);
            foreach (string path in written)
            {
                parsed.InvocationConfiguration.Output.WriteLine(path);
            }

            parsed.InvocationConfiguration.Output.WriteLine(Words.Notice);
            return Program.Done;
        });
        return command;
    }
}
