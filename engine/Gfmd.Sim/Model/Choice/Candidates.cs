using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Choice;

/// <summary>Those of a block who consider in a month, gathered as columns for the choice kernel.</summary>
public sealed class Candidates
{
    /// <summary>Lowest and highest 32 bits of the id.</summary>
    public uint[] IdLow = [], IdHigh = [];

    /// <summary>The draw of the month (purpose Move).</summary>
    public uint[] Bits = [];

    /// <summary>Probability to consider this month, float bits.</summary>
    public uint[] Clock = [];

    /// <summary>Traits.</summary>
    public uint[] Traits = [];

    /// <summary>ln of expected earnings at home, PPP USD a month, float bits.</summary>
    public uint[] HomeWorth = [];

    /// <summary>Expected earnings at home, PPP USD a month, float bits.</summary>
    public uint[] Home = [];

    /// <summary>Wealth and credit, USD, float bits.</summary>
    public uint[] Cash = [];

    /// <summary>theta0 · attachment · (1 + children + spouse), float bits.</summary>
    public uint[] Separation = [];

    /// <summary>Ability, float bits.</summary>
    public uint[] Ability = [];

    /// <summary>Part left of the initial belief errors, float bits.</summary>
    public uint[] Unlearned = [];

    /// <summary>Sex × education.</summary>
    public uint[] Cell = [];

    /// <summary>Sector at home.</summary>
    public uint[] Sector = [];

    /// <summary>Community.</summary>
    public uint[] Village = [];

    /// <summary>Age in months.</summary>
    public uint[] Age = [];

    /// <summary>All ones if barred from regular entry.</summary>
    public uint[] Barred = [];

    /// <summary>Local scheme + 1 of the last spell; 0 never abroad.</summary>
    public uint[] LastScheme = [];

    /// <summary>Months since the last return; large if never abroad.</summary>
    public uint[] Since = [];

    /// <summary>All ones if the permit of the last spell still holds (6.1).</summary>
    public uint[] Keeps = [];

    /// <summary>Slot.</summary>
    public int[] Slot = [];

    /// <summary>Licensed professions of the rows.</summary>
    public CandidateCadres Cadres { get; } = new();

    /// <summary>Number of candidates.</summary>
    public int Count { get; set; }

    /// <summary>Makes room.</summary>
    public void Reserve(int wanted)
    {
        int n = (wanted + 31) / 16 * 16;
        Cadres.Reserve(n);
        if (n <= Slot.Length)
        {
            return;
        }

        IdLow = new uint[n];
        IdHigh = new uint[n];
        Bits = new uint[n];
        Clock = new uint[n];
        Traits = new uint[n];
        HomeWorth = new uint[n];
        Home = new uint[n];
        Cash = new uint[n];
        Separation = new uint[n];
        Ability = new uint[n];
        Unlearned = new uint[n];
        Cell = new uint[n];
        Sector = new uint[n];
        Village = new uint[n];
        Age = new uint[n];
        Barred = new uint[n];
        LastScheme = new uint[n];
        Since = new uint[n];
        Keeps = new uint[n];
        Slot = new int[n];
    }

    /// <summary>Writes row k: what the choice asks of a person at home.</summary>
    public void Describe(int k, OriginMonth home, Block b, int i, int month, uint bits, double clock, in Draw draw)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(k, Slot.Length);
        uint t = b.Traits[i];
        int h = b.Household[i];
        ref Sojourn spell = ref b.Sojourn(i);
        int lastScheme = (t & State.Traits.Returnee) != 0 ? spell.LastScheme - home.Origin.FirstScheme : 0;
        short lastReturn = spell.LastReturn;
        ulong id = b.Id[i];
        Slot[k] = i;
        At(IdLow, k) = (uint)id;
        At(IdHigh, k) = (uint)(id >> 32);
        At(Bits, k) = bits;
        At(Clock, k) = F((float)clock);
        At(Traits, k) = t;
        At(Cash, k) = F((float)home.Cash(b, h));
        At(Separation, k) = F((float)home.Separation(b, i, month));
        At(Ability, k) = F(b.Ability[i]);
        At(Unlearned, k) = F(b.Unlearned[i]);
        At(Cell, k) = t & State.Traits.CellMask;
        At(Sector, k) = (uint)State.Traits.Sector(t);
        At(Village, k) = (uint)b.Village[h];
        At(Age, k) = (uint)(month - b.Birth[i]);
        At(Barred, k) = spell.BarredUntil > month ? uint.MaxValue : 0;
        At(LastScheme, k) = (uint)Math.Max(0, lastScheme);
        At(Keeps, k) = home.KeepsPermit(b, i, month) ? uint.MaxValue : 0;
        At(Since, k) = lastReturn == Block.Never ? 0xFFFFu : (uint)(month - lastReturn);
        Cadres.Any = home.Cadres is not null;
        home.Cadres?.Describe(Cadres, k, home, b, i, month, draw);
    }

    /// <summary>A row of a column: all columns have the room of <see cref="Slot"/>.</summary>
    private static ref uint At(uint[] column, int k) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), k);

    /// <summary>Fills in the expected earnings at home of all rows, padding included.</summary>
    public void PriceHome<T>(OriginMonth home)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(home);
        T share = T.Broadcast(home.LnHomeShare);
        bool cadres = home.Cadres is not null;
        for (int k = 0; k < Count; k += T.Count)
        {
            T years = T.MulHigh(T.Load(ref Age[0], k), T.Broadcast(TwelfthUp));
            T ln = T.AddFloat(home.Wage.Expected(T.Load(ref Traits[0], k), years, T.Load(ref Ability[0], k)), share);
            ln = cadres ? T.AddFloat(ln, T.Load(ref Cadres.TopUp[0], k)) : ln;
            T income = Wide.Exp(ln);
            (home.Income.IsLinear ? income : ln).Store(ref HomeWorth[0], k);
            income.Store(ref Home[0], k);
        }
    }

    /// <summary>2^32 / 12, rounded up: the high half of a product with it divides ages below 2^28 months by 12 exactly.</summary>
    public const uint TwelfthUp = 357913942;

    private static uint F(float value) => BitConverter.SingleToUInt32Bits(value);

    /// <summary>Fills up to a multiple of the widest kernel with people who never go.</summary>
    public void PadOut()
    {
        for (int i = Count; i % 16 != 0; i++)
        {
            Clock[i] = 0;
            Bits[i] = uint.MaxValue;
            Cash[i] = Separation[i] = Ability[i] = Unlearned[i] = 0;
            Cadres.Blank(i);
            Traits[i] = Cell[i] = Sector[i] = Village[i] = Age[i] = Barred[i] = LastScheme[i] = Since[i] = Keeps[i] = IdLow[i] = IdHigh[i] = 0;
        }
    }
}
