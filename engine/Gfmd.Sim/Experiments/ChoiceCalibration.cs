using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Constants of the options by contraction (14.3, Berry-type): the mean probabilities of those who consider against the base-year applications,
/// by scheme × skill × sex, and of channels by scheme. No draw decides.
/// </summary>
internal sealed class ChoiceCalibration(World world, Dictionary<string, SolvedScheme> schemes, IReadOnlyDictionary<string, double> asked)
{
    private const int Passes = 60, MostCandidates = 120_000;
    private const double Enough = 0.002, Damping = 0.7;
    private readonly Plan _plan = world.Plan;

    public void Solve()
    {
        foreach (OriginPlan origin in _plan.Origins)
        {
            if (origin.Options.Length > 0)
            {
                new OriginChoice(this, origin).Solve();
            }
        }
    }

    /// <summary>One person's part: V without constants by option, V_stay, clock times weight, cell, and the chance to pass a points grid.</summary>
    private readonly record struct Row(double Stay, double Clock, int Cell, int First);

    private sealed class OriginChoice
    {
        private readonly ChoiceCalibration _all;
        private readonly OriginPlan _origin;
        private readonly List<Row> _rows = [];
        private readonly List<float> _values = [];
        private readonly double[] _scheme;
        private readonly double[] _channel;
        private readonly double _nest;
        private double _scale = 1;

        public OriginChoice(ChoiceCalibration all, OriginPlan origin)
        {
            _all = all;
            _origin = origin;
            _nest = all._plan.Numbers[ChoiceNumbers.Nest];
            _scheme = new double[origin.SchemeCount * 4];
            _channel = new double[origin.Options.Length];
        }

        private SchemePlan Scheme(int local) => _all._plan.Schemes[_origin.FirstScheme + local];

        private SchemePlan SchemeOf(int option) => _all._plan.Schemes[_origin.Options[option].Scheme];

        public void Solve()
        {
            Gather();
            double[] wanted = new double[_scheme.Length];
            for (int s = 0; s < _origin.SchemeCount; s++)
            {
                SchemePlan p = Scheme(s);
                double applications = PostCalibration.Applications(_all._plan, p) * (_all.Asked.TryGetValue(p.Id, out double more) ? more : 1);
                for (int c = 0; c < 4; c++)
                {
                    wanted[(s * 4) + c] = applications * PostCalibration.Share(p, c);
                }
            }

            for (int pass = 0; pass < Passes; pass++)
            {
                (double[] flow, double[] byOption) = Flows();
                double worst = 0;
                for (int k = 0; k < _scheme.Length; k++)
                {
                    if (wanted[k] > 0 && flow[k] > 0)
                    {
                        double gap = Maths.Log(wanted[k] / flow[k]);
                        worst = Math.Max(worst, Math.Abs(gap));
                        _scheme[k] += Damping * _nest * Math.Clamp(gap, -4, 4);
                    }
                }

                Rake(byOption);
                if (worst < Enough)
                {
                    break;
                }
            }

            Keep();
        }

        private void Rake(double[] byOption)
        {
            for (int j = 0; j < _channel.Length; j++)
            {
                SchemePlan s = SchemeOf(j);
                double total = 0;
                for (int k = 0; k < _channel.Length; k++)
                {
                    total += _origin.Options[k].Scheme == s.Index ? byOption[k] : 0;
                }

                double share = s.Intake.Channels[_origin.Options[j].ChannelIndex].Share;
                if (share > 0 && byOption[j] > 0 && total > 0)
                {
                    _channel[j] += Damping * _nest * Math.Clamp(Maths.Log(share * total / byOption[j]), -4, 4);
                }
            }
        }

        /// <summary>Everybody who could consider, or every n-th, with values at the present constants taken off.</summary>
        private void Gather()
        {
            Plan plan = _all._plan;
            World world = _all.World;
            OriginMonth home = new(plan, _origin);
            home.Post(world.Market, world.Month);
            MigrationChoice choice = new(plan, _origin);
            choice.Post(home.Options);
            Block[] blocks = [.. world.Blocks.Where(b => b.Origin == _origin.Index)];
            int step = Math.Max(1, (int)(blocks.Sum(b => (long)b.Count) / MostCandidates));
            _scale = step;
            Candidates c = new();
            uint[] values = new uint[Math.Max(1, home.Options.Length)];
            foreach (Block b in blocks)
            {
                Collect(b, home, c, step, world.Month, world.Draw);
                c.PadOut();
                c.PriceHome<One>(home);
                choice.Enter(b.Villages, world.Draw);
                for (int k = 0; k < c.Count; k++)
                {
                    choice.AbroadProbability<One>(c, k, world.Draw, values);
                    Keep(b, c, k, home, values);
                }
            }
        }

        private static void Collect(Block b, OriginMonth home, Candidates c, int step, int month, in Draw draw)
        {
            c.Count = 0;
            c.Reserve(b.Count);
            for (int i = 0; i < b.Count; i++)
            {
                uint t = b.Traits[i];
                Status status = Traits.StatusOf(t);
                uint age = (uint)(month - b.Birth[i]);
                bool free = status is >= Status.EmployedHome and <= Status.Inactive && (t & Traits.Queued) == 0 && age - home.Youngest < home.AgeSpan;
                if (!free || b.Id[i] % (ulong)step != 0)
                {
                    continue;
                }

                int h = b.Household[i];
                bool trigger = b.JobLost[i] == month - 1 || b.Villages.ReturnLastMonth[b.Village[h]]
                    || (b.Income[h] > 0 && Cents.Usd(b.Income[h]) < home.LargeShock * b.Income12[h]);
                c.Describe(c.Count++, home, b, i, month, 0, home.Clock((t & Traits.Returnee) != 0, trigger), draw);
            }
        }

        private void Keep(Block b, Candidates c, int k, OriginMonth home, uint[] values)
        {
            double weight = b.Weight[b.Household[c.Slot[k]]];
            int cell = ((c.Cell[k] >> 1) == 3 ? 2 : 0) + (int)(c.Cell[k] & 1);
            double bw = cell >= 2 ? home.Income.Tertiary : home.Income.Low;
            double amenity = c.Cadres.Any ? BitConverter.UInt32BitsToSingle(c.Cadres.Amenity[k]) : 0;
            _rows.Add(new Row((bw * BitConverter.UInt32BitsToSingle(c.HomeWorth[k])) + amenity + _origin.Data.Growth.Amenity,
                weight * BitConverter.UInt32BitsToSingle(c.Clock[k]), cell, _values.Count));
            for (int j = 0; j < home.Options.Length; j++)
            {
                SchemePlan s = SchemeOf(j);
                float v = BitConverter.UInt32BitsToSingle(values[j]);
                bool passes = !Admission.BelowPassMark(s, _all.World.Draw, b, c.Slot[k], _all.World.Month);
                double constant = s.Solved.Constants[cell]
                    + (s.Solved.ChannelConstants.Count > 0 ? s.Solved.ChannelConstants[_origin.Options[j].ChannelIndex] : 0);
                _values.Add(v < -1e8f ? float.NegativeInfinity : (float)(v - (constant / _nest)));
                _values.Add(passes ? 1 : 0);
            }

            for (int s = 0; s < _origin.SchemeCount && _rows.Count == 1; s++)
            {
                for (int x = 0; x < 4; x++)
                {
                    _scheme[(s * 4) + x] = Scheme(s).Solved.Constants[x];
                }
            }

            for (int j = 0; j < _channel.Length && _rows.Count == 1; j++)
            {
                SchemePlan s = SchemeOf(j);
                _channel[j] = s.Solved.ChannelConstants.Count > 0 ? s.Solved.ChannelConstants[_origin.Options[j].ChannelIndex] : 0;
            }
        }

        /// <summary>Expected applications a month by scheme × skill × sex and by option.</summary>
        private (double[] Cells, double[] Options) Flows()
        {
            double[] flow = new double[_scheme.Length], byOption = new double[_channel.Length], v = new double[_channel.Length];
            foreach (Row row in _rows)
            {
                double best = double.NegativeInfinity;
                for (int j = 0; j < v.Length; j++)
                {
                    int local = _origin.Options[j].Scheme - _origin.FirstScheme;
                    v[j] = _values[row.First + (2 * j)] + ((_scheme[(local * 4) + row.Cell] + _channel[j]) / _nest);
                    best = Math.Max(best, v[j]);
                }

                if (double.IsNegativeInfinity(best))
                {
                    continue;
                }

                double sum = 0;
                for (int j = 0; j < v.Length; j++)
                {
                    v[j] = Maths.Exp(Math.Max(-700, v[j] - best));
                    sum += v[j];
                }

                double abroad = Maths.Logistic((_nest * (best + Maths.Log(sum))) - row.Stay);
                double each = row.Clock * _scale * abroad / sum;
                for (int j = 0; j < v.Length; j++)
                {
                    double part = v[j] < 1e-300 ? 0 : each * v[j] * _values[row.First + (2 * j) + 1];
                    flow[((_origin.Options[j].Scheme - _origin.FirstScheme) * 4) + row.Cell] += part;
                    byOption[j] += part;
                }
            }

            return (flow, byOption);
        }

        private void Keep()
        {
            for (int s = 0; s < _origin.SchemeCount; s++)
            {
                SchemePlan p = Scheme(s);
                double[] channels = [.. _origin.Options.Where(o => o.Scheme == p.Index).Select(o => _channel[o.Index])];
                _all.Schemes[p.Id] = _all.Schemes[p.Id] with
                {
                    Constants = [.. _scheme.AsSpan(s * 4, 4)],
                    ChannelConstants = channels,
                };
            }
        }
    }

    private World World => world;

    /// <summary>By scheme: what a month at these probabilities must give for a year to give the base year's applications, as a factor.</summary>
    private IReadOnlyDictionary<string, double> Asked => asked;

    private Dictionary<string, SolvedScheme> Schemes => schemes;
}
