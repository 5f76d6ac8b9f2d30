using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>One run of the C++ program.</summary>
internal readonly record struct Ref1LimitResult(double Millions, ulong Checksum);

/// <summary>A practical limit (bench/limit.cpp for REF-1, bench/limit2.cpp for REF-2), compiled here with the machine's g++.</summary>
internal sealed partial class Ref1Limit
{
    private readonly string _program;

    private Ref1Limit(string program) => _program = program;

    /// <summary>Compiles it into artifacts/; null with a reason if that is not possible here.</summary>
    public static Ref1Limit? Compile(out string reason, string name = "limit")
    {
        string? root = Root();
        if (root is null)
        {
            reason = $"bench/{name}.cpp is not above the current folder: run inside the repository";
            return null;
        }

        string target = Path.Combine(root, "artifacts", name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string[] options = ["-O3", "-march=native", "-ffp-contract=off", "-fopenmp", Path.Combine(root, "bench", name + ".cpp"), "-o", target];
        (int code, string text) = Execute("g++", options);
        reason = code == 0 ? "" : $"g++ does not compile it: {text.Trim()}";
        return code == 0 ? new Ref1Limit(target) : null;
    }

    /// <summary>Runs one mode once, with its own warm-up run before.</summary>
    public Ref1LimitResult Run(string mode, long people, int threads)
    {
        // two repetitions, the better one: the first touches the memory
        (int code, string text) = Execute(
            _program, [mode, people.ToString(CultureInfo.InvariantCulture), threads.ToString(CultureInfo.InvariantCulture), "2"]);
        Match match = Line().Match(text);
        return code == 0 && match.Success
            ? new(
                double.Parse(match.Groups["speed"].Value, CultureInfo.InvariantCulture),
                ulong.Parse(match.Groups["checksum"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"limit {mode} failed with code {code}: {text}");
    }

    private static string? Root()
    {
        DirectoryInfo? at = new(Directory.GetCurrentDirectory());
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "bench", "limit.cpp")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }

    private static (int Code, string Text) Execute(string program, string[] arguments)
    {
        try
        {
            ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception e)
        {
            return (-1, e.Message);
        }
    }

    [GeneratedRegex(@"best (?<speed>[0-9.]+)( M |\)).*chk=(?<checksum>[0-9a-f]{16})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
