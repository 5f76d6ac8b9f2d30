using System.Diagnostics;
using System.Text.Json;
using Gfmd.Sim.Cli;

namespace Gfmd.Sim.Tests.Cli;

/// <summary>The command as a user calls it: exit codes, one clear message, and the same digest whatever the processor offers.</summary>
public sealed class CommandTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gfmd-cli-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    private static async Task<(int Code, string Output, string Error)> Call(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = await Gfmd.Sim.Cli.Program.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string[] Small(params string[] more) =>
        ["run", "tutorial", "--months", "12", "--persons", "20000", "--threads", "1", "--json", "--out", _folder, .. more];

    private static string Digest(string manifest) => JsonDocument.Parse(manifest).RootElement.GetProperty("digest").GetString()!;

    [Test]
    public async Task A_run_gives_the_same_digest_on_one_and_two_threads_and_another_with_another_seed()
    {
        (int code, string one, _) = await Call(Small());
        string[] twice = [.. Small("--force")];
        twice[Array.IndexOf(twice, "--threads") + 1] = "2";
        (_, string two, _) = await Call(twice);
        (_, string other, _) = await Call(Small("--seed", "2"));
        Assert.That(code, Is.Zero);
        Assert.That(Digest(two), Is.EqualTo(Digest(one)));
        Assert.That(Digest(other), Is.Not.EqualTo(Digest(one)));
    }

    [TestCase("DOTNET_EnableHWIntrinsic")]
    [TestCase("DOTNET_EnableAVX512")]
    [TestCase("DOTNET_EnableAVX2")]
    public async Task A_processor_with_less_gives_the_same_digest(string without)
    {
        (_, string full, _) = await Call(Small());
        string less = Path.Combine(_folder, "less");
        string[] args = ["run", "tutorial", "--months", "12", "--persons", "20000", "--threads", "2", "--json", "--out", less];
        Assert.That(Digest(await Child(args, without)), Is.EqualTo(Digest(full)));
    }

    private static async Task<string> Child(string[] args, string without)
    {
        string program = typeof(Gfmd.Sim.Cli.Program).Assembly.Location;
        string settings = Path.ChangeExtension(typeof(CommandTests).Assembly.Location, ".runtimeconfig.json");
        ProcessStartInfo start = new("dotnet", ["exec", "--runtimeconfig", settings, program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[without] = "0";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, await errors);
        return output;
    }

    [Test]
    public async Task Five_planted_errors_give_five_lines_exit_code_2_and_nothing_written()
    {
        string text = await File.ReadAllTextAsync(Path.Combine(House.Repository.Root, "scenarios/tutorial.json"));
        text = text.Replace("\"priceYear\"", "\"priceYeer\"", StringComparison.Ordinal)
            .Replace("\"family\": \"bilateral\"", "\"family\": \"bilatteral\"", StringComparison.Ordinal)
            .Replace("\"schemaVersion\": 1", "\"schemaVersion\": 7", StringComparison.Ordinal)
            .Replace("\"months\": 60", "\"months\": \"sixty\"", StringComparison.Ordinal)
            .Replace("\"startMonth\": \"2018-01\"", "\"startMonth\": \"2018-13\"", StringComparison.Ordinal);
        string path = Path.Combine(_folder, "planted.json");
        await File.WriteAllTextAsync(path, text);
        (int code, string output, string error) = await Call("run", path, "--out", Path.Combine(_folder, "none"));
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Is.Empty);
        Assert.That(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.All.StartsWith(path));
        Assert.That(Directory.Exists(Path.Combine(_folder, "none")), Is.False);
    }

    [Test]
    public async Task Stale_solved_numbers_are_refused()
    {
        string copy = Path.Combine(_folder, "tutorial.json");
        string text = await File.ReadAllTextAsync(Path.Combine(House.Repository.Root, "scenarios/tutorial.json"));
        await File.WriteAllTextAsync(copy, text);
        File.Copy(Path.Combine(House.Repository.Root, "scenarios/default.solved.json"), Path.Combine(_folder, "tutorial.solved.json"));
        (int code, _, string error) = await Call("run", copy, "--out", _folder);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain("solved for other inputs").And.Contain("gfmd calibrate"));
    }

    [Test]
    public async Task A_quota_that_binds_doubled_raises_admissions()
    {
        await Call("run", "tutorial", "--months", "36", "--quiet", "--out", _folder);
        await Call("run", "tutorial-double-quota", "--months", "36", "--quiet", "--out", _folder);
        Assert.That(Departures("tutorial-double-quota"), Is.GreaterThan(Departures("tutorial")));
    }

    private double Departures(string scenario)
    {
        string manifest = Directory.GetFiles(Path.Combine(_folder, scenario), "manifest.json", SearchOption.AllDirectories)[0];
        JsonElement rows = JsonDocument.Parse(File.ReadAllText(manifest)).RootElement.GetProperty("summary");
        return rows[rows.GetArrayLength() - 1].GetProperty("departures").GetDouble();
    }

    [Test]
    public async Task Describe_prints_arrays_whose_objects_have_an_id()
    {
        foreach (string kind in (string[])["parameters", "indicators", "regimes", "month"])
        {
            (int code, string output, _) = await Call("describe", kind, "--json");
            Assert.That(code, Is.Zero);
            Assert.That(JsonDocument.Parse(output).RootElement.EnumerateArray().All(x => x.TryGetProperty("id", out _)), kind);
        }
    }

    [Test]
    public async Task The_committed_schema_is_the_one_the_program_writes()
    {
        (_, string schema, _) = await Call("schema");
        Assert.That(await File.ReadAllTextAsync(Path.Combine(House.Repository.Root, "scenarios/schema.json")), Is.EqualTo(schema));
    }

    [Test]
    public async Task Every_shipped_scenario_is_valid_and_names_the_schema()
    {
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(House.Repository.Root, "scenarios"), "*.json")
            .Where(p => !p.EndsWith("schema.json", StringComparison.Ordinal) && !p.EndsWith(".solved.json", StringComparison.Ordinal));
        foreach (string path in files)
        {
            (int code, _, string error) = await Call("validate", path);
            Assert.That(code, Is.Zero, error);
            Assert.That(await File.ReadAllTextAsync(path), Does.Contain("\"$schema\": \"schema.json\""), path);
        }
    }

    [Test]
    public async Task An_option_out_of_range_is_one_line_and_exit_code_2()
    {
        (int code, _, string error) = await Call("run", "--threads", "none");
        Assert.That(code, Is.EqualTo(2));
        Assert.That(error.Trim(), Does.Contain("--threads: 'none' is not a whole number from 1 to 1024"));
    }
}
