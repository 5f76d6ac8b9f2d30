using System.Globalization;
using System.Text;
using Gfmd.Sim.Experiments.Coverage;

namespace Gfmd.Sim.Experiments;

/// <summary>docs/targets.md: how far the solved numbers of every shipped scenario meet their targets, from the files beside them.</summary>
public static class TargetPage
{
    // a row of workers' cost is solved in closed form, so it cannot be missed
    private const string ByConstruction = "fees", Ending = ".solved.json";

    private static readonly (string Step, string What)[] Steps =
    [
        ("1", "mortality"), ("2", "work at home"), ("3", "stocks"), ("4", "exits, renewals and money sent"),
        ("6", "schools, applications, departures"),
        (ByConstruction, "workers' cost, by construction"),
    ];

    /// <summary>The page; null where there is no checkout around a folder.</summary>
    public static string? Write(string folder)
    {
        if (Checkout.RootOf(folder) is not string root)
        {
            return null;
        }

        string scenarios = Path.Combine(root, "scenarios");
        string[] files = !Directory.Exists(scenarios) ? [] : [.. Directory.EnumerateFiles(scenarios, "*" + Ending, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(scenarios, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        return Write([.. files.Select(f => (f, SolvedFile.Parse(File.ReadAllBytes(Path.Combine(scenarios, f)), f).Targets))]);
    }

    /// <summary>The page of some files of solved numbers.</summary>
    internal static string Write(IReadOnlyList<(string File, IReadOnlyList<CalibrationTarget> Targets)> files)
    {
        StringBuilder page = new("# Targets of the calibration\n\n" + CataloguePages.Head);
        page.Append("""
            From the `.solved.json` beside each scenario, which `gfmd calibrate --base` writes: what the solved numbers of the base year give beside
            what they were to give. A target is met within the tolerance that the file lists with it; that of a simulated year is its chance.
            [validation.md](validation.md) says how each step solves, and why targets are missed.

            Steps are those of the calibration; met of all.


            """.ReplaceLineEndings("\n"));
        page.Append("| scenario | met | ").AppendJoin(" | ", Steps.Select(s => $"{s.Step}: {s.What}")).Append(" |\n|---|---|");
        page.Append(string.Concat(Steps.Select(_ => "---|"))).Append('\n');
        foreach ((string file, IReadOnlyList<CalibrationTarget> targets) in files)
        {
            page.Append($"| `{Name(file)}` | {Met(targets)} | ");
            page.AppendJoin(" | ", Steps.Select(s => Met([.. targets.Where(t => t.Step == s.Step)]))).Append(" |\n");
        }

        page.Append($"| **all** | {Met([.. files.SelectMany(f => f.Targets)])} | ");
        page.AppendJoin(" | ", Steps.Select(s => Met([.. files.SelectMany(f => f.Targets).Where(t => t.Step == s.Step)]))).Append(" |\n");
        Missed(page, files);
        return page.ToString();
    }

    private static void Missed(StringBuilder page, IReadOnlyList<(string File, IReadOnlyList<CalibrationTarget> Targets)> files)
    {
        page.Append("\n## Targets that are not met\n\nThe remark is the solver's own; none: the year simulated is beyond its chance.\n\n");
        page.Append("| scenario | step | where | moment | target | reached | off, % | tolerance, % | remark |\n");
        page.Append("|---|---|---|---|---:|---:|---:|---:|---|\n");
        foreach ((string file, IReadOnlyList<CalibrationTarget> targets) in files)
        {
            foreach (CalibrationTarget t in targets.Where(t => !t.Met))
            {
                page.Append($"| `{Name(file)}` | {t.Step} | {t.Where} | {t.Moment} | {Number(t.Target)} | {Number(t.Reached)} | ");
                page.Append($"{Number(100 * (t.Reached - t.Target) / t.Target, 3)} | {Number(100 * t.Tolerance, 3)} | {t.Remark} |\n");
            }
        }
    }

    private static string Name(string file) => file[..^Ending.Length] + ".json";

    private static string Met(IReadOnlyList<CalibrationTarget> targets) =>
        targets.Count == 0 ? "-" : $"{targets.Count(t => t.Met)} of {targets.Count}";

    /// <summary>A number with so many significant figures, never with an exponent.</summary>
    internal static string Number(double value, int figures = 4)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return value == 0 ? "0" : "-";
        }

        // as a decimal first: half a unit is rounded up as it is written
        string digits = ((decimal)value).ToString($"G{figures}", CultureInfo.InvariantCulture);
        decimal rounded = decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return rounded.ToString("#,0.############", CultureInfo.InvariantCulture);
    }
}
