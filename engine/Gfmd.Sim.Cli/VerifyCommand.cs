using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd verify: is a run folder whole, and does the same run give it again?</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Build()
    {
        Argument<string> folder = new("run") { Description = "Run folder" };
        Option<bool> only = new("--files-only") { Description = "Compare the files with the manifest; run nothing" };
        Option<long?> threads = Options.Threads();
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("verify", "Run a run folder again and compare digests and files") { folder, only, threads, quiet, json };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetValue(folder)!, parsed.GetValue(only), Options.ThreadCount(parsed.GetValue(threads)), parsed.GetValue(quiet),
                parsed.GetValue(json),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop)));
        return command;
    }

    private static int Run(
        string folder, bool only, int threads, bool quiet, bool json, TextWriter output, TextWriter error, CancellationToken stop)
    {
        VerificationResult result;
        using (ProgressLine progress = new(quiet || json ? null : error, "verify"))
        {
            result = only ? Verification.Files(folder) : Verification.Again(folder, threads, progress, stop);
        }

        if (json)
        {
            output.WriteLine(Json(result).ToJsonString(Indented));
        }
        else if (!quiet)
        {
            Text(folder, result, output);
        }

        return result.Holds ? Program.Done : Program.CheckFailed;
    }

    private static void Text(string folder, VerificationResult result, TextWriter output)
    {
        int width = result.Files.Max(f => f.Name.Length);
        output.WriteLine($"{"file".PadRight(width)}  recorded      now           run again     verdict");
        foreach (VerifiedFile f in result.Files)
        {
            output.WriteLine($"{f.Name.PadRight(width)}  {Short(f.Recorded)}  {Short(f.Found)}  {Short(f.Again)}  {f.Verdict}");
        }

        output.WriteLine($"digest recorded  {result.Manifest.Digest}");
        if (result.Digest is string again)
        {
            output.WriteLine($"digest run again {again}");
        }

        int differ = result.Files.Count(f => !f.Holds);
        string asked = result.Digest is null ? "the files are those of the manifest" : "the same run gives the same files";
        string wrong = differ > 0 ? $"{differ} file{(differ == 1 ? "" : "s")} differ{(differ == 1 ? "s" : "")}" : "the digest does not hold";
        output.WriteLine(result.Holds ? $"{folder}: verified, {asked}" : $"{folder}: NOT verified, {wrong}");
    }

    private static string Short(string? hash) => hash is null ? "-           " : hash[..12];

    private static JsonObject Json(VerificationResult result) => new()
    {
        ["holds"] = result.Holds,
        ["digest"] = result.Manifest.Digest,
        ["digestAgain"] = result.Digest,
        ["files"] = new JsonArray(
        [
            .. result.Files.Select(f => new JsonObject
            {
                ["name"] = f.Name,
                ["recorded"] = f.Recorded,
                ["found"] = f.Found,
                ["again"] = f.Again,
                ["verdict"] = f.Verdict,
            }),
        ]),
    };
}
