using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// The whole state of one replicate at the start of a month, as bytes: a head with names and posted values, then one section a block. It can be
/// brought back any number of times, also under a plan with other regimes: one past, many futures.
/// </summary>
public sealed class StateImage
{
    private readonly List<byte[]> _sections;

    private StateImage(int month, List<byte[]> sections)
    {
        Month = month;
        _sections = sections;
    }

    /// <summary>Month about to be simulated.</summary>
    public int Month { get; }

    /// <summary>Length in memory.</summary>
    public long Bytes => _sections.Sum(s => (long)s.Length);

    /// <summary>Takes the state of a world between two months.</summary>
    /// <param name="world">The world; it stays as it is.</param>
    /// <param name="opening">What founding counted, if not a single month has been simulated yet; null afterwards.</param>
    public static StateImage Take(World world, Tallies? opening = null) =>
        new(world?.Month ?? 0, [.. Sections(world!, opening).Select(s => s.ToArray())]);

    /// <summary>The sections of a world's state one after the other; each is valid until the next is asked for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Sections(World world, Tallies? opening)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Walk(world, opening);
    }

    /// <summary>A world in this state under a plan with the same people, and what founding counted.</summary>
    /// <exception cref="StateException">The plan has other people, or lacks a scheme that somebody belongs to.</exception>
    public (World World, Tallies Opening) Restore(Plan plan, Draw draw) => Restore(_sections.Select(s => new ReadOnlyMemory<byte>(s)), plan, draw);

    /// <summary>A world from the sections of a state; each section is read before the next is asked for.</summary>
    /// <exception cref="StateException">The plan has other people, or lacks a scheme that somebody belongs to.</exception>
    public static (World World, Tallies Opening) Restore(IEnumerable<ReadOnlyMemory<byte>> sections, Plan plan, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentNullException.ThrowIfNull(plan);
        using IEnumerator<ReadOnlyMemory<byte>> each = sections.GetEnumerator();
        StateReader head = new(Next(each));
        int month = head.One<int>();
        if (head.One<uint>() != draw.Key0 || head.One<uint>() != draw.Key1)
        {
            throw new StateException("the state is of another seed or replicate");
        }

        StateMap map = new(StateLayout.Read(head, plan), plan);
        World world = new(plan, draw, new Block[head.One<int>()]) { Month = month };
        Tallies opening = new(plan.Schemes.Length, plan.Origins.Length);
        head.Places = map.Global;
        world.Market.HasBaseWorkers = head.One<bool>();
        world.Market.Columns(ref head);
        if (head.One<bool>())
        {
            opening.SpellColumns(ref head);
        }

        AtEnd(head);
        for (int i = 0; i < world.Blocks.Length; i++)
        {
            world.Blocks[i] = BlockState.Read(new StateReader(Next(each)), i, plan, map);
        }

        return (world, opening);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Walk(World world, Tallies? opening)
    {
        StateBuffer buffer = new();
        buffer.One(world.Month);
        buffer.One(world.Draw.Key0);
        buffer.One(world.Draw.Key1);
        StateLayout.Of(world.Plan).Write(buffer);
        buffer.One(world.Blocks.Length);
        buffer.One(world.Market.HasBaseWorkers);
        world.Market.Columns(ref buffer);
        buffer.One(opening is not null);
        opening?.SpellColumns(ref buffer);
        yield return buffer.Written;
        foreach (Block b in world.Blocks)
        {
            buffer.Clear();
            BlockState.Write(b, buffer);
            yield return buffer.Written;
        }
    }

    internal static void AtEnd(StateReader section)
    {
        if (!section.AtEnd)
        {
            throw new StateException("a section of the state is longer than it should be");
        }
    }

    private static ReadOnlyMemory<byte> Next(IEnumerator<ReadOnlyMemory<byte>> each) =>
        each.MoveNext() ? each.Current : throw new StateException("the state has too few sections");
}
