using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Scenario and solved numbers to plan. Refuses nothing: the reader has validated the scenario.</summary>
public static class PlanCompiler
{
    /// <summary>Years of schooling by education level.</summary>
    public static IReadOnlyList<double> SchoolYears { get; } = [5, 9, 12, 16];

    /// <summary>Least agents an origin, unless it has fewer people.</summary>
    public const long LeastAgents = 20_000;

    /// <summary>Compiles a scenario.</summary>
    /// <param name="scenario">A valid scenario.</param>
    /// <param name="solved">Solved numbers; those missing are at their neutral values.</param>
    /// <param name="agents">Agents in all; null: as the scenario says.</param>
    public static Plan Compile(Scenario scenario, Solved solved, long? agents = null)
    {
        Plan plan = Plain(scenario, solved, agents);
        return scenario.Levers.Any(l => l.Strength > 0) ? plan with { Levers = new LeverSchedule(plan, agents) } : plan;
    }

    /// <summary>The scenario without its levers.</summary>
    internal static Plan Plain(Scenario scenario, Solved solved, long? agents)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(solved);
        ParameterSet numbers = new(scenario.Parameters);
        Country[] origins = [.. scenario.Countries.Where(c => c.Origin is not null).OrderBy(c => c.Id, StringComparer.Ordinal)];
        Country[] destinations = [.. scenario.Countries.Where(c => c.Destination is not null).OrderBy(c => c.Id, StringComparer.Ordinal)];
        int[] weights = Weights(origins, agents);
        List<SchemePlan> schemes = [];
        List<OriginPlan> plans = [];
        for (int o = 0; o < origins.Length; o++)
        {
            SchemeCompiler compiler = new(scenario, numbers, solved, destinations);
            compiler.AddSchemes(origins[o], o, schemes);
            plans.Add(Origin(origins[o], weights[o], numbers, solved, schemes, plans));
        }

        string[] start = scenario.StartMonth.Split('-');
        return new Plan
        {
            Scenario = scenario,
            Numbers = numbers,
            Solved = solved,
            Origins = [.. plans],
            Destinations = destinations,
            Schemes = [.. schemes],
            StartYear = int.Parse(start[0]),
            StartCalendarMonth = int.Parse(start[1]) - 1,
            Agents = plans.Sum(p => p.Agents),
        };
    }

    /// <summary>Integer weights: the scenario's agents by origin, scaled to the wanted total, at least 20,000 agents or all people of an
    /// origin.</summary>
    private static int[] Weights(Country[] origins, long? agents)
    {
        double[] wanted = [.. origins.Select(c => (double)(c.Origin!.Agents ?? AgentWeight.Wanted(c.Origin.Population)))];
        double scale = agents is long n ? n / wanted.Sum() : 1;
        int[] weights = new int[origins.Length];
        for (int o = 0; o < origins.Length; o++)
        {
            double population = origins[o].Origin!.Population;
            double least = agents is null ? 1 : Math.Min(LeastAgents, population);
            weights[o] = AgentWeight.Of(population, Math.Max(least, wanted[o] * scale));
        }

        return weights;
    }

    private static OriginPlan Origin(
        Country country, int weight, ParameterSet numbers, Solved solved, List<SchemePlan> schemes, List<OriginPlan> before)
    {
        OriginData data = country.Origin!;
        SolvedOrigin s = solved.Origins.GetValueOrDefault(country.Id) ?? Provisional(data, numbers);
        int first = before.Sum(b => b.SchemeCount);
        RecruitmentTerms recruitment = RecruitmentTerms.Of(data, numbers);
        SchemePlan[] own = [.. schemes.Skip(first)];
        double days = numbers[RemittancesNumbers.DaysPerMonth];
        double[] lines =
        [
            numbers[RemittancesNumbers.LineLow] * days * country.PriceLevel,
            numbers[RemittancesNumbers.LineMid] * days * country.PriceLevel,
            numbers[RemittancesNumbers.LineHigh] * days * country.PriceLevel,
        ];
        Parameter[] gaps =
        [
            OriginWorkNumbers.GapSector0, OriginWorkNumbers.GapSector1, OriginWorkNumbers.GapSector2, OriginWorkNumbers.GapSector3,
            OriginWorkNumbers.GapSector4, OriginWorkNumbers.GapSector5, OriginWorkNumbers.GapSector6, OriginWorkNumbers.GapSector7,
            OriginWorkNumbers.GapSector8,
        ];
        double schooling = 0;
        for (int e = 0; e < 4; e++)
        {
            schooling += data.Education[e] * SchoolYears[e];
        }

        return new OriginPlan
        {
            Index = before.Count,
            Country = country,
            Data = data,
            Key = Keys.Of(country.Id),
            Weight = weight,
            Agents = (long)Math.Floor((data.Population.Value / weight) + 0.5),
            Life = new LifeTable(s.GompA, numbers[DemographyNumbers.GompB], data.InfantMortality, data.PastGrowth),
            FirstScheme = first,
            SchemeCount = own.Length,
            Options = SchemeCompiler.Options(own, numbers),
            FirstOption = before.Sum(b => b.Options.Length),
            Recruitment = recruitment,
            Destinations = [.. own.Select(x => x.Destination).Distinct()],
            JobLoss = s.JobLoss,
            LnSectorWage = [.. gaps.Select(g => Maths.Log(s.BaseWage) + Maths.Log1(data.Growth.Pay) + numbers[g])],
            MeanSchooling = schooling,
            PovertyLines = lines,
            Cadres = CadrePlan.Of(data, numbers),
        };
    }

    /// <summary>Closed-form numbers of an origin, and a base wage of 1 USD for the wage still to be solved.</summary>
    public static SolvedOrigin Provisional(OriginData data, ParameterSet numbers)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(numbers);
        double u = data.Unemployment;
        return new SolvedOrigin
        {
            GompA = LifeTable.SolveLevel(data.LifeExpectancy, numbers[DemographyNumbers.GompB], data.InfantMortality),
            JobLoss = numbers[OriginWorkNumbers.FO] * u / (1 - u),
            BaseWage = 1,
        };
    }
}
