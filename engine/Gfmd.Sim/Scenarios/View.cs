namespace Gfmd.Sim.Scenarios;

/// <summary>
/// A value of a document with its shape, path and place; a member that is not written has its default and the place of its object. What is malformed
/// reads as null, and a comparison with null is false: so the checks of consistency run on a document with other errors and stay silent about those.
/// </summary>
internal readonly record struct View(Node? Node, Shape Shape, string Path, Place Place, bool Written)
{
    public static View Of(Node root) => new(root, Shape.Root, "", root.Place, Written: true);

    public bool Present => Node is not null;

    public string? Text => Node?.Text;

    /// <summary>A number, or the value of a datum.</summary>
    public double? Number => Node is { IsObject: true } ? Node.Find("value")?.Value.Number : Node?.Number;

    public bool Is(object word) => string.Equals(Text, ScenarioJson.Word(word), StringComparison.Ordinal);

    /// <summary>Place of the word among the words of its enumeration, null for none of them.</summary>
    public int? Rank
    {
        get
        {
            string? text = Text;
            int rank = Shape.Words.ToList().FindIndex(w => string.Equals(w, text, StringComparison.Ordinal));
            return rank < 0 ? null : rank;
        }
    }

    public IEnumerable<View> Items
    {
        get
        {
            for (int i = 0; i < (Node?.Items.Count ?? 0); i++)
            {
                Node item = Node!.Items[i];
                if (item.IsObject || Shape.Item!.Kind != ShapeKind.Object)
                {
                    yield return new(item, Shape.Item!, Scenarios.Node.Path(Path, item, i), item.Place, Written: true);
                }
            }
        }
    }

    public View this[string name]
    {
        get
        {
            Member member = Shape.Find(name) ?? throw new ArgumentException($"{Shape.Type.Name} has no member {name}", nameof(name));
            Field? field = Node?.Find(name);
            bool written = field is { Value.IsNull: false };
            Node? value = written ? field!.Value : Present ? member.Default : null;
            return new(value, member.Shape, Scenarios.Node.Path(Path, name), field?.Value.Place ?? Place, written);
        }
    }
}
