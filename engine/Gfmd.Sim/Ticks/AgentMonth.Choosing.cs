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
        c.Count = 0;
        c.Reserve(_s.Considering.Count);
        ReadOnlySpan<int> slots = _s.Considering.Slots;
        bool campaign = home.Campaigns;
        for (int k = 0; k < slots.Length; k++)
        {
            if (k + (2 * Ahead.Steps) < slots.Length)
            {
                Candidates.FetchPerson(_b, slots[k + (2 * Ahead.Steps)]);
                Candidates.FetchHousehold(_b, slots[k + Ahead.Steps]);
            }

            int i = slots[k];
            uint t = _b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (status < Status.EmployedHome || status > Status.Inactive || (t & Traits.Queued) != 0 || Arm(i) != arm)
            {
                continue;
            }

            int h = _b.Household[i];
            bool returnee = (t & Traits.Returnee) != 0;
            double left = 1;
            bool reached = campaign && home.Reached(_draw, _b.Id[i], _t, out left);
            bool trigger = reached || _b.JobLost[i] == _t - 1 || _b.Villages.ReturnLastMonth[_b.Village[h]]
                || Cents.Usd(_b.Income[h]) < home.LargeShock * _b.Income12[h];
            double clock = home.Clock(returnee, trigger);
            if (_s.Move[i] >= Draw.Threshold(clock))
            {
                continue;
            }

            if (reached)
            {
                _b.Unlearned[i] *= (float)left;
            }

            Tallies.Add(OriginMeasure.Considered, _b.Origin, t, _b.Weight[h]);
            c.Describe(c.Count++, home, _b, i, _t, _s.Move[i], clock, _draw);
        }
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
