using System.Globalization;
using System.Text;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Reports;

/// <summary>Tables of a finished run as text for other programs: plain CSV of every table, or the indicators as SDMX-CSV 2.0.</summary>
public static class RunExport
{
    private static readonly string[] Dimensions =
    [
        "replicate", "indicator", "measure", "origin", "destination", "regime", "sector", "channel", "sex", "education", "quintile",
    ];

    /// <summary>Writes every table of a run folder as CSV (RFC 4180); the files written.</summary>
    /// <exception cref="RunFolderException">The folder is no finished run.</exception>
    public static IReadOnlyList<string> Csv(string folder, string target)
    {
        RunFolder.Open(folder);
        Directory.CreateDirectory(target);
        List<string> written = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.parquet").Order(StringComparer.Ordinal))
        {
            TableReader table = TableReader.Read(path);
            StringBuilder text = new();
            Row(text, table.Columns);
            Func<int, string>[] columns = [.. table.Columns.Select(c => Cells(table, c))];
            for (int r = 0; r < table.Rows; r++)
            {
                int row = r;
                Row(text, columns.Select(c => c(row)));
            }

            written.Add(Put(target, Path.GetFileNameWithoutExtension(path) + ".csv", text));
        }

        return written;
    }

    /// <summary>Writes the indicators as SDMX-CSV 2.0, one observation a row; the files written.</summary>
    /// <exception cref="RunFolderException">The folder is no finished run.</exception>
    /// <remarks>TIME_PERIOD is the calendar year in which a year of the run begins; _T stands for all. Unit and definition of a measure are in
    /// indicators.catalogue.</remarks>
    public static IReadOnlyList<string> Sdmx(string folder, string target)
    {
        Manifest manifest = RunFolder.Open(folder);
        Directory.CreateDirectory(target);
        TableReader table = TableReader.Read(Path.Combine(folder, "indicators.parquet"));
        TableReader catalogue = TableReader.Read(Path.Combine(folder, "indicators.catalogue.parquet"));
        Dictionary<(string, string), string> units = [];
        string[] id = catalogue.Text("id"), measure = catalogue.Text("measure"), unit = catalogue.Text("unit");
        for (int i = 0; i < catalogue.Rows; i++)
        {
            units[(id[i], measure[i])] = unit[i];
        }

        StringBuilder text = new();
        Row(text, ["STRUCTURE", "STRUCTURE_ID", "ACTION", .. Dimensions.Select(d => d.ToUpperInvariant()), "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE",
            "AGENTS", "OBS_STATUS"]);
        Func<int, string>[] dimensions = [.. Dimensions.Select(d => Cells(table, d))];
        Func<int, string> year = Cells(table, "year"), value = Cells(table, "value"), agents = Cells(table, "agents");
        string structure = $"GFMD:INDICATORS({manifest.EngineVersion})";
        for (int r = 0; r < table.Rows; r++)
        {
            int row = r;
            string of = units.GetValueOrDefault((dimensions[1](r), dimensions[2](r)), "");
            // E: an estimated value in the code list of observation status; nothing here is observed
            IEnumerable<string> cells = dimensions.Select(d => d(row) is { Length: > 0 } x ? x : "_T");
            Row(text, ["dataflow", structure, "I", .. cells, year(r), value(r), of, agents(r), "E"]);
        }

        return [Put(target, "indicators.sdmx.csv", text)];
    }

    private static string Put(string target, string name, StringBuilder text)
    {
        string path = Path.Combine(target, name);
        RunFolder.Replace(path, Encoding.UTF8.GetBytes(text.ToString()));
        return path;
    }

    private static Func<int, string> Cells(TableReader table, string column) => table.TextOrNull(column) is { } text ? r => text[r]
        : Numbers(table.Number(column));

    private static Func<int, string> Numbers(double[] numbers) =>
        r => double.IsNaN(numbers[r]) ? "" : numbers[r].ToString("R", CultureInfo.InvariantCulture);

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
