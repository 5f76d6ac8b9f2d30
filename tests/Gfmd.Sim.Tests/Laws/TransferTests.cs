using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Oracle;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Laws;

/// <summary>Prices, choice and use of transfer channels are the formulas of MODEL 7.2 to 7.5, and the money of every channel adds up.</summary>
internal sealed class TransferTests
{
    private const int Months = 12;
    private static readonly ParameterSet N = new();
    private static readonly Scenario World = SendingWorld.Scenario with { BurnIn = 12 };
    private static readonly Solved Numbers = SendingWorld.Solved.Solved;

    private static TransferPrices Prices(TransferTerms terms, SolvedCorridor? solved = null, double cost = 8) =>
        new(N, Corridor(terms) with { TransferCost = new(cost) }, solved ?? new SolvedCorridor());

    private static Corridor Corridor(TransferTerms terms) => SmallWorlds.Corridor("AAA", "DDD") with { Transfers = terms };

    private static TransferChoice Choice(TransferTerms terms, double[]? trust = null) =>
        new(N, Corridor(terms), new TransferPrices(N, Corridor(terms), new SolvedCorridor()), trust ?? [0.1, 0.6, -0.2, 0.3, -0.5, 0]);

    private static SolvedCorridor Base(TransferTerms terms)
    {
        (double fees, double margins) = TransferPrices.Means(N, Corridor(terms));
        return new SolvedCorridor { FixedMean = fees, VariableMean = margins };
    }

    [Test]
    public void The_mean_over_the_formal_flow_of_the_base_year_is_the_row_of_the_corridor([Values] bool mobile, [Values] bool rows)
    {
        TransferTerms terms = new() { MobileMoney = mobile };
        terms = rows ? terms with { BankCost = new(14), DigitalCost = new(3), FormalShares = [0.5, 0.2, 0.2, 0.05, 0.05] } : terms;
        TransferPrices p = Prices(terms);
        double[] shares = TransferPrices.BaseShares(N, Corridor(terms));
        Assert.That(shares.Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(shares[3] > 0, Is.EqualTo(mobile));
        Assert.That(shares.Select((s, c) => s * p.AtReference(c)).Sum(), Is.EqualTo(8).Within(1e-12));
        Assert.That(shares.Select((s, c) => s * p.Fixed(c) / 2).Sum(), Is.EqualTo(4).Within(1e-12), "half of it is a fixed fee");
        Assert.That(p.Variable(TransferPrices.Informal), Is.EqualTo(0.02));
        double relative = p.AtReference(0) / p.AtReference(2);
        Assert.That(relative, rows ? Is.GreaterThan(4) : Is.InRange(2, 4), "rows set how channels compare");
    }

    [Test]
    public void More_providers_and_a_price_site_take_a_smaller_margin()
    {
        SolvedCorridor kept = Base(new());
        TransferPrices before = Prices(new(), kept), more = Prices(new() { CashProviders = 8 }, kept);
        TransferPrices site = Prices(new() { Transparency = 1 }, kept);
        double scale = before.Variable(1) / (0.025 + (0.06 / 6));
        Assert.That(more.Variable(1), Is.EqualTo(scale * (0.025 + (0.06 / 8))).Within(1e-12));
        Assert.That(site.Variable(0) / before.Variable(0), Is.EqualTo((0.025 + (0.06 * 0.8 / 2)) / (0.025 + (0.06 / 2))).Within(1e-12));
        Assert.That(more.Fixed(1), Is.EqualTo(before.Fixed(1)));
        Assert.That(Prices(new() { Exclusivity = 1 }, kept).ProvidersOfChannel(1), Is.EqualTo(1));
        Assert.That(Prices(new() { Discount = 2 }, kept).Fixed(1), Is.EqualTo(before.Fixed(1) - 2).Within(1e-12));
        Assert.That(Prices(new() { Discount = 20 }, kept).Fixed(1), Is.Zero);
    }

    [Test]
    public void The_value_of_a_channel_follows_the_formula()
    {
        double[] speed = [-0.3, 0.2, 0.2, 0.3, -0.4, 0.1], rural = [-1, -0.3, -0.4, -0.1, 0.7, 0.2], town = [0, 0, 0, 0, -0.2, 0];
        double[] trust = [0.1, 0.6, -0.2, 0.3, -0.5, 0];
        TransferTerms terms = new()
        {
            MobileMoney = true,
            ExchangePremium = 2,
            Tax = 1,
            Incentive = 0.5,
            RuralOffices = 0.7,
            Literacy = 0.5,
            CashIdentification = 1,
        };
        TransferPrices p = new(N, Corridor(terms), new SolvedCorridor());
        TransferChoice choice = Choice(terms, trust);
        int closed = 0;
        for (int k = 0; k < 3_000; k++)
        {
            double U(int at) => Twin.U(k, at);
            TransferSituation s = new(20 + (800 * U(1)), U(2) < 0.5, U(3) < 0.4, U(4) < 0.3, U(5) < 0.6, U(6) < 0.5);
            for (int c = 0; c < 6; c++)
            {
                double tier = c is 0 or 2 ? 2 : c == 5 ? 0 : s.Size > 300 ? 2 : 1;
                bool open = (c != 0 || s.Account) && (c != 3 || s.Mobile) && !(s.Irregular && tier == 2 && !s.Card);
                Assert.That(choice.Open(c, s), Is.EqualTo(open));
                if (!open)
                {
                    Assert.That(TransferChoice.IsClosed(choice.Value(c, s)));
                    closed++;
                    continue;
                }

                double cost = (100 * ((p.Fixed(c) / s.Size) + p.Variable(c))) + (c == 5 ? 0 : 2 + 1 - 0.5);
                double burden = tier == 0 ? 0 : tier == 1 ? 0.4 : 1.0;
                double value = (-0.40 * (1 + (0.5 * 0.3)) * cost) + trust[c] + speed[c] + (s.Rural ? rural[c] : town[c])
                    - (burden * (1 + (s.Irregular ? tier / 2 : 0)));
                Assert.That(choice.Value(c, s), Is.EqualTo(value).Within(1e-9));
            }
        }

        Assert.That(closed, Is.Positive);
        Assert.That(choice.Review, Is.EqualTo(0.15).Within(1e-12));
    }

    [Test]
    public void Long_run_shares_are_those_that_the_choice_with_inertia_leaves_as_they_are()
    {
        TransferChoice choice = Choice(new() { MobileMoney = true });
        TransferSituation s = new(180, true, false, false, true, true);
        double[] pi = new double[6], v = [.. Enumerable.Range(0, 6).Select(c => choice.Value(c, s))], next = new double[6];
        choice.LongRun(s, pi);
        for (int from = 0; from < 6; from++)
        {
            double[] weight = [.. v.Select((x, c) => Maths.Exp(x + (c == from ? 0.5 : 0)))];
            for (int to = 0; to < 6; to++)
            {
                next[to] += pi[from] * weight[to] / weight.Sum();
            }
        }

        for (int c = 0; c < 6; c++)
        {
            Assert.That(next[c], Is.EqualTo(pi[c]).Within(1e-12));
        }
    }

    [Test]
    public void Draws_choose_newcomers_by_the_long_run_and_others_by_the_logit_with_inertia()
    {
        const int people = 40_000;
        TransferChoice choice = Choice(new());
        TransferSituation s = new(180, false, false, false, true, false);
        double[] pi = new double[6], first = new double[6], again = new double[6];
        choice.LongRun(s, pi);
        Draw draw = new(7, 0);
        for (int k = 0; k < people; k++)
        {
            first[choice.Choose(draw, Keys.Pair(3, (ulong)k), 5, s, -1)] += 1.0 / people;
            again[choice.Choose(draw, Keys.Pair(3, (ulong)k), 6, s, 1)] += 1.0 / people;
        }

        double[] weight = [.. Enumerable.Range(0, 6).Select(c => c == 3 ? 0 : Maths.Exp(choice.Value(c, s) + (c == 1 ? 0.5 : 0)))];
        for (int c = 0; c < 6; c++)
        {
            Assert.That(first[c], Is.EqualTo(pi[c]).Within(0.01));
            Assert.That(again[c], Is.EqualTo(weight[c] / weight.Sum()).Within(0.01));
        }

        Assert.That(first[3], Is.Zero, "there is no mobile money");
    }

    [Test]
    public void Users_of_a_channel_look_again_when_its_price_jumps()
    {
        TransferTerms dear = new() { Tax = 3 };
        TransferPrices now = new(N, Corridor(dear), new SolvedCorridor()), before = Prices(new(), null, 6);
        TransferChoice choice = new(N, Corridor(dear), now, new double[6]);
        Assert.That(choice.Jumped, Is.Zero);
        choice.Compare(before);
        Assert.That(choice.Jumped, Is.EqualTo(0b010111 | 0b001000), "all formal channels, and not the informal one");
        choice.Compare(new TransferPrices(N, Corridor(dear with { Tax = 2 }), new SolvedCorridor()));
        Assert.That(choice.Jumped, Is.Zero, "one point is no jump");
    }

    [Test]
    public void Constants_meet_the_shares_of_the_base_year_and_a_run_stays_near_them()
    {
        double sent = 0, formal = 0;
        long[] byChannel = new long[6];
        Journal.Of(World, Numbers, Months, null, (world, y) =>
        {
            foreach (SchemePlan s in world.Plan.Schemes)
            {
                long all = 0, fees = 0;
                for (int way = 0; way < 6; way++)
                {
                    for (int cell = 0; cell < Tallies.Cells; cell++)
                    {
                        all += y.Of(TransferMeasure.Sent, s.Index, way, cell);
                        byChannel[way] += y.Of(TransferMeasure.Sent, s.Index, way, cell);
                        fees += y.Of(TransferMeasure.Fees, s.Index, way, cell);
                    }
                }

                Assert.That(all, Is.EqualTo(y.Sum(SchemeMeasure.Sent, s.Index)), "money of the channels");
                Assert.That(
                    fees + y.Sum(SchemeMeasure.TransferTax, s.Index) + y.Sum(SchemeMeasure.TransferPremium, s.Index),
                    Is.EqualTo(y.Sum(SchemeMeasure.TransferCost, s.Index)), "cost = fees, tax and premium");
                sent += all;
                formal += y.Sum(SchemeMeasure.SentFormal, s.Index);
            }
        });
        Assert.That(byChannel[3], Is.Zero, "no mobile money without the service");
        Assert.That(byChannel.Where((_, c) => c != 3), Has.All.Positive);
        Assert.That(1 - (formal / sent), Is.EqualTo(0.4).Within(0.06));
        Assert.That(Experiments.Targets("informal share of the money sent"), Has.All.Matches<(double Wanted, double Reached)>(
            t => Math.Abs(t.Wanted - t.Reached) < 1e-4));
    }

    [Test]
    public void Tax_premium_and_incentive_concern_formal_transfers_to_the_cent()
    {
        Scenario taxed = World.WithCorridors(c => c with { Transfers = new() { Tax = 4, Incentive = 2, ExchangePremium = 1 } });
        long formal = 0, tax = 0, premium = 0, added = 0, senders = 0;
        Journal.Of(taxed, Numbers, 3, null, (world, y) =>
        {
            foreach (SchemePlan s in world.Plan.Schemes)
            {
                formal += y.Sum(SchemeMeasure.SentFormal, s.Index);
                tax += y.Sum(SchemeMeasure.TransferTax, s.Index);
                premium += y.Sum(SchemeMeasure.TransferPremium, s.Index);
                added += y.Sum(SchemeMeasure.TransferIncentive, s.Index);
                senders += y.Sum(SchemeMeasure.Senders, s.Index);
            }
        });
        Assert.That((tax / (double)formal, premium / (double)formal, added / (double)formal), Is.EqualTo((0.04, 0.01, 0.02))
            .Using<(double, double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-5 && Math.Abs(a.Item2 - b.Item2) < 1e-5
                && Math.Abs(a.Item3 - b.Item3) < 1e-5));
        Assert.That(senders, Is.Positive);
    }

    [Test]
    public void Receipts_lead_to_accounts_and_mobile_money_spreads_among_those_who_receive()
    {
        (double, double) At(Scenario s)
        {
            double bank = 0, mobile = 0;
            Journal.Of(s, Numbers, Months, null, (world, _) =>
            {
                if (world.Month == Months)
                {
                    double households = 0;
                    foreach (Block b in world.Blocks)
                    {
                        for (int h = 0; h < b.HouseholdCount; h++)
                        {
                            if (b.Members[h] > 0 && b.Remit12[h] > 1)
                            {
                                households++;
                                bank += (b.Banked[h] & Accounts.Bank) != 0 ? 1 : 0;
                                mobile += (b.Banked[h] & Accounts.Mobile) != 0 ? 1 : 0;
                            }
                        }
                    }

                    (bank, mobile) = (bank / households, mobile / households);
                }
            });
            return (bank, mobile);
        }

        (double plain, double none) = At(World);
        (double linked, double some) = At(World.WithCorridors(
            c => c with { Transfers = c.Transfers with { LinkedProduct = 1, MobileMoney = true } }));
        Assert.That(plain, Is.InRange(0.6, 0.99));
        Assert.That(linked, Is.GreaterThan(plain));
        Assert.That((none, some > 0.3), Is.EqualTo((0.0, true)));
    }

    [Test]
    public void Altruism_and_exchange_scale_the_answer_to_income_at_home()
    {
        SchemePlan scheme = PlanCompiler.Compile(World, Numbers).Schemes[0];
        double Amount(double altruism, double exchange, double income)
        {
            ParameterSet n = new(new Dictionary<string, double>(StringComparer.Ordinal) { ["altruism"] = altruism, ["exchange"] = exchange });
            Remitting r = new(n, scheme, new TransferPrices(n, scheme.Corridor, scheme.Transfers));
            return r.Amount(new SendingSituation(3_000, false, true, 12, false, 0.5, 400, income, 1));
        }

        double steady = Amount(1, 0, 400);
        Assert.That(Amount(1, 0, 100) - steady, Is.EqualTo(0.6 * 300).Within(1e-9), "insurance");
        Assert.That(Amount(0, 0, 100), Is.EqualTo(steady).Within(1e-9));
        Assert.That(Amount(1, 0, 500) - steady, Is.EqualTo(-30).Within(1e-9), "altruism sends less to those who gain");
        Assert.That(Amount(0, 1, 500) - steady, Is.EqualTo(30).Within(1e-9), "exchange sends more");
    }

    private static class Experiments
    {
        public static IEnumerable<(double Wanted, double Reached)> Targets(string moment) =>
            SendingWorld.Solved.Targets.Where(t => t.Moment == moment).Select(t => (t.Target, t.Reached));
    }
}
