using System.Text;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Scenarios;

/// <summary>A small valid scenario: two countries, one corridor, one regime. Tests plant their errors in it.</summary>
internal static class SmallScenario
{
    /// <summary>Stands in a planted text before the token whose place the problem must name.</summary>
    public const string Mark = "@@";

    public const string Json = """
        {
          // the smallest world in which somebody can leave
          "schemaVersion": 1,
          "name": "small",
          "startMonth": "2007-01",
          "priceYear": 2007,
          "countries": [
            {
              "id": "PHL", "name": "Philippines", "priceLevel": 0.45,
              "origin": {
                "population": { "value": 88000000, "low": 86000000, "high": 90000000, "evidence": "S", "source": "UN 2019" },
                "lifeExpectancy": 69, "pastGrowth": 0.02, "householdSize": 4.8,
                "education": [0.3, 0.2, 0.25, 0.25], "enrolment": [0.9, 0.7, 0.3],
                "participationMen": 0.8, "participationWomen": 0.5, "unemployment": 0.07, "informalShare": 0.4, "medianWage": 150,
                "sectorShares": [0.35, 0.1, 0.06, 0.2, 0.05, 0.02, 0.04, 0.08, 0.1],
              },
            },
            {
              "id": "SAU", "name": "Saudi Arabia", "priceLevel": 0.8,
              "destination": { "wageLow": 350, "wageSkilled": 900, "taxLow": 0, "taxSkilled": 0, "payroll": 0.02, "unemployment": 0.05 },
            },
          ],
          "corridors": [
            {
              "id": "PHL-SAU", "origin": "PHL", "destination": "SAU", "distanceKm": 7500, "transferCost": 5, "informalRemittance": 20,
              "remittancePerMigrant": 220,
            },
          ],
          "regimes": [
            {
              "id": "contract", "name": "Contract work", "family": "bilateral", "destination": "SAU",
              "sectors": ["construction", "domestic"],
              "durationMonths": 24,
              "quotaPerYear": 250000,
              "intakes": [
                {
                  "id": "PHL", "stock": 1000000, "departures": 200000, "femaleShare": 0.4, "returnRate": 0.3,
                  "channels": [
                    { "id": "licensed", "workerCost": 700, "share": 0.8 },
                    { "id": "network", "workerCost": 400, "share": 0.2 },
                  ],
                },
              ],
            },
          ],
          "parameters": { "mu0": 0.1 },
        }
        """;

    public static IReadOnlyList<Parameter> Catalogue { get; } =
    [
        new("mu0", 0.15, -0.25, 0.3, "log points", Evidence.C, "C7", "mean wage belief error"),
        new("detect", 0.01, 0.001, 0.05, "per month", Evidence.Order, "4.6", "detection of irregular migrants"),
    ];

    public static ScenarioResult Read(string json) => Read(("s.json", json));

    public static ScenarioResult ReadWith(IReadOnlyCollection<Parameter> catalogue, string json) =>
        ScenarioReader.Read("s.json", catalogue, _ => Encoding.UTF8.GetBytes(json));

    /// <summary>Reads the first of some files.</summary>
    public static ScenarioResult Read(params (string Name, string Text)[] files) =>
        ScenarioReader.Read(files[0].Name, Catalogue, name => Bytes(files, name));

    /// <summary>The scenario with one text replaced; the text must be there once.</summary>
    public static string With(string old, string planted)
    {
        Assert.That(Json.Split(old), Has.Length.EqualTo(2), $"{old} must stand once in the small scenario");
        return Json.Replace(old, planted, StringComparison.Ordinal);
    }

    /// <summary>Takes the marks out: the text and the line and column of each.</summary>
    public static (string Text, List<(int Line, int Column)> Places) Unmark(string marked)
    {
        string[] parts = marked.Split(Mark);
        List<(int, int)> places = [];
        StringBuilder text = new(parts[0]);
        foreach (string part in parts.Skip(1))
        {
            string before = text.ToString();
            places.Add((before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')));
            text.Append(part);
        }

        return (text.ToString(), places);
    }

    private static byte[]? Bytes((string Name, string Text)[] files, string name) =>
        files.Where(f => f.Name == name).Select(f => Encoding.UTF8.GetBytes(f.Text)).FirstOrDefault();
}
