using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Microsoft.Playwright;

namespace Gfmd.Sim.Report.Tests;

/// <summary>What the page shows is what the tables hold, as another program reads them.</summary>
internal sealed class TableTests
{
    private const string Returns = "returned_contract_end + returned_target + returned_voluntary + returned_involuntary";

    private readonly SmallRun _run = new();
    private DuckDBConnection _duck = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _duck = new DuckDBConnection("DataSource=:memory:");
        _duck.Open();
    }

    [OneTimeTearDown]
    public void Clean()
    {
        _duck.Dispose();
        _run.Dispose();
    }

    // figure, its view, the sum over replicates by year, months that count, and what a unit of the page is
    [TestCase("flows", "Departures, by corridor", "flows", "departed", "true", 1)]
    [TestCase("flows", "Returns, by corridor", "flows", Returns, "true", 1)]
    [TestCase("stocks", "Migrants, by corridor", "stocks", "stock", "month % 12 = 11", 1)]
    [TestCase("remittances", "Received, by corridor", "remittances", "received_usd", "true", 1e6)]
    public async Task A_line_holds_the_sums_of_the_table(string figure, string view, string table, string column, string months, double unit)
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        JsonElement shown = View(await Data(opened.Page), figure, view);
        foreach ((int s, string origin) in ((int, string)[])[(0, "AAA"), (1, "BBB")])
        {
            double[] values = [.. shown.GetProperty("series")[s].GetProperty("v").EnumerateArray().Select(v => v.GetDouble())];
            Assert.That(values, Has.Length.EqualTo(3));
            for (int year = 0; year < 3; year++)
            {
                double expected = Number($"""
                    select coalesce(sum({column}), 0) / 3 / {unit.ToString(CultureInfo.InvariantCulture)} from '{_run.Result.Folder}/{table}.parquet'
                    where origin = '{origin}' and month // 12 = {year} and {months}
                    """);
                Assert.That(values[year], Is.EqualTo(expected).Within(1e-9 * Math.Max(1, expected)), $"{origin}, year {year}");
            }
        }
    }

    [Test]
    public async Task Every_indicator_on_the_page_is_in_the_table()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        JsonElement shown = View(await Data(opened.Page), "indicators", "I1.04 Net human capital");
        double value = shown.GetProperty("series")[0].GetProperty("v")[2].GetDouble();
        Assert.That(value, Is.EqualTo(Number($"""
            select avg(value) from '{_run.Result.Folder}/indicators.parquet' where indicator = 'I1.04' and origin = 'AAA' and sex = '' and year = 2020
            """)).Within(1e-12 * value));
        int views = (await Data(opened.Page)).GetProperty("figures").EnumerateArray()
            .Single(f => f.GetProperty("id").GetString() == "indicators").GetProperty("views").GetArrayLength();
        Assert.That(views, Is.GreaterThan(Number($"select count(distinct indicator || measure) from '{_run.Result.Folder}/indicators.parquet'")));
    }

    [Test]
    public async Task Printed_numbers_are_those_of_the_charts()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        JsonElement? wrong = await opened.Page.EvaluateAsync("""
            () => {
              const wrong = [], data = JSON.parse(document.getElementById("data").textContent);
              for (const figure of data.figures) figure.views.forEach((view, i) => {
                const rows = document.getElementById(`${figure.id}-${i}`).tBodies[0].rows;
                view.series.forEach((s, column) => s.v.forEach((v, l) => {
                  const cell = rows[l].cells[column + 1], where = `${figure.id}-${i} ${l} ${column}`;
                  if (v === null) { if (cell.textContent !== "\u2013") wrong.push(where); return; }
                  if (Number(cell.dataset.v) !== v) wrong.push(`${where}: ${cell.dataset.v} for ${v}`);
                  const printed = Number(cell.firstChild.textContent.replace(/\u202f/g, "").replace("\u2212", "-"));
                  if (Math.abs(printed - v) > 0.5000001 * 10 ** -view.decimals) wrong.push(`${where}: ${printed} for ${v}`);
                  const few = s.n && s.n[l] < data.minimum;
                  if (cell.classList.contains("few") !== Boolean(few)) wrong.push(`${where}: not marked as its ${s.n[l]} agents ask`);
                  if (few && !cell.textContent.includes(`${s.n[l]} agents`)) wrong.push(`${where}: without its count`);
                }));
              });
              return wrong;
            }
            """);
        Assert.That(wrong!.Value.EnumerateArray().Select(e => e.GetString()), Is.Empty);
        Assert.That(await opened.Page.Locator("td.few").CountAsync(), Is.Positive, "a small run has cells of few agents");
    }

    [Test]
    public async Task The_answer_is_the_last_year_of_the_tables()
    {
        await using Opened opened = await Browser.OpenAsync(_run.Report);
        double shown = double.Parse((await opened.Page.Locator(".card .big").First.GetAttributeAsync("data-v"))!, CultureInfo.InvariantCulture);
        double last = Number($"select sum(stock) / 3 from '{_run.Result.Folder}/stocks.parquet' where month = 35");
        Assert.That(shown, Is.EqualTo(last).Within(1e-9 * shown));
    }

    private static async Task<JsonElement> Data(IPage page) =>
        JsonDocument.Parse(await page.EvaluateAsync<string>("() => document.getElementById('data').textContent")).RootElement;

    private static JsonElement View(JsonElement data, string figure, string view) => data.GetProperty("figures").EnumerateArray()
        .Single(f => f.GetProperty("id").GetString() == figure).GetProperty("views").EnumerateArray()
        .Single(v => v.GetProperty("name").GetString() == view);

    private double Number(string sql)
    {
        using DuckDBCommand command = _duck.CreateCommand();
        command.CommandText = sql;
        return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
