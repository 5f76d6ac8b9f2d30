using System.Globalization;
using System.Text.RegularExpressions;
using static Gfmd.Sim.Scenarios.LintContext;

namespace Gfmd.Sim.Scenarios;

/// <summary>Doubts about numbers and their sources, and about the run.</summary>
internal static partial class DataLint
{
    private const int WideVintage = 10;

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(202, "The quota lies above any demand that the scenario knows of.", QuotaAboveDemand),
        new(205, "A regime has so few agents a year that its figures are chance.", FewAgents),
        new(209, "An override repeats the value of the catalogue.", IdleOverrides),
        new(210, "A number has no source.", NoSource),
        new(215, "The data of a country come from years that lie far apart.", Vintage),
        new(217, "The quota lies below the departures of the base year.", QuotaBelowFlow),
        new(221, "No regime uses a corridor.", IdleCorridors),
        new(222, "The burn-in is shorter than a year.", x =>
        {
            if (x.Root["burnIn"].Number < 12)
            {
                x.Warn(x.Root["burnIn"], $"a burn-in of {x.Root["burnIn"].Number} months: the start of the run shows the jump of the first season");
            }
        }),
        new(223, "The run is not a whole number of years.", x =>
        {
            if (x.Months % 12 != 0)
            {
                x.Warn(x.Root["months"], $"{x.Months} months: yearly indicators leave out the last {x.Months % 12}");
            }
        }),
        new(226, "The base-year stock cannot feed the base-year departures and returns.", Unbalanced),
    ];

    /// <summary>Applicants of the base year, grown with the posts to the end of the run: all that the scenario says of demand.</summary>
    private static void QuotaAboveDemand(LintContext x)
    {
        foreach (View r in x.Regimes.Where(r => r["quotaPerYear"].Present))
        {
            double demand = r["intakes"].Items.Sum(i => i["departures"].Number!.Value * (i["applicantsPerPlace"].Number ?? 1)
                * Grown(Math.Max(0, i["demandGrowth"].Number!.Value), (int)Math.Ceiling(x.Months / 12)));
            if (r["quotaPerYear"].Number > demand)
            {
                x.Warn(r["quotaPerYear"], $"quota above any demand: {Count(r["quotaPerYear"].Number!.Value)} places a year, and at most "
                    + $"{Count(demand)} applicants in any year of the run");
            }
        }
    }

    private static double Grown(double rate, int years)
    {
        double factor = 1;
        for (int y = 0; y < years; y++)
        {
            factor *= 1 + rate;
        }

        return factor;
    }

    private static void QuotaBelowFlow(LintContext x)
    {
        foreach (View r in x.Regimes.Where(r => r["quotaPerYear"].Number < Departures(r)))
        {
            x.Warn(r["quotaPerYear"], $"{Count(r["quotaPerYear"].Number!.Value)} places a year, and {Count(Departures(r))} departures in "
                + "the base year: the first months cut the flow");
        }
    }

    private static void FewAgents(LintContext x)
    {
        foreach (View r in x.Regimes.Where(r => r["intakes"].Items.Any()))
        {
            List<(double, int)> origins = [.. r["intakes"].Items.Select(i => (i["departures"].Number!.Value, Weight(x.Country(i["id"]))))];
            double agents = AgentWeight.AgentsAYear(r["quotaPerYear"].Number, origins);
            if (agents < AgentWeight.Fewest)
            {
                x.Warn(r["quotaPerYear"].Present ? r["quotaPerYear"] : r["intakes"],
                    $"{agents:0.#} agents a year at this number of agents (fewer than "
                    + $"{AgentWeight.Fewest}): figures of the regime are chance; raise 'agents' of its origins");
            }
        }
    }

    private static void IdleOverrides(LintContext x)
    {
        foreach (Field f in x.Root["parameters"].Node?.Fields ?? [])
        {
            Parameter? p = x.Catalogue.FirstOrDefault(p => string.Equals(p.Id, f.Name, StringComparison.Ordinal));
            if (p is not null && f.Value.Number == p.Value)
            {
                x.Warn(f.Value.Place, Node.Path("/parameters", f.Name), $"{p.Value} is the value of the catalogue: the override changes nothing");
            }
        }
    }

    /// <summary>One line an object, with the names of its numbers that say nothing of where they come from. A quota is a lever, not a
    /// datum.</summary>
    private static void NoSource(LintContext x)
    {
        IEnumerable<View> parts = x.Countries.SelectMany(c => (View[])[c, c["origin"], c["destination"]])
            .Concat(x.Corridors).Concat(x.Regimes.SelectMany(r => r["intakes"].Items));
        foreach (View part in parts.Where(p => p.Present))
        {
            List<string> bare = [.. part.Shape.Members.Where(m => m.Shape.Kind == ShapeKind.Datum && Bare(part[m.Name])).Select(m => m.Name)];
            foreach ((string values, string source) in (ReadOnlySpan<(string, string)>)[("education", "educationSource"), ("enrolment",
                "enrolmentSource"),
                ("sectorShares", "sectorSource")])
            {
                if (part.Shape.Find(source) is not null && !part[source].Written)
                {
                    bare.Add(values);
                }
            }

            if (bare.Count > 0)
            {
                x.Warn(part, $"{(bare.Count == 1 ? "a value" : $"{bare.Count} values")} without source: {string.Join(", ", bare)}");
            }
        }
    }

    private static bool Bare(View datum) => datum.Written && (datum.Node!.IsNumber || datum.Node.Find("source")?.Value.Text is null or "");

    private static void Vintage(LintContext x)
    {
        foreach (View c in x.Countries)
        {
            List<int> years = [];
            foreach (View part in (View[])[c, c["origin"], c["destination"]])
            {
                years.AddRange(part.Present ? part.Shape.Members.Where(m => m.Shape.Kind == ShapeKind.Datum)
                    .Select(m => Year(part[m.Name].Node?.Find("source")?.Value.Text)).OfType<int>() : []);
            }

            if (years.Count > 1 && years.Max() - years.Min() > WideVintage)
            {
                x.Warn(c, $"unequal vintage: sources from {years.Min()} to {years.Max()}");
            }
        }
    }

    /// <summary>The last year that a source names.</summary>
    private static int? Year(string? source) => source is null ? null
        : YearPattern().Matches(source).Select(m => (int?)int.Parse(m.Value, CultureInfo.InvariantCulture)).Max();

    private static void IdleCorridors(LintContext x)
    {
        foreach (View c in x.Corridors)
        {
            bool used = x.Regimes.Any(r => string.Equals(r["destination"].Text, c["destination"].Text, StringComparison.Ordinal)
                && r["intakes"].Items.Any(i => string.Equals(i["id"].Text, c["origin"].Text, StringComparison.Ordinal)));
            if (!used)
            {
                x.Warn(c, "no regime uses this corridor: nobody moves along it");
            }
        }
    }

    /// <summary>A stock that more than doubles, or of which more than half is gone, in the base year itself.</summary>
    private static void Unbalanced(LintContext x)
    {
        foreach (View i in x.Regimes.Where(r => r["durationMonths"].Number is 0 or >= 12).SelectMany(r => r["intakes"].Items))
        {
            double stock = i["stock"].Number!.Value, enter = i["departures"].Number!.Value, leave = i["returnRate"].Number!.Value * stock;
            if (stock > 0 && Math.Abs(enter - leave) > 0.5 * stock)
            {
                x.Warn(i["stock"], $"{Count(enter)} departures and {Count(leave)} returns a year move a stock of {Count(stock)} by "
                    + $"{(enter - leave) / stock:P0} a year");
            }
        }
    }

    private static string Count(double persons) => persons.ToString("#,0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(19|20)[0-9]{2}\b", RegexOptions.ExplicitCapture)]
    private static partial Regex YearPattern();
}
