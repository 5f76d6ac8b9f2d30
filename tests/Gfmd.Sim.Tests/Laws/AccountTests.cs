using System.Text.RegularExpressions;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.House;
using Gfmd.Sim.Tests.Worlds;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Who pays whom (M1 to M7): every flow has two ends, the flows explain what is held, and a flow left out is found.</summary>
public class AccountTests
{
    /// <summary>Accounts whose holdings are part of the state, so that a flow left out shows.</summary>
    private static readonly Account[] Held = [Account.Households, Account.Migrants, Account.Holders];

    private static readonly Lazy<(Plan Plan, Tallies[] Months)> Run = new(Terms);

    /// <summary>Nurses who owe service, with a top-up, compensation and a partnership.</summary>
    private static readonly Lazy<(Plan Plan, Tallies[] Months)> Bonded = new(() => Months(
        CadreWorld.Scenario.With(c => c with { BondMonths = 48, PayTopUp = 0.1 }).With(CadreNumbers.SG, 20)
            .With("nurses", r => r with { Intakes = [r.Intakes[0] with { CompensationUsd = 1_000 }] }),
        CadreWorld.Solved.Solved));

    private static readonly FlowLine[] Seen = [.. Ledger.Lines.Where(l => Held.Contains(l.From) || Held.Contains(l.To))];

    private static readonly Flow[] Unseen = [.. Ledger.Lines.Except(Seen).Select(l => l.Flow)];

    [Test]
    public void The_list_names_every_flow_once_and_in_order() =>
        Assert.That(Ledger.Lines.Select(l => l.Flow), Is.EqualTo(Enum.GetValues<Flow>()));

    [Test]
    public void Every_flow_has_two_ends() => Assert.That(
        Ledger.Lines.Where(l => l.From == l.To || l.From == Account.Capital || l.To == Account.Capital || l.Definition.Length == 0), Is.Empty);

    [Test]
    public void Every_account_pays_or_receives() => Assert.That(
        Enum.GetValues<Account>().Where(a => a != Account.Capital && Ledger.Lines.All(l => l.Sign(a) == 0)), Is.Empty);

    [Test]
    public void Names_in_tables_are_snake_case() =>
        Assert.That((Ledger.Name(Account.GovernmentOrigin), Ledger.Name(Flow.Wages)), Is.EqualTo(("government_origin", "wages")));

    [TestCaseSource(nameof(Seen))]
    public void A_flow_left_out_is_found(FlowLine line)
    {
        (Plan plan, Tallies[] months) = line.Flow == Flow.ServiceBuyOut ? Bonded.Value : Run.Value;
        int month = Array.FindIndex(months, 1, y => plan.Origins.Any(o => line.Amount(y, o) != 0));
        bool rare = month < 0;
        month = rare ? months.Length - 1 : month;
        Tallies now = rare ? WithOne(line, months[month]) : months[month];
        AccountBalances whole = new(plan, months[month - 1]);
        AccountBalances broken = new(plan, months[month - 1], [.. Ledger.Lines.Where(l => l.Flow != line.Flow)]);
        Assert.That(() => whole.Check(now, month), Throws.Nothing);
        Assert.That(() => broken.Check(now, month), Throws.TypeOf<ConservationException>().With.Message.Matches("M1|M4"));
    }

    [Test]
    public void Most_flows_of_the_list_happen_in_this_world()
    {
        (Plan plan, Tallies[] months) = Run.Value;
        Assert.That(Seen.Count(l => months.Any(y => plan.Origins.Any(o => l.Amount(y, o) != 0))), Is.AtLeast(20));
    }

    [TestCaseSource(nameof(Unseen))]
    public void A_flow_that_no_holding_checks_is_checked_by_a_test_of_its_amount(Flow flow) => Assert.That(
        Repository.CSharp.Count(f => f.IsUnder("tests") && Regex.IsMatch(f.Code, $@"\bFlow\.{flow}\b")), Is.Positive,
        $"write a test that compares Flow.{flow} with what the model counts, as those below");

    [Test]
    public void Flows_of_licensed_professions_are_what_their_measures_count()
    {
        (Plan plan, Tallies[] months) = Bonded.Value;
        (CadreMeasure Measure, Flow Flow)[] pairs =
        [
            (CadreMeasure.TopUp, Flow.PayTopUp), (CadreMeasure.Compensation, Flow.RecruitCompensation),
            (CadreMeasure.Partnership, Flow.PartnershipPlaces), (CadreMeasure.BuyOut, Flow.ServiceBuyOut),
        ];
        long[] counted = new long[pairs.Length], booked = new long[pairs.Length];
        foreach ((int k, (CadreMeasure measure, Flow flow)) in pairs.Index())
        {
            counted[k] = months.Sum(y => Enum.GetValues<Cadre>().Sum(c => y.Of(measure, 0, (int)c)));
            booked[k] = months.Sum(y => Ledger.Lines[(int)flow].Amount(y, plan.Origins[0]));
        }

        Assert.That(booked, Is.EqualTo(counted));
        Assert.That(booked.Take(3), Has.All.Positive);
    }

    [Test]
    public void Contributions_are_the_payroll_share_of_pay_under_a_permit()
    {
        (Plan plan, Tallies[] months) = Run.Value;
        foreach (SchemePlan s in plan.Schemes)
        {
            double share = plan.Destinations[s.Destination].Destination!.Payroll;
            double pay = months.Sum(y => y.Sum(SchemeMeasure.GrossPay, s.Index)), paid = months.Sum(y => Of(Flow.Contributions, y, s.Index));
            double persons = months.Sum(y => y.Sum(SchemeMeasure.Employed, s.Index));
            double stock = months.Sum(y => y.Sum(SchemeMeasure.Stock, s.Index));
            double permitted = 1 - (months.Sum(y => y.Sum(SchemeMeasure.StockIrregular, s.Index)) / stock);
            // each amount is rounded to a cent; those who overstay pay nothing, and earn less
            Assert.That(paid, s.Irregular ? Is.Zero : Is.InRange(share * pay * permitted * 0.97, (share * pay) + (0.5 * persons)), s.Id);
        }
    }

    [Test]
    public void Money_of_licensed_professions_is_what_they_count()
    {
        (Plan plan, Tallies[] months) = Bonded.Value;
        long Counted(CadreMeasure m) => Enumerable.Range(0, CadrePlan.Count).Sum(k => months.Sum(y => y.Of(m, 0, k)));
        Assert.Multiple(() =>
        {
            Assert.That(months.Sum(y => At(Flow.PayTopUp, y, 0)), Is.EqualTo(Counted(CadreMeasure.TopUp)).And.Positive);
            Assert.That(months.Sum(y => At(Flow.ServiceBuyOut, y, 0)), Is.EqualTo(Counted(CadreMeasure.BuyOut)).And.Positive);
            Assert.That(months.Sum(y => At(Flow.PartnershipPlaces, y, 0)), Is.EqualTo(Counted(CadreMeasure.Partnership)).And.Positive);
            long compensated = plan.Schemes.Sum(s => months.Sum(y => Of(Flow.RecruitCompensation, y, s.Index)));
            Assert.That(compensated, Is.EqualTo(Counted(CadreMeasure.Compensation)).And.Positive);
        });
    }

    [Test]
    public void Bonds_of_employers_are_what_schemes_count_as_forfeited()
    {
        (Plan plan, Tallies[] months) = Run.Value;
        long counted = plan.Schemes.Sum(s => months.Sum(y => y.Sum(SchemeMeasure.BondsForfeited, s.Index)));
        long booked = plan.Schemes.Sum(s => months.Sum(y => Of(Flow.EmployerBonds, y, s.Index) + Of(Flow.OriginBonds, y, s.Index)));
        Assert.That(booked, Is.EqualTo(counted).And.Positive);
    }

    [Test]
    public void Travel_that_the_employer_pays_comes_with_arrivals_of_such_schemes_alone()
    {
        (Plan plan, Tallies[] months) = Run.Value;
        foreach (SchemePlan s in plan.Schemes)
        {
            long paid = months.Sum(y => Of(Flow.EmployerTravel, y, s.Index)), arrived = months.Sum(y => y.Sum(SchemeMeasure.Departed, s.Index));
            Assert.That(paid > 0, Is.EqualTo(s.Regime.EmployerPaysTravelShare > 0 && arrived > 0), s.Id);
        }
    }

    [Test]
    public void The_state_of_origin_books_what_the_economy_notes()
    {
        Scenario scenario = SmallWorlds.Mixed.WithEconomies();
        scenario = scenario with
        {
            Countries = [.. scenario.Countries.Select(c => c.Origin is null ? c : c with
            {
                Origin = c.Origin with { Economy = c.Origin.Economy with { DiasporaBond = 0.5, Securitised = 0.5 } },
            })],
        };
        long bought = 0, service = 0, noted = 0, served = 0, issued = 0, outstanding = 0, taxed = 0, trained = 0;
        Journal.Of(scenario, SmallWorlds.MixedSolved.Solved, 14, each: (w, y) =>
        {
            outstanding = 0;
            for (int o = 0; o < w.Plan.Origins.Length; o++)
            {
                bought += At(Flow.DiasporaBonds, y, o);
                service += At(Flow.SecuritisedService, y, o);
                issued += At(Flow.Securitised, y, o);
                taxed += At(Flow.ValueAddedTax, y, o);
                trained += At(Flow.TrainingCost, y, o);
                noted += y.Of(CountryMeasure.BondsBought, o);
                served += y.Of(CountryMeasure.Service, o);
                outstanding += y.Of(CountryMeasure.Securitised, o);
            }
        });
        Assert.Multiple(() =>
        {
            Assert.That(bought, Is.EqualTo(noted).And.Positive);
            Assert.That(service, Is.EqualTo(served).And.Positive);
            Assert.That(issued - service, Is.EqualTo(outstanding).Within(100), "rounded to a cent each month and origin");
            Assert.That((taxed > 0, trained > 0), Is.EqualTo((true, true)));
        });
    }

    /// <summary>A month in which a flow that is too rare to wait for happens once, seven dollars, with what is held moved by it.</summary>
    private static Tallies WithOne(FlowLine line, Tallies month)
    {
        Tallies y = Copy(month);
        if (line.Of == FlowLevel.Scheme)
        {
            y.Book(line.Flow, 0, 700);
        }
        else
        {
            y.BookAtHome(line.Flow, 0, 700);
        }

        y.Add(HouseholdMeasure.Wealth, 0, 700 * line.Sign(Account.Households));
        y.Add(HouseholdMeasure.Debt, 0, 700 * line.Debt);
        y.Add(SchemeMeasure.SavingsHeld, 0, 0, 700 * line.Sign(Account.Migrants));
        y.Add(SchemeMeasure.DeferredHeld, 0, 0, 700 * line.Sign(Account.Holders));
        return y;
    }

    private static Tallies Copy(Tallies y)
    {
        Tallies copy = new(y.SchemeCount, y.OriginCount);
        foreach ((long[] from, long[] to) in y.Columns().Zip(copy.Columns()))
        {
            from.CopyTo(to, 0);
        }

        return copy;
    }

    [Test]
    public void Grants_are_what_the_lists_of_households_and_countries_count()
    {
        (Plan plan, Tallies[] months) = Run.Value;
        foreach (OriginPlan o in plan.Origins)
        {
            long Sum(Flow flow) => months.Sum(y => Ledger.Lines[(int)flow].Amount(y, o));
            Assert.That(Sum(Flow.DonationMatch), Is.EqualTo(3 * Sum(Flow.Donations)).And.Positive);
            Assert.That(Sum(Flow.PublicGoods), Is.EqualTo(Sum(Flow.Donations) + Sum(Flow.DonationMatch)), "associations keep nothing");
            Assert.That(Sum(Flow.EnterpriseGrants), Is.InRange(1, Sum(Flow.Invested)), "at most one to one");
        }
    }

    private static long Of(Flow flow, Tallies y, int scheme) => Ledger.Lines[(int)flow].Amount(y, scheme);

    private static long At(Flow flow, Tallies y, int origin) => Ledger.Lines[(int)flow].Amount(y, origin);

    /// <summary>Three years of a world in which every flow of the list happens: deferred pay, workers' and employers' bonds, employers'
    /// travel.</summary>
    private static (Plan Plan, Tallies[] Months) Terms()
    {
        Scenario scenario = SmallWorlds.Mixed
            .Offering(new HouseholdProgrammes { Match = 3, EducationMatch = 3, Insurance = 1, EnterpriseMatch = 1 })
            .With("guest", r => r with { DeferredPayShare = 0.2, EmployerPaysTravelShare = 0.5, SocialSecurityPortable = true, BondUsd = 500 })
            .With("season", r => r with { BondUsd = 300, BondPayer = BondPayer.Employer })
            .WithCorridors(c => c with { Transfers = c.Transfers with { Tax = 1, Incentive = 1, ExchangePremium = 1 } });
        return Months(scenario, SmallWorlds.MixedSolved.Solved);
    }

    private static (Plan Plan, Tallies[] Months) Months(Scenario scenario, Solved solved)
    {
        List<Tallies> months = [];
        Plan? plan = null;
        Journal.Of(scenario, solved, 36, each: (w, y) =>
        {
            plan = w.Plan;
            months.Add(Copy(y));
        });
        return (plan!, [.. months]);
    }
}
