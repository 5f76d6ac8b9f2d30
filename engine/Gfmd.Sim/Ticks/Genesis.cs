using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>A world ready for its first month: people, the base stock of migrants, and means of income as if the past had been like the expected
/// month.</summary>
public static class Genesis
{
    /// <summary>Longest past over which the savings of the base stock have grown, months.</summary>
    private const int LongestSaving = 36;

    /// <summary>Founds a world at the start of the burn-in; the tallies hold the spells that come under observation.</summary>
    public static (World World, Tallies Opening) Begin(Plan plan, Draw draw)
    {
        ArgumentNullException.ThrowIfNull(plan);
        World world = Founders.Found(plan, draw);
        Tallies opening = new(plan.Schemes.Length, plan.Origins.Length);
        BaseStock.Place(world, opening);
        CadreFounders.FillPosts(world);
        world.Month = -plan.Scenario.BurnIn;
        OriginMonth[] origins = [.. plan.Origins.Select(o => new OriginMonth(plan, o))];
        SchemeMonth[] schemes = [.. plan.Schemes.Select(s => new SchemeMonth(plan, s, draw))];
        foreach (Block b in world.Blocks)
        {
            Income(b, origins[b.Origin], world.Month);
            Sending(b, schemes, world.Month);
            Businesses(b, origins[b.Origin], draw, world.Month - 1);
            Count(b, opening);
        }

        world.Market.Count(world, opening);
        world.Market.Prospects.Begin(world);
        return (world, opening);
    }

    private static void Income(Block b, OriginMonth home, int month)
    {
        for (int i = 0; i < b.Count; i++)
        {
            if (Traits.StatusOf(b.Traits[i]) is Status.EmployedHome or Status.SelfEmployedHome)
            {
                float ln = home.LnExpected(b.Traits[i], (month - b.Birth[i]) / 12, b.Ability[i]);
                b.Income12[b.Household[i]] += Wide.Exp(new One(BitConverter.SingleToUInt32Bits(ln))).AsFloat();
            }
        }
    }

    private static void Sending(Block b, SchemeMonth[] schemes, int month)
    {
        for (int i = 0; i < b.Count; i++)
        {
            uint t = b.Traits[i];
            if (!Traits.Abroad(t))
            {
                continue;
            }

            SchemeMonth m = schemes[Traits.Scheme(t)];
            int since = month - b.Sojourn(i).Arrival;
            double net = m.Pay.Net(t, m.Pay.Wage(t, b.Tier[i] & 3, b.Ability[i], since, false), false);
            SendingSituation s = Situation(b, i, m, net, month);
            double p = m.Remitting.Probability(s), sent = p * m.Remitting.Amount(s);
            b.Sojourn(i).Habit = (float)p;
            b.Remit12[b.Household[i]] += (float)sent;
            b.Sojourn(i).Savings = Cents.Of(m.Remitting.Saving(net, sent) * Math.Min(since, LongestSaving));
        }
    }

    /// <summary>Businesses of households as they are before the first month (8.3): entry capital, the skill of the oldest.</summary>
    private static void Businesses(Block b, OriginMonth home, Draw draw, int month)
    {
        for (int h = 0; h < b.HouseholdCount; h++)
        {
            int head = b.FirstMember[h];
            for (int i = head; i >= 0; i = b.Next[i])
            {
                head = b.Birth[i] < b.Birth[head] || (b.Birth[i] == b.Birth[head] && b.Id[i] < b.Id[head]) ? i : head;
            }

            if (head < 0 || draw.Uniform(b.Id[head], month, Purpose.EnterpriseStart) >= home.Enterprise.AtFounding)
            {
                continue;
            }

            b.Marks[h] |= HouseholdMarks.Enterprise;
            b.Villages.Enterprises[b.Village[h]]++;
            b.Capital[h] = home.Enterprise.EntryCapital;
            double skill = draw.Normal(b.Id[head], Draw.NoMonth, Purpose.EnterpriseSkill);
            b.Profit[h] = home.Enterprise.Profit(Cents.Usd(b.Capital[h]), skill, 1);
            b.Income12[h] += b.Profit[h] * 0.1f;
        }
    }

    private static void Count(Block b, Tallies opening)
    {
        for (int i = 0; i < b.Count; i++)
        {
            uint t = b.Traits[i];
            if (Traits.Abroad(t))
            {
                long weight = b.Weight[b.Household[i]];
                opening.Add(SchemeMeasure.Stock, Traits.Scheme(t), t, weight);
                opening.Add(SchemeMeasure.Filled, Traits.Scheme(t), t, Traits.StatusOf(t) == Status.EmployedAbroad ? weight : 0);
            }
        }
    }

    /// <summary>What sending asks in a month like the mean.</summary>
    public static SendingSituation Situation(Block b, int i, SchemeMonth m, double net, int month)
    {
        ArgumentNullException.ThrowIfNull(b);
        bool family = OriginMonth.HasChild(b, i, month) || OriginMonth.SpouseHome(b, i);
        double income = b.Income12[b.Household[i]];
        return new SendingSituation(
            net, Traits.Sex(b.Traits[i]) == 1, family, month - b.Sojourn(i).Arrival, b.Debt[b.Household[i]] > 0, b.Sojourn(i).Habit, income, income,
            Math.Max(1, (int)b.Away[b.Household[i]]), (b.Marks[b.Household[i]] & HouseholdMarks.Insured) != 0,
            (b.Banked[b.Household[i]] & Accounts.Bank) != 0);
    }
}
