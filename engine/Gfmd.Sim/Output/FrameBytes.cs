using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Output;

/// <summary>
/// A frame as bytes: numbers of seven bits a byte with the sign in the lowest bit (as in Protocol Buffers), runs of zeros by their length, since most
/// counters of a month are 0. About 30 bytes for every hundred counters.
/// </summary>
internal static class FrameBytes
{
    /// <summary>Writes a frame.</summary>
    public static void Write(Frame frame, MemoryStream to)
    {
        Put(to, frame.Replicate);
        Put(to, frame.Month);
        foreach (long[] column in frame.Tallies.Columns())
        {
            Put(column, to);
        }

        Put(to, frame.Lives.Count);
        foreach (LifeCourse x in frame.Lives)
        {
            Put(to, unchecked((long)x.Id));
            Put(to, x.Origin);
            Put(to, x.Traits);
            Put(to, x.Age);
            Put(to, x.LastScheme);
            Put(to, x.Trips);
            Put(to, x.MonthsAbroad);
            Put(to, x.Savings);
        }
    }

    /// <summary>Reads a frame into one of the same plan.</summary>
    /// <exception cref="StateException">The bytes are no frame of this plan.</exception>
    public static void Read(ReadOnlySpan<byte> from, Frame frame)
    {
        frame.Begin((int)Get(ref from), (int)Get(ref from));
        foreach (long[] column in frame.Tallies.Columns())
        {
            Get(ref from, column);
        }

        for (long left = Get(ref from); left > 0; left--)
        {
            frame.Lives.Add(new LifeCourse(
                unchecked((ulong)Get(ref from)), (int)Get(ref from), (uint)Get(ref from), (int)Get(ref from), (int)Get(ref from), (int)Get(ref from),
                (int)Get(ref from), (int)Get(ref from)));
        }

        if (!from.IsEmpty)
        {
            throw Other();
        }
    }

    private static void Put(long[] column, MemoryStream to)
    {
        for (int i = 0; i < column.Length;)
        {
            int run = column.AsSpan(i).IndexOfAnyExcept(0L);
            run = run < 0 ? column.Length - i : run;
            if (run == 0)
            {
                Put(to, column[i++]);
                continue;
            }

            Put(to, 0);
            Put(to, run);
            i += run;
        }
    }

    private static void Get(ref ReadOnlySpan<byte> from, long[] column)
    {
        for (int i = 0; i < column.Length;)
        {
            long value = Get(ref from);
            if (value != 0)
            {
                column[i++] = value;
                continue;
            }

            long run = Get(ref from);
            if (run <= 0 || run > column.Length - i)
            {
                throw Other();
            }

            Array.Clear(column, i, (int)run);
            i += (int)run;
        }
    }

    private static void Put(MemoryStream to, long value)
    {
        ulong rest = unchecked(((ulong)value << 1) ^ (ulong)(value >> 63));
        for (; rest >= 128; rest >>= 7)
        {
            to.WriteByte((byte)(rest | 128));
        }

        to.WriteByte((byte)rest);
    }

    private static long Get(ref ReadOnlySpan<byte> from)
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if (from.IsEmpty)
            {
                throw Other();
            }

            byte b = from[0];
            from = from[1..];
            value |= (ulong)(b & 127) << shift;
            if (b < 128)
            {
                return unchecked((long)(value >> 1) ^ -(long)(value & 1));
            }
        }

        throw Other();
    }

    private static StateException Other() => new("the frames kept beside the state are not those of this scenario");
}
