using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Promise P3: the balances hold in every month, and a single cent or head out of place stops the run by name.</summary>
public class ConservationTests
{
    [Test]
    public void All_balances_hold_in_every_month_of_five_years([Values("bound", "mixed")] string world)
    {
        bool bound = world == "bound";
        Scenario scenario = bound ? SmallWorlds.Bound : SmallWorlds.Mixed;
        Journal run = Journal.Of(scenario, bound ? SmallWorlds.BoundSolved.Solved : SmallWorlds.MixedSolved.Solved, 60);
        Assert.That(run.MonthsChecked, Is.EqualTo(84));
        Assert.That(run.Sum(SchemeMeasure.Departed), Is.Positive);
    }

    [Test]
    public void One_cent_more_of_wealth_is_found()
    {
        Broken(
            "household wealth",
            b =>
            {
                int h = Array.FindIndex(b.Members, n => n > 0);
                b.Wealth[h]++;
                return true;
            });
    }

    [Test]
    public void One_cent_less_of_debt_is_found()
    {
        Broken(
            "migration debt",
            b =>
            {
                int h = Array.FindIndex(b.Debt, d => d > 100);
                if (h >= 0)
                {
                    b.Debt[h]--;
                }

                return h >= 0;
            });
    }

    [Test]
    public void One_cent_more_of_savings_abroad_is_found() => Broken("savings", b => OnMigrant(b, i => b.Sojourn(i).Savings++));

    [Test]
    public void A_migrant_who_changes_scheme_without_an_event_is_found()
    {
        Broken("migrants", b => OnMigrant(b, i => b.Traits[i] = Traits.WithScheme(b.Traits[i], (Traits.Scheme(b.Traits[i]) + 1) % 2), 0));
    }

    [Test]
    public void A_person_who_appears_from_nowhere_is_found()
    {
        Broken(
            "persons",
            b =>
            {
                b.Join(b.NewPerson(12345), Array.FindIndex(b.Members, n => n is > 0 and < 200));
                return true;
            });
    }

    [Test]
    public void A_household_that_counts_one_member_too_many_is_found_at_the_census()
    {
        Broken(
            "H4",
            b =>
            {
                b.Members[Array.FindIndex(b.Members, n => n > 3)]++;
                return true;
            },
            12);
    }

    [Test]
    public void A_spouse_who_does_not_answer_is_found_at_the_census()
    {
        Broken(
            "spouse",
            b =>
            {
                int[] wed = [.. Enumerable.Range(0, b.Count).Where(i => b.Spouse[i] >= 0).Take(40)];
                int other = wed.First(i => i != wed[0] && b.Spouse[wed[0]] != i);
                b.Spouse[wed[0]] = b.Spouse[other];
                return true;
            },
            12);
    }

    [Test]
    public void A_person_abroad_with_a_status_at_home_is_found_at_the_census()
    {
        // a whole block of them in the month of a census, since finding a job abroad would heal a single one
        Broken(
            "H2",
            b =>
            {
                for (int i = 0; i < b.Count; i++)
                {
                    b.Traits[i] = Traits.Abroad(b.Traits[i]) ? Traits.With(b.Traits[i], Status.Inactive) : b.Traits[i];
                }

                return true;
            },
            1,
            35);
    }

    [Test]
    public void A_person_abroad_without_a_spell_is_found_at_the_census() =>
        Broken("abroad without a spell", b => OnMigrant(b, i => b.Sojourn(i).Trips = 0), 1, 35);

    [Test]
    public void A_household_that_counts_one_absentee_too_many_is_found_at_the_census()
    {
        Broken(
            "absentees disagree (H4)",
            b =>
            {
                b.Away[Array.FindIndex(b.Members, n => n > 3)]++;
                return true;
            },
            1,
            35);
    }

    [Test]
    public void A_community_that_notes_one_adult_too_many_is_found_at_the_census()
    {
        Broken(
            "adults noted",
            b =>
            {
                b.Villages.Adults[0]++;
                return true;
            },
            1,
            35);
    }

    [Test]
    public void A_community_that_notes_one_migrant_too_many_is_found_at_the_census()
    {
        Broken(
            "migrants of communities disagree",
            b =>
            {
                b.Villages.Migrants[0]++;
                return true;
            },
            1,
            35);
    }

    private static readonly (string Name, Action<World, Tallies> Change)[] Tampered =
    [
        ("persons (H1)", (_, y) => y.Origin[Cell(OriginMeasure.Births, y)]++),
        ("persons (H1)", (_, y) => y.Origin[Cell(OriginMeasure.Deaths, y)]++),
        ("migrants (H3)", (_, y) => y.Scheme[Cell(SchemeMeasure.Departed, y)]++),
        ("migrants (H3)", (_, y) => y.Scheme[Cell(SchemeMeasure.ReturnedVoluntary, y)]++),
        ("applications (Q3)", (w, y) => y.Scheme[Cell(SchemeMeasure.Applied, y) + (Pool(w) / 2 * Tallies.Cells)]++),
        ("applications (Q3)", (w, y) => y.Scheme[Cell(SchemeMeasure.Refused, y) + (Pool(w) / 2 * Tallies.Cells)]++),
        ("pipeline (Q3)", (w, _) => w.Market.Pipeline[Pool(w)] = -1),
        ("quota (Q1)", (w, _) => w.Market.QuotaUsed[Rationed(w)] = 1_000_000),
        ("household wealth (M2)", (_, y) => y.Household[(int)HouseholdMeasure.Consumption * y.OriginCount]++),
        ("household wealth (M2)", (_, y) => y.Household[(int)HouseholdMeasure.WorkerCost * y.OriginCount]--),
        ("migration debt (M2)", (_, y) => y.Household[(int)HouseholdMeasure.Interest * y.OriginCount]++),
        ("savings abroad (M2)", (_, y) => y.Scheme[Cell(SchemeMeasure.SavingsHeld, y)]++),
        ("transfers received (M3)", (_, y) => y.Scheme[Cell(SchemeMeasure.Received, y)]++),
        ("savings brought home (M2)", (_, y) =>
        {
            // a cent that left the savings and reached nobody
            y.Scheme[Cell(SchemeMeasure.Repatriated, y)]++;
            y.Scheme[Cell(SchemeMeasure.SavingsHeld, y)]--;
        }),
        ("own income (M1)", (_, y) => y.Origin[Cell(OriginMeasure.Wages, y)]++),
        ("pay abroad (M5)", (_, y) => y.Scheme[Cell(SchemeMeasure.GrossPay, y)]++),
        ("pay abroad (M5)", (_, y) => y.Scheme[Cell(SchemeMeasure.Tax, y)]--),
        ("pay abroad (M5)", (_, y) => y.Scheme[Cell(SchemeMeasure.ConsumptionAbroad, y)]++),
        ("transfers (M3)", (_, y) => y.Scheme[Cell(SchemeMeasure.TransferCost, y)]++),
        ("deferred pay and bonds (M2)", (_, y) => y.Scheme[Cell(SchemeMeasure.DeferredInterest, y)]++),
        ("deferred pay and bonds (M2)", (_, y) => y.Scheme[Cell(SchemeMeasure.DeferredLost, y)]--),
        ("migrants (H3)", (_, y) => y.Scheme[Cell(SchemeMeasure.SwitchedIn, y)]++),
        ("household wealth (M2)", (_, y) => y.Household[(int)HouseholdMeasure.OtherDebts * y.OriginCount]++),
        ("household wealth (M2)", (_, y) => y.Household[(int)HouseholdMeasure.Premiums * y.OriginCount]++),
        ("household wealth (M2)", (_, y) => y.Household[(int)HouseholdMeasure.Claims * y.OriginCount]--),
        ("household wealth (M2)", (_, y) => y.Household[(int)HouseholdMeasure.EducationMatch * y.OriginCount]++),
        ("household wealth (M2)", (_, y) => y.Household[(int)HouseholdMeasure.Invested * y.OriginCount]--),
        ("own income (M1)", (_, y) => y.Household[(int)HouseholdMeasure.Profits * y.OriginCount]++),
        ("own income (M1)", (_, y) => y.Household[(int)HouseholdMeasure.HoursForgone * y.OriginCount]--),
        ("business capital (M2)", (_, y) => y.Household[(int)HouseholdMeasure.EnterpriseGrants * y.OriginCount]++),
        ("business capital (M2)", (_, y) => y.Household[(int)HouseholdMeasure.CapitalLost * y.OriginCount]--),
        ("recruitment cost (M4)", (_, y) => y.Book(Flow.RecruitmentFees, 0, 1)),
        ("recruitment cost (M4)", (_, y) => y.Book(Flow.SmugglerFees, 0, 1)),
        ("accounts (M1)", (_, y) => y.Book(Flow.Sponsored, 0, -1)),
        ("licensed persons (H1)", (_, y) => y.Add(CadreMeasure.Licences, 0, 0, 1)),
        ("licensed persons (H1)", (_, y) => y.Add(CadreMeasure.Retired, 0, 2, 1)),
    ];

    [Test]
    public void A_tally_that_is_off_by_one_head_or_cent_is_found_by_the_balance_it_breaks([Range(0, 35)] int which)
    {
        (string name, Action<World, Tallies> change) = Tampered[which];
        (World world, MonthLoop loop) = Ready(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved, 30);
        using (loop)
        {
            Conservation whole = new(world), broken = new(world);
            int month = world.Month;
            loop.Step();
            Assert.That(() => whole.Check(world, loop.Tallies, month), Throws.Nothing);
            change(world, loop.Tallies);
            Assert.That(() => broken.Check(world, loop.Tallies, month), Throws.TypeOf<ConservationException>().With.Message.StartsWith(name));
        }
    }

    [Test]
    public void Every_balance_that_a_manifest_names_is_tampered_with() =>
        Assert.That(Conservation.Names.Where(n => !Tampered.Any(t => n.StartsWith(t.Name.Split(' ')[0].TrimEnd('s'), StringComparison.Ordinal))),
            Is.Empty);

    private static int Cell(SchemeMeasure measure, Tallies y) => (int)measure * y.SchemeCount * Tallies.Cells;

    private static int Cell(OriginMeasure measure, Tallies y) => (int)measure * y.OriginCount * Tallies.Cells;

    private static int Pool(World w) => w.Plan.Schemes.First(s => s.Pooled).Index * 2;

    private static int Rationed(World w) => w.Plan.Schemes.First(s => s.Regime.QuotaPerYear is not null).RegimeIndex;

    [Test]
    public void A_quota_passed_by_one_place_is_found()
    {
        Scenario scenario = SmallWorlds.Bound;
        (World world, MonthLoop loop) = Ready(scenario, SmallWorlds.BoundSolved.Solved, 3);
        using (loop)
        {
            world.Market.QuotaUsed[0] = 121;
            Assert.That(loop.Step, Throws.TypeOf<ConservationException>().With.Message.Contains("quota"));
        }
    }

    private static bool OnMigrant(Block b, Action<int> change, int? scheme = null)
    {
        for (int i = 0; i < b.Count; i++)
        {
            if (Traits.Abroad(b.Traits[i]) && (scheme is null || Traits.Scheme(b.Traits[i]) == scheme))
            {
                change(i);
                return true;
            }
        }

        return false;
    }

    private static void Broken(string name, Func<Block, bool> mutation, int months = 1, int before = 24)
    {
        (World world, MonthLoop loop) = Ready(SmallWorlds.Mixed, SmallWorlds.MixedSolved.Solved, before);
        using (loop)
        {
            Assert.That(world.Blocks.Any(mutation), Is.True, "nobody to change");
            Assert.That(
                () =>
                {
                    for (int m = 0; m < months; m++)
                    {
                        loop.Step();
                    }
                },
                Throws.TypeOf<ConservationException>().With.Message.Contains(name));
        }
    }

    private static (World World, MonthLoop Loop) Ready(Scenario scenario, Solved solved, int months)
    {
        (World world, Tallies opening) = Genesis.Begin(PlanCompiler.Compile(scenario, solved), new Draw(scenario.Seed));
        MonthLoop loop = new(world, opening, 1, LaneWidths.Widest);
        for (int m = 0; m < months; m++)
        {
            loop.Step();
        }

        return (world, loop);
    }
}
