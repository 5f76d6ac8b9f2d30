using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gfmd.Sim.Scenarios;

/// <summary>Members and values of the format in words. The words come from the names, limits and summaries of the records.</summary>
internal static class ClauseWords
{
    public const string None = "none";

    /// <summary>employerTie as "employer tie".</summary>
    public static string Term(string member)
    {
        StringBuilder words = new();
        foreach (char c in member)
        {
            _ = char.IsUpper(c) ? words.Append(' ').Append(char.ToLowerInvariant(c)) : words.Append(c);
        }

        return words.ToString();
    }

    /// <summary>Unit of a number from its limits: "a number of places" counts places.</summary>
    public static string Unit(Shape shape)
    {
        string what = shape.Between?.What ?? "";
        const string Counted = "a number of ";
        return what.StartsWith(Counted, StringComparison.Ordinal) ? what[Counted.Length..]
            : what is "a percentage" ? "%"
            : what is "a yearly rate" ? "a year"
            : what is "a monthly probability" ? "a month"
            : "";
    }

    /// <summary>A value in words.</summary>
    public static string Value(Shape shape, Node? node, Documentation documentation) => node is null or { IsNull: true } ? None
        : node.IsNumber ? Number(node.Number!.Value)
        : node.IsList ? Items(shape, node, documentation)
        : node.Kind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ when shape.Kind == ShapeKind.Word => Word(shape, node.Raw, documentation),
            _ when node.Raw.Length == 0 => None,
            _ => node.Raw,
        };

    /// <summary>A number with its thousands apart; in full where that would round it.</summary>
    public static string Number(double value)
    {
        string text = value.ToString("#,0.##########", CultureInfo.InvariantCulture);
        bool same = double.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) == value;
        return same ? text : value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Items(Shape shape, Node list, Documentation documentation) => list.Items.Count == 0 ? None
        : shape.Item!.Kind == ShapeKind.Word ? string.Join(", ", list.Items.Select(i => Term(i.Raw)))
        : string.Join(", ", list.Items.Select(i => Value(shape.Item, i, documentation)));

    /// <summary>A word with what it means, where that says more than the word: "full (one employer only)".</summary>
    private static string Word(Shape shape, string word, Documentation documentation)
    {
        string? name = Enum.GetNames(shape.Type).FirstOrDefault(n => string.Equals(ScenarioJson.Word(Enum.Parse(shape.Type, n)), word,
            StringComparison.Ordinal));
        string meaning = name is null ? "" : documentation.Of(shape.Type, name).TrimEnd('.');
        string own = Term(word);
        return meaning.Length == 0 || string.Equals(meaning, own, StringComparison.OrdinalIgnoreCase) ? own
            : $"{own} ({char.ToLowerInvariant(meaning[0])}{meaning[1..]})";
    }
}
