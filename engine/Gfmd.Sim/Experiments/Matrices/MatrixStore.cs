using System.Text.Json;
using System.Text.Json.Serialization;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>One figure of a finished run.</summary>
internal sealed record MatrixValue(int Year, string Indicator, string Measure, string Origin, string Destination, double Value, long Agents)
{
    public static MatrixValue Of(IndicatorRow r) => new(r.Year, r.Indicator, r.Measure, r.Label.Origin, r.Label.Destination, r.Value, r.Agents);

    public IndicatorRow Row(int replicate) =>
        new(replicate, Year, Indicator, Measure, new Labelled(Origin, Destination, "", "", ""), Value, Agents);
}

/// <summary>A finished run: the figures that its matrix asks for.</summary>
internal sealed record MatrixUnit(long AgentMonths, long MonthsChecked, IReadOnlyList<MatrixValue> Values);

/// <summary>Finished runs of a matrix, one file each, put in place in one move: a matrix that is stopped goes on from them.</summary>
internal sealed class MatrixStore(string folder)
{
    /// <summary>Where they lie.</summary>
    public string Folder { get; } = folder;

    public MatrixUnit? Find(string series, int replicate, string arm)
    {
        string path = PathOf(series, replicate, arm);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), MatrixJson.Default.MatrixUnit) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Keep(string series, int replicate, string arm, MatrixUnit unit)
    {
        Directory.CreateDirectory(Folder);
        RunFolder.Replace(PathOf(series, replicate, arm), JsonSerializer.SerializeToUtf8Bytes(unit, MatrixJson.Default.MatrixUnit));
    }

    public void Clear()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private string PathOf(string series, int replicate, string arm) => Path.Combine(Folder, $"{series}.{replicate}.{arm}.json");
}
