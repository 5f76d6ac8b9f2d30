using Gfmd.Sim.Experiments;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Worlds;

/// <summary>A world of senders: the mixed one with much informal money, a premium on the exchange rate and agents under exclusivity.</summary>
internal static class SendingWorld
{
    public static Scenario Scenario { get; } = SmallWorlds.MixedOf(12_000) with
    {
        Name = "sending",
        Corridors =
        [
            .. SmallWorlds.MixedOf(12_000).Corridors.Select(c => c with
            {
                InformalRemittance = new(40), Transfers = new TransferTerms { ExchangePremium = 3, Exclusivity = 0.5 },
            }),
        ],
    };

    private static readonly Lazy<CalibrationResult> Lazy = new(() => Calibration.Solve(Scenario, 2));

    public static CalibrationResult Solved => Lazy.Value;
}
