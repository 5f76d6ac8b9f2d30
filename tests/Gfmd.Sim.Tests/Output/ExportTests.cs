using Gfmd.Sim.Output;
using Gfmd.Sim.Reports;

namespace Gfmd.Sim.Tests.Output;

/// <summary>What other programs get: every table as CSV, the indicators as SDMX-CSV, row for row.</summary>
internal sealed class ExportTests
{
    [Test]
    public void Every_row_of_every_table_is_in_the_text()
    {
        using Results run = new();
        string folder = run.Run().Folder, target = Path.Combine(run.Folder, "export");
        IReadOnlyList<string> written = RunExport.Csv(folder, target);
        string[] tables = [.. Directory.EnumerateFiles(folder, "*.parquet").Select(Path.GetFileNameWithoutExtension).OfType<string>()];
        Assert.That(written.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(tables));
        foreach (string path in written)
        {
            TableReader table = TableReader.Read(Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + ".parquet"));
            string[] lines = File.ReadAllLines(path);
            Assert.That((lines.Length, lines[0]), Is.EqualTo((table.Rows + 1, string.Join(',', table.Columns))), path);
        }
    }

    [Test]
    public void An_observation_of_SDMX_has_its_value_and_its_unit()
    {
        using Results run = new();
        string folder = run.Run().Folder;
        string[] lines = File.ReadAllLines(RunExport.Sdmx(folder, Path.Combine(run.Folder, "export")).Single());
        TableReader table = TableReader.Read(Path.Combine(folder, "indicators.parquet"));
        int at = Array.IndexOf(table.Text("indicator"), "I5.02");
        string[] head = lines[0].Split(','), cells = lines[at + 1].Split(',');
        string Cell(string name) => cells[Array.IndexOf(head, name)];
        Assert.That(lines, Has.Length.EqualTo(table.Rows + 1));
        Assert.That((Cell("INDICATOR"), Cell("UNIT_MEASURE"), Cell("DESTINATION")), Is.EqualTo(("I5.02", "%", "_T")));
        Assert.That(double.Parse(Cell("OBS_VALUE"), System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(table.Number("value")[at]));
    }
}
