using System.Globalization;
using System.Text.Json;

namespace Gfmd.Sim.Scenarios;

/// <summary>Where something is written; line and column from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column);

/// <summary>A member of an object as written.</summary>
internal sealed record Field(string Name, Place Place, Node Value);

/// <summary>A JSON value that knows where it is written. A merged document has nodes of several files.</summary>
internal sealed record Node(JsonValueKind Kind, Place Place)
{
    /// <summary>The text of a string, or a number as written.</summary>
    public string Raw { get; init; } = "";

    public IReadOnlyList<Field> Fields { get; init; } = [];

    public IReadOnlyList<Node> Items { get; init; } = [];

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsList => Kind == JsonValueKind.Array;

    public bool IsNull => Kind == JsonValueKind.Null;

    public bool IsNumber => Kind == JsonValueKind.Number;

    public string? Text => Kind == JsonValueKind.String ? Raw : null;

    /// <summary>The number, null if it is none or too large for one.</summary>
    public double? Number =>
        IsNumber && double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double x) && double.IsFinite(x) ? x : null;

    public string? Id => Find("id")?.Value.Text;

    /// <summary>The member of this name; the last one where it is written twice.</summary>
    public Field? Find(string name) => Fields.LastOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));

    /// <summary>What was found, for a message.</summary>
    public string Found => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Problem.Quote(Raw),
        JsonValueKind.Number => Problem.Cut(Raw),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>Path of a member.</summary>
    public static string Path(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Path of an item of a list: by id where it has one.</summary>
    public static string Path(string parent, Node item, int index) => Path(parent, item.Id is { Length: > 0 } id ? id : $"{index}");
}
