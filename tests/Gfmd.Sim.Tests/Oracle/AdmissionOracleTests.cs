using Gfmd.Sim.Model;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Promise P8 for admission and schooling: sorted lists and plain cases.</summary>
public class AdmissionOracleTests
{
    [Test]
    public void The_applicants_of_every_pool_and_month_are_admitted_as_a_sorted_list_serves_them()
    {
        List<Application>[] pools = [];
        int cut = 0, unserved = 0;
        Dictionary<(int, int), (double Spare, HashSet<ulong> Unserved)> channels = [];
        Journal.Of(SmallWorlds.Mixed.With(RecruitmentNumbers.SMult, 1), SmallWorlds.MixedSolved.Solved, 24, null, (w, _) =>
        {
            for (int p = 0; p < pools.Length; p++)
            {
                long left = w.Market.Places[p], admitted = 0;
                bool open = true;
                OriginPlan origin = w.Plan.Origins[w.Plan.Schemes[p / 2].Origin];
                bool Served(Application a) => origin.Options.Where(o => o.Scheme == p / 2 && o.Capacity >= 0)
                    .All(o => !channels[(origin.Index, o.Index)].Unserved.Contains(a.Id));
                unserved += pools[p].Count(a => !Served(a));
                foreach (Application a in pools[p].Where(Served).OrderBy(a => a.Key).ThenBy(a => a.Id))
                {
                    open &= a.Weight <= left;
                    left -= open ? a.Weight : 0;
                    admitted += open ? a.Weight : 0;
                    Assert.That(w.Market.Cutoffs[p].Admits(a.Key, a.Id), Is.EqualTo(open));
                    cut += open ? 0 : 1;
                }

                Assert.That(!pools[p].Any(Served) ? 0 : w.Market.Cutoffs[p].Admitted, Is.EqualTo(admitted));
            }

            pools = [.. Enumerable.Range(0, w.Plan.Schemes.Length * 2).Select(p => Lodged(w, p))];
            foreach (OriginPlan o in w.Plan.Origins)
            {
                foreach (OptionPlan k in o.Options.Where(k => k.Capacity >= 0))
                {
                    double spare = channels.TryGetValue((o.Index, k.Index), out (double Spare, HashSet<ulong>) last) ? last.Spare : k.Capacity;
                    channels[(o.Index, k.Index)] = Serve(w, o, k, spare);
                }
            }
        });
        Assert.That((cut > 100, unserved > 20), Is.EqualTo((true, true)), $"{cut} not admitted, {unserved} not served");
    }

    [Test]
    public void The_score_of_a_points_grid_is_the_sum_of_its_parts()
    {
        World world = Twin.After(3);
        SchemePlan scheme = world.Plan.Schemes.First(s => s.Id == "points/AAA");
        PointsTable grid = scheme.Regime.Points!;
        Block b = world.Blocks.First(x => x.Origin == 0);
        for (int i = 0; i < b.Count; i++)
        {
            uint t = b.Traits[i];
            double age = (world.Month - b.Birth[i]) / 12.0, experience = age - PlanCompiler.SchoolYears[Traits.Education(t)] - 6;
            double young = age < 20 ? Math.Clamp(age - 19, 0, 1) : age <= 35 ? 1 : Math.Max(0, (50 - age) / 15);
            double score = grid.Education[Traits.Education(t)] + (grid.Language * world.Draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.Language))
                + (grid.Age * young) + (grid.Experience * Math.Clamp(experience, 0, 6) / 6)
                + (world.Draw.Uniform(b.Id[i], world.Month, Purpose.JobOffer, scheme.Key) < 0.5 ? grid.JobOffer : 0);
            Assert.That(Admission.Score(scheme, world.Draw, b, i, world.Month), Is.EqualTo((int)Math.Floor(score
                + 1e-12)).Or.EqualTo((int)Math.Floor(score - 1e-12)));
        }
    }

    [Test]
    public void Pupils_go_on_leave_and_find_first_jobs_as_the_plain_cases_say()
    {
        World world = Twin.After(8);
        int seen = 0;
        Tallies counts = new(world.Plan.Schemes.Length, world.Plan.Origins.Length);
        foreach (Block b in world.Blocks)
        {
            OriginPlan o = world.Plan.Origins[b.Origin];
            OriginMonth home = Twin.Home(world, b.Origin);
            PlainSchool school = new(world, o);
            for (int i = 0; i < b.Count; i++)
            {
                int years = (world.Month - b.Birth[i]) / 12;
                if (Traits.StatusOf(b.Traits[i]) is Status.Child or Status.Student && Schooling.IsNode(years))
                {
                    uint wanted = Next(o, world, school, b, i, years);
                    int adults = b.Villages.Adults[b.Village[b.Household[i]]], grown = years == 15
                        && Traits.StatusOf(b.Traits[i]) == Status.Child ? 1 : 0;
                    Schooling.Decide(home, world.Draw, b, i, world.Month, years, world.Market.Prospects, counts);
                    Assert.That(b.Traits[i], Is.EqualTo(wanted), $"aged {years}");
                    Assert.That(b.Villages.Adults[b.Village[b.Household[i]]], Is.EqualTo(adults + grown));
                    seen++;
                }
            }
        }

        Assert.That(seen, Is.GreaterThan(200));
    }

    private static uint Next(OriginPlan o, World w, PlainSchool school, Block b, int i, int years)
    {
        (ulong id, uint t) = (b.Id[i], b.Traits[i]);
        double u = w.Draw.Uniform(id, w.Month, Purpose.Schooling);
        bool student = Traits.StatusOf(t) == Status.Student;
        if (years == 12)
        {
            return u < school.Probability(b, i, 0) ? Traits.WithEducation(t, 1) : t;
        }

        if (years == 15)
        {
            return student ? t : Traits.Education(t) > 0 && u < school.Probability(b, i, 1) ? Traits.With(t, Status.Student) : Work(o, w, id, t);
        }

        if (!student)
        {
            return t;
        }

        t = Traits.WithEducation(t, years == 18 ? 2 : 3);
        return years == 18 && u < school.Probability(b, i, 2) ? t : Work(o, w, id, t);
    }

    private static uint Work(OriginPlan o, World w, ulong id, uint t)
    {
        double u = w.Draw.Uniform(id, w.Month, Purpose.FirstSector), below = 0;
        int sector = 0;
        while (sector < 8 && u >= (below += o.Data.SectorShares[sector]))
        {
            sector++;
        }

        bool informal = w.Draw.Uniform(id, w.Month, Purpose.FirstFormality) < o.Data.InformalShare;
        bool jobless = w.Draw.Uniform(id, w.Month, Purpose.FirstJob) < o.Data.Unemployment;
        t = Traits.WithWork(t, sector, informal);
        Status status = (t & Traits.Participates) == 0 ? Status.Inactive
            : jobless ? Status.JoblessHome : informal ? Status.SelfEmployedHome : Status.EmployedHome;
        return Traits.With(t, status);
    }

    /// <summary>5.1: those who find no room in the channel this month, and the room left over, at most a month's or one agent's.</summary>
    private static (double Spare, HashSet<ulong> Unserved) Serve(World w, OriginPlan origin, OptionPlan k, double spare)
    {
        double room = k.Capacity + spare;
        long left = (long)room, served = 0;
        HashSet<ulong> unserved = [];
        bool open = true;
        foreach (Application a in w.Blocks.Where(b => b.Origin == origin.Index)
            .SelectMany(b => b.Applications.Pools[k.Index * 2].Concat(b.Applications.Pools[(k.Index * 2) + 1]))
            .OrderBy(a => (uint)Keys.Pair(a.Id, a.Key)).ThenBy(a => a.Id))
        {
            open &= a.Weight <= left;
            left -= open ? a.Weight : 0;
            served += open ? a.Weight : 0;
            if (!open)
            {
                unserved.Add(a.Id);
            }
        }

        return (Math.Clamp(room - served, 0, Math.Max(k.Capacity, origin.Weight)), unserved);
    }

    private static List<Application> Lodged(World w, int pool)
    {
        OriginPlan origin = w.Plan.Origins[w.Plan.Schemes[pool / 2].Origin];
        return [.. w.Blocks.Where(b => b.Origin == origin.Index).SelectMany(b => origin.Options.Where(o => o.Scheme == pool / 2)
            .SelectMany(o => b.Applications.Pools[(o.Index * 2) + (pool & 1)]))];
    }
}
