using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Wages at home follow demand and supply by sector × skill × formality (MODEL C2).</summary>
/// <remarks><code>
///   dln_W = clamp(lambda_w·ln(D_s / S_s), -wage_bound, wage_bound)     per month
///   D_s = D0_s·growth·demandMult_s·(W_o/W0)^(-el_D)
/// </code>S_s: workers in the cell last month; D0_s: those of the first month simulated. growth: labourDemandGrowth of the country. demandMult_s: of
/// tradables and of the others, as remittances make it (9.2), 1 where the country does not ask for it.</remarks>
public sealed class OriginLabourMarket(ParameterSet numbers)
{
    private readonly double _speed = numbers[OriginWorkNumbers.LambdaW], _bound = numbers[OriginWorkNumbers.WageBound],
        _elasticity = numbers[OriginWorkNumbers.ElD];

    /// <summary>Skill of an education level: below upper secondary, upper secondary, tertiary.</summary>
    public static int Skill(int education) => Math.Max(0, education - 1);

    /// <summary>Moves wages by last month's workers.</summary>
    public void Step(Plan plan, Market market, Tallies tallies, int month)
    {
        Span<double> supply = stackalloc double[3 * 16 * 2];
        for (int o = 0; o < plan.Origins.Length; o++)
        {
            supply.Clear();
            for (int cell = 0; cell < Tallies.WageCells; cell++)
            {
                supply[Group(cell)] += tallies.Workers[(o * Tallies.WageCells) + cell];
            }

            double growth = Maths.Exp(Maths.Log(1 + plan.Origins[o].Data.LabourDemandGrowth) * (month + plan.Scenario.BurnIn) / 12);
            for (int cell = 0; cell < Tallies.WageCells; cell++)
            {
                int at = (o * Tallies.WageCells) + cell;
                double workers = supply[Group(cell)];
                if (!market.HasBaseWorkers)
                {
                    market.BaseWorkers[at] = workers;
                }

                if (workers > 0 && market.BaseWorkers[at] > 0)
                {
                    double gap = Maths.Log(market.BaseWorkers[at] * growth / workers) - (_elasticity * market.WageShift[at])
                        + market.Economy.LnDemand[(o * 2) + (Tradable(cell) ? 0 : 1)];
                    market.WageShift[at] += Math.Clamp(_speed * gap, -_bound, _bound);
                }
            }
        }

        market.HasBaseWorkers = true;
    }

    /// <summary>Whether a wage cell is of a tradable sector: agriculture and manufacturing (9.2).</summary>
    public static bool Tradable(int cell) => ((cell >> 2) & 15) <= 1;

    private static int Group(int cell) => (Skill(cell & 3) * 32) + (((cell >> 2) & 15) * 2) + (cell >> 6);
}
