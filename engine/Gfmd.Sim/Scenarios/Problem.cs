using System.Text;

namespace Gfmd.Sim.Scenarios;

/// <summary>One thing wrong with a scenario. Printed as one line: <c>file:line:column: code /path: what is wrong (did you mean 'x'?)</c>.</summary>
/// <param name="File">File in which the offending value is written.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Code">Kind of problem.</param>
/// <param name="Path">JSON pointer; items of a list that have an id are named by it.</param>
/// <param name="Text">What was found and what is allowed.</param>
/// <param name="Nearest">Nearest valid name, where there is one.</param>
public sealed record Problem(string File, int Line, int Column, ProblemCode Code, string Path, string Text, string? Nearest = null)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string path = Path.Length == 0 ? "/" : Path, hint = Nearest is null ? "" : $" (did you mean '{Nearest}'?)";
        return Plain($"{File}:{Line}:{Column}: {Code.Id} {path}: {Text}{hint}");
    }

    /// <summary>A text of the user in quotes, cut to a length that a line can carry.</summary>
    internal static string Quote(string text) => $"\"{Cut(text)}\"";

    /// <summary>A text of the user, cut.</summary>
    internal static string Cut(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "...");

    // a line stays a line whatever the user has written into a name
    private static string Plain(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        StringBuilder plain = new();
        foreach (char c in text)
        {
            _ = char.IsControl(c) ? plain.Append($"\\u{(int)c:X4}") : plain.Append(c);
        }

        return plain.ToString();
    }
}

/// <summary>A kind of problem.</summary>
/// <param name="Id">Number printed with the problem; never used again for another kind.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record ProblemCode(string Id, string Meaning);
