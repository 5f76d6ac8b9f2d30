using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DuckDB.NET.Data;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Tests.Output;

/// <summary>The tables as an analyst reads them, with DuckDB.</summary>
internal sealed class RunTablesTests
{
    private const string Returned = "returned_contract_end + returned_target + returned_voluntary + returned_involuntary";

    private readonly Results _results = new();
    private string _folder = "";
    private DuckDBConnection _duck = null!;

    [OneTimeSetUp]
    public void Run()
    {
        _folder = _results.Run().Folder;
        _duck = new DuckDBConnection("DataSource=:memory:");
        _duck.Open();
    }

    [OneTimeTearDown]
    public void Clean()
    {
        _duck.Dispose();
        _results.Dispose();
    }

    private static readonly string[] Tables =
    [
        "flows", "stocks", "remittances", "origins", "households", "distribution", "lifecourses", "indicators", "indicators.catalogue", "accounts",
    ];

    [TestCaseSource(nameof(Tables))]
    public void Every_table_describes_itself(string table)
    {
        Assert.That(Number($"select count(*) from {At(table)}"), Is.Positive);
        string[] columns = Texts($"select column_name from (describe select * from {At(table)})");
        string[] keys = Texts($"select decode(key) from parquet_kv_metadata('{Path.Combine(_folder, table)}.parquet')");
        Assert.That(keys, Is.SupersetOf(columns.SelectMany(c => (string[])["unit." + c, "definition." + c])));
        Assert.That(keys, Is.SupersetOf((string[])["engine_version", "scenario_sha256", "seed", "notice", "note"]));
        Assert.That(
            Texts($"select decode(value) from parquet_kv_metadata('{Path.Combine(_folder, table)}.parquet') where decode(key) = 'notice'"),
            Is.EqualTo([Labels.Notice]));
        Assert.That(columns, Has.All.Match("^[a-z0-9_]+$"));
    }

    [TestCase("flows", "departed", "BIGINT")]
    [TestCase("flows", "month", "INTEGER")]
    [TestCase("flows", "origin", "VARCHAR")]
    [TestCase("remittances", "received_ppp_usd", "DOUBLE")]
    [TestCase("origins", "home_25", "BIGINT")]
    [TestCase("indicators", "low", "DOUBLE")]
    public void Types_are_those_of_an_analyst(string table, string column, string type) =>
        Assert.That(Texts($"select column_type from (describe select * from {At(table)}) where column_name = '{column}'"), Is.EqualTo([type]));

    [Test]
    public void Stocks_follow_from_flows_in_every_month() => Assert.That(
        Number($"""
            with k as (select distinct origin, regime, m.month from {At("stocks")}, (select unnest(range(24)) as month) m),
            s as (select k.*, coalesce((select sum(stock) from {At("stocks")} x
                where x.origin = k.origin and x.regime = k.regime and x.month = k.month), 0) as stock,
              coalesce((select sum(departed - ({Returned}) - died_abroad) from {At("flows")} f
                where f.origin = k.origin and f.regime = k.regime and f.month = k.month), 0) as change from k),
            d as (select *, stock - lag(stock) over (partition by origin, regime order by month) as grown from s)
            select count(*) from d where grown is not null and grown <> change
            """),
        Is.Zero);

    [Test]
    public void There_is_something_to_balance() =>
        Assert.That(Number($"select sum(departed) from {At("flows")}"), Is.Positive);

    [Test]
    public void Money_received_is_the_same_abroad_and_at_home() => Assert.That(
        Number($"""
            select max(abs(a.r - coalesce(b.r, 0))) from (select origin, month, sum(received_usd) r from {At("households")} group by all) a
            left join (select origin, month, sum(received_usd) r from {At("remittances")} group by all) b using (origin, month)
            """),
        Is.LessThan(0.001));

    [Test]
    public void Sent_less_cost_is_received() =>
        Assert.That(Number($"select max(abs(sent_usd - cost_usd - received_usd)) from {At("remittances")}"), Is.LessThan(0.001));

    [Test]
    public void What_an_account_of_an_origin_receives_in_a_year_is_what_it_pays() => Assert.That(
        Number($"""
            with f as (select year, origin, from_account as account, -amount_cents as c from {At("accounts")}
              union all select year, origin, to_account, amount_cents from {At("accounts")})
            select count(*) from (select sum(c) as c from f group by year, origin, account) where c <> 0
            """),
        Is.Zero);

    [Test]
    public void Accounts_hold_what_the_other_tables_hold()
    {
        string Account(string flow) => $"select sum(amount_usd) from {At("accounts")} where flow = '{flow}'";
        (string Flow, string Sql)[] pairs =
        [
            ("remittances", $"select sum(received_usd) from {At("remittances")}"),
            ("transfer_cost", $"select sum(cost_usd) from {At("remittances")}"),
            ("gross_pay", $"select sum(gross_pay_usd) from {At("remittances")}"),
            ("wages", $"select sum(income_usd) from {At("households")}"),
            ("consumption", $"select sum(consumption_usd) from {At("households")}"),
            ("debt_service", $"select sum(debt_service_usd) from {At("households")}"),
        ];
        Assert.Multiple(() =>
        {
            foreach ((string flow, string sql) in pairs)
            {
                Assert.That(Number(Account(flow)), Is.EqualTo(Number(sql)).Within(0.01).And.Positive, flow);
            }

            Assert.That(
                Number($"select sum(amount_usd) from {At("accounts")} where flow in ('recruitment_fees', 'travel_cost', 'smuggler_fees')"),
                Is.EqualTo(Number($"select sum(worker_cost_usd) from {At("remittances")}")).Within(0.01));
            Assert.That(
                Number($"""
                    select sum(amount_usd) from {At("accounts")} where flow = 'saving' and from_account = 'households' and origin = 'AAA'
                      and year = (select max(year) from {At("accounts")})
                    """),
                Is.EqualTo(Number($"""
                    select sum(wealth_usd) filter (month = 23) - sum(wealth_usd) filter (month = 11) from {At("households")} where origin = 'AAA'
                    """)).Within(0.01));
        });
    }

    [Test]
    public void Census_columns_are_there_in_census_months_only() =>
        Assert.That(Number($"select count(*) from {At("origins")} where (home is not null) <> (month in (11, 23))"), Is.Zero);

    [Test]
    public void The_distribution_holds_all_persons() => Assert.That(
        Number($"""
            select max(abs(d.n - h.persons)) from (select origin, month, sum(persons) n from {At("distribution")} group by all) d
            join {At("households")} h using (origin, month)
            """),
        Is.Zero);

    [Test]
    public void The_sample_of_lives_is_the_same_people()
    {
        double home = Number($"select sum(home) from {At("origins")} where month = 23");
        double away = Number($"select sum(stock) from {At("stocks")} where month = 23");
        double share = Number($"select count(*) from {At("lifecourses")} where month = 23") * 2 / (home + away);
        Assert.That(share, Is.InRange(0.035, 0.065));
        Assert.That(
            Number($"select count(*) from {At("lifecourses")} a join {At("lifecourses")} b using (id) where a.month = 11 and b.month = 23"),
            Is.GreaterThan(200));
    }

    [Test]
    public void Indicators_agree_with_the_tables()
    {
        double overstay = Number($"select sum(overstayed) * 100.0 / sum(contracts_ended) from {At("flows")} where origin = 'AAA' and month > 11");
        Assert.That(Indicator("I2.03", "rate", "origin = 'AAA' and regime = '' and sex = ''", 2019), Is.EqualTo(overstay).Within(1e-9));
        double sent = Number($"select sum(sent_usd) from {At("remittances")} where origin = 'BBB' and month < 12");
        Assert.That(Indicator("I5.01", "total_usd", "origin = 'BBB' and destination = '' and sex = ''", 2018), Is.EqualTo(sent).Within(0.01));
        double drain = Number($"""
            select 100.0 * sum(abroad_25) / sum(abroad_25 + home_25) from {At("origins")}
            where origin = 'AAA' and education = 'tertiary' and month = 23
            """);
        Assert.That(Indicator("I1.01", "rate", "origin = 'AAA' and sex = ''", 2019), Is.EqualTo(drain).Within(1e-9));
    }

    [Test]
    public void Every_row_of_the_indicators_is_in_the_catalogue_and_finite()
    {
        Assert.That(
            Number($"select count(*) from {At("indicators")} i anti join {Catalogue} c on c.id = i.indicator and c.measure = i.measure"),
            Is.Zero);
        Assert.That(Number($"select count(*) from {At("indicators")} where not isfinite(value) or low is not null"), Is.Zero);
    }

    [Test]
    public void The_crate_is_json_and_lists_the_files()
    {
        using JsonDocument crate = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, ResearchObject.FileName)));
        string[] ids = [.. crate.RootElement.GetProperty("@graph").EnumerateArray().Select(e => e.GetProperty("@id").GetString()!)];
        Assert.That(ids, Is.SupersetOf((string[])["./", "flows.parquet", "manifest.json"]));
    }

    [Test]
    public void The_resolved_scenario_lists_every_parameter()
    {
        using JsonDocument scenario = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "scenario.resolved.json")));
        Assert.That(scenario.RootElement.GetProperty("parameters").EnumerateObject().Count(), Is.EqualTo(Plans.Catalogue.Parameters.Count));
    }

    private double Indicator(string id, string measure, string where, int year) => Number(
        $"select value from {At("indicators")} where indicator = '{id}' and measure = '{measure}' and year = {year} and {where} and education = ''");

    private string Catalogue => At("indicators.catalogue");

    private string At(string table) => $"read_parquet('{Path.Combine(_folder, table)}.parquet')";

    private double Number(string sql)
    {
        using DuckDBCommand command = _duck.CreateCommand();
        command.CommandText = sql;
        object? value = command.ExecuteScalar();
        return value is BigInteger sum ? (double)sum : Convert.ToDouble(value, CultureInfo.InvariantCulture);
    }

    private string[] Texts(string sql)
    {
        using DuckDBCommand command = _duck.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> all = [];
        while (reader.Read())
        {
            all.Add(reader.GetString(0));
        }

        return [.. all];
    }
}
