using System.Text;

namespace Gfmd.Sim.Numerics;

/// <summary>Stable keys: what the model hashes (names, ids) keeps its key on every machine and in every version.</summary>
public static class Keys
{
    /// <summary>64-bit FNV-1a of the UTF-8 text, finished by <see cref="Mix"/> (Fowler, Noll and Vo).</summary>
    public static ulong Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ulong hash = 14695981039346656037UL;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>Bijective finalizer of 64 bits (variant 13 of Stafford; Steele, Lea and Flood 2014, SplitMix).</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }

    /// <summary>Key of an ordered pair.</summary>
    public static ulong Pair(ulong a, ulong b) => Mix(a ^ Mix(b + 0x9E3779B97F4A7C15UL));

    /// <summary>Key of the n-th child of a mother: the id of a newborn.</summary>
    public static ulong Child(ulong mother, int birthOrder) => Pair(mother, 0xB127_0000_0000_0000UL + (ulong)birthOrder);
}
