using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>What households decide once a year, each in the month on which its lot falls: business, products, who works (MODEL 8.2 to 8.4); and
/// what a business or eased work adds to own income in a month.</summary>
public sealed partial class AgentMonth
{
    /// <summary>Remittances below this share of income ease nobody's work.</summary>
    private const double LeastDependency = 0.02;

    /// <summary>Looks over a twelfth of the households.</summary>
    private void Reviews()
    {
        FindHouseholds(false);
        foreach (int h in _s.Households.Slots)
        {
            Review(h);
        }
    }

    /// <summary>Lists households: those that act on their income, or those whose turn it is.</summary>
    private void FindHouseholds(bool acting)
    {
        switch (_lanes)
        {
            case LaneWidth.Bits512:
                FindHouseholds<Sixteen>(acting);
                break;
            case LaneWidth.Bits256:
                FindHouseholds<Eight>(acting);
                break;
            default:
                FindHouseholds<One>(acting);
                break;
        }
    }

    private void FindHouseholds<T>(bool acting)
        where T : struct, ILanes<T>
    {
        int n = _b.HouseholdCount;
        _s.Households.Begin(n + Block.Pad);
        T none = T.Broadcast(0u), turn = T.Broadcast((uint)(((_t % 12) + 12) % 12)), acts = T.Broadcast((uint)HouseholdMarks.ActsOnIncome);
        for (int h = 0; h < n; h += T.Count)
        {
            if (acting)
            {
                T marks = T.LoadShorts(ref ColumnBits.Signed(ref _b.Marks[0]), h);
                _s.Households.Add(T.Less(none, T.And(marks, acts)), h);
            }
            else
            {
                // a lot is a part of 2^32
                T month = T.MulHighSame(T.Load(ref _b.Lot[0], h), T.Broadcast(12u));
                _s.Households.Add(T.And(T.Same(month, turn), T.Less(none, T.LoadBytes(ref _b.Members[0], h))), h);
            }
        }
    }

    /// <summary>Head of a household: the oldest member at home, else the oldest; by id among equals.</summary>
    private int Head(int h)
    {
        int head = -1;
        for (int i = _b.FirstMember[h]; i >= 0; i = _b.Next[i])
        {
            head = head < 0 || Before(i, head) ? i : head;
        }

        return head;
    }

    private bool Before(int i, int other)
    {
        bool home = !Traits.Abroad(_b.Traits[i]), otherHome = !Traits.Abroad(_b.Traits[other]);
        return home != otherHome ? home : _b.Birth[i] != _b.Birth[other] ? _b.Birth[i] < _b.Birth[other] : _b.Id[i] < _b.Id[other];
    }

    private void Review(int h)
    {
        int head = Head(h), marks = _b.Marks[h];
        ulong id = _b.Id[head];
        OriginMonth home = Home(head);
        double dependency = LabourSupply.Dependency(_b.Income12[h], _b.Remit12[h]);
        bool receives = _b.Remit12[h] > 0 && dependency > LeastDependency;
        int kept = marks & (HouseholdMarks.Enterprise | HouseholdMarks.Insured | HouseholdMarks.Adjusted);
        if (receives)
        {
            kept |= HouseholdMarks.Eased | home.Products.Accounts(_draw, id) | (Traits.Sex(_b.Traits[head]) == 1 ? HouseholdMarks.WomanControls : 0);
        }

        if (home.Products.OffersInsurance || (kept & HouseholdMarks.Insured) != 0)
        {
            bool insured = home.Products.Insured((kept & HouseholdMarks.Insured) != 0, _draw.Uniform(id, _t, Purpose.InsuranceCover));
            kept = (kept & ~HouseholdMarks.Insured) | (insured ? HouseholdMarks.Insured : 0);
        }

        if (receives || (kept & HouseholdMarks.Adjusted) != 0)
        {
            kept = Participate(h, home.LabourSupply, receives ? dependency : 0) ? kept | HouseholdMarks.Adjusted : kept & ~HouseholdMarks.Adjusted;
        }

        _b.Marks[h] = (ushort)kept;
        Business(h, head, home, receives);
    }

    /// <summary>Members who leave or enter work as the household depends on remittances; whether somebody is out of work for it (8.2).</summary>
    private bool Participate(int h, LabourSupply supply, double dependency)
    {
        bool adjusted = false;
        int retire = _home.Work.RetirementAge;
        for (int i = _b.FirstMember[h]; i >= 0; i = _b.Next[i])
        {
            uint t = _b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (Traits.Abroad(t) || status is Status.Child or Status.Student || Years(i) >= retire)
            {
                continue;
            }

            uint lifelong = _draw.Bits(_b.Id[i], Draw.NoMonth, Purpose.Participation);
            bool takesPart = supply.TakesPart(Traits.Sex(t), dependency, lifelong);
            bool would = dependency == 0 || takesPart || supply.TakesPart(Traits.Sex(t), 0, lifelong);
            adjusted |= would != takesPart;
            t = takesPart ? t | Traits.Participates : t & ~Traits.Participates;
            // whoever waits for a place abroad keeps the job until then
            Status now = (t & Traits.Queued) != 0 ? status
                : !takesPart ? Status.Inactive
                : status == Status.Inactive ? Status.JoblessHome : status;
            _b.Traits[i] = Traits.With(t, now);
        }

        return adjusted;
    }

    /// <summary>A business fails, grows or starts (8.3, 8.4 L95).</summary>
    private void Business(int h, int head, OriginMonth home, bool receives)
    {
        Enterprise e = home.Enterprise;
        int v = _b.Village[h], weight = _b.Weight[h], wealth = _b.Wealth[h];
        double voucher = receives ? home.Products.Voucher : 0;
        if ((_b.Marks[h] & HouseholdMarks.Enterprise) != 0)
        {
            if (_draw.Uniform(_b.Id[head], _t, Purpose.EnterpriseFailure) < e.Failure)
            {
                State.Lives.CloseBusiness(_b, h, Tallies);
                return;
            }

            // what was put aside in a year goes into the business
            SpendingShares shares = home.Budget.Shares;
            double aside = (shares.Own(SpendingItem.Business, Over(h, home)) * _b.Income12[h])
                + (shares.Permanent(SpendingItem.Business, (_b.Marks[h] & HouseholdMarks.WomanControls) != 0) * _b.Remit12[h]);
            Invest(h, Math.Clamp(Cents.Of(12 * Math.Max(0, aside)), 0, Math.Max(0, wealth)), voucher, e, weight);
        }
        else
        {
            int own = (int)Math.Ceiling(e.EntryCapital / (1 + voucher));
            if (wealth < own)
            {
                return;
            }

            double p = Products.OfYear(e.Start(wealth * (1 + voucher) / (1.0 * e.EntryCapital)));
            if (_draw.Uniform(_b.Id[head], _t, Purpose.EnterpriseStart) >= p)
            {
                return;
            }

            _b.Marks[h] |= HouseholdMarks.Enterprise;
            _b.Villages.Enterprises[v]++;
            Tallies.Add(HouseholdMeasure.EnterprisesStarted, _b.Origin, weight);
            Invest(h, own, voucher, e, weight);
        }

        double crowding = e.Crowding(_b.Villages.Enterprises[v], _b.Villages.BaseEnterprises[v]);
        _b.Profit[h] = e.Profit(Cents.Usd(_b.Capital[h]), _draw.Normal(_b.Id[head], Draw.NoMonth, Purpose.EnterpriseSkill), crowding);
    }

    /// <summary>Own money and a voucher's into the business: household to business, government to business.</summary>
    private void Invest(int h, int own, double voucher, Enterprise e, int weight)
    {
        // own money beyond the cap is not matched: the capital that both make together
        double most = e.MostMatched * (1 + voucher);
        int room = voucher > 0 ? (int)Math.Clamp(most - _b.Capital[h], 0, Cents.Max) : 0;
        int grant = Math.Min(Cents.Share(own, voucher), room);
        _b.Wealth[h] -= own;
        _b.Capital[h] = checked(_b.Capital[h] + own + grant);
        Tallies.Add(HouseholdMeasure.Invested, _b.Origin, own * (long)weight);
        Tallies.Add(HouseholdMeasure.EnterpriseGrants, _b.Origin, grant * (long)weight);
    }

    /// <summary>Consumption a head of last month over the lower line.</summary>
    private double Over(int h, OriginMonth home) =>
        Cents.Usd(_b.Consumption[h]) / (Math.Max(1, _b.Members[h] - _b.Away[h]) * home.Origin.PovertyLines[0]);

    /// <summary>Profits into own income, and wages forgone where hours fall with remittances: what the month's remittances answer to.</summary>
    private void OwnIncome()
    {
        FindHouseholds(true);
        long profits = 0, forgone = 0;
        foreach (int h in _s.Households.Slots)
        {
            int weight = _b.Weight[h], wages = _b.Income[h], profit = _b.Profit[h] * 10;
            int eased = (_b.Marks[h] & HouseholdMarks.Eased) == 0 ? 0
                : Cents.Share(wages, _home.LabourSupply.HoursForgone(LabourSupply.Dependency(_b.Income12[h], _b.Remit12[h])));
            _b.Income[h] = checked(wages + profit - eased);
            profits += profit * (long)weight;
            forgone += eased * (long)weight;
        }

        Tallies.Add(HouseholdMeasure.Profits, _b.Origin, profits);
        Tallies.Add(HouseholdMeasure.HoursForgone, _b.Origin, forgone);
    }

    /// <summary>What a season or contract brought home is spent in part at once (8.1): housing, durables, consumption, gifts.</summary>
    private void SpendLump(int i, int brought)
    {
        if (brought <= 0)
        {
            return;
        }

        int h = _b.Household[i], spent = brought - Cents.Share(brought, Home(i).Budget.LumpSaved);
        long weight = _b.Weight[h];
        _b.Wealth[h] -= spent;
        _b.Consumption[h] = checked(_b.Consumption[h] + spent);
        Tallies.Add(HouseholdMeasure.Consumption, _b.Origin, spent * weight);
        Tallies.Add(HouseholdMeasure.LumpSpent, _b.Origin, spent * weight);
    }
}
