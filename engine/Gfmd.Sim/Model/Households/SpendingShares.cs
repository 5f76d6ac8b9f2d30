using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.Households;

/// <summary>What a dollar goes into (MODEL 8.1): items in the order of the model.</summary>
public enum SpendingItem
{
    /// <summary>Food.</summary>
    Food,

    /// <summary>Other consumption.</summary>
    Other,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Housing.</summary>
    Housing,

    /// <summary>Put aside for a business.</summary>
    Business,

    /// <summary>Saved.</summary>
    Saving,

    /// <summary>Service of other debts.</summary>
    Repayment,
}

/// <summary>Shares of own income by the Engel curve, and marginal shares of remittances (MODEL 8.1).</summary>
/// <remarks><code>
///   foodShare = clamp( eng0 - eng1·ln(cons_h/povline), 0.2, 0.75 ),  the other items of own income in proportion, sum 1
///   permanent remittance: marginal shares; where a woman controls it: more food, education, health, less business and other
///   transitory remittance: tr_inv to education, housing, business, saving in proportion to their marginal shares, the rest to food and other
/// </code>Shares of remittances are scaled to sum 1 when parameters do not.</remarks>
public sealed class SpendingShares
{
    /// <summary>Items.</summary>
    public const int Count = 8;

    private const double LeastFood = 0.2, MostFood = 0.75;
    private static readonly SpendingItem[] Invested = [SpendingItem.Education, SpendingItem.Housing, SpendingItem.Business, SpendingItem.Saving];
    private readonly double _eng0, _eng1, _rest;
    private readonly double[] _own;
    private readonly double[][] _permanent, _transitory;

    /// <summary>Shares of a set of parameters.</summary>
    public SpendingShares(ParameterSet numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        (_eng0, _eng1) = (numbers[HouseholdsNumbers.Eng0], numbers[HouseholdsNumbers.Eng1]);
        _own =
        [
            0, numbers[HouseholdsNumbers.OwnOther], numbers[HouseholdsNumbers.OwnEducation], numbers[HouseholdsNumbers.OwnHealth],
            numbers[HouseholdsNumbers.OwnHousing], numbers[HouseholdsNumbers.OwnBusiness], numbers[RemittancesNumbers.SaveOwn], 0,
        ];
        _rest = Sum(_own);
        double[] all =
        [
            numbers[HouseholdsNumbers.RemFood], numbers[HouseholdsNumbers.RemOther], numbers[HouseholdsNumbers.RemEducation],
            numbers[HouseholdsNumbers.RemHealth], numbers[HouseholdsNumbers.RemHousing], numbers[HouseholdsNumbers.RemBusiness],
            numbers[RemittancesNumbers.SaveRem], numbers[HouseholdsNumbers.RemRepay],
        ];
        double[] change =
        [
            numbers[HouseholdsNumbers.WomanFood], 0, numbers[HouseholdsNumbers.WomanEducation], numbers[HouseholdsNumbers.WomanHealth], 0,
            numbers[HouseholdsNumbers.WomanBusiness], 0, 0,
        ];
        change[(int)SpendingItem.Other] = -Sum(change);
        double sum = Sum(all);
        double[] women = [.. all.Select((x, i) => Math.Max(0, (x / sum) + change[i]))];
        double ofWomen = Sum(women);
        _permanent = [[.. all.Select(x => x / sum)], [.. women.Select(x => x / ofWomen)]];
        _transitory = [Transitory(_permanent[0], numbers[HouseholdsNumbers.TrInv]), Transitory(_permanent[1], numbers[HouseholdsNumbers.TrInv])];
    }

    /// <summary>Share of own income that goes into an item, at a consumption in multiples of the poverty line.</summary>
    public double Own(SpendingItem item, double overLine)
    {
        double food = overLine > 0 ? Math.Clamp(_eng0 - (_eng1 * Maths.Log(overLine)), LeastFood, MostFood) : MostFood;
        return item == SpendingItem.Food ? food : _rest > 0 ? (1 - food) * _own[(int)item] / _rest : 0;
    }

    /// <summary>Share of a permanent remittance.</summary>
    public double Permanent(SpendingItem item, bool woman) => _permanent[woman ? 1 : 0][(int)item];

    /// <summary>Share of a transitory remittance.</summary>
    public double Transitory(SpendingItem item, bool woman) => _transitory[woman ? 1 : 0][(int)item];

    private static double[] Transitory(double[] shares, double invested)
    {
        double into = Invested.Sum(i => shares[(int)i]), eaten = shares[(int)SpendingItem.Food] + shares[(int)SpendingItem.Other];
        double[] found = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            bool eats = i is (int)SpendingItem.Food or (int)SpendingItem.Other;
            found[i] = Array.IndexOf(Invested, (SpendingItem)i) >= 0 ? invested * shares[i] / into : eats ? (1 - invested) * shares[i] / eaten : 0;
        }

        return found;
    }

    private static double Sum(double[] of)
    {
        double sum = 0;
        foreach (double x in of)
        {
            sum += x;
        }

        return sum;
    }
}
