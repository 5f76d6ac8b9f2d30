using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        Array.Clear(_s.CellWorkers);
        Array.Clear(_s.CellWages);
        ReadOnlySpan<int> slots = _s.Workers.Slots;
        PayWorkers(slots, _s.Jobs.Wages.AsSpan(0, slots.Length));
        CountWages(_s.CellWorkers, _s.CellWages);
    }

    /// <summary>Pays those who work. Slots and households are those of the block, so their columns are walked by reference: of some twenty loads
    /// and checks a worker a third is left.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PayWorkers(ReadOnlySpan<int> slots, ReadOnlySpan<uint> priced)
    {
        ref uint traits = ref MemoryMarshal.GetArrayDataReference(_b.Traits);
        ref int paid = ref MemoryMarshal.GetArrayDataReference(_b.Wage), households = ref MemoryMarshal.GetArrayDataReference(_b.Household);
        ref int income = ref MemoryMarshal.GetArrayDataReference(_b.Income), weights = ref MemoryMarshal.GetArrayDataReference(_b.Weight);
        ref short births = ref MemoryMarshal.GetArrayDataReference(_b.Birth);
        ref long workers = ref MemoryMarshal.GetArrayDataReference(_s.CellWorkers), wages = ref MemoryMarshal.GetArrayDataReference(_s.CellWages);
        int bornUntil = _t - (_home.Work.RetirementAge * 12);
        for (int k = 0; k < slots.Length; k++)
        {
            int i = slots[k];
            uint t = Unsafe.Add(ref traits, i);
            if (Traits.StatusOf(t) is not (Status.EmployedHome or Status.SelfEmployedHome))
            {
                Unsafe.Add(ref paid, i) = 0;
                continue;
            }

            if (Unsafe.Add(ref births, i) <= bornUntil)
            {
                Unsafe.Add(ref traits, i) = Traits.With(t, Status.Inactive);
                Unsafe.Add(ref paid, i) = 0;
                continue;
            }

            // priced for the job that the person had when the month began; one found since has the same cell
            int wage = (int)priced[k], h = Unsafe.Add(ref households, i), weight = Unsafe.Add(ref weights, h);
            Unsafe.Add(ref paid, i) = wage;
            ref int own = ref Unsafe.Add(ref income, h);
            own = checked(own + wage);
            nint cell = (nint)(t & Traits.WageMask);
            Unsafe.Add(ref workers, cell) += weight;
            Unsafe.Add(ref wages, cell) += wage * (long)weight;
        }
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

    [MethodImpl(MethodImplOptions.NoInlining)]
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
