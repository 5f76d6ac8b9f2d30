using static Gfmd.Sim.Bench.Ref1.Ref1Numbers;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>All blocks, origin by origin.</summary>
internal sealed class Ref1Population
{
    private readonly uint _stride, _blocksOfOrigin;

    /// <summary>Founds the population of point 8 and counts its stocks.</summary>
    public Ref1Population(long people, long[] stock)
    {
        int each = (int)(people / Origins);
        _stride = (uint)((each + 127) / 128 * 128);
        _blocksOfOrigin = (_stride + Ref1Block.Size - 1) / Ref1Block.Size;
        Blocks = new Ref1Block[Origins * _blocksOfOrigin];
        for (int k = 0; k < Blocks.Length; k++)
        {
            int origin = k / (int)_blocksOfOrigin, first = k % (int)_blocksOfOrigin * Ref1Block.Size;
            Blocks[k] = new Ref1Block(origin, ((uint)origin * _stride) + (uint)first, Math.Min(Ref1Block.Size, (int)_stride - first));
            Blocks[k].Found(Ref1Draws.Key, each - first, stock);
        }
    }

    public Ref1Block[] Blocks { get; }

    /// <summary>The block that holds a slot.</summary>
    public Ref1Block BlockOf(uint id) => Blocks[(id / _stride * _blocksOfOrigin) + (id % _stride / Ref1Block.Size)];
}
