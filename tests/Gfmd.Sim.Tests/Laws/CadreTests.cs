using Gfmd.Sim.Experiments;
using Gfmd.Sim.Experiments.Checks;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Licensed professions are those of MODEL 3.3 and 3.6 to 3.8: exact at founding, balanced every month, and moved by what moves
/// them.</summary>
internal sealed class CadreTests
{
    private static readonly Scenario World = CadreWorld.Scenario with { BurnIn = 14 };

    private static Solved Numbers => CadreWorld.Solved.Solved;

    private static long Of(Tallies y, CadreMeasure m, Cadre k) => y.Of(m, 0, (int)k);

    private static long All(Tallies y, CadreMeasure m) => Enum.GetValues<Cadre>().Sum(k => Of(y, m, k));

    private static long Sum(Scenario s, CadreMeasure m, int months, Way? way = null)
    {
        long sum = 0;
        Journal.Of(s, Numbers, months, way, (w, y) => sum += w.Month > 0 ? All(y, m) : 0);
        return sum;
    }

    [Test]
    public void The_base_year_has_the_staff_the_reserve_and_the_migrants_that_the_scenario_says()
    {
        Plan plan = PlanCompiler.Compile(World, Numbers);
        (World world, _) = Genesis.Begin(plan, new Draw(3));
        Dictionary<(int, string), int> found = [];
        foreach (Block b in world.Blocks)
        {
            for (int i = 0; i < b.Count; i++)
            {
                byte c = b.Cadre[i];
                if (c != 0)
                {
                    Assert.That(Traits.Education(b.Traits[i]), Is.EqualTo(3).Or.LessThan(3).And.Matches<int>(_ => !Cadres.IsLicensed(c)));
                    string where = Traits.Scheme(b.Traits[i]) is >= 0 and int s ? plan.Schemes[s].Regime.Id
                        : Cadres.AtPost(b, i) ? (Cadres.IsLicensed(c) ? "post" : "unqualified") : "free";
                    found[(Cadres.Of(c), where)] = found.GetValueOrDefault((Cadres.Of(c), where)) + 1;
                }
            }
        }

        int At(Cadre cadre, string where) => found.GetValueOrDefault(((int)cadre, where));
        // licensed people go under other regimes, too: those are missing in the reserve
        int elsewhere = At(Cadre.Nurse, "points") + At(Cadre.Nurse, "family");
        Assert.Multiple(() =>
        {
            Assert.That((At(Cadre.Nurse, "nurses"), At(Cadre.Nurse, "clinics")), Is.EqualTo((150, 120)));
            Assert.That((At(Cadre.Nurse, "post"), At(Cadre.Nurse, "free") + elsewhere), Is.EqualTo((500, 80)));
            Assert.That((At(Cadre.Teacher, "unqualified"), At(Cadre.Teacher, "post")), Is.EqualTo((50, 200)).Or.Matches<(int, int)>(x =>
                x.Item1 == 50 && x.Item2 > 180));
        });
    }

    [Test]
    public void Stocks_are_balanced_by_their_flows_and_posts_by_vacancies()
    {
        long before = -1;
        Journal.Of(World, Numbers, 24, null, (w, y) =>
        {
            foreach (Cadre k in Enum.GetValues<Cadre>())
            {
                long filled = Of(y, CadreMeasure.AtPost, k) + Of(y, CadreMeasure.UnqualifiedAtPost, k);
                Assert.That(Of(y, CadreMeasure.Vacant, k), Is.EqualTo(Math.Max(0, Of(y, CadreMeasure.Posts, k) - filled)));
                Assert.That(Of(y, CadreMeasure.AtPost, k), Is.LessThanOrEqualTo(Of(y, CadreMeasure.LicensedHome, k)));
            }

            long now = w.Blocks.Sum(b => b.Cadre.AsSpan(0, b.Count).ToArray().Count(Cadres.IsLicensed));
            long flows = All(y, CadreMeasure.Licences) - All(y, CadreMeasure.Died) - All(y, CadreMeasure.Retired);
            Assert.That(before < 0 || now == before + flows, $"{now} licensed, {before} before, flows {flows}");
            before = now;
        });
    }

    [Test]
    public void Every_flow_of_the_professions_occurs()
    {
        Dictionary<CadreMeasure, long> sums = [];
        Scenario s = World.With(c => c with { BondMonths = 36, PayTopUp = 0.1 })
            .With("nurses", r => r with { Intakes = [r.Intakes[0] with { CompensationUsd = 1_000 }] }) with
        {
            Levers = [new LeverUse { Id = "L08" }],
        };
        Journal.Of(s, Numbers, 36, null, (_, y) =>
        {
            foreach (CadreMeasure m in Enum.GetValues<CadreMeasure>())
            {
                sums[m] = sums.GetValueOrDefault(m) + All(y, m);
            }
        });
        Assert.That(sums.Where(x => x.Value <= 0 && x.Key != CadreMeasure.Partnership).Select(x => x.Key), Is.Empty);
        Assert.That(sums[CadreMeasure.Partnership], Is.Zero);
    }

    [Test]
    public void Licences_of_a_year_are_graduates_times_the_pass_rate()
    {
        long graduates = Sum(World, CadreMeasure.Graduates, 60), nurses = 0, licences = 0, trained = 0;
        Journal.Of(World, Numbers, 60, null, (w, y) =>
        {
            nurses += w.Month > 0 ? Of(y, CadreMeasure.Graduates, Cadre.Nurse) : 0;
            trained += Of(y, CadreMeasure.Graduates, Cadre.Nurse);
            licences += Of(y, CadreMeasure.Licences, Cadre.Nurse);
        });
        Assert.That(graduates / 5.0, Is.InRange(75, 125), "98 a year in the base year, more as cohorts grow");
        Assert.That(nurses / 5.0, Is.InRange(52, 92));
        Assert.That(licences / (double)trained, Is.EqualTo(0.7).Within(0.08));
    }

    [Test]
    public void More_places_bring_no_licence_before_four_years_and_more_after()
    {
        List<long> plain = [], more = [];
        Journal.Of(World, Numbers, 72, null, (w, y) => plain.Add(All(y, CadreMeasure.Licences)));
        Scenario levered = World with { Levers = [new LeverUse { Id = "L15", HolderCapacity = 1, Size = LeverSize.High }] };
        levered = levered with { Levers = [.. Enumerable.Range(0, 6).Select(n => levered.Levers[0] with { Id = $"academy-{n}", Lever = "L15" })] };
        Journal.Of(levered, Numbers, 72, null, (w, y) => more.Add(All(y, CadreMeasure.Licences)));
        // the first September of the run enrols them, the September four years on sees them graduate
        int first = World.BurnIn + 8 + 48;
        Assert.That(more[..first], Is.EqualTo(plain[..first]));
        Assert.That(more[first..].Sum(), Is.GreaterThan(plain[first..].Sum()));
    }

    [TestCase(0, 0, 1)]
    [TestCase(1, 0.4, 0.85)]
    [TestCase(0.5, 0.4, 0.925)]
    [TestCase(1, 1, 1)]
    [TestCase(1, 0, 0.75)]
    public void A_code_leaves_the_posts_of_the_formula(double code, double displaced, double left)
    {
        Scenario s = World.With(CadreNumbers.Displaced, displaced).With("nurses", r => r with
        {
            Intakes = [r.Intakes[0] with { EthicalCode = code }],
        });
        Plan plan = PlanCompiler.Compile(s, Numbers);
        SchemePlan nurses = plan.Schemes.Single(x => x.Regime.Id == "nurses"), family = plan.Schemes.Single(x => x.Regime.Id == "family");
        Assert.That(EthicalRecruitment.PostsLeft(plan.Numbers, nurses), Is.EqualTo(left).Within(1e-12));
        Assert.That(EthicalRecruitment.PostsLeft(plan.Numbers, family), Is.EqualTo(1));
    }

    [Test]
    public void A_sector_exclusion_leaves_three_in_ten()
    {
        Scenario s = World.With("nurses", r => r with { ExcludesCadres = true }).With("points", r => r with { ExcludesCadres = true });
        SchemePlan nurses = PlanCompiler.Compile(s, Numbers).Schemes.Single(x => x.Regime.Id == "nurses");
        Assert.That(EthicalRecruitment.PostsLeft(new ParameterSet(), nurses), Is.EqualTo(0.3));
        long open = Points(World), closed = Points(s);
        Assert.That(closed, Is.InRange(open * 0.1, open * 0.65), $"licensed who leave under points: {open}, shut out {closed}");

        static long Points(Scenario scenario)
        {
            HashSet<ulong> gone = [];
            Journal.Of(scenario, Numbers, 36, null, (w, _) =>
            {
                int points = w.Plan.Schemes.Single(x => x.Regime.Id == "points").Index;
                foreach (Block b in w.Blocks)
                {
                    for (int i = 0; i < b.Count && w.Month > 6; i++)
                    {
                        if (Cadres.IsLicensed(b.Cadre[i]) && Traits.Scheme(b.Traits[i]) == points && b.Sojourn(i).Arrival > 6)
                        {
                            gone.Add(b.Id[i]);
                        }
                    }
                }
            });
            return gone.Count;
        }
    }

    [Test]
    public void A_service_obligation_holds_back_and_postpones()
    {
        Scenario bonded = World.With(c => c with { BondMonths = 60 });
        long paid = 0, evaded = 0, plain = 0, held = 0;
        Journal.Of(World, Numbers, 48, null, (w, y) => plain += w.Month > 0 ? All(y, CadreMeasure.Emigrated) : 0);
        Journal.Of(bonded, Numbers, 48, null, (w, y) =>
        {
            held += w.Month > 0 ? All(y, CadreMeasure.Emigrated) : 0;
            paid += All(y, CadreMeasure.BoughtOut);
            evaded += All(y, CadreMeasure.Evaded);
            Assert.That(All(y, CadreMeasure.BuyOut) > 0, Is.EqualTo(All(y, CadreMeasure.BoughtOut) > 0));
            foreach (Block b in w.Blocks)
            {
                IEnumerable<int> abroad = Enumerable.Range(0, b.Count).Where(i => b.Obligation[i] > 0 && Traits.Abroad(b.Traits[i]));
                Assert.That(abroad, Is.Empty, "nobody abroad owes");
            }
        });
        Assert.That(held, Is.LessThan(plain));
        Assert.That((paid > 0, evaded > 0), Is.EqualTo((true, true)), $"{paid} bought out, {evaded} evaded");
    }

    [Test]
    public void A_partnership_sends_a_share_abroad_where_there_are_visas_and_nobody_where_there_are_none()
    {
        // 100 places a year from month 0 on: the first of them graduate in month 56
        Scenario s = World with
        {
            Levers =
            [
                new LeverUse { Id = "L12", HolderCapacity = 1, Strength = 0.2, Target = new LeverTarget { Regime = "nurses" } },
            ],
        };
        (int track, int gone) = Tracks(s);
        Assert.That(track, Is.GreaterThan(5));
        // they are first in line, but employers' posts are not more for it: how many leave is a matter of posts
        Assert.That(gone, Is.Positive, "of the away track some leave");
        Scenario shut = s.With("nurses", r => r with { QuotaPerYear = new(0) });
        Assert.That(Tracks(shut).Gone, Is.Zero, "without visas nobody leaves");
        long trained = Sum(shut, CadreMeasure.Licences, 74), without = Sum(shut with { Levers = [] }, CadreMeasure.Licences, 74);
        Assert.That(trained, Is.GreaterThan(without + 20), "and those trained stay: the home track alone");

        static (int Track, int Gone) Tracks(Scenario scenario)
        {
            HashSet<ulong> track = [], gone = [];
            Journal.Of(scenario, Numbers, 74, null, (w, _) =>
            {
                int nurses = w.Plan.Schemes.Single(x => x.Regime.Id == "nurses").Index;
                foreach (Block b in w.Blocks)
                {
                    for (int i = 0; i < b.Count; i++)
                    {
                        if ((b.Cadre[i] & Cadres.Certified) != 0 && track.Add(b.Id[i]) | true && Traits.Scheme(b.Traits[i]) == nurses)
                        {
                            gone.Add(b.Id[i]);
                        }
                    }
                }
            });
            return (track.Count, gone.Count);
        }
    }

    [Test]
    public void Who_holds_a_certificate_of_a_partnership_comes_to_a_matched_job([Values(0.0, 1.0)] double p)
    {
        Scenario s = World.With(CadreNumbers.PGsp, p) with
        {
            Levers = [new LeverUse { Id = "L12", HolderCapacity = 1, Strength = 0.2, Target = new LeverTarget { Regime = "nurses" } }],
        };
        List<int> tiers = [];
        HashSet<ulong> seen = [];
        Journal.Of(s, Numbers, 74, null, (w, _) =>
        {
            int nurses = w.Plan.Schemes.Single(x => x.Regime.Id == "nurses").Index;
            foreach (Block b in w.Blocks)
            {
                for (int i = 0; i < b.Count; i++)
                {
                    bool track = (b.Cadre[i] & Cadres.Certified) != 0 && Traits.Scheme(b.Traits[i]) == nurses;
                    if (track && b.Sojourn(i).Arrival == w.Month - 1 && seen.Add(b.Id[i]))
                    {
                        tiers.Add(BrainWaste.Tier(b.Tier[i]));
                    }
                }
            }
        });
        Assert.That(tiers, Is.Not.Empty);
        Assert.That(tiers, p == 1 ? Is.All.Zero : Is.All.Positive);
    }

    [Test]
    public void Threads_lanes_and_a_state_in_between_change_nothing()
    {
        Scenario s = World.With(c => c with { BondMonths = 36, PayTopUp = 0.1, SeatGrowth = 0.01 }).With(CadreNumbers.SG, 20);
        string hash = Journal.Of(s, Numbers, 14, new Way(1, LaneWidth.Scalar)).Hash;
        Assert.That(Journal.Of(s, Numbers, 14, new Way(3)).Hash, Is.EqualTo(hash));
        Run(s, null, out string whole);
        Run(s, 7, out string split);
        Assert.That(split, Is.EqualTo(whole));

        static void Run(Scenario s, int? at, out string hash) => hash = Diary.Of(
            new Subject(s, Numbers) { SplitAt = at }, new DiaryRun(5, 14)).Hash(14);
    }
}
