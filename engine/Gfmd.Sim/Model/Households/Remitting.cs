using System.Runtime.CompilerServices;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Model.Households;

/// <summary>What sending asks of the migrant and the household.</summary>
/// <param name="Net">Net pay of the month, USD.</param>
/// <param name="Woman">A woman.</param>
/// <param name="FamilyHome">Spouse or child under 12 at home.</param>
/// <param name="Months">Months abroad in this spell.</param>
/// <param name="HasDebt">The household has migration debt.</param>
/// <param name="Habit">Remitting habit, 0 to 1.</param>
/// <param name="IncomeMean">income12, own income of the household, USD a month.</param>
/// <param name="Income">y_home of the month, USD.</param>
/// <param name="Away">Members abroad who share the response.</param>
/// <param name="Insured">The household is insured (8.4d).</param>
public readonly record struct SendingSituation(
    double Net, bool Woman, bool FamilyHome, int Months, bool HasDebt, double Habit, double IncomeMean, double Income, int Away,
    bool Insured = false);

/// <summary>Whether and how much a migrant sends, what it costs, and saving abroad (MODEL 7.1, 6.2; one channel).</summary>
/// <remarks><code>
///   p_send = L( r0_r + r_fam·familyHome - r_yrs·max(0, yearsAbroad - 5) + r_shock·homeShock + r_habit·sendHabit )
///   share_i = ( s0_r·exp(-delta_r·yearsAbroad) + rem_f·female )·(1 + rem_debt·hasDebt)
///   R_base = share_i·net_d·(E/Ebar)^(eps_fx - 1)·(f_fee/f_fee0)^(-eps_fee)
///   ins_i  = min( ins_share·max(0, income12 - y_home)/nAbroadNow, ins_cap·net_d ), times ins_left where the household is insured (8.4d)
///   gain_i = alt_gain·max(0, y_home - income12)/nAbroadNow
///   R_sent = max(0, R_base + ins_i - gain_i), never more than net pay less subsistence
///   saving = s_r·max(0, net_d - R_sent - col_d)
/// </code>The fixed fee acts through the number of transfers a month n = (f_fee/f_fee0)^(-eps_fee), between 1/4 and 4.</remarks>
public sealed class Remitting
{
    private const int MaxMonths = 600;
    private readonly SchemePlan _scheme;
    private readonly double _fam, _shock, _habit, _women, _debt, _insShare, _insCap, _gain, _fees, _fixed, _variable, _large, _insured;
    private readonly double[] _fade = new double[MaxMonths + 1], _share = new double[MaxMonths + 1];

    /// <summary>Sending under a scheme.</summary>
    public Remitting(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        _scheme = scheme;
        _fam = numbers[RemittancesNumbers.RFam];
        _shock = numbers[RemittancesNumbers.RShock];
        _habit = numbers[RemittancesNumbers.RHabit];
        _women = numbers[RemittancesNumbers.RemF];
        _debt = numbers[RemittancesNumbers.RemDebt];
        _insShare = numbers[RemittancesNumbers.InsShare];
        _insCap = numbers[RemittancesNumbers.InsCap];
        _gain = numbers[RemittancesNumbers.AltGain];
        _large = numbers[ChoiceNumbers.ShockLarge];
        _insured = numbers[HouseholdsNumbers.InsLeft];
        HabitStep = 1 - Maths.Exp(-Maths.Log(2) / numbers[RemittancesNumbers.HabHalf]);
        for (int m = 0; m <= MaxMonths; m++)
        {
            _fade[m] = numbers[RemittancesNumbers.RYrs] * Math.Max(0, (m / 12.0) - 5);
            _share[m] = scheme.RemittedShare * Maths.Exp(-scheme.Decay * m / 12);
        }

        // cost of USD 200, split into a fixed fee and a share of the amount
        double cost = scheme.Corridor.TransferCost / 100, part = scheme.Corridor.FixedFeeShare;
        _fixed = cost * part * 200;
        _variable = cost * (1 - part);
        double base0 = scheme.Solved.BaseFixedFee > 0 ? scheme.Solved.BaseFixedFee : _fixed;
        _fees = Maths.Pow(Math.Max(0.25, _fixed) / Math.Max(0.25, base0), -numbers[RemittancesNumbers.EpsFee]);
        Transfers = Math.Clamp(_fees, 0.25, 4);
    }

    /// <summary>Step of the habit towards sending or not: 1 - 2^(-1/hab_half).</summary>
    public double HabitStep { get; }

    /// <summary>(E/Ebar)^(eps_fx - 1) of the month: what is sent answers to the exchange rate (7.1; Yang 2008).</summary>
    public double Exchange { get; set; } = 1;

    /// <summary>Transfers a month of a sender.</summary>
    public double Transfers { get; }

    /// <summary>Whether own income is far below its mean.</summary>
    public bool Shock(in SendingSituation s) => s.Income < _large * s.IncomeMean;

    /// <summary>Sending logit without the scheme's constant.</summary>
    public double Logit(in SendingSituation s) =>
        (s.FamilyHome ? _fam : 0) - _fade[Math.Min(s.Months, MaxMonths)] + (Shock(s) ? _shock : 0) + (_habit * s.Habit);

    /// <summary>Probability to send this month.</summary>
    public double Probability(in SendingSituation s) => Maths.Logistic(_scheme.Sending + Logit(s));

    /// <summary>Whether a draw in [0, 1) is below <see cref="Probability"/>; bounds of the exponential decide nearly all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Sends(in SendingSituation s, double u)
    {
        double x = -(_scheme.Sending + Logit(s));
        return u * (1 + Maths.ExpAbove(x)) < 1 || (u * (1 + Maths.ExpBelow(x)) <= 1 && u < Maths.Logistic(-x));
    }

    /// <summary>Amount sent by one who sends, USD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Amount(in SendingSituation s)
    {
        double share = (_share[Math.Min(s.Months, MaxMonths)] + (s.Woman ? _women : 0)) * (s.HasDebt ? 1 + _debt : 1);
        double gap = s.IncomeMean - s.Income;
        double insurance = gap > 0 ? Math.Min(_insShare * gap / s.Away, _insCap * s.Net) * (s.Insured ? _insured : 1) : 0;
        double gain = gap < 0 ? _gain * -gap / s.Away : 0;
        double wanted = Math.Max(0, (share * s.Net * Exchange * _fees) + insurance - gain);
        return Math.Min(wanted, Math.Max(0, s.Net - _scheme.Subsistence));
    }

    /// <summary>Cost of sending an amount, USD.</summary>
    public double Cost(double amount) => Math.Min(amount, (Transfers * _fixed) + (_variable * amount));

    /// <summary>Saved out of the rest, USD.</summary>
    public double Saving(double net, double sent) => _scheme.SavingShare * Math.Max(0, net - sent - _scheme.Subsistence);
}
