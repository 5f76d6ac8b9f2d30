using System.Text.Json;

namespace Gfmd.Sim.Scenarios;

/// <summary>
/// Lays a document over another: objects member by member, lists of objects with an id item by item, all other values replace what is below.
/// A member of null stays in the tree and hides what is below; an item <c>{ "id": "X", "$remove": true }</c> takes the item out.
/// </summary>
internal sealed class NodeMerge(ICollection<Problem> problems)
{
    /// <summary>Member that takes an item out of a list.</summary>
    public const string Remove = "$remove";

    /// <summary>The document above laid over the one below; null below: over nothing.</summary>
    public Node Lay(Node? below, Node above, Shape? shape, string path = "")
    {
        if (above.IsObject && shape?.Kind is ShapeKind.Object or ShapeKind.Map or ShapeKind.Datum)
        {
            // a bare number below is the value of a datum whose source, say, is added above
            bool bare = below is { IsNumber: true } && shape.Kind == ShapeKind.Datum;
            IReadOnlyList<Field> fields = bare ? [new("value", below!.Place, below)] : below?.Fields ?? [];
            return above with { Fields = Fields(fields, above, shape, path) };
        }

        return above.IsList && shape is { IsKeyedList: true } ? above with { Items = Items(below?.Items ?? [], above, shape.Item!, path) } : above;
    }

    private List<Field> Fields(IReadOnlyList<Field> below, Node above, Shape shape, string path)
    {
        List<Field> merged = [.. below];
        foreach (Field f in above.Fields)
        {
            int at = merged.FindIndex(b => string.Equals(b.Name, f.Name, StringComparison.Ordinal));
            Field laid = f with { Value = Lay(at < 0 ? null : merged[at].Value, f.Value, shape.Find(f.Name)?.Shape, Node.Path(path, f.Name)) };
            if (at < 0)
            {
                merged.Add(laid);
            }
            else
            {
                merged[at] = laid;
            }
        }

        return merged;
    }

    private List<Node> Items(IReadOnlyList<Node> below, Node above, Shape item, string path)
    {
        List<Node> merged = [.. below];
        HashSet<string> written = new(StringComparer.Ordinal);
        for (int i = 0; i < above.Items.Count; i++)
        {
            Node n = above.Items[i];
            string own = Node.Path(path, n, i);
            bool repeated = n.Id is { } id && !written.Add(id);

            // an id that the same file writes twice is an error to report, not an override
            int at = n.Id is null || repeated ? -1 : merged.FindIndex(b => string.Equals(b.Id, n.Id, StringComparison.Ordinal));
            if (n.Find(Remove) is { } remove)
            {
                TakeOut(n, remove, own, at, merged);
            }
            else if (at < 0)
            {
                merged.Add(Lay(null, n, item, own));
            }
            else
            {
                merged[at] = Lay(merged[at], n, item, own);
            }
        }

        return merged;
    }

    private void TakeOut(Node item, Field remove, string path, int at, List<Node> merged)
    {
        string? text = item.Id is null ? "which item is removed? write its id beside $remove"
            : remove.Value.Kind != JsonValueKind.True ? $"{remove.Value.Found} is not true, the only value of $remove"
            : item.Fields.Count > 2 ? "an item that is removed has an id and $remove, nothing else"
            : at < 0 ? $"there is no {Problem.Quote(item.Id)} below this file to remove"
            : null;
        if (text is not null)
        {
            string? near = at < 0 && item.Id is not null ? Nearest.Of(item.Id, merged.Select(m => m.Id).OfType<string>()) : null;
            Place p = remove.Place;
            problems.Add(new(p.File, p.Line, p.Column, ProblemCodes.NoRemoval, path, text, near));
        }

        if (at >= 0)
        {
            merged.RemoveAt(at);
        }
    }
}
