using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Choice;

/// <summary>What the choice of a month takes from the options posted and from the communities of a block: tables by destination or scheme, and by
/// community within.</summary>
public sealed partial class MigrationChoice
{
    // communities that one permutation reaches
    private const int Few = 16;

    private uint[] _network = [], _admission = [], _price = [], _belief = [], _rural = [], _reach = [];
    private int _stride = Few;

    /// <summary>Takes the posted options of a month.</summary>
    public void Post(OptionMonth[] options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _irregular = _recruited = false;
        foreach (OptionMonth o in options)
        {
            _irregular |= o.Scheme.Irregular;
            _recruited |= o.Scheme.Recruited;
        }
    }

    /// <summary>Takes what a block's communities add: networks, sponsoring, admission beliefs, learning (C7).</summary>
    public void Enter(Villages v, in Draw draw)
    {
        ArgumentNullException.ThrowIfNull(v);
        _stride = (v.Count + Few - 1) / Few * Few;
        Room(ref _network, _stride * _destinations);
        Room(ref _price, _stride * _destinations);
        Room(ref _admission, _stride * _schemes);
        Room(ref _belief, _stride);
        Room(ref _rural, _stride);
        Room(ref _reach, _stride * _destinations);
        double bn = _n[ChoiceNumbers.BN], least = _n[ChoiceNumbers.SponsMin], share = _n[ChoiceNumbers.SponsShare];
        for (int x = 0; x < v.Count * _destinations; x++)
        {
            (int village, int d) = Math.DivRem(x, _destinations);
            int at = (d * _stride) + village;
            double per100 = 100.0 * v.Migrants[x] / Math.Max(1, v.Adults[village]);
            _reach[at] = Draw.Threshold(1 - Maths.Exp(-per100));
            _network[at] = F((float)(bn * Maths.Log1(per100)));
            _price[at] = F((float)(per100 >= least ? 1 - share : 1));
        }

        for (int x = 0; x < v.Count * _schemes; x++)
        {
            (int village, int s) = Math.DivRem(x, _schemes);
            _admission[(s * _stride) + village] = F((float)v.Admission[x]);
        }

        for (int x = 0; x < v.Count; x++)
        {
            _belief[x] = F((float)v.Unlearned[x]);
            _rural[x] = Recruiters.Rural(_origin, draw, v.Key[x]) ? uint.MaxValue : 0;
        }
    }

    /// <summary>Entries by community of one row of a table: a permutation where the communities of the block fit it, nearly always.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Of<T>(uint[] table, int row, T village)
        where T : struct, ILanes<T>
        => _stride == Few ? T.LookupSmall(ref table[row * Few], village) : Gather(table, row * _stride, village);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Gather<T>(uint[] table, int from, T village)
        where T : struct, ILanes<T>
        => T.Gather(ref table[from], village);

    private static void Room(ref uint[] table, int wanted)
    {
        if (table.Length < wanted + 1)
        {
            table = new uint[wanted + 1];
        }
    }
}
