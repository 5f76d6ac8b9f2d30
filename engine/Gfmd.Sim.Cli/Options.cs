using System.CommandLine;
using System.CommandLine.Parsing;

namespace Gfmd.Sim.Cli;

/// <summary>Options that several commands share, with messages that say what is allowed.</summary>
internal static class Options
{
    /// <summary>A whole number in a range.</summary>
    public static Option<long?> Whole(string name, string description, long low, long high) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (long.TryParse(text, out long value) && value >= low && value <= high)
            {
                return value;
            }

            result.AddError($"{name}: '{text}' is not a whole number from {low} to {high}");
            return null;
        },
    };

    /// <summary>A text with a default.</summary>
    public static Option<string> Text(string name, string description, string otherwise) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise };

    /// <summary>--threads.</summary>
    public static Option<long?> Threads() => Whole("--threads", "Worker threads; results do not depend on it", 1, 1024);

    /// <summary>--json.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON for machines" };

    /// <summary>--quiet.</summary>
    public static Option<bool> Quiet() => new("--quiet") { Description = "Print nothing but errors" };

    /// <summary>The scenario argument.</summary>
    public static Argument<string?> Scenario() => new("scenario")
    {
        Description = "Scenario file; without it the embedded default scenario",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The command line that goes on after a stop: the one given, and --resume.</summary>
    public static string ResumeLine(ParseResult parsed)
    {
        string command = parsed.CommandResult.Command is RootCommand ? "run" : parsed.CommandResult.Command.Name;
        IEnumerable<string> words = parsed.Tokens.Select(t => t.Value).SkipWhile(w => w == command)
            .Where(w => w is not "--resume" and not "--force");
        return string.Join(' ', ["gfmd", command, .. words.Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"'{w}'" : w), "--resume"]);
    }

    /// <summary>Threads asked for, or one a processor.</summary>
    public static int ThreadCount(long? asked) => (int)(asked ?? Environment.ProcessorCount);
}
