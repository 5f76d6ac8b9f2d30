using System.Runtime.CompilerServices;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.State;

/// <summary>The byte of a person's profession (MODEL 3.3): the lowest three bits hold the profession + 1, 0 none.</summary>
public static class Cadres
{
    /// <summary>Has the licence.</summary>
    public const byte Licensed = 8;

    /// <summary>Holds a certificate of the away track of a skill partnership and has not taken a post at home (3.7).</summary>
    public const byte Certified = 16;

    /// <summary>Profession, -1 none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(byte cadre) => (cadre & 7) - 1;

    /// <summary>Whether somebody has the licence.</summary>
    public static bool IsLicensed(byte cadre) => (cadre & Licensed) != 0;

    /// <summary>Whether somebody may enter under a regime of a profession.</summary>
    public static bool Admits(Regime regime, byte cadre)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return regime.Cadre is not { } wanted || (IsLicensed(cadre) && Of(cadre) == (int)wanted);
    }

    /// <summary>Whether somebody belongs at a post: a licence, or a teacher without.</summary>
    public static bool MayServe(byte cadre) => IsLicensed(cadre) || Of(cadre) == (int)Cadre.Teacher;

    /// <summary>Whether somebody works in the sector of the own profession or last did so.</summary>
    public static bool InSector(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        byte c = b.Cadre[i];
        return c != 0 && MayServe(c) && Traits.Sector(b.Traits[i]) == (int)CadrePlan.SectorOf((Cadre)Of(c));
    }

    /// <summary>Whether somebody works at a post of the own profession at home.</summary>
    public static bool AtPost(Block b, int i) => InSector(b, i) && Traits.StatusOf(b.Traits[i]) == Status.EmployedHome;

    /// <summary>Counts somebody licensed.</summary>
    public static void Note(CadreMeasure measure, Block b, int i, Tallies y)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(y);
        if (IsLicensed(b.Cadre[i]))
        {
            y.Add(measure, b.Origin, Of(b.Cadre[i]), b.Weight[b.Household[i]]);
        }
    }

    /// <summary>Leaves the register: death.</summary>
    public static void Remove(Block b, int i, Tallies y)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (b.Cadre[i] != 0)
        {
            Note(CadreMeasure.Died, b, i, y);
            b.Cadre[i] = b.Obligation[i] = 0;
        }
    }

    /// <summary>Goes abroad: who was at a post leaves it, an obligation ends.</summary>
    public static void Leave(Block b, int i, Tallies y)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (b.Cadre[i] != 0)
        {
            Note(CadreMeasure.Emigrated, b, i, y);
            if (AtPost(b, i))
            {
                Note(CadreMeasure.LeftPost, b, i, y);
            }

            b.Obligation[i] = 0;
        }
    }
}
