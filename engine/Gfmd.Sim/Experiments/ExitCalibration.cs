using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Exits and sending of the base stock (14.2 step 4, 7.1): h0_r, n0, o0 and the shift of r0, each by bisection on the average of the migrants'
/// own probabilities, without any draw.
/// </summary>
internal sealed class ExitCalibration
{
    private const double Death = 0.0003;
    private readonly Plan _plan;
    private readonly World _world;
    private readonly Dictionary<string, SolvedScheme> _schemes;
    private readonly Dictionary<string, SolvedCorridor> _corridors;
    private readonly List<CalibrationTarget> _targets;
    private readonly OriginMonth[] _origins;
    private readonly SchemeMonth[] _months;
    private readonly List<(Block Block, int Slot)>[] _stock;

    public ExitCalibration(World world, Dictionary<string, SolvedScheme> schemes, Dictionary<string, SolvedCorridor> corridors,
        List<CalibrationTarget> targets)
    {
        _world = world;
        _plan = world.Plan;
        _schemes = schemes;
        _corridors = corridors;
        _targets = targets;
        _origins = [.. _plan.Origins.Select(o => new OriginMonth(_plan, o))];
        _months = [.. _plan.Schemes.Select(s => new SchemeMonth(_plan, s, _world.Draw))];
        _stock = [.. _plan.Schemes.Select(_ => new List<(Block, int)>())];
        foreach (Block b in world.Blocks)
        {
            for (int i = 0; i < b.Count; i++)
            {
                int s = Traits.Scheme(b.Traits[i]);
                if (s >= 0)
                {
                    _stock[s].Add((b, i));
                }
            }
        }
    }

    public void Solve()
    {
        foreach (SchemePlan s in _plan.Schemes)
        {
            SchemeMonth m = _months[s.Index];
            m.Post(_plan, _world.Market, _world.Month);
            if (_stock[s.Index].Count == 0)
            {
                _targets.Add(new("4", s.Id, "yearly return, share", s.Intake.ReturnRate, 0, 0, "no agent in the base stock"));
                continue;
            }

            SolveContract(s, m);
            SolveReturn(s, m);
        }

        foreach (Corridor c in _plan.Scenario.Corridors)
        {
            SolveSending(c, SolveChannels(c));
        }
    }

    private double Net(Block b, int i, SchemeMonth m)
    {
        uint t = b.Traits[i];
        bool over = (t & Traits.Overstayer) != 0;
        int since = _world.Month - b.Sojourn(i).Arrival;
        return m.Pay.Net(t, m.Pay.Wage(t, BrainWaste.Tier(b.Tier[i]), b.Ability[i], since, over), over);
    }

    private List<ContractSituation> Situations(SchemePlan s, SchemeMonth m)
    {
        List<ContractSituation> all = [];
        foreach ((Block b, int i) in _stock[s.Index])
        {
            bool renewable = b.Sojourn(i).Renewals < s.Regime.MaxRenewals;
            all.Add(Migrant.Contract(b, i, _origins[s.Origin], m, _world.Month, Net(b, i, m), renewable));
        }

        return all;
    }

    /// <summary>n0 and o0 in turn until both shares are met.</summary>
    private void SolveContract(SchemePlan s, SchemeMonth m)
    {
        if (s.Regime.DurationMonths == 0)
        {
            return;
        }

        List<ContractSituation> all = Situations(s, m);
        double renewable = all.Count(x => x.Renewable) / (double)all.Count;
        double wantRenew = s.Regime.MaxRenewals > 0 ? Math.Min(s.Intake.RenewalProbability, 0.98 * renewable) : 0;
        double wantOver = s.Intake.OverstayRate, n0 = 0, o0 = 0;
        for (int pass = 0; pass < 12; pass++)
        {
            double o = o0, n = n0;
            n0 = wantRenew > 0 ? Bisect(x => Shares(all, s, x, o).Renew - wantRenew) : 0;
            n = n0;
            o0 = wantOver > 0 ? Bisect(x => Shares(all, s, n, x).Overstay - wantOver) : -40;
        }

        (double renew, double over) = Shares(all, s, n0, o0);
        _schemes[s.Id] = _schemes[s.Id] with { RenewalConstant = n0, OverstayConstant = o0 };
        if (s.Regime.MaxRenewals > 0)
        {
            _targets.Add(new("4", s.Id, "renewals per contract end", s.Intake.RenewalProbability, renew, 0.01,
                wantRenew < s.Intake.RenewalProbability ? "too many have used all renewals" : ""));
        }

        _targets.Add(new("4", s.Id, "overstay per contract end", wantOver, over, 0.01));
    }

    private (double Renew, double Overstay) Shares(List<ContractSituation> all, SchemePlan s, double n0, double o0)
    {
        ContractEnd end = new(_plan, s, n0, o0);
        double renew = 0, over = 0;
        foreach (ContractSituation x in all)
        {
            double r = end.Renewal(x), v = end.Overstay(x), total = 1 + r + v;
            renew += r / total;
            over += v / total;
        }

        return (renew / all.Count, over / all.Count);
    }

    /// <summary>h0_r so that the expected return of the base stock within a year (of a season, where the contract is one) is the row.</summary>
    private void SolveReturn(SchemePlan s, SchemeMonth m)
    {
        List<(double Index, double Cage, int End, double AtEnd, double Tie, bool Irregular)> all = [];
        ContractEnd end = new(_plan, s, _schemes[s.Id].RenewalConstant, _schemes[s.Id].OverstayConstant);
        double mean = 0;
        foreach ((Block b, int i) in _stock[s.Index])
        {
            double net = Net(b, i, m);
            bool irregular = Migrant.Irregular(b.Traits[i]);
            double index = m.Return.Index(Migrant.Return(
                b, i, _world.Month, Migrant.LnGain(b, i, _origins[s.Origin], m, _world.Month, net), s.Regime.FamilyAccompany));
            ContractSituation x = Migrant.Contract(b, i, _origins[s.Origin], m, _world.Month, net, b.Sojourn(i).Renewals < s.Regime.MaxRenewals);
            double leave = s.Regime.DurationMonths == 0 ? 0 : 1 / (1 + end.Renewal(x) + end.Overstay(x));
            double cage = m.Return.Cage(irregular, m.CrossingCost, net) * m.Security.Stay(b.Sojourn(i).SsMonths);
            all.Add((index, cage, b.Sojourn(i).End == Block.Never ? int.MaxValue : b.Sojourn(i).End - _world.Month, leave,
                irregular ? 0 : LosesTie(b, i, m, end.Overstay(x)), irregular));
            mean += index;
        }

        mean /= all.Count;
        bool season = s.Seasonal;
        double well = Maths.Exp(-m.Numbers[ReintegrationNumbers.HHealth]);
        double Expected(double hazard)
        {
            double sum = 0;
            foreach ((double index, double cage, int until, double atEnd, double tie, bool irregular) in all)
            {
                double p = m.Return.Probability(hazard, mean, index, cage);
                double stay = (1 - p) * (irregular ? 1 - s.Detection : 1) * (1 - Death) * well;
                int months = season ? s.Regime.DurationMonths : 12;
                double kept = Maths.Pow(stay, months) * Maths.Pow(1 - tie, Math.Max(0, months - m.Work.Grace - 1));
                sum += 1 - (kept * (season || until <= 12 ? 1 - atEnd : 1));
            }

            return sum / all.Count;
        }

        double h0 = Maths.Exp(Bisect(x => Expected(Maths.Exp(x)) - s.Intake.ReturnRate, -16, 0));
        _schemes[s.Id] = _schemes[s.Id] with { ReturnHazard = h0, ReturnMean = mean };
        double reached = Expected(h0);
        string remark = h0 < 1e-6 && reached > 1.01 * s.Intake.ReturnRate ? "contract ends and removals alone exceed it" : "";
        _targets.Add(new("4", s.Id, season ? "return per season, share" : "yearly return, share", s.Intake.ReturnRate, reached, 0.01, remark));
    }

    /// <summary>trust_c of a corridor, from what its migrants with work are expected to send.</summary>
    private double[] SolveChannels(Corridor c)
    {
        TransferCalibration channels = new();
        foreach (SchemePlan s in _plan.Schemes.Where(s => ReferenceEquals(s.Corridor, c)))
        {
            SchemeMonth m = _months[s.Index];
            TransferChoice choice = new(_plan.Numbers, c, m.Prices, new double[TransferPrices.Count]);
            foreach ((Block b, int i) in _stock[s.Index])
            {
                if (Traits.StatusOf(b.Traits[i]) is Status.EmployedAbroad or Status.EmployedIrregular)
                {
                    SendingSituation x = Genesis.Situation(b, i, m, Net(b, i, m), _world.Month);
                    channels.Add(choice, Receiver(b, i, m, x), m.Remitting.Probability(x) * m.Remitting.Amount(x));
                }
            }
        }

        double[] wanted = TransferCalibration.Wanted(_plan.Numbers, c);
        (double[] trust, double[] shares) = channels.Solve(wanted);
        _corridors[c.Id] = _corridors[c.Id] with { Trust = trust };
        double informal = shares[TransferPrices.Informal], worst = shares.Zip(wanted).Max(p => Math.Abs(p.First - p.Second));
        _targets.Add(new("4", c.Id, "informal share of the money sent", c.InformalRemittance / 100, informal, 0.01,
            informal == 0 && c.InformalRemittance > 0 ? "nobody sends" : worst > 0.01 ? "some channel is not open to enough receivers" : ""));
        return trust;
    }

    private TransferSituation Receiver(Block b, int i, SchemeMonth m, in SendingSituation x)
    {
        int h = b.Household[i];
        bool rural = Recruiters.Rural(_origins[m.Scheme.Origin].Origin, _world.Draw, b.Villages.Key[b.Village[h]]);
        return new(m.Remitting.Amount(x), rural, Migrant.Irregular(b.Traits[i]), false, (b.Banked[h] & Accounts.Bank) != 0,
            (b.Banked[h] & Accounts.Mobile) != 0);
    }

    /// <summary>Chance a month that a job is lost, no other is found in the months of grace, and the tied worker goes home.</summary>
    private double LosesTie(Block b, int i, SchemeMonth m, double over) =>
        m.Work.Grace == 0 || m.JobChange.Portable(_world.Month - b.Sojourn(i).Arrival) ? 0
            : m.Work.Probability(Status.EmployedAbroad, false) / (1 + over)
            * Maths.Pow(1 - m.Work.Probability(Status.JoblessAbroad, false), m.Work.Grace);

    /// <summary>One shift of r0 a corridor with settled or irregular migrants; contract corridors keep the default and are reported.</summary>
    private void SolveSending(Corridor c, double[] trust)
    {
        SchemePlan[] schemes = [.. _plan.Schemes.Where(s => ReferenceEquals(s.Corridor, c))];
        double[] shares = new double[TransferPrices.Count];
        bool settled = schemes.Any(s => !s.Temporary);
        List<(double Constant, double Logit, double Amount, bool Shifted)> all = [];
        foreach (SchemePlan s in schemes)
        {
            SchemeMonth m = _months[s.Index];
            double basis = s.Sending - s.Solved.SendingShift;
            TransferChoice choice = new(_plan.Numbers, c, m.Prices, trust);
            foreach ((Block b, int i) in _stock[s.Index])
            {
                bool works = Traits.StatusOf(b.Traits[i]) is Status.EmployedAbroad or Status.EmployedIrregular;
                SendingSituation x = Genesis.Situation(b, i, m, Net(b, i, m), _world.Month);
                choice.LongRun(Receiver(b, i, m, x), shares);
                double transfers = 0;
                for (int k = 0; k < shares.Length; k++)
                {
                    transfers += shares[k] * m.Remitting.Transfers(k);
                }

                all.Add((basis, m.Remitting.Logit(x), works ? m.Remitting.Amount(x, transfers) : 0, !s.Temporary));
            }
        }

        if (all.Count == 0)
        {
            return;
        }

        double Mean(double shift) =>
            all.Sum(x => Maths.Logistic(x.Constant + x.Logit + (x.Shifted ? shift : 0)) * x.Amount) / all.Count;
        double found = settled ? Bisect(x => Mean(x) - c.RemittancePerMigrant, -8, 8) : 0;
        foreach (SchemePlan s in schemes.Where(s => !s.Temporary))
        {
            _schemes[s.Id] = _schemes[s.Id] with { SendingShift = found };
        }

        string remark = settled ? (Math.Abs(found) > 7.9 ? "beyond what any share of senders gives" : "")
            : "contract corridor: r0 and s0 kept at their defaults";
        _targets.Add(new("4", c.Id, "remittance per migrant, USD a month", c.RemittancePerMigrant, Mean(found), 0.01, remark));
    }

    /// <summary>Root of an increasing function.</summary>
    private static double Bisect(Func<double, double> f, double low = -40, double high = 40)
    {
        for (int i = 0; i < 50; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = f(middle) < 0 ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
