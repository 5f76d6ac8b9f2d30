using System.CommandLine;
using Gfmd.Sim.Output;
using Gfmd.Sim.Reports;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd report: writes report.html of a finished folder again, or its figures as SVG.</summary>
internal static class ReportCommand
{
    public static Command Build()
    {
        Argument<string> folder = new("folder") { Description = "Folder of a finished run, comparison or matrix" };
        Option<string?> figures = new("--figures") { Description = "Write every figure as SVG into this folder instead" };
        Option<bool> quiet = Options.Quiet();
        Command command = new("report", "Write report.html of a finished run, comparison or matrix again") { folder, figures, quiet };
        command.SetAction(parsed => Run(
            parsed.GetValue(folder)!, parsed.GetValue(figures), parsed.GetValue(quiet) ? TextWriter.Null : parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string folder, string? figures, TextWriter output)
    {
        if (figures is not null)
        {
            Directory.CreateDirectory(figures);
            foreach ((string name, string svg) in Pictures(folder))
            {
                RunFolder.Replace(Path.Combine(figures, name + ".svg"), System.Text.Encoding.UTF8.GetBytes(svg + "\n"));
            }

            output.WriteLine($"figures: {figures}");
        }
        else
        {
            output.WriteLine($"report: {Renew(folder)}");
        }

        output.WriteLine(Words.Notice);
        return Program.Done;
    }

    private static IReadOnlyList<(string Name, string Svg)> Pictures(string folder) => MatrixPage.IsOf(folder) ? MatrixPage.Pictures(folder)
        : CompareReport.IsOf(folder) ? CompareReport.Pictures(folder) : RunReport.Pictures(folder);

    private static string Renew(string folder) => MatrixPage.IsOf(folder) ? MatrixPage.Renew(folder)
        : CompareReport.IsOf(folder) ? CompareReport.Renew(folder) : RunReport.Renew(folder);
}
