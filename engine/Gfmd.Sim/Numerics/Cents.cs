using System.Runtime.CompilerServices;

namespace Gfmd.Sim.Numerics;

/// <summary>Money is integer cents of nominal USD: int in state, long in sums. The one rounding rule is here.</summary>
public static class Cents
{
    /// <summary>Largest amount a state column holds, 21.4 million USD.</summary>
    public const int Max = int.MaxValue - 1;

    /// <summary>USD to cents, rounded half up, once, where an amount arises. Throws when it leaves the range of the state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(double usd)
    {
        double cents = Math.Floor((usd * 100) + 0.5);
        return Math.Abs(cents) <= Max ? (int)cents : throw new OverflowException($"an amount of {usd} USD does not fit a state column");
    }

    /// <summary>A share of an amount, rounded half up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Share(int cents, double share) => (int)Math.Floor((cents * share) + 0.5);

    /// <summary>Cents to USD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Usd(long cents) => cents * 0.01;
}
