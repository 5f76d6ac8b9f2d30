using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Relations of MODEL 15.4: one lever moves, all else equal, common random numbers. The opposite move stands beside where it is
/// cheap.</summary>
public class MetamorphicTests
{
    private static readonly Scenario Mixed = SmallWorlds.Mixed, Bound = SmallWorlds.Bound;
    private static readonly Solved Numbers = SmallWorlds.MixedSolved.Solved, BoundNumbers = SmallWorlds.BoundSolved.Solved;

    [Test]
    public void R01_R02_with_more_applicants_and_posts_than_places_a_higher_quota_is_filled_by_more_people_and_no_more_fully()
    {
        Scenario more = Quota(Bound, 150);
        Effect admitted = Effect.Of(Bound, more, BoundNumbers, 12, j => j.Sum(SchemeMeasure.Admitted));
        Effect fill = Effect.Of(Bound, more, BoundNumbers, 12, j => j.Sum(SchemeMeasure.Admitted) / j.Plan.Scenario.Regimes[0].QuotaPerYear!.Value);
        Assert.That((admitted.Up, fill.DownOrEqual), Is.EqualTo((true, true)), $"{admitted}; {fill}");
    }

    [Test]
    public void R03_where_posts_bind_a_higher_quota_changes_nothing()
    {
        Solved few = Posts(0.02);
        Journal low = Journal.Of(Quota(Bound, 5_000), few, 24), high = Journal.Of(Quota(Bound, 50_000), few, 24);
        Assert.That(low.Sum(SchemeMeasure.Refused), Is.Positive, "posts must bind");
        Assert.That(high.Hash, Is.EqualTo(low.Hash));
    }

    [Test]
    public void R05_with_a_quota_of_zero_nobody_is_admitted_and_the_stock_decays()
    {
        List<long> stock = [];
        Journal none = Journal.Of(Quota(Bound, 0), BoundNumbers, 24, null, (_, y) => stock.Add(y.Sum(SchemeMeasure.Stock, 0)));
        Journal some = Journal.Of(Quota(Bound, 1), BoundNumbers, 24);
        Assert.Multiple(() =>
        {
            Assert.That(none.Sum(SchemeMeasure.Admitted), Is.Zero);
            Assert.That(some.Sum(SchemeMeasure.Admitted), Is.EqualTo(2), "the mutant: one place a year");
            Assert.That(stock, Is.Ordered.Descending);
            Assert.That(stock[^1], Is.LessThan(stock[0] / 2));
        });
    }

    [Test]
    public void R11_cheaper_migration_loans_do_not_lower_departures_and_raise_applications()
    {
        Scenario cheap = Mixed.With(ChoiceNumbers.IH, 0.12);
        Effect departed = Effect.Of(Mixed, cheap, Numbers, 12, j => j.Sum(SchemeMeasure.Departed));
        Effect applied = Effect.Of(Mixed, cheap, Numbers, 12, j => j.Sum(SchemeMeasure.Applied));
        Assert.That((departed.UpOrEqual, applied.UpOrEqual), Is.EqualTo((true, true)), $"{departed}; {applied}");
    }

    [Test]
    public void R12_a_wage_floor_that_binds_raises_the_mean_wage_and_lowers_posts()
    {
        Scenario floor = Mixed.With("guest", r => r with { MinWage = 1_600 });
        Effect wage = Effect.Of(Mixed, floor, Numbers, 24, j => MeanWage(j, "guest"));
        Assert.That(wage.Up, Is.True, wage.ToString());
        Assert.That(PostsOf(floor, "guest").Zip(PostsOf(Mixed, "guest")).All(p => p.First < p.Second), Is.True);
    }

    [Test]
    public void R13_a_wage_floor_below_every_wage_changes_nothing()
    {
        Scenario floor = Mixed.With("guest", r => r with { MinWage = 100 });
        Assert.That(Hash(floor), Is.EqualTo(Hash(Mixed)));
        Assert.That(Hash(Mixed.With("guest", r => r with { MinWage = 1_600 })), Is.Not.EqualTo(Hash(Mixed)), "the opposite case");
    }

    [Test]
    public void R14_dearer_rights_lower_posts()
    {
        double[] dear = PostsOf(Mixed.With(DestinationWorkNumbers.PsiR, 0.30), "guest");
        Assert.That(dear.Zip(PostsOf(Mixed, "guest")).All(p => p.First < p.Second), Is.True);
    }

    [Test]
    public void R15_more_rights_that_cost_employers_nothing_leave_posts_and_raise_applications()
    {
        Scenario free = Mixed.With(DestinationWorkNumbers.PsiR, 0), more = free.With("guest", r => r with
        {
            Rights = [1, 1, 1, 1, 1, 1, 1, 1, 1,
            1]
        });
        Effect applied = Effect.Of(free, more, Numbers, 24, j => j.Sum(SchemeMeasure.Applied, "guest"));
        Assert.That(applied.Up, Is.True, applied.ToString());
        Assert.That(PostsOf(more, "guest"), Is.EqualTo(PostsOf(free, "guest")));
    }

    [Test]
    public void R20_more_detection_lowers_overstay()
    {
        Effect over = Effect.Of(Mixed, Mixed.With("guest", r => r with { Detection = 0.1 }), Numbers, 36, Overstay);
        Effect less = Effect.Of(Mixed, Mixed.With("guest", r => r with { Detection = 0 }), Numbers, 36, Overstay);
        Assert.That((over.Down, less.UpOrEqual), Is.EqualTo((true, true)), $"{over}; {less}");
    }

    [Test]
    public void R22_a_higher_smuggler_fee_lowers_irregular_entries()
    {
        Effect entries = Effect.Of(Mixed, Fee(1_800), Numbers, 12, j => j.Sum(SchemeMeasure.Departed, "irregular"));
        Effect cheap = Effect.Of(Mixed, Fee(90), Numbers, 12, j => j.Sum(SchemeMeasure.Departed, "irregular"));
        Assert.That((entries.DownOrEqual, entries.Mean < 0, cheap.Up), Is.EqualTo((true, true, true)), $"{entries}; {cheap}");
    }

    [Test]
    public void R25_a_lower_fixed_fee_raises_transfers_and_lowers_the_cost_of_a_dollar_sent()
    {
        // 1.5 % fixed and 3 % variable in place of 3 % and 3 %
        Scenario half = Mixed.WithCorridors(c => c with { TransferCost = new(4.5), FixedFeeShare = new(1 / 3.0) });
        Effect sent = Effect.Of(Mixed, half, Numbers, 6, j => j.Sum(SchemeMeasure.Sent));
        Effect cost = Effect.Of(Mixed, half, Numbers, 6, j => j.Sum(SchemeMeasure.TransferCost) / (double)j.Sum(SchemeMeasure.Sent));
        Assert.That((sent.Up, cost.Down), Is.EqualTo((true, true)), $"{sent}; {cost}");
    }

    [Test]
    public void R43_more_migrants_of_a_community_bring_more_applications_if_the_network_counts_and_none_if_it_does_not()
    {
        Scenario mute = Mixed.With(ChoiceNumbers.SponsShare, 0).With(ChoiceNumbers.KappaNet, 0);
        long more = Seeded(mute, 10) - Seeded(mute, 0);
        Scenario deaf = mute.With(ChoiceNumbers.BN, 0);
        long none = Seeded(deaf, 10) - Seeded(deaf, 0);
        Assert.That((more > 0, none), Is.EqualTo((true, 0L)), $"{more} with b_n, {none} without");
    }

    [Test]
    public void R48_higher_wages_abroad_raise_applications_but_not_admissions_where_the_quota_binds()
    {
        Effect applied = Effect.Of(Mixed, Wages(Mixed, 1.1), Numbers, 12, j => j.Sum(SchemeMeasure.Applied));
        Effect admitted = Effect.Of(Bound, Wages(Bound, 1.1), BoundNumbers, 12, j => j.Sum(SchemeMeasure.Admitted));
        Assert.That((applied.Up, admitted.Differences), Is.EqualTo((true, new double[5])).AsCollection, $"{applied}; {admitted}");
    }

    [Test]
    public void R49_higher_wages_at_home_lower_applications_where_nobody_lacks_the_money()
    {
        Scenario rich = Mixed.With(ChoiceNumbers.L0, 1_000);
        Solved better = Numbers with
        {
            Origins = Numbers.Origins.ToDictionary(x => x.Key, x => x.Value with { BaseWage = 1.1 * x.Value.BaseWage }, StringComparer.Ordinal),
        };
        Effect applied = Effect.Of(rich, rich, Numbers, better, 12, j => j.Sum(SchemeMeasure.Applied));
        Assert.That(applied.Down, Is.True, applied.ToString());
    }

    private static Scenario Quota(Scenario scenario, double places) => scenario.With("guest", r => r with { QuotaPerYear = new(places) });

    private static Scenario Fee(double fee) => Mixed.WithCorridors(c => c.SmugglerFee is null ? c : c with { SmugglerFee = new(fee) });

    private static Scenario Wages(Scenario scenario, double factor) => scenario with
    {
        Countries =
        [
            .. scenario.Countries.Select(c => c.Destination is null ? c : c with
            {
                Destination = c.Destination with { WageLow = new(factor * c.Destination.WageLow),
                    WageSkilled = new(factor * c.Destination.WageSkilled) },
            }),
        ],
    };

    private static Solved Posts(double factor) => BoundNumbers with
    {
        Schemes = BoundNumbers.Schemes.ToDictionary(
            x => x.Key, x => x.Value with { Posts = [.. x.Value.Posts.Select(p => factor * p)] }, StringComparer.Ordinal),
    };

    private static string Hash(Scenario scenario) => Journal.Of(scenario, Numbers, 24).Hash;

    private static double MeanWage(Journal j, string regime) => j.Sum(SchemeMeasure.GrossPay, regime) / (double)j.Sum(SchemeMeasure.Employed, regime);

    private static double Overstay(Journal j) => j.Sum(SchemeMeasure.Overstayed, "guest") / (double)j.Sum(SchemeMeasure.ContractsEnded, "guest");

    /// <summary>Posts of a regime's low-skill pools after two years of adjustment.</summary>
    private static double[] PostsOf(Scenario scenario, string regime)
    {
        double[] posts = [];
        Journal.Of(scenario, Numbers, 1, null, (w, _) => posts = [.. w.Plan.Schemes.Where(s => s.Regime.Id == regime).Select(s =>
            w.Market.Posts[s.Index * 2])]);
        return posts;
    }

    /// <summary>Applications of ten months after so many migrants are added to the network of every community.</summary>
    private static long Seeded(Scenario scenario, int migrants)
    {
        int month = -24;
        Journal run = Journal.Of(scenario, Numbers, 10, null, (w, _) =>
        {
            if (++month == 0)
            {
                foreach (int[] network in w.Blocks.Select(b => b.Villages.Migrants))
                {
                    for (int x = 0; x < network.Length; x++)
                    {
                        network[x] += migrants;
                    }
                }
            }
        });
        return run.Sum(SchemeMeasure.Applied);
    }
}
