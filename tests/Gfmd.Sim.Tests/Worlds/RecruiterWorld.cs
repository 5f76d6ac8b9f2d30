using Gfmd.Sim.Experiments;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Tests.Worlds;

/// <summary>A world of recruiters: one corridor, one contract, all five channels, 20,000 agents of weight 1.</summary>
internal static class RecruiterWorld
{
    public static Scenario Scenario { get; } = SmallWorlds.Bound with
    {
        Name = "recruiters",
        Regimes =
        [
            SmallWorlds.Contract("guest", "DDD", SmallWorlds.Intake("AAA", 1_500, 800) with
            {
                ApplicantsPerPlace = new(2),
                Channels =
                [
                    Channel(RecruitmentChannel.Public, 700, 0.15), Channel(RecruitmentChannel.Licensed, 1_900, 0.45),
                    Channel(RecruitmentChannel.Unlicensed, 2_600, 0.15), Channel(RecruitmentChannel.Network, 900, 0.15),
                    Channel(RecruitmentChannel.Direct, 200, 0.1),
                ],
            }),
        ],
    };

    /// <summary>The same with work in private households.</summary>
    public static Scenario Households { get; } = Scenario with { Regimes = [Scenario.Regimes[0] with { Sectors = [Sector.Domestic] }] };

    private static readonly Lazy<CalibrationResult> Lazy = new(() => Calibration.Solve(Scenario, 2));

    public static CalibrationResult Solved => Lazy.Value;

    /// <summary>The scenario with a policy towards recruiters.</summary>
    public static Scenario With(this Scenario scenario, RecruitmentPolicy policy) => scenario with
    {
        Countries = [.. scenario.Countries.Select(c => c.Origin is null ? c : c with { Origin = c.Origin with { Recruitment = policy } })],
    };

    /// <summary>Counts by channel over the months from month 0.</summary>
    public static Counts Run(Scenario scenario, int months, Way? way = null)
    {
        Counts counts = new();
        counts.Hash = Journal.Of(scenario, Solved.Solved, months, way, (w, y) =>
        {
            for (int k = 0; k < ChannelNumbers.Count && w.Month > 0; k++)
            {
                foreach (ChannelMeasure m in Enum.GetValues<ChannelMeasure>())
                {
                    counts.Add(m, k, Enumerable.Range(0, Tallies.Cells).Sum(c => y.Of(m, k, c)));
                }
            }
        }).Hash;
        return counts;
    }

    private static ChannelTerms Channel(RecruitmentChannel id, double cost, double share) => new()
    {
        Id = id,
        WorkerCost = new(cost),
        Share = new(share),
    };
}

/// <summary>Sums of measures by channel.</summary>
internal sealed class Counts
{
    private readonly Dictionary<(ChannelMeasure, int), long> _sums = [];

    public string Hash { get; set; } = "";

    public void Add(ChannelMeasure measure, int channel, long n) => _sums[(measure, channel)] = _sums.GetValueOrDefault((measure, channel)) + n;

    public long Of(ChannelMeasure measure, RecruitmentChannel channel) => _sums.GetValueOrDefault((measure, (int)channel));

    public long Of(ChannelMeasure measure) => Enum.GetValues<RecruitmentChannel>().Sum(k => Of(measure, k));
}
