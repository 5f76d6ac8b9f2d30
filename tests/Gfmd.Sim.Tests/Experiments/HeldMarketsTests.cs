using System.Runtime.InteropServices;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Experiments;

/// <summary>Promise P2: with markets held, a lever reaches nobody but applicants, their households and their communities.</summary>
internal sealed class HeldMarketsTests
{
    private const int Months = 24;
    private const string Rare = "guest";

    private static readonly Scenario Basis = (SmallWorlds.MixedOf(20_000) with { BurnIn = 6, Months = Months })
        .With(Rare, r => r with { QuotaPerYear = new(0) });

    private static readonly Scenario Wider = Basis.With(Rare, r => r with { QuotaPerYear = new(4_000) });

    /// <summary>The rare regime as rarely chosen as makes most communities strangers to it.</summary>
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved with
    {
        Schemes = SmallWorlds.MixedSolved.Solved.Schemes.ToDictionary(
            s => s.Key, s => s.Key.StartsWith(Rare, StringComparison.Ordinal) ? s.Value with
            {
                Constants = [.. s.Value.Constants.Select(c =>
                c - 2.3)]
            } : s.Value,
            StringComparer.Ordinal),
    };

    [Test]
    public void Nobody_outside_the_communities_of_applicants_is_changed_by_a_bit()
    {
        (World before, World after, HashSet<ulong> touched) = Pair(hold: true);
        (Dictionary<ulong, string> a, Dictionary<ulong, string> b) = (Lives(before), Lives(after));
        Dictionary<ulong, ulong> home = Communities(before);
        Assert.That(touched, Is.Not.Empty, "somebody applies");
        ulong[] strangers = [.. a.Keys.Where(id => !touched.Contains(home[id]))];
        Assert.That(strangers, Has.Length.GreaterThan(a.Count / 10), "communities without applicants");
        Assert.That(strangers.Where(id => !b.TryGetValue(id, out string? life) || life != a[id]), Is.Empty);
        int changed = a.Keys.Count(id => !b.TryGetValue(id, out string? life) || life != a[id]);
        Assert.That(changed, Is.GreaterThan(20), $"{touched.Count} communities of applicants, {strangers.Length} strangers");
    }

    [Test]
    public void With_markets_of_their_own_the_lever_moves_what_everybody_sees()
    {
        (World before, World after, _) = Pair(hold: false);
        Assert.That(after.Market.WageShift, Is.Not.EqualTo(before.Market.WageShift));
        Assert.That(after.Market.NationalStock, Is.Not.EqualTo(before.Market.NationalStock));
    }

    [Test]
    public void A_world_that_is_handed_over_goes_on_as_if_nothing_had_happened()
    {
        Plan plan = PlanCompiler.Compile(Basis, Numbers);
        (World whole, Tallies opening) = Genesis.Begin(plan, new Draw(Basis.Seed));
        using MonthLoop loop = new(whole, opening, 1, LaneWidths.Widest);
        Step(loop, Basis.BurnIn);
        (World forked, Tallies none) = loop.Image().Restore(plan, whole.Draw);
        using MonthLoop other = MonthLoop.Resume(forked, none, 1, LaneWidths.Widest);
        for (int m = 0; m < 12; m++)
        {
            loop.Step();
            other.Step();
            Assert.That(loop.Tallies.Columns().Zip(other.Tallies.Columns()).All(c => c.First.AsSpan().SequenceEqual(c.Second)), $"month {m}");
        }
    }

    private static (World Before, World After, HashSet<ulong> Touched) Pair(bool hold)
    {
        Plan plan = PlanCompiler.Compile(Basis, Numbers);
        (World past, Tallies opening) = Genesis.Begin(plan, new Draw(Basis.Seed));
        using MonthLoop burnIn = new(past, opening, 1, LaneWidths.Widest);
        Step(burnIn, Basis.BurnIn);
        PostedRecord record = new(plan);
        HashSet<ulong> touched = [];
        Note(past, touched);
        World before = Go(past, plan, record, touched);
        Plan wider = PlanCompiler.Compile(Wider, Numbers);
        World after = Go(past, wider, hold ? new HeldMarkets(record, wider, new HashSet<string>(StringComparer.Ordinal) { Rare })
            : null, touched);
        return (before, after, touched);
    }

    private static World Go(World past, Plan plan, IPostedValues? posted, HashSet<ulong> touched)
    {
        (World world, Tallies none) = StateImage.Take(past).Restore(plan, past.Draw);
        using MonthLoop loop = MonthLoop.Resume(world, none, 1, LaneWidths.Widest);
        loop.Posted = posted;
        for (int m = 0; m < Months; m++)
        {
            loop.Step();
            Note(world, touched);
        }

        return world;
    }

    private static void Step(MonthLoop loop, int months)
    {
        for (int m = 0; m < months; m++)
        {
            loop.Step();
        }
    }

    /// <summary>Communities of those who now apply to the rare regime.</summary>
    private static void Note(World world, HashSet<ulong> touched)
    {
        foreach (Block b in world.Blocks)
        {
            OriginPlan o = world.Plan.Origins[b.Origin];
            for (int s = 0; s < o.Options.Length; s++)
            {
                if (world.Plan.Schemes[o.Options[s].Scheme].Regime.Id == Rare)
                {
                    HashSet<ulong> ids = [.. b.Applications.Pools[s * 2].Concat(b.Applications.Pools[(s * 2) + 1]).Select(x => x.Id)];
                    touched.UnionWith(Enumerable.Range(0, b.Count).Where(i => ids.Contains(b.Id[i])).Select(i =>
                        b.Villages.Key[b.Village[b.Household[i]]]));
                }
            }
        }
    }

    private static Dictionary<ulong, ulong> Communities(World world) => Living(world).ToDictionary(x => x.B.Id[x.I], x =>
        x.B.Villages.Key[x.B.Village[x.B.Household[x.I]]]);

    private static IEnumerable<(Block B, int I)> Living(World world) => world.Blocks.SelectMany(
        b => Enumerable.Range(0, b.Count).Where(i => Traits.StatusOf(b.Traits[i]) != Status.Dead).Select(i => (b, i)));

    /// <summary>All that the state holds of a person and the household, slots apart, to the bit.</summary>
    private static Dictionary<ulong, string> Lives(World world) => Living(world).ToDictionary(x => x.B.Id[x.I], x =>
    {
        (Block b, int i) = x;
        int h = b.Household[i];
        return string.Join(
            '|', b.Traits[i], b.Birth[i], b.Spouse[i] < 0 ? 0 : b.Id[b.Spouse[i]], Bits(b.Ability[i]), Bits(b.Attachment[i]), Bits(b.Unlearned[i]),
            Convert.ToHexString(MemoryMarshal.AsBytes(new ReadOnlySpan<Sojourn>(in b.Sojourn(i)))), b.Wage[i], b.Applied[i], b.LastChild[i],
            b.JobLost[i], b.RankKey[i], b.Option[i], b.Births[i],
            b.Weight[h], b.Members[h], b.Away[h], b.Wealth[h], b.Debt[h], Bits(b.Income12[h]),
                Bits(b.Remit12[h]),
            b.Income[h], b.Received[h], b.Consumption[h]);
    });

    private static uint Bits(float x) => BitConverter.SingleToUInt32Bits(x);
}
