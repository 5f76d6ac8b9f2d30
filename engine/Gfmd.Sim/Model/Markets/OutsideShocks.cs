using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Posts what comes from outside in a month (MODEL 9.7): nothing is remembered but the mean of the exchange rate.</summary>
/// <remarks><code>
///   Y_d/Ybar_d = prod( 1 - size )                        posts (C8), job finding abroad (C3)
///   ln E/E0    = sum( ln(1 + size) )                      pay abroad, choice, sending (7.1)
///   ln w_o     + ln(1 - size) in the sectors hit          earnings at home, and through them insurance by remittances (7.1)
///   expulsion  = 1 - prod( 1 - size ) a month; detection · prod( 1 + size ); closed: nobody is admitted or leaves with a permit
///   evacuation = -sum( ln(1 - crisis_ret·size) )/6 a month                                                                (6.4)
///   ln Ebar    = ln Ebar + (ln E - ln Ebar)/fx_window
/// </code>Sizes follow the schedule of each shock.</remarks>
public sealed class OutsideShocks(Plan plan)
{
    private readonly IReadOnlyList<Shock> _shocks = plan.Scenario.Shocks;
    private readonly double _window = plan.Numbers[MacroNumbers.FxWindow], _crisis = plan.Numbers[ReintegrationNumbers.CrisisRet];

    /// <summary>Posts a month.</summary>
    public void Step(Economy economy, int month)
    {
        ArgumentNullException.ThrowIfNull(economy);
        Array.Fill(economy.Output, 1);
        Array.Fill(economy.Detection, 1);
        Array.Clear(economy.LnRate);
        Array.Clear(economy.LnWageShock);
        Array.Clear(economy.Expulsion);
        Array.Clear(economy.Closed);
        Array.Clear(economy.Evacuation);
        foreach (Shock shock in _shocks)
        {
            double share = shock.At(month);
            if (share > 0)
            {
                Post(economy, shock, shock.Size * share);
            }
        }

        for (int c = 0; c < economy.LnRate.Length; c++)
        {
            economy.LnRateMean[c] += (economy.LnRate[c] - economy.LnRateMean[c]) / _window;
        }
    }

    private void Post(Economy economy, Shock shock, double size)
    {
        switch (shock.Kind)
        {
            case ShockKind.DestinationOutput:
                for (int d = 0; d < plan.Destinations.Length; d++)
                {
                    economy.Output[d] *= shock.Country is null || shock.Country == plan.Destinations[d].Id ? Math.Max(0.01, 1 - size) : 1;
                }

                return;
            case ShockKind.Disaster:
                foreach (OriginPlan origin in plan.Origins)
                {
                    if (shock.Country is null || shock.Country == origin.Country.Id)
                    {
                        Disaster(economy, shock, origin.Index, Maths.Log(Math.Max(0.01, 1 - size)));
                    }
                }

                return;
            default:
                AtBorder(economy, shock, size);
                return;
        }
    }

    private static void Disaster(Economy economy, Shock shock, int origin, double ln)
    {
        for (int cell = 0; cell < Tallies.WageCells; cell++)
        {
            bool hit = shock.Sectors.Count == 0 || shock.Sectors.Contains((Sector)((cell >> 2) & 15));
            economy.LnWageShock[(origin * Tallies.WageCells) + cell] += hit ? ln : 0;
        }
    }

    private void AtBorder(Economy economy, Shock shock, double size)
    {
        bool[]? moved = shock.Kind == ShockKind.ExchangeRate ? new bool[economy.LnRate.Length] : null;
        foreach (SchemePlan s in plan.Schemes)
        {
            if ((shock.Country is not null && shock.Country != plan.Destinations[s.Destination].Id)
                || (shock.Corridor is not null && shock.Corridor != s.Corridor.Id))
            {
                continue;
            }

            int corridor = (s.Origin * plan.Destinations.Length) + s.Destination;
            switch (shock.Kind)
            {
                case ShockKind.ExchangeRate when !moved![corridor]:
                    moved[corridor] = true;
                    economy.LnRate[corridor] += Maths.Log(1 + size);
                    break;
                case ShockKind.Expulsion:
                    economy.Expulsion[s.Index] = 1 - ((1 - economy.Expulsion[s.Index]) * (1 - Math.Clamp(size, 0, 1)));
                    break;
                case ShockKind.Crisis:
                    economy.Evacuation[s.Index] -= Maths.Log(1 - Math.Clamp(_crisis * size, 0, 0.99)) / 6;
                    break;
                case ShockKind.Deportation:
                    economy.Detection[s.Index] *= 1 + size;
                    break;
                case ShockKind.BordersClosed:
                    economy.Closed[s.Index] |= !s.Irregular;
                    break;
            }
        }
    }
}
