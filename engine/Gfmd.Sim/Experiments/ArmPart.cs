using System.Text;
using Gfmd.Sim.Indicators;
using Gfmd.Sim.Output;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>Which run of a comparison.</summary>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Drawn">With drawn parameters, or at the central ones.</param>
/// <param name="Arm">Arm, 0 the base.</param>
internal readonly record struct ArmKey(int Replicate, bool Drawn, int Arm)
{
    /// <summary>Name of its file.</summary>
    public string FileName => $"{(Drawn ? "drawn" : "central")}.{Replicate:00000}.{Arm:000}{ComparisonParts.Ending}";
}

/// <summary>What one arm of one replicate found: all that the comparison keeps of it.</summary>
internal sealed record ArmPart(
    IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<(PersonGroup Group, WinnerCount Count)> Winners, IReadOnlyList<TransitionCount> Transitions,
    long AgentMonths, long MonthsChecked)
{
    /// <summary>The table of persons of the replicate, in the base's part where one is written.</summary>
    public FileEntry? Persons { get; init; }

    /// <summary>As bytes; numbers to the last bit.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using BinaryWriter w = new(stream, Encoding.UTF8);
        w.Write(Rows.Count);
        foreach (IndicatorRow r in Rows)
        {
            w.Write(r.Replicate);
            w.Write(r.Year);
            Put(w, r.Indicator, r.Measure);
            Put(w, r.Label.Origin, r.Label.Destination, r.Label.Regime, r.Label.Sex, r.Label.Education, r.Label.Channel, r.Label.Sector);
            w.Write(r.Value);
            w.Write(r.Agents);
        }

        w.Write(Winners.Count);
        foreach ((PersonGroup group, WinnerCount count) in Winners)
        {
            Put(w, group.Kind, group.Name);
            count.Write(w);
        }

        w.Write(Transitions.Count);
        foreach (TransitionCount t in Transitions)
        {
            Array.ForEach([t.Replicate, t.Arm, t.Sex, (int)t.From, (int)t.To], w.Write);
            w.Write(t.Persons);
            w.Write(t.Agents);
        }

        w.Write(AgentMonths);
        w.Write(MonthsChecked);
        w.Write(Persons is not null);
        if (Persons is FileEntry f)
        {
            Put(w, f.Name, f.Sha256);
            w.Write(f.Rows ?? 0);
            w.Write(f.Bytes);
        }

        w.Flush();
        return stream.ToArray();
    }

    /// <summary>From the bytes that <see cref="ToBytes"/> gives.</summary>
    public static ArmPart Parse(ReadOnlyMemory<byte> bytes)
    {
        using MemoryStream stream = new(bytes.ToArray());
        using BinaryReader r = new(stream, Encoding.UTF8);
        IndicatorRow[] rows = new IndicatorRow[r.ReadInt32()];
        for (int i = 0; i < rows.Length; i++)
        {
            (int replicate, int year, string indicator, string measure) = (r.ReadInt32(), r.ReadInt32(), Text(r), Text(r));
            Labelled label = new(Text(r), Text(r), Text(r), Text(r), Text(r), Text(r), Text(r));
            rows[i] = new IndicatorRow(replicate, year, indicator, measure, label, r.ReadDouble(), r.ReadInt64());
        }

        (PersonGroup, WinnerCount)[] winners = new (PersonGroup, WinnerCount)[r.ReadInt32()];
        for (int i = 0; i < winners.Length; i++)
        {
            winners[i] = (new PersonGroup(Text(r), Text(r)), WinnerCount.Read(r));
        }

        TransitionCount[] transitions = new TransitionCount[r.ReadInt32()];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = new TransitionCount(
                r.ReadInt32(), r.ReadInt32(), r.ReadInt32(), (Status)r.ReadInt32(), (Status)r.ReadInt32(), r.ReadInt64(), r.ReadInt64());
        }

        ArmPart part = new(rows, winners, transitions, r.ReadInt64(), r.ReadInt64());
        if (!r.ReadBoolean())
        {
            return part;
        }

        (string name, string sha) = (Text(r), Text(r));
        return part with { Persons = new FileEntry(name, r.ReadInt64(), r.ReadInt64(), sha) };
    }

    private static void Put(BinaryWriter w, params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            w.Write(text);
        }
    }

    // labels recur by the thousand
    private static string Text(BinaryReader r) => string.Intern(r.ReadString());
}
