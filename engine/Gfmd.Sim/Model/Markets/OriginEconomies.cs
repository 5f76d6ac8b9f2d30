using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>The economies of the origins after a month (MODEL 9.1 to 9.6, 9.8): from merged tallies, one origin after the other.</summary>
/// <remarks><code>
///   ratio = Rem12/GDP12,  GDP = wageBill/lab_share + profits - profits0 (C12),  inflow = Rem12 less debt service, fund, deposits
///   lnRERstar = xi_rer·(inflow/GDP12 - ratio0), or rer_elast·ln(inflow/Rem12_0) in elasticity mode
///   lnRER = lnRER + lam_rer·(lnRERstar - lnRER)
///   ln demandMult_trad = -el_trad·(lnRER - ln(1 + productivity)),  ln demandMult_nontrad = el_nt·ln(spend12/spend12_0)
///   demandVillage = 1 + mult_loc·spend_loc·(spend12 - spend12_0)/income12_0
///   infl_gap = pi_rem·(inflow/GDP12 - ratio0)·(1 - sterilise)
///   fund = fund + share·(spend12 - spend12_0)/12, never below 0
///   fisc = vat_o·remSpend + bonds - t_o·w_skilledLost - trainCost
/// </code>The figures of month 0 are those of the last twelve months of the burn-in. Demand moves only in a country that asks for it
/// (feedback).</remarks>
public sealed class OriginEconomies(Plan plan)
{
    private const double Million = 1e6;
    private readonly double _labour = plan.Numbers[RemittancesNumbers.LabShare];
    private readonly Rating[] _ratings = [.. plan.Origins.Select(o => new Rating(plan.For(o).Numbers))];

    /// <summary>Notes a month and posts the next one's demand.</summary>
    public void Step(Market market, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(tallies);
        foreach (OriginPlan origin in plan.Origins)
        {
            Note(market.Economy, tallies, origin.Index, month);
            new OneOrigin(plan.For(origin).Numbers, origin, market, tallies).Step(plan, _ratings[origin.Index], month);
        }
    }

    private void Note(Economy e, Tallies tallies, int o, int month)
    {
        int at = (o * Economy.Year) + ((((month % Economy.Year) + Economy.Year) % Economy.Year)), before = (o * Economy.Year)
            + ((((month - 1) % Economy.Year) + Economy.Year) % Economy.Year);
        e.Remitted[at] = Sum(plan, tallies, SchemeMeasure.SentFormal, o);
        e.Wages[at] = tallies.Sum(OriginMeasure.Wages, o) - tallies.Of(HouseholdMeasure.HoursForgone, o);
        e.Profits[at] = tallies.Of(HouseholdMeasure.Profits, o);
        e.Spent[at] = tallies.Of(HouseholdMeasure.Received, o);
        e.Income[at] = tallies.Of(HouseholdMeasure.Income, o);
        e.Seen[o]++;
        double more = e.HasBase[o] ? e.Profits[at] - (100 * e.BaseProfits[o] / Economy.Year) : 0;
        tallies.Set(CountryMeasure.Output, o, (e.Wages[at] / _labour) + more);
        if (e.Seen[o] > 1 && e.Wages[before] > 0 && e.Wages[at] > 0)
        {
            double change = Maths.Log(e.Wages[at] / (double)e.Wages[before]);
            tallies.Set(CountryMeasure.OutputChange, o, change * change * 1e9);
        }
    }

    private static long Sum(Plan plan, Tallies tallies, SchemeMeasure measure, int origin)
    {
        long sum = 0;
        foreach (SchemePlan s in plan.Schemes)
        {
            sum += s.Origin == origin ? tallies.Sum(measure, s.Index) : 0;
        }

        return sum;
    }

    /// <summary>One origin in one month.</summary>
    private readonly struct OneOrigin(ParameterSet n, OriginPlan origin, Market market, Tallies tallies)
    {
        private readonly Economy _e = market.Economy;
        private readonly int _o = origin.Index;
        private readonly OriginEconomy _data = origin.Data.Economy;

        public void Step(Plan plan, Rating rating, int month)
        {
            double remitted = _e.OfYear(_e.Remitted, _o), spent = _e.OfYear(_e.Spent, _o), income = _e.OfYear(_e.Income, _o);
            double profits = _e.OfYear(_e.Profits, _o);
            double output = (_e.OfYear(_e.Wages, _o) / n[RemittancesNumbers.LabShare]) + (_e.HasBase[_o] ? profits - _e.BaseProfits[_o] : 0);
            if (!_e.HasBase[_o] && month >= -1)
            {
                _e.HasBase[_o] = true;
                _e.BaseProfits[_o] = profits;
                _e.BaseRatio[_o] = output > 0 ? remitted / output : 0;
                (_e.BaseRemitted[_o], _e.BaseSpent[_o], _e.BaseIncome[_o]) = (remitted, spent, income);
                (_e.LastRemitted[_o], _e.LastIncome[_o]) = (remitted, income);
                _e.BaseDebtRatio[_o] = rating.DebtRatio(_data, remitted) ?? 0;
            }

            if (month < 0 || output <= 0)
            {
                return;
            }

            double service = Finance(plan, rating, remitted);
            double saved = Fund(spent), deposited = _data.Deposits * remitted / Economy.Year;
            _e.Deposits[_o] += deposited;
            double apart = Economy.Year * (saved + deposited), inflow = Math.Max(0, remitted - apart - (Economy.Year * service));
            Prices(inflow, Math.Max(0, spent - apart), output);
            Wages();
            Fiscal(plan, spent - apart);
            Note(remitted, income, output, month);
        }

        /// <summary>Rating, securitised debt and diaspora bonds; the debt service of the month, USD.</summary>
        private double Finance(Plan plan, Rating rating, double remitted)
        {
            double notches = rating.DebtRatio(_data, remitted) is double ratio ? rating.Notches(ratio, _e.BaseDebtRatio[_o]) : 0;
            double could = rating.Securitisable(_data, remitted), service = _e.Securitised[_o] / (rating.Term * Economy.Year);
            double left = _e.Securitised[_o] - service;
            _e.Securitised[_o] = Math.Max(left, _data.Securitised * could);
            double spread = rating.Spread(_data, notches, _e.Securitised[_o] > 0);
            double bought = rating.BondsBought(_data, 0.01 * Sum(plan, tallies, SchemeMeasure.SavingsHeld, _o), spread);
            _e.Bonds[_o] += bought;
            tallies.Set(CountryMeasure.Notches, _o, notches * Million);
            tallies.Set(CountryMeasure.Spread, _o, spread * Million);
            tallies.Set(CountryMeasure.Securitisable, _o, could * 100);
            tallies.Set(CountryMeasure.Securitised, _o, _e.Securitised[_o] * 100);
            tallies.Set(CountryMeasure.Service, _o, service * 100);
            tallies.Set(CountryMeasure.BondsBought, _o, bought * 100);
            tallies.Set(CountryMeasure.Bonds, _o, _e.Bonds[_o] * 100);
            Book(Flow.Securitised, _e.Securitised[_o] - left);
            Book(Flow.SecuritisedService, service);
            Book(Flow.DiasporaBonds, bought);
            return service;
        }

        /// <summary>What the counter-cyclical fund takes this month (below 0: gives), USD.</summary>
        private double Fund(double spent)
        {
            double saved = Math.Max(-_e.Fund[_o], _data.Fund * (spent - _e.BaseSpent[_o]) / Economy.Year);
            _e.Fund[_o] += saved;
            return saved;
        }

        /// <summary>Real exchange rate, demand of tradables and of the others, demand in communities, inflation.</summary>
        private void Prices(double inflow, double spent, double output)
        {
            double excess = (inflow / output) - _e.BaseRatio[_o];
            double target = !_data.ElasticityMode ? n[MacroNumbers.XiRer] * excess
                : _e.BaseRemitted[_o] > 0 && inflow > 0 ? n[MacroNumbers.RerElast] * Maths.Log(inflow / _e.BaseRemitted[_o]) : 0;
            _e.LnRer[_o] += n[MacroNumbers.LamRer] * (target - _e.LnRer[_o]);
            double tradables = -n[MacroNumbers.ElTrad] * (_e.LnRer[_o] - Maths.Log(1 + _data.TradableProductivity));
            double others = _e.BaseSpent[_o] > 0 && spent > 0 ? n[MacroNumbers.ElNt] * Maths.Log(spent / _e.BaseSpent[_o]) : 0;
            (_e.LnDemand[_o * 2], _e.LnDemand[(_o * 2) + 1]) = _data.Feedback ? (tradables, others) : (0, 0);
            double local = _e.BaseIncome[_o] > 0
                ? 1 + (n[MacroNumbers.MultLoc] * n[MacroNumbers.SpendLoc] * (spent - _e.BaseSpent[_o]) / _e.BaseIncome[_o]) : 1;
            _e.LocalDemand[_o] = Math.Max(0, local);
            double inflation = 100 * n[MacroNumbers.PiRem] * excess * (1 - (_data.Sterilise ?? n[MacroNumbers.Sterilise]));
            tallies.Set(CountryMeasure.LnRer, _o, _e.LnRer[_o] * Million);
            tallies.Set(CountryMeasure.LnTradables, _o, tradables * Million);
            tallies.Set(CountryMeasure.LnOthers, _o, others * Million);
            tallies.Set(CountryMeasure.LocalDemand, _o, _e.LocalDemand[_o] * Million);
            tallies.Set(CountryMeasure.Inflation, _o, inflation * Million);
        }

        /// <summary>Wages of tradable sectors and of the others against the base year, at the mix of workers of the month (C2).</summary>
        private void Wages()
        {
            double tradable = 0, other = 0;
            long inTradable = 0, inOther = 0;
            for (int cell = 0; cell < Tallies.WageCells; cell++)
            {
                int at = (_o * Tallies.WageCells) + cell;
                double wage = tallies.Workers[at] * Maths.Exp(market.WageShift[at]);
                bool isTradable = OriginLabourMarket.Tradable(cell);
                (tradable, inTradable) = isTradable ? (tradable + wage, inTradable + tallies.Workers[at]) : (tradable, inTradable);
                (other, inOther) = isTradable ? (other, inOther) : (other + wage, inOther + tallies.Workers[at]);
            }

            tallies.Set(CountryMeasure.TradableWage, _o, inTradable > 0 ? tradable / inTradable * Million : 0);
            tallies.Set(CountryMeasure.OtherWage, _o, inOther > 0 ? other / inOther * Million : 0);
            tallies.Set(CountryMeasure.Tradable, _o, inTradable);
            tallies.Set(CountryMeasure.Working, _o, inTradable + inOther);
        }

        private void Fiscal(Plan plan, double spent)
        {
            double lost = 0, trained = 0;
            long wages = 0, employed = 0;
            for (int cell = 6; cell < Tallies.Cells; cell++)
            {
                wages += tallies.Of(OriginMeasure.Wages, _o, cell);
                employed += tallies.Of(OriginMeasure.Employed, _o, cell);
                foreach (SchemePlan s in plan.Schemes)
                {
                    if (s.Origin == _o)
                    {
                        lost += tallies.Of(SchemeMeasure.Stock, s.Index, cell);
                        trained += tallies.Of(SchemeMeasure.Departed, s.Index, cell) - tallies.Of(SchemeMeasure.DepartedAgain, s.Index, cell);
                    }
                }
            }

            double wage = employed > 0 ? 0.01 * wages / employed : 0;
            double taxed = n[MacroNumbers.VatO] * Math.Max(0, spent) / Economy.Year;
            double balance = taxed
                + (0.01 * tallies.Of(CountryMeasure.BondsBought, _o)) - (n[MacroNumbers.TO] * wage * lost) - (trained * _data.TrainingCost);
            Book(Flow.ValueAddedTax, taxed);
            Book(Flow.TrainingCost, trained * _data.TrainingCost);
            tallies.Set(CountryMeasure.Fiscal, _o, balance * 100);
        }

        private void Book(Flow flow, double usd) => tallies.BookAtHome(flow, _o, (long)Math.Floor((usd * 100) + 0.5));

        private void Note(double remitted, double income, double output, int month)
        {
            tallies.Set(CountryMeasure.Ratio, _o, remitted / output * Million);
            tallies.Set(CountryMeasure.RemittedYear, _o, remitted * 100);
            tallies.Set(CountryMeasure.Deposits, _o, _e.Deposits[_o] * 100);
            tallies.Set(CountryMeasure.Fund, _o, _e.Fund[_o] * 100);
            if (month % Economy.Year == Economy.Year - 1)
            {
                tallies.Set(CountryMeasure.RemittedChange, _o, (remitted - _e.LastRemitted[_o]) * 100);
                tallies.Set(CountryMeasure.IncomeChange, _o, (income - _e.LastIncome[_o]) * 100);
                (_e.LastRemitted[_o], _e.LastIncome[_o]) = (remitted, income);
            }
        }
    }
}
