using System.Globalization;

namespace Gfmd.Sim.Bench;

/// <summary>The options of a command: pairs of --name and whole number.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, long> _given = new(StringComparer.Ordinal);

    public Options(string[] args, params string[] known)
    {
        for (int k = 0; k < args.Length; k += 2)
        {
            if (!known.Contains(args[k], StringComparer.Ordinal))
            {
                throw new ArgumentException($"unknown option '{args[k]}'; known: {string.Join(' ', known)}", nameof(args));
            }

            if (k + 1 == args.Length || !long.TryParse(args[k + 1], NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value == 0)
            {
                throw new ArgumentException($"{args[k]} needs a whole number above 0", nameof(args));
            }

            _given[args[k]] = value;
        }
    }

    public long this[string name, long otherwise] => _given.GetValueOrDefault(name, otherwise);
}
