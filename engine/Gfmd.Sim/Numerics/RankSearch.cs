
namespace Gfmd.Sim.Numerics;

/// <summary>
/// One search for a cut, step by step, for a pool that is overrun. Every holder of applications counts its own into bins, the bins are
/// added up (over blocks, over machines), and all narrow by the same sums. A step fixes 8 more bits of the first rank that is refused: up to
/// four steps for the key, and more only for several applications with the very same key, by the bits of the id.
/// </summary>
public struct RankSearch
{
    /// <summary>Numbers in one exchange: the weights of 256 bins, then their applications.</summary>
    public const int Bins = 512;

    private const int Width = 256, KeySteps = 4, Steps = 12;

    private readonly long _places;
    private long _admitted;
    private uint _key;
    private ulong _id;
    private int _step;

    /// <summary>Starts a search.</summary>
    /// <param name="places">Places of the pool, not negative and fewer than the weight of all applications.</param>
    public RankSearch(long places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        _places = places;
        Done = places == 0;
    }

    /// <summary>The cut is found.</summary>
    public bool Done { get; private set; }

    /// <summary>The cut, once it is found.</summary>
    public readonly Cutoff Result
    {
        get
        {
            // (_key, _id) is the lowest rank that is refused: the last admitted one is below it
            uint key = _id > 0 ? _key : _key - 1;
            return _admitted == 0 ? new Cutoff(0, 0, 0, _places) : new Cutoff(key, _id - 1, _admitted, _places - _admitted);
        }
    }

    /// <summary>Adds the applications of one part to the bins of this step.</summary>
    public readonly void Count(ReadOnlySpan<Application> part, Span<long> bins)
    {
        Span<long> weights = bins[..Width], numbers = bins.Slice(Width, Width);
        if (_step < KeySteps)
        {
            int shift = 24 - (8 * _step);
            uint known = (uint)(0xFFFFFFFFUL << (shift + 8));
            foreach (ref readonly Application one in part)
            {
                if (((one.Key ^ _key) & known) == 0)
                {
                    int bin = (int)(one.Key >> shift) & 255;
                    weights[bin] += one.Weight;
                    numbers[bin]++;
                }
            }
        }
        else
        {
            int shift = 56 - (8 * (_step - KeySteps));
            ulong known = _step == KeySteps ? 0 : ulong.MaxValue << (shift + 8);
            foreach (ref readonly Application one in part)
            {
                if (one.Key == _key && ((one.Id ^ _id) & known) == 0)
                {
                    int bin = (int)(one.Id >> shift) & 255;
                    weights[bin] += one.Weight;
                    numbers[bin]++;
                }
            }
        }
    }

    /// <summary>Goes into the bin in which the places end.</summary>
    public void Narrow(ReadOnlySpan<long> bins)
    {
        int bin = 0;
        while (bin < Width && _admitted + bins[bin] <= _places)
        {
            _admitted += bins[bin++];
        }

        if (bin == Width)
        {
            throw new InvalidOperationException("the applications of the pool fit: there is no cut to search for");
        }

        if (_step < KeySteps)
        {
            _key |= (uint)bin << (24 - (8 * _step));
        }
        else
        {
            _id |= (ulong)bin << (56 - (8 * (_step - KeySteps)));
        }

        _step++;
        // A single application that does not fit, or no place left: whoever is in the bin is refused.
        Done = _step == Steps || _admitted == _places || bins[Width + bin] == 1;
    }
}
