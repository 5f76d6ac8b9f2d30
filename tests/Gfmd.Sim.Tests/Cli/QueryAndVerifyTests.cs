using System.Text.Json;
using Gfmd.Sim.Query;

namespace Gfmd.Sim.Tests.Cli;

/// <summary>gfmd query reads one folder and changes nothing; gfmd verify finds what was changed and repeats a run to the byte.</summary>
public sealed class QueryAndVerifyTests
{
    private string _root = "", _run = "";

    [OneTimeSetUp]
    public async Task Run()
    {
        _root = Directory.CreateTempSubdirectory("gfmd-query-").FullName;
        (int code, _, string error) = await Call(
            "run", "tutorial-double-quota", "--months", "12", "--persons", "20000", "--threads", "1", "--quiet", "--out", _root);
        Assert.That(code, Is.Zero, error);
        _run = Directory.GetDirectories(Path.Combine(_root, "tutorial-double-quota")).Single();
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task A_select_gives_an_aligned_table_csv_or_json()
    {
        const string Sql = "select regime, count(*) as n from stocks group by regime";
        (int code, string text, _) = await Call("query", _run, Sql);
        Assert.That(code, Is.Zero);
        string[] lines = text.Split('\n');
        Assert.That(lines[0], Does.StartWith("regime").And.EndsWith("n"));
        Assert.That(lines[2], Does.StartWith("ton-nzl-seasonal"));
        (_, string csv, _) = await Call("query", _run, Sql, "--csv");
        Assert.That(csv, Does.StartWith("regime,n").And.Contain("ton-nzl-seasonal,"));
        (_, string json, _) = await Call("query", _run, Sql, "--json");
        Assert.That(JsonDocument.Parse(json).RootElement[0].GetProperty("n").GetInt64(), Is.Positive);
    }

    [Test]
    public void Every_table_of_the_folder_is_a_view_that_can_be_read()
    {
        using RunQuery query = new(_run, 1);
        Assert.That(query.Tables, Has.Count.EqualTo(Directory.GetFiles(_run, "*.parquet").Length).And.Contain("indicators_catalogue"));
        foreach (string table in query.Tables)
        {
            Assert.That(query.Run($"select count(*) from {table}").Rows, Has.Count.EqualTo(1), table);
        }
    }

    [TestCase("select * from read_text('/etc/passwd')", "disabled by configuration")]
    [TestCase("select * from read_csv('/etc/passwd')", "disabled by configuration")]
    [TestCase("select * from glob('/etc/*')", "disabled by configuration")]
    [TestCase("copy (select 1) to 'RUN/new.csv'", "only a SELECT")]
    [TestCase("create table t as select 1", "only a SELECT")]
    [TestCase("attach 'RUN/new.db'", "only a SELECT")]
    [TestCase("attach '/tmp/new.db'", "only a SELECT")]
    [TestCase("install httpfs", "only a SELECT")]
    [TestCase("set enable_external_access=true", "only a SELECT")]
    [TestCase("drop view flows", "only a SELECT")]
    [TestCase("select 1; select 2", "2 statements")]
    [TestCase("", "0 statements")]
    [TestCase("selec 1", "syntax error at or near \"selec\"")]
    [TestCase("select nothing from flows", "\"nothing\" not found")]
    public async Task A_query_that_is_wrong_or_reaches_out_is_one_line_and_exit_code_2(string sql, string says)
    {
        string[] before = Directory.GetFileSystemEntries(_run);
        (int code, string output, string error) = await Call("query", _run, sql.Replace("RUN", _run, StringComparison.Ordinal));
        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(error.Trim(), Does.Contain(says));
        Assert.That(error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(Directory.GetFileSystemEntries(_run), Is.EqualTo(before));
    }

    [Test]
    public async Task A_folder_without_tables_is_refused()
    {
        (int code, _, string error) = await Call("query", Path.Combine(_root, "none"), "select 1");
        Assert.That((code, error.Trim()), Is.EqualTo((2, $"{Path.Combine(_root, "none")}: no such folder; give a run folder that gfmd run left")));
    }

    [Test]
    public async Task A_run_of_a_variant_with_fewer_persons_is_repeated_to_the_byte_on_other_threads()
    {
        (int code, string output, string error) = await Call("verify", _run, "--threads", "2", "--json");
        Assert.That(code, Is.Zero, output + error);
        JsonElement result = JsonDocument.Parse(output).RootElement;
        Assert.That(result.GetProperty("digestAgain").GetString(), Is.EqualTo(result.GetProperty("digest").GetString()));
        string[] again = [.. result.GetProperty("files").EnumerateArray().Where(f => f.GetProperty("again").GetString() is not null)
            .Select(f => f.GetProperty("name").GetString()!)];
        Assert.That(again, Is.EquivalentTo(Directory.GetFiles(_run, "*.parquet").Select(Path.GetFileName)));
    }

    [Test]
    public async Task A_changed_a_missing_and_an_added_table_are_found_without_a_second_run()
    {
        string copy = Copy("files");
        await Flip(Path.Combine(copy, "flows.parquet"));
        File.Delete(Path.Combine(copy, "stocks.parquet"));
        File.Copy(Path.Combine(_run, "flows.parquet"), Path.Combine(copy, "more.parquet"));
        (int code, string output, _) = await Call("verify", copy, "--files-only", "--json");
        Assert.That(code, Is.EqualTo(3));
        Assert.That(
            Verdicts(output), Is.EquivalentTo(
                new[] { "flows.parquet: changed since the run", "stocks.parquet: missing", "more.parquet: not in the manifest" }));
        (int whole, _, _) = await Call("verify", _run, "--files-only");
        Assert.That(whole, Is.Zero);
    }

    [Test]
    public async Task A_table_forged_together_with_its_hash_is_found_by_the_second_run()
    {
        string copy = Copy("forged"), file = Path.Combine(copy, "flows.parquet"), manifest = Path.Combine(copy, "manifest.json");
        string before = Gfmd.Sim.Output.RunFolder.HashFile(file);
        await Flip(file);
        string text = (await File.ReadAllTextAsync(manifest)).Replace(before, Gfmd.Sim.Output.RunFolder.HashFile(file), StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, text);
        (int code, string output, _) = await Call("verify", copy, "--json");
        Assert.That(code, Is.EqualTo(3));
        Assert.That(Verdicts(output), Is.EqualTo(new[] { "flows.parquet: differs when run again" }));
    }

    [Test]
    public async Task A_changed_scenario_or_a_folder_without_manifest_is_refused()
    {
        string copy = Copy("scenario"), path = Path.Combine(copy, "scenario.resolved.json");
        string text = (await File.ReadAllTextAsync(path)).Replace("\"durationMonths\": 7", "\"durationMonths\": 8", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text);
        (int code, _, string error) = await Call("verify", copy, "--quiet");
        Assert.That((code, error), Is.EqualTo((2, error)));
        Assert.That(error, Does.Contain("is not the scenario that the manifest names"));
        (int none, _, string missing) = await Call("verify", _root);
        Assert.That((none, missing.Trim()), Is.EqualTo((2, $"{_root}: no manifest.json here; give a run folder that gfmd run left")));
    }

    private static IEnumerable<string> Verdicts(string json) => JsonDocument.Parse(json).RootElement.GetProperty("files").EnumerateArray()
        .Select(f => $"{f.GetProperty("name").GetString()}: {f.GetProperty("verdict").GetString()}").Where(v => !v.EndsWith(": same",
            StringComparison.Ordinal));

    private static async Task Flip(string path)
    {
        byte[] bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
    }

    private string Copy(string name)
    {
        string copy = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        foreach (string file in Directory.GetFiles(_run))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    private static async Task<(int Code, string Output, string Error)> Call(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = await Gfmd.Sim.Cli.Program.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
