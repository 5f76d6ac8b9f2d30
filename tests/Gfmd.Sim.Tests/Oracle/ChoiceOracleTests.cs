using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 for the decision to go: thresholds and options equal those of a plain scalar loop, bit for bit.</summary>
public class ChoiceOracleTests
{
    private static readonly Lazy<World> Shared = new(() => Shaken(Twin.After(24)));

    [Test]
    public void Thresholds_and_options_of_ten_thousand_people_equal_the_plain_choice_bit_for_bit([Values(1, 8, 16)] int lanes)
    {
        if (LaneWidths.Available.All(w => (int)w != lanes))
        {
            Assert.Ignore("this machine has no such lanes");
        }

        (int compared, int picked) = lanes switch
        {
            1 => Compare<One>(Shared.Value),
            8 => Compare<Eight>(Shared.Value),
            _ =>
            Compare<Sixteen>(Shared.Value)
        };
        Assert.That((compared > 5_000, picked > 3_000), Is.EqualTo((true, true)), $"{compared} compared, {picked} with an open option");
    }

    [Test]
    public void Linear_utility_equals_the_plain_choice_bit_for_bit()
    {
        World world = Shaken(Twin.After(2, null, UtilityForm.Linear));
        int compared = LaneWidths.Widest == LaneWidth.Bits512 ? Compare<Sixteen>(world).Compared : Compare<Eight>(world).Compared;
        Assert.That(compared, Is.GreaterThan(5_000));
        Assert.That(Compare<One>(world).Compared, Is.EqualTo(compared));
    }

    /// <summary>Grogger and Hanson 2011: levels count, so that a rise of all pay abroad by the same share draws graduates more than others. Where
    /// ratios count, the same amount draws those most who earn least.</summary>
    [Test]
    public void A_share_draws_graduates_more_where_levels_count_and_an_amount_draws_others_more_where_ratios_do()
    {
        (double low, double tertiary) = Drawn(UtilityForm.Linear, w => w * 1.1);
        Assert.That(tertiary, Is.GreaterThan(low));
        (low, tertiary) = Drawn(UtilityForm.Log, w => w + 100);
        Assert.That(low, Is.GreaterThan(tertiary));

        static (double Low, double Tertiary) Drawn(UtilityForm utility, Func<double, double> raise)
        {
            (double Low, double Tertiary) before = Odds(utility, w => w), after = Odds(utility, raise);
            return (after.Low - before.Low, after.Tertiary - before.Tertiary);
        }
    }

    /// <summary>Mean ln of the odds to go, of graduates and others who can pay any price.</summary>
    private static (double Low, double Tertiary) Odds(UtilityForm utility, Func<double, double> pay)
    {
        Scenario s = SmallWorlds.Mixed with
        {
            Utility = utility,
            Countries = [.. SmallWorlds.Mixed.Countries.Select(c => c.Destination is not { } d ? c : c with
            {
                Destination = d with { WageLow = new(pay(d.WageLow.Value)), WageSkilled = new(pay(d.WageSkilled.Value)) },
            })],
        };
        World world = null!;
        Journal.Of(s, SmallWorlds.MixedSolved.Solved, 1, null, (w, _) => world = w);
        double[] sum = [0, 0];
        int[] people = [0, 0];
        foreach (Block b in world.Blocks)
        {
            OriginMonth home = Twin.Home(world, b.Origin);
            MigrationChoice choice = new(world.Plan, home.Origin);
            choice.Post(home.Options);
            choice.Enter(b.Villages, world.Draw);
            Candidates one = new();
            one.Reserve(1);
            uint[] values = new uint[choice.Options.Count], chance = new uint[1];
            for (int i = 0; i < b.Count; i++)
            {
                if (Traits.StatusOf(b.Traits[i]) is not (>= Status.EmployedHome and <= Status.Inactive) || world.Month - b.Birth[i] > 600)
                {
                    continue;
                }

                b.Wealth[b.Household[i]] = 1_000_000_00;
                one.Count = 1;
                one.Describe(0, home, b, i, world.Month, 0, 1, world.Draw);
                one.PriceHome<One>(home);
                choice.AbroadProbability<One>(one, 0, world.Draw, values).Store(ref chance[0], 0);
                double p = BitConverter.UInt32BitsToSingle(chance[0]);
                int skill = Traits.Skill(b.Traits[i]);
                sum[skill] += p > 0 ? Maths.Log(p / (1 - p)) : 0;
                people[skill] += p > 0 ? 1 : 0;
            }
        }

        return (sum[0] / people[0], sum[1] / people[1]);
    }

    internal static (int Compared, int Picked) Compare<T>(World world)
        where T : struct, ILanes<T>
    {
        int compared = 0, picked = 0;
        foreach (Block b in world.Blocks)
        {
            OriginMonth home = Twin.Home(world, b.Origin);
            MigrationChoice choice = new(world.Plan, home.Origin);
            choice.Post(home.Options);
            choice.Enter(b.Villages, world.Draw);
            Candidates c = new();
            int[] people = [.. Enumerable.Range(0, b.Count).Where(i =>
                Traits.StatusOf(b.Traits[i]) is >= Status.EmployedHome and <= Status.Inactive)];
            c.Reserve(people.Length);
            foreach (int i in people)
            {
                c.Describe(c.Count++, home, b, i, world.Month, 0, Clock(i), world.Draw);
            }

            c.PadOut();
            c.PriceHome<T>(home);
            (int all, int open) = Compare<T>(world, b, choice, c);
            (compared, picked) = (compared + all, picked + open);
        }

        return (compared, picked);
    }

    private static (int Compared, int Picked) Compare<T>(World world, Block b, MigrationChoice choice, Candidates c)
        where T : struct, ILanes<T>
    {
        PlainChoice plain = new(world, b, world.Market.WageShift.AsMemory(b.Origin * Tallies.WageCells, Tallies.WageCells));
        int options = choice.Options.Count, picked = 0;
        uint[] values = new uint[options * T.Count], thresholds = new uint[T.Count], own = new uint[options];
        for (int at = 0; at < c.Count; at += T.Count)
        {
            choice.Threshold<T>(c, at, world.Draw, values).Store(ref thresholds[0], 0);
            for (int lane = 0; lane < Math.Min(T.Count, c.Count - at); lane++)
            {
                int i = c.Slot[at + lane];
                float[] wanted = plain.Values(i);
                for (int j = 0; j < options; j++)
                {
                    own[j] = values[(j * T.Count) + lane];
                }

                if (!own.SequenceEqual(wanted.Select(BitConverter.SingleToUInt32Bits)) || thresholds[lane] != plain.Threshold(i, wanted, Clock(i)))
                {
                    string found = string.Join(' ', own.Select(BitConverter.UInt32BitsToSingle));
                    Assert.Fail(
                        $"person {b.Id[i]}: {found}, plainly {string.Join(' ', wanted)}; "
                        + $"{thresholds[lane]}, plainly {plain.Threshold(i, wanted, Clock(i))}");
                }

                if (wanted.Max() > -1e8f)
                {
                    Assert.That(choice.Pick(b.Id[i], world.Month, world.Draw, own).Option.Index, Is.EqualTo(plain.Pick(i, wanted)));
                    picked++;
                }
            }
        }

        return (c.Count, picked);
    }

    /// <summary>The world with random wealth, former migrants and bars, so that every branch of eligibility is met.</summary>
    private static World Shaken(World world)
    {
        foreach (Block b in world.Blocks)
        {
            int first = world.Plan.Origins[b.Origin].FirstScheme, count = world.Plan.Origins[b.Origin].SchemeCount;
            for (int h = 0; h < b.HouseholdCount; h++)
            {
                b.Wealth[h] = (int)(Twin.U(h, 2) * 400_000);
            }

            for (int i = 0; i < b.Count; i += 3)
            {
                b.BeginSojourns(i);
                b.Sojourn(i).BarredUntil = (short)(world.Month - 20 + (40 * Twin.U(i, 3)));
                b.Sojourn(i).LastReturn = (short)(world.Month - (int)(12 * Twin.U(i, 4)));
                b.Sojourn(i).LastScheme = (byte)(first + 1 + (int)(count * Twin.U(i, 5)));
                b.Traits[i] |= Traits.Returnee | (i % 2 == 0 ? Traits.UsesExperience : 0);
                b.Unlearned[i] = (float)Twin.U(i, 6);
            }
        }

        return world;
    }

    private static double Clock(int i) => 0.01 + (0.99 * Twin.U(i, 1));
}
