using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.Markets;
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
/// <param name="Banked">Somebody at home has an account.</param>
public readonly record struct SendingSituation(
    double Net, bool Woman, bool FamilyHome, int Months, bool HasDebt, double Habit, double IncomeMean, double Income, int Away,
    bool Insured = false, bool Banked = false);

/// <summary>Whether and how much a migrant sends, what it costs, and saving abroad (MODEL 7.1, 6.2).</summary>
/// <remarks><code>
///   p_send = L( r0_r + r_fam·familyHome + r_bank·bankAccess - r_yrs·max(0, yearsAbroad - 5) + r_shock·homeShock + r_habit·sendHabit )
///   share_i = ( s0_r·exp(-delta_r·yearsAbroad) + rem_f·female )·(1 + rem_debt·hasDebt)
///   R_base = share_i·net_d·(E/Ebar)^(eps_fx - 1)·(f_fee/f_fee0)^(-eps_fee)
///   ins_i  = min( altruism·ins_share·max(0, income12 - y_home)/nAbroadNow, ins_cap·net_d ), times ins_left where the household is insured (8.4d)
///   gain_i = (altruism - exchange)·alt_gain·max(0, y_home - income12)/nAbroadNow
///   R_sent = max(0, R_base + ins_i - gain_i), never more than net pay less subsistence
///   saving = s_r·max(0, net_d - R_sent - col_d)
/// </code>The fixed fee of the sender's channel acts through the number of transfers a month n = (f_fee/f_fee0)^(-eps_fee), between 1/4 and 4,
/// against the mean of formal channels in the base year. Informal transfers have no fee that could fall: their number is 1, so that whoever
/// turns formal sends no less for it.</remarks>
public sealed class Remitting
{
    private const int MaxMonths = 600;
    private readonly SchemePlan _scheme;
    private readonly double _fam, _shock, _habit, _women, _debt, _insShare, _insCap, _gain, _bank, _large, _insured;
    private readonly TransferPrices _prices;
    private readonly double[] _number = new double[TransferPrices.Count];
    private readonly double[] _fade = new double[MaxMonths + 1], _share = new double[MaxMonths + 1];

    /// <summary>Sending under a scheme.</summary>
    public Remitting(ParameterSet numbers, SchemePlan scheme, TransferPrices prices)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(prices);
        _scheme = scheme;
        _prices = prices;
        _bank = numbers[TransfersNumbers.RBank];
        _fam = numbers[RemittancesNumbers.RFam];
        _shock = numbers[RemittancesNumbers.RShock];
        _habit = numbers[RemittancesNumbers.RHabit];
        _women = numbers[RemittancesNumbers.RemF];
        _debt = numbers[RemittancesNumbers.RemDebt];
        _insShare = numbers[TransfersNumbers.Altruism] * numbers[RemittancesNumbers.InsShare];
        _insCap = numbers[RemittancesNumbers.InsCap];
        _gain = (numbers[TransfersNumbers.Altruism] - numbers[TransfersNumbers.Exchange]) * numbers[RemittancesNumbers.AltGain];
        _large = numbers[ChoiceNumbers.ShockLarge];
        _insured = numbers[HouseholdsNumbers.InsLeft];
        HabitStep = 1 - Maths.Exp(-Maths.Log(2) / numbers[RemittancesNumbers.HabHalf]);
        for (int m = 0; m <= MaxMonths; m++)
        {
            _fade[m] = numbers[RemittancesNumbers.RYrs] * Math.Max(0, (m / 12.0) - 5);
            _share[m] = scheme.RemittedShare * Maths.Exp(-scheme.Decay * m / 12);
        }

        double base0 = scheme.Solved.BaseFixedFee > 0 ? scheme.Solved.BaseFixedFee
            : scheme.Corridor.TransferCost / 100 * scheme.Corridor.FixedFeeShare * TransferPrices.Reference;
        double floor = numbers[TransfersNumbers.FeeFloor], eps = numbers[RemittancesNumbers.EpsFee];
        for (int c = 0; c < TransferPrices.Count; c++)
        {
            _number[c] = c == TransferPrices.Informal ? 1
                : Math.Clamp(Maths.Pow(Math.Max(floor, prices.Fixed(c)) / Math.Max(floor, base0), -eps), 0.25, 4);
        }
    }

    /// <summary>Step of the habit towards sending or not: 1 - 2^(-1/hab_half).</summary>
    public double HabitStep { get; }

    /// <summary>(E/Ebar)^(eps_fx - 1) of the month: what is sent answers to the exchange rate (7.1; Yang 2008).</summary>
    public double Exchange { get; set; } = 1;

    /// <summary>Transfers a month of a sender through a channel.</summary>
    public double Transfers(int channel) => _number[channel];

    /// <summary>Whether own income is far below its mean.</summary>
    public bool Shock(in SendingSituation s) => s.Income < _large * s.IncomeMean;

    /// <summary>Sending logit without the scheme's constant.</summary>
    public double Logit(in SendingSituation s) =>
        (s.FamilyHome ? _fam : 0) + (s.Banked ? _bank : 0) - _fade[Math.Min(s.Months, MaxMonths)] + (Shock(s) ? _shock : 0) + (_habit * s.Habit);

    /// <summary>Probability to send this month.</summary>
    public double Probability(in SendingSituation s) => Maths.Logistic(_scheme.Sending + Logit(s));

    /// <summary>Whether a draw in [0, 1) is below <see cref="Probability"/>; bounds of the exponential decide nearly all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Sends(in SendingSituation s, double u)
    {
        double x = -(_scheme.Sending + Logit(s));
        return u * (1 + Maths.ExpAbove(x)) < 1 || (u * (1 + Maths.ExpBelow(x)) <= 1 && u < Maths.Logistic(-x));
    }

    /// <summary>Amount sent by one who sends, USD, with so many transfers a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Amount(in SendingSituation s, double transfers = 1)
    {
        double share = (_share[Math.Min(s.Months, MaxMonths)] + (s.Woman ? _women : 0)) * (s.HasDebt ? 1 + _debt : 1);
        double gap = s.IncomeMean - s.Income;
        double insurance = gap > 0 ? Math.Min(_insShare * gap / s.Away, _insCap * s.Net) * (s.Insured ? _insured : 1) : 0;
        double gain = gap < 0 ? _gain * -gap / s.Away : 0;
        double wanted = Math.Max(0, (share * s.Net * Exchange * transfers) + insurance - gain);
        return Math.Min(wanted, Math.Max(0, s.Net - _scheme.Subsistence));
    }

    /// <summary>Fees and margins of sending an amount through a channel, USD.</summary>
    public double Cost(double amount, int channel) =>
        Math.Min(amount, (_number[channel] * _prices.Fixed(channel)) + (_prices.Variable(channel) * amount));

    /// <summary>Saved out of the rest, USD.</summary>
    public double Saving(double net, double sent) => _scheme.SavingShare * Math.Max(0, net - sent - _scheme.Subsistence);
}
