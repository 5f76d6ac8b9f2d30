namespace Gfmd.Sim.Scenarios;

/// <summary>A datum written as an object: value, low, high, evidence, source. Only the value must be given.</summary>
internal sealed class DatumChecker(ICollection<Problem> problems, bool complete)
{
    /// <summary>Checks the members and that low, value and high stand in this order.</summary>
    public void Check(Node node, Shape shape, string path)
    {
        foreach (Field f in node.Fields)
        {
            string own = Node.Path(path, f.Name);
            switch (f.Name)
            {
                case "value" or "low" or "high" when f.Value.IsNumber:
                    ShapeChecker.InRange(problems, f.Value, shape, own);
                    break;
                case "evidence" when f.Value.Text is not null:
                    ShapeChecker.Word(problems, f.Value, Shape.Grades, own);
                    break;
                case "source" when f.Value.Text is not null:
                    break;
                case "value" or "low" or "high" or "evidence" or "source":
                    Other(f, own);
                    break;
                default:
                    ShapeChecker.Unknown(problems, f, Shape.DatumMembers, path, list: true);
                    break;
            }
        }

        if (complete && node.Find("value") is null)
        {
            ShapeChecker.Report(problems, node.Place, ProblemCodes.Missing, $"{path}/value", "'value' is missing");
        }

        Order(node, path);
    }

    private void Other(Field f, string path)
    {
        if (!f.Value.IsNull)
        {
            string wanted = f.Name is "evidence" ? $"one of {string.Join(", ", Shape.Grades)}" : f.Name is "source" ? "a text" : "a number";
            ShapeChecker.Report(problems, f.Value.Place, ProblemCodes.WrongType, path, $"{f.Value.Found} is not {wanted}");
        }
        else if (f.Name is "value")
        {
            ShapeChecker.Report(problems, f.Value.Place, ProblemCodes.Missing, path, "null removes this member, and it has no default");
        }
    }

    private void Order(Node node, string path)
    {
        if (node.Find("value")?.Value is { Number: { } value } at)
        {
            Datum bare = new(value);
            double low = node.Find("low")?.Value.Number ?? bare.Low, high = node.Find("high")?.Value.Number ?? bare.High;
            if (value < low || value > high)
            {
                string text = FormattableString.Invariant($"{at.Found} lies outside its own low and high, {low} to {high}");
                ShapeChecker.Report(problems, at.Place, ProblemCodes.OutsideOwnRange, $"{path}/value", text);
            }
        }
    }
}
