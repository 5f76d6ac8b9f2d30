using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Tests.Cli;

/// <summary>The command as its own process, killed or interrupted while it works.</summary>
public sealed partial class KillTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gfmd-kill-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [Test]
    public async Task Killed_at_random_moments_and_resumed_it_gives_the_undisturbed_digest()
    {
        (int code, string output, string error) = await Run(Args("whole"), null);
        Assert.That(code, Is.Zero, error);
        string[] args = [.. Args("killed"), "--checkpoint-every", "3", "--resume"];
        int killed = 0;
        for (int attempt = 0; attempt < 5; attempt++)
        {
            TimeSpan wait = TimeSpan.FromMilliseconds(150 * new Draw(9).Uniform((ulong)attempt, 0, Purpose.LifeCourseSample));
            (code, _, _) = await Run(args, p => Kill(p, wait));
            killed += code == 0 ? 0 : 1;
        }

        (code, string resumed, error) = await Run(args, null);
        Assert.That(code, Is.Zero, error);
        Assert.That(killed, Is.GreaterThan(0));
        Assert.That(Digest(resumed), Is.EqualTo(Digest(output)));
        Assert.That(Directory.GetDirectories(Path.Combine(_folder, "killed", "tutorial")), Has.Length.EqualTo(1));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "a console signal cannot be sent to one process there")]
    public async Task Interrupted_it_stops_at_the_next_month_and_says_how_to_go_on()
    {
        (int code, _, string error) = await Run([.. Args("stopped", 400), "--checkpoint-every", "3"], Interrupt);
        string[] lines = error.TrimEnd().Split('\n');
        Assert.That(code, Is.EqualTo(130), error);
        Assert.That(lines[^2], Does.StartWith("stopped after month "));
        Assert.That(lines[^1], Does.StartWith("go on with: gfmd run tutorial ").And.EndWith("--resume"));
        string[] again = [.. lines[^1]["go on with: gfmd ".Length..].Split(' ')];
        (code, string resumed, error) = await Run(again, null);
        Assert.That(code, Is.Zero, error);
        (_, string whole, _) = await Run(Args("whole", 400), null);
        Assert.That(Digest(resumed), Is.EqualTo(Digest(whole)));
    }

    [Test]
    public async Task A_comparison_killed_at_random_moments_and_resumed_gives_the_undisturbed_digest()
    {
        (int code, _, string error) = await Run(CompareArgs("whole"), null);
        Assert.That(code, Is.Zero, error);
        string[] args = [.. CompareArgs("killed"), "--resume"];
        int killed = 0;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            TimeSpan wait = TimeSpan.FromMilliseconds(150 * new Draw(8).Uniform((ulong)attempt, 0, Purpose.LifeCourseSample));
            (code, _, _) = await Run(args, p => Kill(p, wait, "*.gfmdpart"));
            killed += code == 0 ? 0 : 1;
        }

        (code, _, error) = await Run(args, null);
        Assert.That(code, Is.Zero, error);
        Assert.That(killed, Is.GreaterThan(0));
        Assert.That(CompareDigest("killed"), Is.EqualTo(CompareDigest("whole")));
        Assert.That(Directory.GetDirectories(Path.Combine(_folder, "killed", "compare-tutorial")), Has.Length.EqualTo(1));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "a console signal cannot be sent to one process there")]
    public async Task A_comparison_that_is_interrupted_says_how_to_go_on()
    {
        (int code, _, string error) = await Run(CompareArgs("stopped"), async p =>
        {
            await NewState(p, "*.gfmdpart");
            Assert.That(Signal(p.Id, 2), Is.Zero);
        });
        string[] lines = error.TrimEnd().Split('\n');
        Assert.That(code, Is.EqualTo(130), error);
        Assert.That(lines[^2], Does.Match("^stopped; [0-9]+ finished runs? .*kept in "));
        Assert.That(lines[^1], Does.StartWith("go on with: gfmd compare tutorial ").And.EndWith("--resume"));
        Assert.That((await Run(CompareArgs("stopped"), null)).Error, Does.Contain("--resume goes on"));
        (code, _, error) = await Run([.. lines[^1]["go on with: gfmd ".Length..].Split(' ')], null);
        Assert.That(code, Is.Zero, error);
        await Run(CompareArgs("whole"), null);
        Assert.That(CompareDigest("stopped"), Is.EqualTo(CompareDigest("whole")));
    }

    private string[] CompareArgs(string sub) =>
    [
        "compare", "tutorial", Path.Combine(House.Repository.Root, "scenarios", "tutorial-double-quota.json"), "--months", "36", "--persons", "20000",
        "--threads", "2", "--replicates", "4", "--draws", "2", "--quiet", "--out", Path.Combine(_folder, sub),
    ];

    private string CompareDigest(string sub) =>
        Digest(File.ReadAllText(Directory.GetFiles(Path.Combine(_folder, sub), "manifest.json", SearchOption.AllDirectories).Single()));

    private string[] Args(string sub, int months = 120) =>
    [
        "run", "tutorial", "--months", $"{months}", "--persons", "20000", "--threads", "2", "--replicates", "4", "--json", "--out",
        Path.Combine(_folder, sub),
    ];

    private static string Digest(string manifest) => JsonDocument.Parse(manifest).RootElement.GetProperty("digest").GetString()!;

    /// <summary>Kills some time after the process has written a state, so that every attempt gets on a little.</summary>
    private async Task Kill(Process process, TimeSpan wait, string files = "*.gfmdstate")
    {
        await NewState(process, files);
        await Task.Delay(wait);
        process.Kill();
    }

    private async Task Interrupt(Process process)
    {
        await NewState(process);
        Assert.That(Signal(process.Id, 2), Is.Zero);
    }

    private async Task NewState(Process process, string files = "*.gfmdstate")
    {
        string[] before = States(files);
        while (!process.HasExited && States(files).All(before.Contains))
        {
            await Task.Delay(5);
        }
    }

    /// <summary>Names of the state files; the folder is renamed by the process that takes it over.</summary>
    private string[] States(string files)
    {
        try
        {
            return [.. Directory.GetFiles(_folder, files, SearchOption.AllDirectories).Select(f => Path.GetFileName(f))];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static async Task<(int Code, string Output, string Error)> Run(string[] args, Func<Process, Task>? disturb)
    {
        string program = typeof(Gfmd.Sim.Cli.Program).Assembly.Location;
        string settings = Path.ChangeExtension(typeof(KillTests).Assembly.Location, ".runtimeconfig.json");
        ProcessStartInfo start = new("dotnet", ["exec", "--runtimeconfig", settings, program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (disturb is not null)
        {
            await disturb(process);
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
