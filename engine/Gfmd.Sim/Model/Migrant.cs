using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model;

/// <summary>One migrant seen through the columns: what the decisions abroad ask of the person.</summary>
public static class Migrant
{
    /// <summary>Savings target reached (6.2).</summary>
    public static bool TargetReached(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        ref Sojourn spell = ref b.Sojourn(i);
        return spell.Target > 0 && spell.Savings >= spell.Target;
    }

    /// <summary>Irregular by entry or by overstay.</summary>
    public static bool Irregular(uint traits) => Traits.StatusOf(traits) is Status.EmployedIrregular or Status.JoblessIrregular;

    /// <summary>ln y_o, PPP USD a month: what the person would expect to earn at home.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LnAtHome(Block b, int i, OriginMonth home, int month) =>
        home.LnExpected(b.Traits[i], (month - b.Birth[i]) / 12, b.Ability[i]) + home.LnHomeShare;

    /// <summary>ln(netPPP / y_o), with y_o the expected earnings of the person at home.</summary>
    public static double LnGain(Block b, int i, OriginMonth home, SchemeMonth m, int month, double net) =>
        Maths.Log(Math.Max(1, net * m.Pay.ValuePpp)) - LnAtHome(b, i, home, month);

    /// <summary>A bound of <see cref="LnGain"/> from below, without a logarithm.</summary>
    public static double LnGainAtLeast(Block b, int i, OriginMonth home, SchemeMonth m, int month, double net) =>
        Maths.LogBelow(Math.Max(1, net * m.Pay.ValuePpp)) - LnAtHome(b, i, home, month);

    /// <summary>What the return decision asks (6.1) at a value of ln(netPPP / y_o).</summary>
    /// <param name="b">Block.</param>
    /// <param name="i">The migrant.</param>
    /// <param name="month">Month.</param>
    /// <param name="lnGain">ln(netPPP / y_o).</param>
    /// <param name="together">The regime lets the family come along: it counts as being there, as in the choice to go (C5).</param>
    /// <param name="bereaved">A member of the household at home died this month.</param>
    public static ReturnSituation Return(Block b, int i, int month, double lnGain, bool together, bool bereaved = false)
    {
        bool child = OriginMonth.HasChild(b, i, month), married = b.Spouse[i] >= 0, spouse = OriginMonth.SpouseHome(b, i);
        return new ReturnSituation(
            Traits.StatusOf(b.Traits[i]) is Status.JoblessAbroad or Status.JoblessIrregular,
            TargetReached(b, i),
            b.Attachment[i],
            child && !together,
            spouse && !together,
            month - b.Sojourn(i).Arrival,
            lnGain,
            (month - b.Birth[i]) / 12 > 55,
            together ? married || child : married && !spouse,
            bereaved);
    }

    /// <summary>What the decision at the end of a contract asks (4.7).</summary>
    public static ContractSituation Contract(Block b, int i, OriginMonth home, SchemeMonth m, int month, double net, bool renewable)
    {
        uint t = b.Traits[i];
        int since = month - b.Sojourn(i).Arrival;
        int tier = BrainWaste.Tier(b.Tier[i]);
        double wage = m.Pay.Wage(t, tier, b.Ability[i], since, false);
        double irregular = m.Pay.Net(t, m.Pay.Wage(t, tier, b.Ability[i], since, true), true);
        // employment at home weighs the wage expected there
        double atHome = LnAtHome(b, i, home, month) + Maths.Log(home.Origin.PriceLevel);
        return new ContractSituation(
            LnGain(b, i, home, m, month, net), Maths.Log(irregular) - atHome, Maths.Log(wage) - atHome, TargetReached(b, i),
            Cents.Usd(b.Debt[b.Household[i]]) / (12 * wage), OriginMonth.HasChild(b, i, month), renewable, m.Diaspora,
            m.Reentry(Traits.Skill(t)), (Cents.Usd(b.Sojourn(i).Deferred) + m.Security.Refund(b.Sojourn(i).SsMonths, wage)) / wage);
    }

    /// <summary>Asks ahead for the number of a migrant's record, and for what pay abroad reads beside it.</summary>
    public static void FetchPay(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        Ahead.Fetch(b.SojournOf, i);
        Ahead.Fetch(b.Tier, i);
        Ahead.Fetch(b.Ability, i);
    }

    /// <summary>Asks ahead for a migrant's record, once its number is at hand.</summary>
    public static void FetchSojourn(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        Ahead.Fetch(b.Sojourns, b.SojournOf[i]);
    }

    /// <summary>Asks ahead for what a month abroad reads of a migrant, pay and record apart.</summary>
    public static void FetchPerson(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        Ahead.Fetch(b.Household, i);
        Ahead.Fetch(b.Attachment, i);
        Ahead.Fetch(b.LastChild, i);
        Ahead.Fetch(b.Spouse, i);
        Ahead.Fetch(b.Wage, i);
        Ahead.Fetch(b.Option, i);
        Ahead.Fetch(b.Finance, i);
    }

    /// <summary>Asks ahead for what the end of the month reads of a migrant and a month abroad does not, or long before.</summary>
    public static void FetchEnd(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        Ahead.Fetch(b.Household, i);
        Ahead.Fetch(b.Birth, i);
        Ahead.Fetch(b.Attachment, i);
    }

    /// <summary>Asks ahead for what a month abroad reads of a migrant's household.</summary>
    public static void FetchHousehold(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        int h = b.Household[i];
        Ahead.Fetch(b.Weight, h);
        Ahead.Fetch(b.Away, h);
        Ahead.Fetch(b.Debt, h);
        Ahead.Fetch(b.Income, h);
        Ahead.Fetch(b.Income12, h);
        Ahead.Fetch(b.Received, h);
        Ahead.Fetch(b.Marks, h);
        Ahead.Fetch(b.Banked, h);
    }
}
