using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Wages at home (phase 4).</summary>
public sealed partial class AgentMonth
{
    /// <summary>Wages of the month into the households' own income; work ends at the age of retirement.</summary>
    private void WagesAtHome()
    {
        Array.Clear(_b.Income, 0, _b.HouseholdCount);
        Array.Clear(_b.Received, 0, _b.HouseholdCount);
        PriceJobs();
        long[] workers = _s.CellWorkers, wages = _s.CellWages;
        Array.Clear(workers);
        Array.Clear(wages);
        ReadOnlySpan<int> slots = _s.Workers.Slots;
        ReadOnlySpan<uint> priced = _s.Jobs.Wages.AsSpan(0, slots.Length);
        uint[] traits = _b.Traits;
        int[] paid = _b.Wage, income = _b.Income, households = _b.Household, weights = _b.Weight;
        int retire = _home.Work.RetirementAge * 12;
        for (int k = 0; k < slots.Length; k++)
        {
            if (k + Ahead.Steps < slots.Length)
            {
                Ahead.Fetch(weights, households[slots[k + Ahead.Steps]]);
            }

            int i = slots[k];
            uint t = traits[i];
            if (Traits.StatusOf(t) is not (Status.EmployedHome or Status.SelfEmployedHome))
            {
                paid[i] = 0;
                continue;
            }

            if (_t - _b.Birth[i] >= retire)
            {
                traits[i] = Traits.With(t, Status.Inactive);
                paid[i] = 0;
                continue;
            }

            // priced for the job that the person had when the month began; one found since has the same cell
            int wage = (int)priced[k], h = households[i], weight = weights[h];
            paid[i] = wage;
            income[h] = checked(income[h] + wage);
            int cell = (int)(t & Traits.WageMask);
            workers[cell] += weight;
            wages[cell] += wage * (long)weight;
        }

        CountWages(workers, wages);
    }

    private void CountWages(long[] workers, long[] wages)
    {
        int origin = _b.Origin;
        for (uint cell = 0; cell < workers.Length; cell++)
        {
            if (workers[cell] != 0)
            {
                Tallies.Workers[(origin * Tallies.WageCells) + (int)(cell >> 1)] += workers[cell];
                Tallies.Add(OriginMeasure.Employed, origin, cell, workers[cell]);
                Tallies.Add(OriginMeasure.Wages, origin, cell, wages[cell]);
            }
        }
    }

    private void PriceJobs()
    {
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                _s.Jobs.Price<Sixteen>(_home.Wage, _s.Workers.Count);
                break;
            case LaneWidth.Bits256:
                _s.Jobs.Price<Eight>(_home.Wage, _s.Workers.Count);
                break;
            default:
                _s.Jobs.Price<One>(_home.Wage, _s.Workers.Count);
                break;
        }
    }
}
