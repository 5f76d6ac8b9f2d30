using System.Reflection;
using System.Text.RegularExpressions;
using Gfmd.Sim.Output;
using Gfmd.Sim.Reports;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.Tests.Output;
using SmallScenario = Gfmd.Sim.Tests.Output.SmallScenario;

namespace Gfmd.Sim.Tests.Reports;

/// <summary>report.html as text: its parts, its order, its promises. A browser looks at it in Gfmd.Sim.Report.Tests.</summary>
internal sealed partial class ReportTextTests
{
    private const string Hostile = "</script><script>alert(1)</script><!-- & \"x\"";

    private readonly Results _results = new();
    private RunResult _run = null!;
    private string _page = "", _plain = "";

    [OneTimeSetUp]
    public void Run()
    {
        Scenario scenario = SmallScenario.Build();
        scenario = scenario with
        {
            Title = Hostile,
            Question = Hostile,
            Regimes = [.. scenario.Regimes.Select(r => r with { Name = r.Name + Hostile })]
        };
        _run = _results.Run(scenario: scenario);
        _page = File.ReadAllText(Path.Combine(_run.Folder, RunReport.FileName));
        _plain = Script().Replace(_page, "");
    }

    [OneTimeTearDown]
    public void Clean() => _results.Dispose();

    [Test]
    public void Parts_come_in_the_order_of_a_reader()
    {
        string[] parts =
        [
            "answer", "movements", "money", "accounts", "skills", "diaspora", "all-indicators", "regimes", "overrides", "checks", "provenance",
        ];
        Assert.That(SectionStart().Matches(_plain).Select(m => m.Groups["id"].Value), Is.EqualTo(parts));
    }

    [Test]
    public void The_line_stands_on_top_and_at_the_foot()
    {
        int[] at = [.. Regex.Matches(_plain, "Illustrative scenario model, not a forecast").Select(m => m.Index)];
        Assert.That(at, Has.Length.EqualTo(2));
        Assert.That(at[0], Is.LessThan(_plain.IndexOf("<h1", StringComparison.Ordinal)));
        Assert.That(at[1], Is.GreaterThan(_plain.IndexOf("<footer", StringComparison.Ordinal)));
    }

    [Test]
    public void Tags_are_closed_in_order()
    {
        Stack<string> open = new();
        foreach (Match m in Tag().Matches(Doctype().Replace(_plain, "")))
        {
            string name = m.Groups["name"].Value;
            if (name is "meta" or "br" || m.Groups["empty"].Length > 0)
            {
                continue;
            }

            if (m.Groups["end"].Length == 0)
            {
                open.Push(name);
            }
            else
            {
                Assert.That(open.Pop(), Is.EqualTo(name), $"at {m.Index}: {_plain[Math.Max(0, m.Index - 60)..m.Index]}");
            }
        }

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void Nothing_lies_outside_the_page()
    {
        Assert.That(Regex.Matches(_plain, "<(link|img|iframe|object|embed|base|form)\\b"), Is.Empty);
        Assert.That(Regex.Matches(_plain, "(src|href|action)=\"(?!#)"), Is.Empty);
        Assert.That(Regex.Matches(_plain, "url\\("), Is.Empty);
        Assert.That(_plain, Does.Contain("default-src &#39;none&#39;").And.Not.Contain("unsafe-eval"));
        Assert.That(Regex.Match(_plain, "script-src[^;]*;").Value, Does.Not.Contain("unsafe-inline"));
    }

    [Test]
    public void A_script_in_a_name_stays_text()
    {
        Assert.That(Script().Count(_page), Is.EqualTo(3), "the data and two scripts of the program");
        Assert.That(_plain, Does.Not.Contain("alert(1)</script>").And.Contain("&lt;script&gt;alert(1)"));
        Assert.That(_page, Does.Contain("\\u003Cscript\\u003Ealert(1)"));
    }

    [Test]
    public void It_is_listed_and_outside_the_digest()
    {
        FileEntry entry = _run.Manifest.Files.Single(f => f.Name == RunReport.FileName);
        Assert.That(entry.Rows, Is.Null);
        Assert.That(entry.Sha256, Is.EqualTo(RunIdentity.Hash(File.ReadAllBytes(Path.Combine(_run.Folder, RunReport.FileName)))));
        Assert.That(RunFolder.Digest(_run.Manifest.Files.Where(f => f.Name != RunReport.FileName)), Is.EqualTo(_run.Manifest.Digest));
        Assert.That(File.ReadAllText(Path.Combine(_run.Folder, ResearchObject.FileName)), Does.Contain("text/html"));
    }

    [Test]
    public void A_changed_table_is_refused()
    {
        RunResult run = _results.Run(sub: "changed");
        string path = Path.Combine(run.Folder, "stocks.parquet");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.That(() => RunReport.Renew(run.Folder), Throws.TypeOf<RunFolderException>().With.Message.Contains("stocks.parquet"));
    }

    [Test]
    public void A_short_run_has_months_and_no_indicators()
    {
        RunResult run = _results.Run(sub: "short", scenario: SmallScenario.Build() with { Months = 5 });
        string page = Script().Replace(File.ReadAllText(Path.Combine(run.Folder, RunReport.FileName)), "");
        Assert.That(page, Does.Contain("In 2018-05, the last month of the run").And.Not.Contain("id=\"all-indicators\""));
    }

    [TestCase(typeof(Regime))]
    [TestCase(typeof(Intake))]
    public void A_fiche_leaves_no_field_out(Type record)
    {
        Regime regime = SmallScenario.Build().Regimes[0];
        IEnumerable<AgreementTerm> clauses = record == typeof(Regime) ? RegimeWords.Access(regime).Concat(RegimeWords.Terms(regime))
            : RegimeWords.Of(regime.Intakes[0]);
        IEnumerable<string> members = record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
        Assert.That(clauses.Select(c => c.Member), Is.EquivalentTo(members));
        Assert.That(clauses.Select(c => c.Value), Has.None.Empty);
    }

    [Test]
    public void Points_and_channels_name_every_number()
    {
        PointsTable points = new() { Education = [1, 2, 3, 4], Language = 5, Age = 6, Experience = 7, JobOffer = 8, PassMark = 9 };
        Assert.That(Regex.Matches(RegimeWords.Points(points), @"\d+").Select(m => int.Parse(m.Value)), Is.EqualTo([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    }

    [TestCase(0, "0")]
    [TestCase(0.999, "1.0")]
    [TestCase(0.0123, "0.012")]
    [TestCase(9.96, "10")]
    [TestCase(99.6, "100")]
    [TestCase(1234, "1\u202F200")]
    [TestCase(-1250000, "\u22121\u202F300\u202F000")]
    public void Two_figures(double value, string text) => Assert.That(Written.Two(value), Is.EqualTo(text));

    [TestCase(13.1e6, 12.96e6, 13.24e6, "±1.1\u202F%")]
    [TestCase(34e9, 33e9, 35e9, "33 to 35 billion")]
    [TestCase(930, 880, 980, "880 to 980")]
    [TestCase(5, 5, 5, "does not vary")]
    public void An_interval_in_words(double value, double low, double high, string text) =>
        Assert.That(Written.Interval(value, low, high), Is.EqualTo(text));

    [TestCase(1234.56, 1200.3, 1268.8, "1\u202F235", "1\u202F200", "1\u202F269")]
    [TestCase(1234.56, 894, 1574, "1\u202F230", "890", "1\u202F570")]
    [TestCase(-0.31234, -0.332, -0.292, "\u22120.312", "\u22120.332", "\u22120.292")]
    [TestCase(31.4, 31.4, 31.4, "31", "31", "31")]
    [TestCase(4, -96, 104, "0", "\u2212100", "100")]
    public void A_number_is_rounded_to_the_width_of_its_interval(double value, double low, double high, params string[] texts)
    {
        (string v, string from, string to) = Written.Rounded(value, low, high);
        Assert.That((string[])[v, from, to], Is.EqualTo(texts));
    }

    [Test]
    public void A_rounded_nothing_has_no_sign() => Assert.That(Written.Number(-0.004, 2), Is.EqualTo("0.00"));

    [Test]
    public void The_mean_of_three_has_the_interval_of_the_textbook()
    {
        // 1, 2, 3: standard error 1/sqrt(3), t(2) = 4.302653
        Cell cell = Cell.Mean([1, 2, 3], 60);
        Assert.That(cell.High - cell.Value, Is.EqualTo(4.302653 / Math.Sqrt(3)).Within(1e-6));
        Assert.That(Cell.Mean([1], 60).HasInterval, Is.False);
        Assert.That((cell.IsFew(50), cell.IsFew(61)), Is.EqualTo((false, true)));
    }

    [GeneratedRegex("<script[^>]*>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<!DOCTYPE html>|<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Doctype();

    [GeneratedRegex("<section id=\"(?<id>[a-z-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex SectionStart();

    [GeneratedRegex("<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(\\s[^<>]*?)?(?<empty>/?)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
