using Gfmd.Sim.Output;

namespace Gfmd.Sim.Reports;

/// <summary>What is summed of a table.</summary>
internal enum Take
{
    /// <summary>All months of a period: flows.</summary>
    Sum,

    /// <summary>The last month of a period: stocks.</summary>
    End,
}

/// <summary>Sums of a monthly table by replicate, period, origin in a regime, and sex.</summary>
internal sealed class SchemeSums
{
    private readonly TableReader _table;
    private readonly RunTablesRead _run;
    private readonly int[] _at;
    private readonly bool[] _last;

    public SchemeSums(TableReader table, RunTablesRead run)
    {
        (_table, _run) = (table, run);
        Dictionary<(string, string), int> schemes = run.Schemes.Index().ToDictionary(s => (s.Item.Origin.Id, s.Item.Regime.Id), s => s.Index);
        string[] origin = table.Text("origin"), regime = table.Text("regime"), sex = table.Text("sex");
        long[] replicate = table.Whole("replicate"), month = table.Whole("month");
        (_at, _last) = (new int[table.Rows], new bool[table.Rows]);
        for (int i = 0; i < table.Rows; i++)
        {
            int period = (int)month[i] / run.Time.Length;
            _last[i] = month[i] % run.Time.Length == run.Time.Length - 1;
            _at[i] = period < run.Time.Count && schemes.TryGetValue((origin[i], regime[i]), out int scheme)
                ? Index((int)replicate[i], period, scheme, string.Equals(sex[i], Labels.Sex[1], StringComparison.Ordinal) ? 1 : 0) : -1;
        }
    }

    /// <summary>A column, summed.</summary>
    public Sums Of(Take take, params IReadOnlyList<string> columns)
    {
        double[] sums = new double[_run.Manifest.Replicates * _run.Time.Count * _run.Schemes.Count * 2];
        foreach (string column in columns)
        {
            double[] values = _table.Number(column);
            for (int i = 0; i < values.Length; i++)
            {
                if (_at[i] >= 0 && (take == Take.Sum || _last[i]))
                {
                    sums[_at[i]] += values[i];
                }
            }
        }

        return new Sums(sums, this);
    }

    private int Index(int replicate, int period, int scheme, int sex) =>
        (((((replicate * _run.Time.Count) + period) * _run.Schemes.Count) + scheme) * 2) + sex;

    /// <summary>A summed column.</summary>
    internal sealed class Sums(double[] values, SchemeSums of)
    {
        /// <summary>One replicate, period and group of schemes; sex 0, 1, or null for both.</summary>
        public double At(int replicate, int period, IReadOnlyList<int> schemes, int? sex = null)
        {
            double sum = 0;
            foreach (int s in schemes)
            {
                sum += (sex == 1 ? 0 : values[of.Index(replicate, period, s, 0)]) + (sex == 0 ? 0 : values[of.Index(replicate, period, s, 1)]);
            }

            return sum;
        }

        /// <summary>Mean over replicates with its interval.</summary>
        public Cell Cell(int period, IReadOnlyList<int> schemes, int? sex = null, double scale = 1, Sums? agents = null) => Reports.Cell.Mean(
            [.. Enumerable.Range(0, of._run.Manifest.Replicates).Select(r => scale * At(r, period, schemes, sex))],
            (agents ?? this).Agents(period, schemes, sex));

        /// <summary>Mean over replicates of a ratio; nothing where a denominator is 0.</summary>
        public Cell Ratio(Sums below, int period, IReadOnlyList<int> schemes, double scale, Sums agents)
        {
            List<double> ratios = [];
            for (int r = 0; r < of._run.Manifest.Replicates; r++)
            {
                if (below.At(r, period, schemes) is > 0 and double b)
                {
                    ratios.Add(scale * At(r, period, schemes) / b);
                }
            }

            return Reports.Cell.Mean(ratios, agents.Agents(period, schemes, null));
        }

        /// <summary>Agents behind a number of persons, mean over replicates, rounded down.</summary>
        public long Agents(int period, IReadOnlyList<int> schemes, int? sex)
        {
            double sum = 0;
            for (int r = 0; r < of._run.Manifest.Replicates; r++)
            {
                foreach (int s in schemes)
                {
                    sum += At(r, period, [s], sex) / of._run.Weight(of._run.Schemes[s].Origin.Id);
                }
            }

            return (long)(sum / of._run.Manifest.Replicates);
        }
    }
}
