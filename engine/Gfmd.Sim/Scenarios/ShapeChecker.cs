using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gfmd.Sim.Scenarios;

/// <summary>Is every value where, what and how large the format wants it? Reports every place where not.</summary>
/// <param name="catalogue">Parameters that a scenario may override.</param>
/// <param name="problems">Takes the problems.</param>
/// <param name="complete">The document is whole: what it does not say is missing. False when a file below it cannot be read.</param>
internal sealed class ShapeChecker(IReadOnlyCollection<Parameter> catalogue, ICollection<Problem> problems, bool complete)
{
    /// <summary>Checks a value against its shape.</summary>
    public void Check(Node node, Shape shape, string path)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Object when node.IsObject:
                Members(node, shape, path);
                break;
            case ShapeKind.List when node.IsList:
                Items(node, shape, path);
                break;
            case ShapeKind.Map when node.IsObject:
                Parameters(node, path);
                break;
            case ShapeKind.Datum when node.IsObject:
                new DatumChecker(problems, complete).Check(node, shape, path);
                break;
            case ShapeKind.Datum or ShapeKind.Number when node.IsNumber:
                InRange(problems, node, shape, path);
                break;
            case ShapeKind.Whole when node.IsNumber:
                Whole(node, shape, path);
                break;
            case ShapeKind.Text when node.Text is not null:
                Form(node, shape, path);
                break;
            case ShapeKind.Word when node.Text is not null:
                Word(problems, node, shape.Words, path);
                break;
            case ShapeKind.Flag when node.Kind is JsonValueKind.True or JsonValueKind.False:
                break;
            default:
                Report(problems, node.Place, ProblemCodes.WrongType, path, $"{node.Found} is not {Wanted(shape)}");
                break;
        }
    }

    public static void Report(ICollection<Problem> to, Place place, ProblemCode code, string path, string text, string? nearest = null) =>
        to.Add(new(place.File, place.Line, place.Column, code, path, text, nearest));

    public static bool InRange(ICollection<Problem> to, Node node, Shape shape, string path)
    {
        (double min, double max) = shape.Range;
        if (node.Number is { } x && x >= min && x <= max)
        {
            return true;
        }

        Report(to, node.Place, ProblemCodes.OutOfRange, path, $"{node.Found} is not {Phrase(shape, "a number")}");
        return false;
    }

    public static void Word(ICollection<Problem> to, Node node, IReadOnlyList<string> words, string path)
    {
        if (!words.Contains(node.Text!, StringComparer.Ordinal))
        {
            string text = $"{node.Found} is none of {string.Join(", ", words)}";
            Report(to, node.Place, ProblemCodes.UnknownWord, path, text, Nearest.Of(node.Text!, words));
        }
    }

    public static void Unknown(ICollection<Problem> to, Field f, IEnumerable<string> names, string path, bool list)
    {
        string allowed = list ? $"; use {string.Join(", ", names)}" : "";
        string text = $"unknown member '{Problem.Cut(f.Name)}'{allowed}";
        Report(to, f.Place, ProblemCodes.UnknownMember, Node.Path(path, f.Name), text, Nearest.Of(f.Name, names));
    }

    private static string Phrase(Shape shape, string plain)
    {
        (double min, double max) = shape.Range;
        string what = shape.Between?.What ?? "a number";
        what = string.Equals(what, "a number", StringComparison.Ordinal) ? plain : what;
        if (min == max)
        {
            return FormattableString.Invariant($"{min}: {what}");
        }

        // a count in words of its own ("a number of places") says by itself that it is whole
        bool wide = min <= int.MinValue && max >= int.MaxValue;
        string top = shape.Type == typeof(ulong) && shape.Between is null ? $"{ulong.MaxValue}" : Plain(max);
        return wide ? $"{what} that this format can hold" : $"{what} from {Plain(min)} to {top}";
    }

    private static string Plain(double x) => x.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Wanted(Shape shape) => shape.Kind switch
    {
        ShapeKind.Object or ShapeKind.Map => "an object",
        ShapeKind.List => "a list",
        ShapeKind.Datum => $"{Phrase(shape, "a number")}, or an object {{ value, low, high, evidence, source }}",
        ShapeKind.Number => Phrase(shape, "a number"),
        ShapeKind.Whole => Phrase(shape, "a whole number"),
        ShapeKind.Word => $"one of {string.Join(", ", shape.Words)}",
        ShapeKind.Flag => "true or false",
        _ => shape.Form?.What ?? "a text",
    };

    private void Members(Node node, Shape shape, string path)
    {
        foreach (Field f in node.Fields)
        {
            if (shape.Find(f.Name) is not { } member)
            {
                Unknown(problems, f, shape.Members.Select(m => m.Name), path, list: false);
            }
            else if (!f.Value.IsNull)
            {
                Check(f.Value, member.Shape, Node.Path(path, f.Name));
            }
            else if (member.Required)
            {
                Report(problems, f.Value.Place, ProblemCodes.Missing, Node.Path(path, f.Name), "null removes this member, and it has no default");
            }
        }

        foreach (Member m in shape.Members.Where(m => m.Required && node.Find(m.Name) is null))
        {
            // an item without its id is wrong even where the file below it is unknown
            if (complete || string.Equals(m.Name, "id", StringComparison.Ordinal))
            {
                Report(problems, node.Place, ProblemCodes.Missing, Node.Path(path, m.Name), $"'{m.Name}' is missing: give {Wanted(m.Shape)}");
            }
        }
    }

    private void Items(Node node, Shape shape, string path)
    {
        if (shape.Count is { } count && node.Items.Count != count.Items && !(count.OrEmpty && node.Items.Count == 0))
        {
            string text = $"a list of {node.Items.Count} where {count.Items} values{(count.OrEmpty ? " or none" : "")} are wanted";
            Report(problems, node.Place, ProblemCodes.WrongCount, path, text);
        }
        else if (shape.SumsToOne && node.Items.Count > 0 && node.Items.All(i => i.Number is not null))
        {
            Sum(problems, node.Items.Sum(i => i.Number!.Value), node.Place, path);
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        for (int i = 0; i < node.Items.Count; i++)
        {
            Node item = node.Items[i];
            string own = Node.Path(path, item, i);
            Check(item, shape.Item!, own);
            if (shape.IsKeyedList && item.Id is { } id && !ids.Add(id))
            {
                Report(problems, item.Find("id")!.Value.Place, ProblemCodes.DuplicateId, $"{own}/id", $"{Problem.Quote(id)} is already in this list");
            }
        }
    }

    public static void Sum(ICollection<Problem> to, double sum, Place place, string path)
    {
        if (!(Math.Abs(sum - 1) <= SumsToOneAttribute.Tolerance))
        {
            Report(to, place, ProblemCodes.SumNotOne, path, $"the shares sum to {Plain(sum)}, not to 1");
        }
    }

    private void Parameters(Node node, string path)
    {
        foreach (Field f in node.Fields)
        {
            string own = Node.Path(path, f.Name);
            if (catalogue.FirstOrDefault(p => string.Equals(p.Id, f.Name, StringComparison.Ordinal)) is not { } parameter)
            {
                string text = $"the catalogue has no parameter '{Problem.Cut(f.Name)}'";
                Report(problems, f.Place, ProblemCodes.UnknownParameter, own, text, Nearest.Of(f.Name, catalogue.Select(p => p.Id)));
            }
            else if (!f.Value.IsNumber && !f.Value.IsNull)
            {
                Report(problems, f.Value.Place, ProblemCodes.WrongType, own, $"{f.Value.Found} is not a number");
            }
            else if (!f.Value.IsNull && !(f.Value.Number >= parameter.Low && f.Value.Number <= parameter.High))
            {
                string unit = string.Equals(parameter.Unit, "-", StringComparison.Ordinal) ? "" : $" {parameter.Unit}";
                string text = $"{f.Value.Found} is not a number from {Plain(parameter.Low)} to {Plain(parameter.High)}{unit}";
                Report(problems, f.Value.Place, ProblemCodes.ParameterRange, own, text);
            }
        }
    }

    private void Whole(Node node, Shape shape, string path)
    {
        bool whole = shape.Type == typeof(ulong)
            ? ulong.TryParse(node.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            : int.TryParse(node.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (InRange(problems, node, shape, path) && !whole)
        {
            string text = $"{node.Found} is not a whole number without point and exponent ({Phrase(shape, "a number")})";
            Report(problems, node.Place, ProblemCodes.NotWhole, path, text);
        }
    }

    private void Form(Node node, Shape shape, string path)
    {
        if (shape.Form is { } form)
        {
            // $ also matches before a last line feed
            Match m = Regex.Match(node.Raw, form.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            if (!m.Success || m.Length != node.Raw.Length)
            {
                Report(problems, node.Place, ProblemCodes.WrongForm, path, $"{node.Found} is not {form.What}");
            }
        }
    }
}
