using System.Text;
using System.Text.Json;

namespace Gfmd.Sim.Scenarios;

/// <summary>Bytes to nodes with places. Comments and trailing commas are allowed.</summary>
internal sealed class NodeReader
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly List<int> _lineStarts = [0];
    private int _at;

    private NodeReader(string file, byte[] bytes)
    {
        (_file, _bytes) = (file, bytes);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The document, or null and a problem when it is no JSON. Members written twice are problems too; both stay in the tree.</summary>
    public static Node? Read(string file, byte[] bytes, ICollection<Problem> problems)
    {
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        NodeReader reader = new(file, bytes.AsSpan().StartsWith(mark) ? bytes[mark.Length..] : bytes);
        try
        {
            Node root = reader.Document();
            Duplicates(root, "", problems);
            return root;
        }
        catch (JsonException e)
        {
            Place place = reader.PlaceOf((int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0));
            bool empty = reader._bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0;
            string text = empty ? "the file is empty" : e.Message.Split(" LineNumber:")[0].Split(" Change the reader options")[0];
            problems.Add(new(place.File, place.Line, place.Column, ProblemCodes.Syntax, "", text));
        }
        catch (InvalidOperationException)
        {
            // the framework's answer to bytes that are no UTF-8 and to half a surrogate pair
            Place place = reader.PlaceOf(reader._at);
            problems.Add(new(place.File, place.Line, place.Column, ProblemCodes.Syntax, "", "this text is not valid UTF-8"));
        }

        return null;
    }

    private static void Duplicates(Node node, string path, ICollection<Problem> problems)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Field f in node.Fields)
        {
            string own = Node.Path(path, f.Name);
            if (!names.Add(f.Name))
            {
                string text = $"'{Problem.Cut(f.Name)}' is written twice in this object";
                problems.Add(new(f.Place.File, f.Place.Line, f.Place.Column, ProblemCodes.DuplicateMember, own, text));
            }

            Duplicates(f.Value, own, problems);
        }

        for (int i = 0; i < node.Items.Count; i++)
        {
            Duplicates(node.Items[i], Node.Path(path, node.Items[i], i), problems);
        }
    }

    private Node Document()
    {
        Utf8JsonReader reader = new(_bytes, Options);
        reader.Read();
        Node root = Value(ref reader);
        reader.Read();
        return root;
    }

    private Node Value(ref Utf8JsonReader reader)
    {
        _at = (int)reader.TokenStartIndex;
        Place place = PlaceOf(_at);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new(JsonValueKind.Object, place) { Fields = Fields(ref reader) };
            case JsonTokenType.StartArray:
                List<Node> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader));
                }

                return new(JsonValueKind.Array, place) { Items = items };
            case JsonTokenType.String:
                return new(JsonValueKind.String, place) { Raw = reader.GetString()! };
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, place) { Raw = Encoding.ASCII.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new(JsonValueKind.True, place);
            case JsonTokenType.False:
                return new(JsonValueKind.False, place);
            default:
                return new(JsonValueKind.Null, place);
        }
    }

    private List<Field> Fields(ref Utf8JsonReader reader)
    {
        List<Field> fields = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            _at = (int)reader.TokenStartIndex;
            Place place = PlaceOf(_at);
            string name = reader.GetString()!;
            reader.Read();
            fields.Add(new(name, place, Value(ref reader)));
        }

        return fields;
    }

    private Place PlaceOf(int offset)
    {
        int line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return PlaceOf(line, offset - _lineStarts[line]);
    }

    private Place PlaceOf(int line, int bytes)
    {
        line = Math.Clamp(line, 0, _lineStarts.Count - 1);
        int start = _lineStarts[line], end = Math.Clamp(start + bytes, start, _bytes.Length);
        return new(_file, line + 1, Encoding.UTF8.GetCharCount(_bytes, start, end - start) + 1);
    }
}
