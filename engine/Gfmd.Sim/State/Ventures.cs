using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.State;

/// <summary>Capital of a returnee's business in one byte: sixteen levels an octave from USD 10, so that its cents are exact.</summary>
public static class Ventures
{
    private static readonly int[] Steps = [0, .. Enumerable.Range(1, 255).Select(k => Numerics.Cents.Of(10 * Maths.Pow(2, k / 16.0)))];

    /// <summary>Capital at a level, cents; level 0 is no business.</summary>
    public static int Cents(byte level) => Steps[level];

    /// <summary>The highest level whose capital is at most so many cents; 0: too little for any.</summary>
    public static byte Level(int cents)
    {
        int at = Array.BinarySearch(Steps, cents);
        return (byte)Math.Max(0, at >= 0 ? at : ~at - 1);
    }

    /// <summary>The owner gives the business up: its capital becomes household wealth again.</summary>
    public static void Sell(Block b, int i, Tallies y)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(y);
        if (b.Venture[i] == 0)
        {
            return;
        }

        int h = b.Household[i], capital = Cents(b.Venture[i]);
        b.Wealth[h] = checked(b.Wealth[h] + capital);
        b.Venture[i] = 0;
        y.Add(HouseholdMeasure.VentureSold, b.Origin, (long)capital * b.Weight[h]);
    }
}
