using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using static Gfmd.Sim.Experiments.Checks.Relations;

namespace Gfmd.Sim.Experiments.Checks;

/// <summary>Units, sizes and names that must not matter: B4, B5, B6.</summary>
internal static class ScaleRelations
{
    private const double Factor = 2;

    public static IReadOnlyList<Relation> All { get; } =
    [
        new("B4", $"every amount of money and every price level x{Factor}", "applications and departures", Direction.Close, 12)
        {
            Applies = Whole,
            Condition = "always",
            Change = (s, _) => Money(s),
            Figure = (d, _) => d.Sum(SchemeMeasure.Applied, 12) + d.Sum(SchemeMeasure.Departed, 12),
            Tolerance = 0.01,
            Mutant = new("wages abroad as they were in the lever", null, (s, _) => s.WithWagesAbroad(1 / Factor)),
        },
        new("B5", $"people, places, posts and stocks x{Factor}", "departures per 1,000 persons", Direction.Chance, 12)
        {
            Applies = Whole,
            Condition = "always",
            Change = (s, _) => Size(s),
            Figure = (d, _) => 1000 * d.Sum(SchemeMeasure.Departed, 12) / d.Plan.Origins.Sum(o => o.Data.Population.Value),
            Mutant = new("wages abroad x0.5 in the lever", null, (s, _) => s.WithWagesAbroad(0.5)),
        },
        new("B6a", "countries, corridors and regimes in the opposite order", "money received, cents", Direction.Equal, 12)
        {
            Applies = Whole,
            Condition = "always",
            Change = (s, _) => s with
            {
                Scenario = s.Scenario with
                {
                    Countries = [.. s.Scenario.Countries.Reverse()],
                    Corridors = [.. s.Scenario.Corridors.Reverse()],
                    Regimes = [.. s.Scenario.Regimes.Reverse()],
                },
            },
            Figure = Sum(SchemeMeasure.Received, 12),
            Mutant = new("wages abroad x1.001 in the lever", null, (s, _) => s.WithWagesAbroad(1.001)),
        },
        new("B6b", "another name for a country of origin: other people, other luck", "applications", Direction.Chance, 12)
        {
            Applies = s => AnyRegime(s, Rationed),
            Condition = "some regime takes applications",
            Change = (s, _) => Renamed(s),
            Figure = Sum(SchemeMeasure.Applied, 12),
            Mutant = new("wages abroad x0.5 in the lever", null, (s, _) => s.WithWagesAbroad(0.5)),
        },
    ];

    /// <summary>Money in another unit: prices, wages, fees, and parameters in nominal USD. A fee in percent at USD 200 keeps its part that grows with
    /// the amount; its fixed part is money.</summary>
    private static Subject Money(Subject s)
    {
        static Datum Times(Datum d) => Subject.Times(d, Factor);
        Subject priced = s.WithWagesAbroad(Factor).WithWagesAtHome(Factor).WithCorridors(c =>
        {
            double moving = c.TransferCost * (1 - c.FixedFeeShare), cost = moving + (Factor * c.TransferCost * c.FixedFeeShare);
            return c with
            {
                TransferCost = new(cost),
                FixedFeeShare = new(cost > 0 ? 1 - (moving / cost) : c.FixedFeeShare.Value),
                RemittancePerMigrant = Times(c.RemittancePerMigrant),
                Transfers = c.Transfers with { Discount = Factor * c.Transfers.Discount },
                SmugglerFee = c.SmugglerFee is null ? null : Times(c.SmugglerFee),
            };
        });
        foreach (string regime in s.Scenario.Regimes.Select(r => r.Id))
        {
            priced = priced.WithWorkerCost(regime, Factor)
                .With(regime, r => r with { MinWage = Factor * r.MinWage, BondUsd = Factor * r.BondUsd });
        }

        ParameterSet numbers = new(s.Scenario.Parameters);
        foreach (Parameter money in Catalogue.Parameters.Where(p => p.Unit.StartsWith("USD", StringComparison.Ordinal)
            && !p.Unit.StartsWith("USD per USD", StringComparison.Ordinal)))
        {
            // a profit grows with capital to the power 0.4 (6.5, 8.3)
            bool power = money.Unit.StartsWith("USD^0.6", StringComparison.Ordinal);
            priced = priced.With(money, numbers[money] * (power ? Maths.Pow(Factor, 0.6) : Factor));
        }

        return priced with
        {
            Scenario = priced.Scenario with
            {
                Countries =
                [
                    .. priced.Scenario.Countries.Select(c => c with
                    {
                        PriceLevel = Times(c.PriceLevel),
                        Origin = c.Origin is null ? null : c.Origin with { MedianWage = Times(c.Origin.MedianWage) },
                    }),
                ],
            },
            Solved = priced.Solved with
            {
                Corridors = priced.Solved.Corridors.ToDictionary(
                    x => x.Key, x => x.Value with { FixedMean = Factor * x.Value.FixedMean }, StringComparer.Ordinal),
                Schemes = priced.Solved.Schemes.ToDictionary(
                    x => x.Key,
                    x => x.Value with
                    {
                        BaseFixedFee = Factor * x.Value.BaseFixedFee,
                        BaseEmployerCost = [.. x.Value.BaseEmployerCost.Select(c => Factor * c)],
                        FeeRows = [.. x.Value.FeeRows.Select(c => Factor * c)],
                    },
                    StringComparer.Ordinal),
            },
        };
    }

    private static Subject Size(Subject s)
    {
        static Datum Times(Datum d) => Subject.Times(d, Factor);
        Subject sized = s;
        foreach (string regime in s.Scenario.Regimes.Select(r => r.Id))
        {
            sized = sized.WithPosts(regime, Factor).With(regime, r => r with
            {
                QuotaPerYear = r.QuotaPerYear is null ? null : Times(r.QuotaPerYear),
                Intakes = [.. r.Intakes.Select(i => i with { Stock = Times(i.Stock), Departures = Times(i.Departures) })],
            });
        }

        return sized with
        {
            Scenario = sized.Scenario with
            {
                Countries =
                [
                    .. sized.Scenario.Countries.Select(c => c.Origin is null ? c : c with
                    {
                        Origin = c.Origin with { Population = Times(c.Origin.Population), Agents = (int)Factor * c.Origin.Agents },
                    }),
                ],
            },
        };
    }

    private static Subject Renamed(Subject s)
    {
        string old = s.Scenario.Countries.Where(c => c.Origin is not null).OrderBy(c => c.Id, StringComparer.Ordinal).First().Id;
        string other = old == "XXA" ? "XXB" : "XXA";
        string New(string id) => id == old ? other : id;
        Dictionary<string, string> corridors = s.Scenario.Corridors.ToDictionary(
            c => c.Id, c => c.Origin == old ? $"{other}-{c.Destination}" : c.Id, StringComparer.Ordinal);
        return s with
        {
            Scenario = s.Scenario with
            {
                Countries = [.. s.Scenario.Countries.Select(c => c with { Id = New(c.Id) })],
                Corridors =
                [
                    .. s.Scenario.Corridors.Select(c => c with { Id = corridors[c.Id], Origin = New(c.Origin), Destination = New(c.Destination) }),
                ],
                Regimes =
                [
                    .. s.Scenario.Regimes.Select(r => r with
                    {
                        Destination = New(r.Destination), Intakes = [.. r.Intakes.Select(i => i with { Id = New(i.Id) })],
                    }),
                ],
                Levers =
                [
                    .. s.Scenario.Levers.Select(l => l.Target is null ? l : l with
                    {
                        Target = l.Target with
                        {
                            Country = l.Target.Country is string c ? New(c) : null,
                            Corridor = l.Target.Corridor is string k ? corridors.GetValueOrDefault(k, k) : null,
                        },
                    }),
                ],
            },
            Solved = s.Solved with
            {
                Origins = s.Solved.Origins.ToDictionary(x => New(x.Key), x => x.Value, StringComparer.Ordinal),
                Corridors = s.Solved.Corridors.ToDictionary(x => corridors[x.Key], x => x.Value, StringComparer.Ordinal),
                Schemes = s.Solved.Schemes.ToDictionary(
                    x => x.Key.EndsWith("/" + old, StringComparison.Ordinal) ? x.Key[..^old.Length] + other : x.Key, x => x.Value,
                    StringComparer.Ordinal),
            },
        };
    }
}
