using System.Globalization;
using System.Text.Json;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Parquet;
using Parquet.Schema;

namespace Gfmd.Sim.Experiments;

/// <summary>Draws of a posterior: columns are names of parameters, rows are draws. Parquet (double), CSV with a header, or a JSON list of
/// objects.</summary>
public static class PosteriorFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="ComparisonException">It cannot be read, names no parameter, or holds something else than numbers.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Dictionary<string, double>> rows;
        try
        {
            rows = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".PARQUET" => ParquetAsync(path).GetAwaiter().GetResult(),
                ".JSON" => Json(File.ReadAllText(path)),
                _ => Csv(File.ReadAllLines(path)),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException
            or InvalidDataException or NotSupportedException)
        {
            throw new ComparisonException([$"{path}: {e.Message}"]);
        }

        if (rows.Count == 0 || rows[0].Count == 0)
        {
            throw new ComparisonException([$"{path}: no draw; columns are names of parameters, rows are draws"]);
        }

        string[] known = [.. Catalogue.Parameters.Select(p => p.Id)];
        string[] problems =
        [
            .. rows.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal).Where(k => !known.Contains(k, StringComparer.Ordinal))
                .Select(k => $"{path}: unknown parameter '{k}'; gfmd describe parameters lists them"),
            .. rows.Where(r => r.Values.Any(v => !double.IsFinite(v))).Take(1).Select(_ => $"{path}: a value is not a finite number"),
        ];
        return problems.Length > 0 ? throw new ComparisonException(problems) : rows;
    }

    private static List<Dictionary<string, double>> Csv(string[] lines)
    {
        string[] names = lines.Length == 0 ? [] : [.. lines[0].Split(',').Select(n => n.Trim().Trim('"'))];
        List<Dictionary<string, double>> rows = [];
        foreach (string line in lines.Skip(1).Where(l => l.Trim().Length > 0))
        {
            string[] cells = line.Split(',');
            if (cells.Length != names.Length)
            {
                throw new FormatException($"draw {rows.Count + 1} has {cells.Length} cells, the header {names.Length}");
            }

            rows.Add(names.Zip(cells).ToDictionary(c => c.First, c => double.Parse(c.Second, CultureInfo.InvariantCulture),
                StringComparer.Ordinal));
        }

        return rows;
    }

    private static List<Dictionary<string, double>> Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(
            row => row.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble(), StringComparer.Ordinal))];
    }

    private static async Task<List<Dictionary<string, double>>> ParquetAsync(string path)
    {
        List<Dictionary<string, double>> rows = [];
        await using ParquetReader reader = await ParquetReader.CreateAsync(path).ConfigureAwait(false);
        for (int g = 0; g < reader.RowGroupCount; g++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(g);
            int first = rows.Count, count = (int)group.RowCount;
            for (int r = 0; r < count; r++)
            {
                rows.Add(new(StringComparer.Ordinal));
            }

            foreach (DataField field in reader.Schema.DataFields)
            {
                double[] values = new double[count];
                await group.ReadAsync<double>(field, values.AsMemory()).ConfigureAwait(false);
                for (int r = 0; r < count; r++)
                {
                    rows[first + r][field.Name] = values[r];
                }
            }
        }

        return rows;
    }
}
