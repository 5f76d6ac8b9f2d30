using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.State;

/// <summary>A state brought back goes on to the bit, forgets no field, and finds its schemes by name under another plan.</summary>
public class StateImageTests
{
    private const int Last = 18;
    private static readonly Scenario Base = SmallWorlds.MixedOf(1_000);
    private static readonly Lazy<(StateImage[] Images, string[] Hashes)> Undisturbed = new(Record);

    private static Plan PlanOf(Scenario scenario) => PlanCompiler.Compile(scenario, SmallWorlds.MixedSolved.Solved);

    private static Draw Luck => new(Base.Seed);

    [TestCase(-24, 2)]
    [TestCase(-23, 7)]
    [TestCase(-11, 1)]
    [TestCase(0, 2)]
    [TestCase(5, 7)]
    [TestCase(13, 1)]
    public void From_any_month_on_every_counter_of_every_month_is_that_of_the_undisturbed_run(int month, int threads)
    {
        (World world, Tallies opening) = Undisturbed.Value.Images[month + 24].Restore(PlanOf(Base), Luck);
        Assert.That(world.Month, Is.EqualTo(month));
        using MonthLoop loop = MonthLoop.Resume(world, opening, threads, LaneWidths.Widest);
        for (; world.Month < Last;)
        {
            loop.Step();
            Assert.That(Hash(loop.Tallies), Is.EqualTo(Undisturbed.Value.Hashes[world.Month - 1 + 24]), $"month {world.Month - 1}");
        }
    }

    [Test]
    public void No_field_of_the_world_is_forgotten()
    {
        Plan plan = PlanOf(Base);
        (World world, Tallies opening) = Genesis.Begin(plan, Luck);
        using MonthLoop loop = new(world, opening, 2, LaneWidths.Widest);
        for (int m = 0; m < 30; m++)
        {
            loop.Step();
        }

        Assert.That(SameState.Differences(world, loop.Image().Restore(plan, Luck).World), Is.Empty);
    }

    [Test]
    public void The_comparison_sees_a_change_of_one_bit_in_any_part()
    {
        Plan plan = PlanOf(Base);
        World a = Undisturbed.Value.Images[^1].Restore(plan, Luck).World;
        foreach (Action<World> change in (Action<World>[])
            [
                w => w.Month++, w => w.Blocks[0].Sojourn(3).Habit += 1,
                w => w.Blocks[^1].Consumption[0]++, w => w.Blocks[1].Villages.Unlearned[0] *= 0.5,
                w => w.Market.Carried[1] += 1, w => w.Market.HasBaseWorkers ^= true, w => w.Blocks[0].Seekers.Add(1),
                w => w.Blocks[0].Applications.Pools[0].Add(new Application(1, 2, 3)), w => w.Market.Cutoffs[0] = new Cutoff(1, 2, 3, 4),
            ])
        {
            World b = Undisturbed.Value.Images[^1].Restore(plan, Luck).World;
            change(b);
            Assert.That(SameState.Differences(a, b), Is.Not.Empty);
        }
    }

    [Test]
    public void Every_array_of_a_block_its_communities_and_the_market_is_in_the_list_of_columns()
    {
        Names names = new([]);
        Block block = new(0, 0, 16, 1, 1, 1, 1);
        block.PersonColumns(ref names);
        block.SojournColumns(ref names);
        block.HouseholdColumns(ref names);
        Assert.That(names.Found, Is.EquivalentTo(typeof(Block).GetFields().Where(f => f.FieldType.IsArray).Select(f => f.Name)));
        names.Found.Clear();
        block.Villages.Columns(ref names);
        Assert.That(names.Found, Is.EquivalentTo(Arrays(typeof(Villages))));
        names.Found.Clear();
        new Market(PlanOf(Base)).Columns(ref names);
        // posted anew each month from the scenario's shocks
        string[] posted =
        [
            nameof(Economy.Output), nameof(Economy.LnRate), nameof(Economy.LnWageShock), nameof(Economy.Expulsion), nameof(Economy.Detection),
            nameof(Economy.Closed), nameof(Economy.Evacuation),
        ];
        string[] cadres =
        [
            nameof(Workforce.Vacancy), nameof(Workforce.Entry), nameof(Workforce.Share), nameof(Workforce.PartnerShare), nameof(Workforce.Pass),
        ];
        Assert.That(names.Found, Is.EquivalentTo(Arrays(typeof(Market)).Concat(Arrays(typeof(Prospects)))
            .Concat(Arrays(typeof(Economy)).Except(posted,
            StringComparer.Ordinal))
            .Concat(Arrays(typeof(NativeCells))).Concat(Arrays(typeof(Workforce)).Except(cadres, StringComparer.Ordinal))));
    }

    [Test]
    public void Regimes_in_another_order_and_a_regime_that_nobody_may_choose_change_no_counter_of_the_others()
    {
        Solved solved = SmallWorlds.MixedSolved.Solved;
        Regime extra = Base.Regimes[1] with { Id = "a-new-one", Intakes = [Base.Regimes[1].Intakes[0], Base.Regimes[1].Intakes[1]] };
        Scenario other = Base with { Regimes = [extra, .. Base.Regimes.Reverse()] };
        SolvedScheme shut = new() { Open = [false, false, false, false], ChannelConstants = [0, 0] };
        Dictionary<string, SolvedScheme> schemes = new(solved.Schemes, StringComparer.Ordinal)
        {
            ["a-new-one/AAA"] = shut,
            ["a-new-one/BBB"] = shut,
        };
        Plan plan = PlanCompiler.Compile(other, solved with { Schemes = schemes });
        long[] wide = Run(plan, Undisturbed.Value.Images[24], id => !id.StartsWith("a-new-one", StringComparison.Ordinal));
        long[] narrow = Run(PlanOf(Base), Undisturbed.Value.Images[24], _ => true);
        Assert.That(plan.Schemes[0].Id, Is.EqualTo("a-new-one/AAA"));
        Assert.That(narrow.Count(x => x > 0), Is.GreaterThan(100));
        Assert.That(wide, Is.EqualTo(narrow));
    }

    [Test]
    public void A_plan_without_a_scheme_that_somebody_belongs_to_is_refused_by_name()
    {
        Scenario without = Base with { Regimes = [.. Base.Regimes.Where(r => r.Id != "family")] };
        Assert.That(
            () => Undisturbed.Value.Images[24].Restore(PlanOf(without), Luck),
            Throws.TypeOf<StateException>().With.Message.Contains("family/").And.Message.Contains("which the scenario lacks"));
    }

    [Test]
    public void Other_people_or_another_seed_are_refused()
    {
        StateImage image = Undisturbed.Value.Images[24];
        Plan larger = PlanOf(Base with { Countries = [SmallWorlds.Origin("AAA", 9_000, 1_000), .. Base.Countries.Skip(1)] });
        Assert.That(() => image.Restore(larger, Luck), Throws.TypeOf<StateException>().With.Message.Contains("countries of origin and agents"));
        Assert.That(() => image.Restore(PlanOf(Base), new Draw(Base.Seed, 1)), Throws.TypeOf<StateException>().With.Message.Contains("seed"));
    }

    private static long[] Run(Plan plan, StateImage image, Func<string, bool> counts)
    {
        (World world, Tallies opening) = image.Restore(plan, Luck);
        using MonthLoop loop = MonthLoop.Resume(world, opening, 2, LaneWidths.Widest);
        List<long> found = [];
        for (int m = 0; m < 12; m++)
        {
            loop.Step();
            foreach (SchemePlan s in plan.Schemes.Where(s => counts(s.Id)))
            {
                found.AddRange(Enum.GetValues<SchemeMeasure>().Select(x => loop.Tallies.Sum(x, s.Index)));
            }

            found.AddRange(loop.Tallies.Household);
            found.AddRange(loop.Tallies.Origin);
        }

        return [.. found];
    }

    private static (StateImage[] Images, string[] Hashes) Record()
    {
        (World world, Tallies opening) = Genesis.Begin(PlanOf(Base), Luck);
        using MonthLoop loop = new(world, opening, 2, LaneWidths.Widest);
        List<StateImage> images = [loop.Image()];
        List<string> hashes = [];
        while (world.Month < Last)
        {
            loop.Step();
            hashes.Add(Hash(loop.Tallies));
            images.Add(loop.Image());
        }

        return ([.. images], [.. hashes]);
    }

    private static string Hash(Tallies tallies)
    {
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (long[] column in tallies.Columns())
        {
            all.AppendData(MemoryMarshal.AsBytes<long>(column));
        }

        return Convert.ToHexString(all.GetHashAndReset());
    }

    private static IEnumerable<string> Arrays(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.PropertyType.IsArray).Select(p => p.Name);

    private readonly record struct Names(List<string> Found) : IColumnVisitor, IRowVisitor
    {
        public void Column<T>(ref T[] column, T start = default, string name = "")
            where T : unmanaged => Found.Add(name);

        public void Rows<T>(T[] column, Rows rows, string name = "")
            where T : unmanaged => Found.Add(name);
    }
}
