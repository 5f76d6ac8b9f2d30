using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Considering and choosing (phase 7).</summary>
public sealed partial class AgentMonth
{
    /// <summary>Phase 7: who considers, whether to go, which option; phase 8a: the application.</summary>
    private void Choose()
    {
        if (_home.Options.Length == 0)
        {
            return;
        }

        // the kernel takes one table of options at a time, so those of each arm come together
        for (int arm = 0; arm < _arms.Plans.Length; arm++)
        {
            Choose(arm);
        }
    }

    private void Choose(int arm)
    {
        OriginMonth home = _arms.Origins[arm][_b.Origin];
        Gather(arm, home);
        Candidates c = _s.Candidates;
        if (c.Count == 0)
        {
            return;
        }

        MigrationChoice choice = Enter(arm);
        c.PadOut();
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                Decide<Sixteen>(choice, home);
                break;
            case LaneWidth.Bits256:
                Decide<Eight>(choice, home);
                break;
            default:
                Decide<One>(choice, home);
                break;
        }
    }

    /// <summary>The choice of an arm with the tables of this block and month, filled in where nobody has asked for them yet.</summary>
    private MigrationChoice Enter(int arm)
    {
        MigrationChoice choice = _choices[arm][_b.Origin];
        if (_entered[arm] != _visit)
        {
            choice.Post(_arms.Origins[arm][_b.Origin].Options);
            choice.Enter(_b.Villages, _draw);
            _entered[arm] = _visit;
        }

        return choice;
    }

    /// <summary>Those whose clock strikes, as columns.</summary>
    private void Gather(int arm, OriginMonth home)
    {
        Candidates c = _s.Candidates;
        c.Reserve(_s.Considering.Count);
        c.Count = Consider(arm, home, c.Slot, c.Clock);
        for (int k = 0; k < c.Count; k++)
        {
            int i = c.Slot[k];
            Tallies.Add(OriginMeasure.Considered, _b.Origin, _b.Traits[i], _b.Weight[_b.Household[i]]);
            c.Describe(k, home, _b, i, _t, _s.Move[i], BitConverter.UInt32BitsToSingle(c.Clock[k]), _draw);
        }
    }

    /// <summary>Finds those whose clock strikes; returns how many. A good part of those looked at stays behind, by chance: so each is written down
    /// and the next one takes the place of one who does not count, without a branch.</summary>
    private int Consider(int arm, OriginMonth home, int[] found, uint[] clocks)
    {
        bool campaign = home.Campaigns;
        Span<uint> least = stackalloc uint[4], clock = stackalloc uint[4];
        for (int x = 0; x < 4; x++)
        {
            double p = home.Clock((x & 2) != 0, (x & 1) != 0);
            least[x] = Draw.Threshold(p);
            clock[x] = BitConverter.SingleToUInt32Bits((float)p);
        }

        bool[] returned = _b.Villages.ReturnLastMonth;
        double large = home.LargeShock;
        int count = 0;
        foreach (int i in _s.Considering.Slots)
        {
            uint t = _b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (status < Status.EmployedHome || status > Status.Inactive || (t & Traits.Queued) != 0 || Arm(i) != arm)
            {
                continue;
            }

            int h = _b.Household[i];
            double left = 1;
            bool reached = campaign && home.Reached(_draw, _b.Id[i], _t, out left);
            bool trigger = reached | (_b.JobLost[i] == _t - 1) | returned[_b.Village[h]]
                | (Cents.Usd(_b.Income[h]) < large * _b.Income12[h]);
            int x = ((t & Traits.Returnee) != 0 ? 2 : 0) | (trigger ? 1 : 0);
            bool strikes = _s.Move[i] < least[x];
            if (reached && strikes)
            {
                _b.Unlearned[i] *= (float)left;
            }

            found[count] = i;
            clocks[count] = clock[x];
            count += strikes ? 1 : 0;
        }

        return count;
    }

    private void Decide<T>(MigrationChoice choice, OriginMonth home)
        where T : struct, ILanes<T>
    {
        Candidates c = _s.Candidates;
        c.PriceHome<T>(home);
        Span<uint> own = stackalloc uint[64];
        int options = choice.Options.Count;
        for (int at = 0; at < c.Count; at += T.Count)
        {
            T threshold = choice.Threshold<T>(c, at, _draw, _s.Values);
            uint goes = T.Less(T.Load(ref c.Bits[0], at), threshold).Bits();
            while (goes != 0)
            {
                int lane = System.Numerics.BitOperations.TrailingZeroCount(goes);
                goes &= goes - 1;
                for (int j = 0; j < options; j++)
                {
                    own[j] = _s.Values[(j * T.Count) + lane];
                }

                int i = c.Slot[at + lane];
                OptionMonth? option = choice.Pick(_b.Id[i], _t, _draw, own);
                option = Banned(i, option) ? Displaced(i, option, choice.Options, own) : option;
                if (option is not null)
                {
                    Apply(i, Registered(i, option));
                }
            }
        }
    }
}
