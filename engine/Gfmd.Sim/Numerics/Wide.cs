using System.Runtime.CompilerServices;

namespace Gfmd.Sim.Numerics;

/// <summary>The generator and the single-precision functions for any number of lanes: one code for all widths, so the same bits.</summary>
public static class Wide
{
    /// <summary>Philox4x32-10 of consecutive ids; equals <see cref="Draw.Words"/> lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Words<T>(in Draw draw, T idLow, T idHigh, int month, Purpose purpose, uint sub, out T w0, out T w1, out T w2, out T w3)
        where T : struct, ILanes<T>
    {
        T m0 = T.Broadcast(Draw.M0), m1 = T.Broadcast(Draw.M1);
        T c0 = idLow, c1 = idHigh, c2 = T.Broadcast(Draw.When(month, (int)purpose >> 2)), c3 = T.Broadcast(sub);
        uint k0 = draw.Key0, k1 = draw.Key1;
        for (int round = 0; round < 10; round++)
        {
            T h0 = T.MulHighSame(c0, m0), l0 = T.MulLow(c0, m0);
            T h1 = T.MulHighSame(c2, m1), l1 = T.MulLow(c2, m1);
            c0 = T.Xor(h1, T.Xor(c1, T.Broadcast(k0)));
            c2 = T.Xor(h0, T.Xor(c3, T.Broadcast(k1)));
            c1 = l1;
            c3 = l0;
            k0 += Draw.Weyl0;
            k1 += Draw.Weyl1;
        }

        (w0, w1, w2, w3) = (c0, c1, c2, c3);
    }

    /// <summary>The same of two groups of ids, without sub-key: each round waits for the one before, so that a second group costs little more than
    /// none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Words<T>(
        in Draw draw, T idLow, T idHigh, T otherLow, T otherHigh, int month, Purpose purpose, out T w0, out T w1, out T w2, out T w3,
        out T v0, out T v1, out T v2, out T v3)
        where T : struct, ILanes<T>
    {
        T m0 = T.Broadcast(Draw.M0), m1 = T.Broadcast(Draw.M1);
        T c0 = idLow, c1 = idHigh, c2 = T.Broadcast(Draw.When(month, (int)purpose >> 2)), c3 = T.Broadcast(0u);
        T d0 = otherLow, d1 = otherHigh, d2 = c2, d3 = c3;
        uint k0 = draw.Key0, k1 = draw.Key1;
        for (int round = 0; round < 10; round++)
        {
            T key0 = T.Broadcast(k0), key1 = T.Broadcast(k1);
            T h0 = T.MulHighSame(c0, m0), l0 = T.MulLow(c0, m0);
            T h1 = T.MulHighSame(c2, m1), l1 = T.MulLow(c2, m1);
            T g0 = T.MulHighSame(d0, m0), f0 = T.MulLow(d0, m0);
            T g1 = T.MulHighSame(d2, m1), f1 = T.MulLow(d2, m1);
            c0 = T.Xor(h1, T.Xor(c1, key0));
            c2 = T.Xor(h0, T.Xor(c3, key1));
            d0 = T.Xor(g1, T.Xor(d1, key0));
            d2 = T.Xor(g0, T.Xor(d3, key1));
            (c1, c3, d1, d3) = (l1, l0, f1, f0);
            k0 += Draw.Weyl0;
            k1 += Draw.Weyl1;
        }

        (w0, w1, w2, w3) = (c0, c1, c2, c3);
        (v0, v1, v2, v3) = (d0, d1, d2, d3);
    }

    /// <summary>e^x in single precision for |x| ≤ 80: relative error below 3e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        // k = round(x / ln 2) by truncation of a positive number
        T k = T.ToInteger(T.AddFloat(T.MulFloat(x, 1.442695041f), 128.5f));
        T kf = T.AddFloat(T.ToFloat(k), -128f);
        T r = T.SubFloat(T.SubFloat(x, T.MulFloat(kf, 0.693359375f)), T.MulFloat(kf, -2.12194440e-4f));
        T p = T.Broadcast(1f / 720);
        p = T.Horner(p, r, 1f / 120);
        p = T.Horner(p, r, 1f / 24);
        p = T.Horner(p, r, 1f / 6);
        p = T.Horner(p, r, 0.5f);
        p = T.Horner(p, r, 1f);
        p = T.Horner(p, r, 1f);
        T scale = T.ShiftLeft(T.Sub(k, T.Broadcast(1u)), 23); // exponent k - 128 + 127
        return T.MulFloat(p, scale);
    }

    /// <summary>ln x in single precision for positive normal x: absolute error below 2e-7 + 1.2e-7 |ln x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        T shifted = T.Sub(x, T.Broadcast(0x3F3504F3u));
        // arithmetic shift of the difference by 23, through a bias that keeps it positive
        T k = T.Sub(T.ShiftRight(T.Add(shifted, T.Broadcast(0x40000000u)), 23), T.Broadcast(128u));
        T m = T.Sub(x, T.ShiftLeft(k, 23));
        T f = T.AddFloat(m, -1f);
        // Cephes logf polynomial in f on [sqrt(1/2) - 1, sqrt(2) - 1] (Moshier 1992)
        T z = T.MulFloat(f, f);
        T p = T.Broadcast(7.0376836292e-2f);
        p = T.Horner(p, f, -1.1514610310e-1f);
        p = T.Horner(p, f, 1.1676998740e-1f);
        p = T.Horner(p, f, -1.2420140846e-1f);
        p = T.Horner(p, f, 1.4249322787e-1f);
        p = T.Horner(p, f, -1.6668057665e-1f);
        p = T.Horner(p, f, 2.0000714765e-1f);
        p = T.Horner(p, f, -2.4999993993e-1f);
        p = T.Horner(p, f, 3.3333331174e-1f);
        T y = T.MulFloat(T.MulFloat(p, f), z);
        y = T.SubFloat(y, T.MulFloat(z, 0.5f));
        return T.AddFloat(T.AddFloat(y, f), T.MulFloat(T.ToFloat(k), 0.69314718056f));
    }

    /// <summary>
    /// Standard normal quantile of 32 random bits: sqrt(2) erfinv of a symmetric midpoint (Giles 2010, "Approximating the erfinv function"),
    /// absolute error below 4e-6, range ±5.3.
    /// </summary>
    // Kept apart: inlined into a kernel its some 150 operations exceed the compiler's budget and become calls, fourteen times slower.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Normal<T>(T bits)
        where T : struct, ILanes<T>
    {
        // the top 23 bits as a midpoint in (-1, 1): exact in single precision, symmetric, never ±1
        T u = T.AddFloat(T.MulFloat(T.AddFloat(T.ToFloat(T.ShiftRight(bits, 9)), 0.5f), 2f / 8388608f), -1f);
        T w = T.SubFloat(0f, Log(T.MulFloat(T.SubFloat(1f, u), T.AddFloat(u, 1f))));
        T c = T.AddFloat(w, -2.5f);
        T a = T.Broadcast(2.81022636e-08f);
        a = T.Horner(a, c, 3.43273939e-07f);
        a = T.Horner(a, c, -3.5233877e-06f);
        a = T.Horner(a, c, -4.39150654e-06f);
        a = T.Horner(a, c, 0.00021858087f);
        a = T.Horner(a, c, -0.00125372503f);
        a = T.Horner(a, c, -0.00417768164f);
        a = T.Horner(a, c, 0.246640727f);
        a = T.Horner(a, c, 1.50140941f);
        T d = T.AddFloat(T.SqrtFloat(w), -3f);
        T b = T.Broadcast(-0.000200214257f);
        b = T.Horner(b, d, 0.000100950558f);
        b = T.Horner(b, d, 0.00134934322f);
        b = T.Horner(b, d, -0.00367342844f);
        b = T.Horner(b, d, 0.00573950773f);
        b = T.Horner(b, d, -0.0076224613f);
        b = T.Horner(b, d, 0.00943887047f);
        b = T.Horner(b, d, 1.00167406f);
        b = T.Horner(b, d, 2.83297682f);
        T q = T.Select(T.LessFloat(w, T.Broadcast(5f)), a, b);
        return T.MulFloat(T.MulFloat(q, u), 1.41421356f);
    }
}
