using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>What is simulated in one arm of a relation.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Solved">Its solved numbers.</param>
public sealed record Subject(Scenario Scenario, Solved Solved)
{
    /// <summary>Something done to the world as month 0 begins; null: nothing.</summary>
    public Action<World>? AtStart { get; init; }

    /// <summary>Something done to the world before each month; null: nothing.</summary>
    public Action<World>? EachMonth { get; init; }

    /// <summary>The scenario from month 0 on, after a past under <see cref="Scenario"/>; null: the same.</summary>
    public Scenario? Later { get; init; }

    /// <summary>Month in which the run is put down as a state and taken up again; null: in one piece.</summary>
    public int? SplitAt { get; init; }

    /// <summary>One regime changed.</summary>
    public Subject With(string regime, Func<Regime, Regime> change) =>
        this with { Scenario = Scenario with { Regimes = [.. Scenario.Regimes.Select(r => r.Id == regime ? change(r) : r)] } };

    /// <summary>One parameter changed, within its range or not.</summary>
    public Subject With(Parameter parameter, double value) => this with
    {
        Scenario = Scenario with
        {
            Parameters = new Dictionary<string, double>(Scenario.Parameters, StringComparer.Ordinal) { [parameter.Id] = value },
        },
    };

    /// <summary>A shock from outside.</summary>
    public Subject With(Shock shock) => this with { Scenario = Scenario with { Shocks = [.. Scenario.Shocks, shock] } };

    /// <summary>All origins changed.</summary>
    public Subject WithOrigins(Func<OriginData, OriginData> change) => this with
    {
        Scenario = Scenario with
        {
            Countries = [.. Scenario.Countries.Select(c => c.Origin is { } o ? c with { Origin = change(o) } : c)],
        },
    };

    /// <summary>The economies of all origins changed.</summary>
    public Subject WithEconomies(Func<OriginEconomy, OriginEconomy> change) => WithOrigins(o => o with { Economy = change(o.Economy) });

    /// <summary>Health and education of all origins changed.</summary>
    public Subject WithCriticalSectors(Func<CriticalSectors, CriticalSectors> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with
        {
            Scenario = Scenario with
            {
                Countries =
                [
                    .. Scenario.Countries.Select(c => c.Origin is { } o
                        ? c with { Origin = o with { CriticalSectors = change(o.CriticalSectors) } } : c),
                ],
            },
        };
    }

    /// <summary>What is offered to the households of all origins changed.</summary>
    public Subject WithHouseholds(Func<HouseholdProgrammes, HouseholdProgrammes> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with
        {
            Scenario = Scenario with
            {
                Countries =
                [
                    .. Scenario.Countries.Select(c => c.Origin is { } o ? c with { Origin = o with { Households = change(o.Households) } } : c),
                ],
            },
        };
    }

    /// <summary>All corridors changed.</summary>
    public Subject WithCorridors(Func<Corridor, Corridor> change) =>
        this with { Scenario = Scenario with { Corridors = [.. Scenario.Corridors.Select(change)] } };

    /// <summary>Wages of all destinations times a factor.</summary>
    public Subject WithWagesAbroad(double factor) => this with
    {
        Scenario = Scenario with
        {
            Countries =
            [
                .. Scenario.Countries.Select(c => c.Destination is null ? c : c with
                {
                    Destination = c.Destination with
                    {
                        WageLow = Times(c.Destination.WageLow, factor), WageSkilled = Times(c.Destination.WageSkilled, factor),
                    },
                }),
            ],
        },
    };

    /// <summary>Wages of all origins times a factor.</summary>
    public Subject WithWagesAtHome(double factor) => this with
    {
        Solved = Solved with
        {
            Origins = Solved.Origins.ToDictionary(x => x.Key, x => x.Value with { BaseWage = factor * x.Value.BaseWage }, StringComparer.Ordinal),
        },
    };

    /// <summary>Posts of one regime times a factor.</summary>
    public Subject WithPosts(string regime, double factor) => this with
    {
        Solved = Solved with
        {
            Schemes = Solved.Schemes.ToDictionary(
                x => x.Key,
                x => x.Key.StartsWith(regime + "/", StringComparison.Ordinal) ? x.Value with { Posts = [.. x.Value.Posts.Select(p => factor * p)] }
                    : x.Value,
                StringComparer.Ordinal),
        },
    };

    /// <summary>What workers pay in one regime, times a factor.</summary>
    public Subject WithWorkerCost(string regime, double factor) => With(regime, r => r with
    {
        Intakes =
        [
            .. r.Intakes.Select(i => i with { Channels = [.. i.Channels.Select(c => c with { WorkerCost = Times(c.WorkerCost, factor) })] }),
        ],
    });

    /// <summary>Every origin's dealings with recruiters changed.</summary>
    public Subject WithRecruitment(Func<RecruitmentPolicy, RecruitmentPolicy> change) => this with
    {
        Scenario = Scenario with
        {
            Countries =
            [
                .. Scenario.Countries.Select(c => c.Origin is null ? c : c with
                {
                    Origin = c.Origin with { Recruitment = change(c.Origin.Recruitment) },
                }),
            ],
        },
    };

    /// <summary>What every origin does for those who come home changed.</summary>
    public Subject WithReintegration(Func<ReintegrationPolicy, ReintegrationPolicy> change) => this with
    {
        Scenario = Scenario with
        {
            Countries =
            [
                .. Scenario.Countries.Select(c => c.Origin is null ? c : c with
                {
                    Origin = c.Origin with { Reintegration = change(c.Origin.Reintegration) },
                }),
            ],
        },
    };

    /// <summary>Every destination changed.</summary>
    public Subject WithDestinations(Func<DestinationData, DestinationData> change) => this with
    {
        Scenario = Scenario with
        {
            Countries = [.. Scenario.Countries.Select(c => c.Destination is null ? c : c with { Destination = change(c.Destination) })],
        },
    };

    /// <summary>A datum times a factor, range included.</summary>
    public static Datum Times(Datum datum, double factor)
    {
        ArgumentNullException.ThrowIfNull(datum);
        return datum with { Value = factor * datum.Value, Low = factor * datum.Low, High = factor * datum.High };
    }
}
