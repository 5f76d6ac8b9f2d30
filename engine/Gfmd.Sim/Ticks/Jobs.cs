using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Ticks;

/// <summary>Those of a block who may work at home this month, one behind the other, with what the wage asks of them: so that wages are computed for
/// them alone. They stand in the order of <see cref="Scratch.Workers"/>.</summary>
public sealed class Jobs
{
    private uint[] _traits = [], _years = [], _ability = [], _shock = [];

    /// <summary>Wages of the month, cents, once they are priced.</summary>
    public uint[] Wages { get; private set; } = [];

    /// <summary>Makes room.</summary>
    public void Begin(int capacity)
    {
        if (_traits.Length < capacity)
        {
            Grow(capacity + (capacity / 8));
        }
    }

    /// <summary>Adds the lanes whose mask is all ones, from a row on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add<T>(T mask, int row, T traits, T years, T ability, T shock)
        where T : struct, ILanes<T>
    {
        T.Pack(mask, traits, ref _traits[row]);
        T.Pack(mask, years, ref _years[row]);
        T.Pack(mask, ability, ref _ability[row]);
        T.Pack(mask, shock, ref _shock[row]);
    }

    /// <summary>Adds one person.</summary>
    public void Add(int row, uint traits, int years, float ability, uint shock)
    {
        if (row + Lane >= _traits.Length)
        {
            Grow((row * 2) + (2 * Lane));
        }

        _traits[row] = traits;
        _years[row] = (uint)years;
        _ability[row] = BitConverter.SingleToUInt32Bits(ability);
        _shock[row] = shock;
    }

    /// <summary>Computes the wages of the first rows; up to a full group of lanes behind them holds no wage of anybody.</summary>
    public void Price<T>(OriginWage wage, int rows)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(wage);
        for (int k = 0; k < rows; k += T.Count)
        {
            T ability = T.Load(ref _ability[0], k), shock = T.Load(ref _shock[0], k);
            wage.Cents(T.Load(ref _traits[0], k), T.Load(ref _years[0], k), ability, shock).Store(ref Wages[0], k);
        }
    }

    private const int Lane = 16;

    private void Grow(int rows)
    {
        Array.Resize(ref _traits, rows);
        Array.Resize(ref _years, rows);
        Array.Resize(ref _ability, rows);
        Array.Resize(ref _shock, rows);
        Wages = new uint[rows];
    }
}
