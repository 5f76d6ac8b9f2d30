using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Model.Choice;

/// <summary>What the choice asks of the profession of those who consider, as columns beside <see cref="Candidates"/> (MODEL 3.3, 3.8). Filled in
/// origins that follow licensed professions alone; the kernel passes over it elsewhere.</summary>
public sealed class CandidateCadres
{
    /// <summary>Profession for which the person has a licence, one bit each, and whether a sector exclusion shuts the person out.</summary>
    public uint[] Bits = [];

    /// <summary>Top-up of pay at home, log points, float bits.</summary>
    public uint[] TopUp = [];

    /// <summary>amen_o - w_load·vacancyRate, utils, float bits.</summary>
    public uint[] Amenity = [];

    /// <summary>Price of the way out of an obligation to serve, USD, float bits.</summary>
    public uint[] Extra = [];

    /// <summary>Whether the rows are filled in.</summary>
    public bool Any { get; set; }

    /// <summary>Makes room.</summary>
    public void Reserve(int rows)
    {
        if (Bits.Length < rows)
        {
            (Bits, TopUp, Amenity, Extra) = (new uint[rows], new uint[rows], new uint[rows], new uint[rows]);
        }
    }

    /// <summary>All ones for those with the licence that an option asks for, or with none that it shuts out (3.3, L14).</summary>
    /// <param name="o">The option.</param>
    /// <param name="bits">Rows of <see cref="Bits"/>.</param>
    public static T Fits<T>(OptionMonth o, T bits)
        where T : struct, ILanes<T>
    {
        ArgumentNullException.ThrowIfNull(o);
        if (!o.Cadres)
        {
            // nobody has a licence
            return T.Broadcast(0u);
        }

        T asked = T.Broadcast(o.CadreBit);
        T licensed = T.Same(T.And(bits, asked), asked);
        return o.ExcludesCadres ? T.And(licensed, T.Same(T.And(bits, T.Broadcast(CadreMonth.Excluded)), T.Broadcast(0u))) : licensed;
    }

    /// <summary>A row of somebody without a profession.</summary>
    public void Blank(int row) => (Bits[row], TopUp[row], Amenity[row], Extra[row]) = (0, 0, 0, 0);
}
