using System.Runtime.CompilerServices;

namespace Gfmd.Sim.Numerics;

/// <summary>Four words of one call of the generator.</summary>
public readonly record struct DrawWords(uint W0, uint W1, uint W2, uint W3)
{
    /// <summary>Word 0 to 3.</summary>
    public uint this[int word] => word switch { 0 => W0, 1 => W1, 2 => W2, _ => W3 };
}

/// <summary>
/// The only source of randomness: a pure function of (seed, replicate, id, month, purpose, sub-key), never of a stream.
/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
/// </summary>
public readonly record struct Draw
{
    internal const uint M0 = 0xD2511F53, M1 = 0xCD9E8D57, Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    /// <summary>Month of draws that belong to no month (traits fixed for life, founding).</summary>
    public const int NoMonth = -32768;

    /// <summary>Key of all draws of one replicate of one seed.</summary>
    public Draw(ulong seed, int replicate = 0)
    {
        ulong key = Keys.Pair(seed, (ulong)(uint)replicate);
        Key0 = (uint)key;
        Key1 = (uint)(key >> 32);
    }

    /// <summary>The key itself, to draw the same numbers as a program that names its key (bench/limit.cpp).</summary>
    internal static Draw OfKey(uint key0, uint key1) => new() { Key0 = key0, Key1 = key1 };

    /// <summary>Low word of the key.</summary>
    public uint Key0 { get; private init; }

    /// <summary>High word of the key.</summary>
    public uint Key1 { get; private init; }

    /// <summary>Third word of the counter: the month and the block of the purpose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint When(int month, int block) => (ushort)(short)month | ((uint)block << 16);

    /// <summary>The four words of a purpose's block.</summary>
    /// <param name="id">Person, household or cell.</param>
    /// <param name="month">Month of the run, negative in the burn-in, or <see cref="NoMonth"/>.</param>
    /// <param name="purpose">Any purpose of the block.</param>
    /// <param name="sub">Key of an option, pool or attempt; 0 if none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DrawWords Words(ulong id, int month, Purpose purpose, uint sub = 0) =>
        Philox((uint)id, (uint)(id >> 32), When(month, (int)purpose >> 2), sub, Key0, Key1);

    /// <summary>The generator itself: counter and key to four words, as published.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DrawWords Philox(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < 10; round++)
        {
            ulong p0 = (ulong)M0 * c0, p1 = (ulong)M1 * c2;
            c0 = (uint)(p1 >> 32) ^ c1 ^ k0;
            c2 = (uint)(p0 >> 32) ^ c3 ^ k1;
            c1 = (uint)p1;
            c3 = (uint)p0;
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return new DrawWords(c0, c1, c2, c3);
    }

    /// <summary>32 random bits of one purpose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Bits(ulong id, int month, Purpose purpose, uint sub = 0) => Words(id, month, purpose, sub)[(int)purpose & 3];

    /// <summary>Uniform in the open interval (0, 1), one of 2^32 midpoints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform(ulong id, int month, Purpose purpose, uint sub = 0) => Unit(Bits(id, month, purpose, sub));

    /// <summary>Standard normal.</summary>
    public double Normal(ulong id, int month, Purpose purpose, uint sub = 0) => Maths.NormalOf(Bits(id, month, purpose, sub));

    /// <summary>Bits to the open interval (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Unit(uint bits) => (bits + 0.5) * (1.0 / 4294967296.0);

    /// <summary>A probability as a threshold on 32 bits: P(bits &lt; threshold) = p up to 2^-32; 1 gives 2^32-1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Threshold(double p) => p >= 1 ? uint.MaxValue : p <= 0 ? 0 : (uint)(p * 4294967296.0);

    /// <summary>A threshold that no draw below p reaches, for screens: <see cref="Threshold"/> rounded up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Ceiling(double p)
    {
        uint floor = Threshold(p);
        return floor == uint.MaxValue || p <= 0 ? floor : floor + 1;
    }
}
