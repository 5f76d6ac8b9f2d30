using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.Households;

/// <summary>What the choice of a channel asks of sender and receiver.</summary>
/// <param name="Size">Amount, USD.</param>
/// <param name="Rural">The receiver lives in a rural community.</param>
/// <param name="Irregular">The sender has no permit.</param>
/// <param name="Card">The sender has a consular card that providers accept.</param>
/// <param name="Account">Somebody at home has an account.</param>
/// <param name="Mobile">Somebody at home has mobile money.</param>
public readonly record struct TransferSituation(double Size, bool Rural, bool Irregular, bool Card, bool Account, bool Mobile);

/// <summary>Which channel a migrant sends on (MODEL 7.2, 7.5).</summary>
/// <remarks><code>
///   V_c = -ac·cost_c + trust_c + access_c + speed_c - burden_c·(1 + irregular·tier_c/2) + ch_stick·sameAsLast;   chosen: largest V_c + Gumbel
///   ac·(1 + literacy·(lit_ac - 1)), re_eval·(1 + literacy);   burden: 0, bur1, bur2 at tier 0, 1, 2
///   long run of one who chooses again and again: pi_c ~ exp(V_c)·( sum exp(V) + exp(V_c)·(exp(ch_stick) - 1) )
/// </code>
/// A bank needs an account at home, mobile money one who has it. Light identification ends at kyc_cap a month; people without permit fail full
/// documents unless they have a card. A newcomer begins where people of the same kind are in the long run: newcomers ask those before them.</remarks>
public sealed class TransferChoice
{
    private const double Closed = -1e9;
    private readonly TransferPrices _prices;
    private readonly double[] _town = new double[TransferPrices.Count], _rural = new double[TransferPrices.Count];
    private readonly double[] _tier = new double[TransferPrices.Count];
    private readonly double _ac, _stick, _bur1, _bur2, _cap, _shock;

    /// <summary>Choice in a corridor.</summary>
    public TransferChoice(ParameterSet numbers, Corridor corridor, TransferPrices prices, IReadOnlyList<double> trust)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentNullException.ThrowIfNull(trust);
        TransferTerms t = corridor.Transfers;
        _prices = prices;
        _ac = numbers[TransfersNumbers.Ac] * (1 + (t.Literacy * (numbers[TransfersNumbers.LitAc] - 1)));
        Review = Math.Min(1, numbers[TransfersNumbers.ReEval] * (1 + t.Literacy));
        Opening = numbers[TransfersNumbers.Acc0] + (t.LinkedProduct * (numbers[TransfersNumbers.Acc1] - numbers[TransfersNumbers.Acc0]));
        Adoption = prices.Mobile ? numbers[TransfersNumbers.MmAdopt] : 0;
        CardShare = t.ConsularCard;
        _stick = Maths.Exp(numbers[TransfersNumbers.ChStick]) - 1;
        LnStick = numbers[TransfersNumbers.ChStick];
        (_bur1, _bur2, _cap) = (numbers[TransfersNumbers.Bur1], numbers[TransfersNumbers.Bur2], numbers[TransfersNumbers.KycCap]);
        _shock = numbers[TransfersNumbers.PriceShock];
        double[] speed =
        [
            numbers[TransfersNumbers.SpBank], numbers[TransfersNumbers.SpCash], numbers[TransfersNumbers.SpDigital],
            numbers[TransfersNumbers.SpMobile], numbers[TransfersNumbers.SpPost], numbers[TransfersNumbers.SpInformal],
        ];
        double[] rural =
        [
            numbers[TransfersNumbers.AccBank], numbers[TransfersNumbers.AccCash], numbers[TransfersNumbers.AccDigital],
            numbers[TransfersNumbers.AccMobile], t.RuralOffices, numbers[TransfersNumbers.AccInformal],
        ];
        for (int c = 0; c < TransferPrices.Count; c++)
        {
            bool documents = c is (int)TransferChannel.Bank or (int)TransferChannel.Digital;
            _town[c] = trust[c] + speed[c] + (c == (int)TransferChannel.Post ? numbers[TransfersNumbers.AccPost] : 0);
            _rural[c] = trust[c] + speed[c] + rural[c];
            _tier[c] = c == TransferPrices.Informal ? 0 : documents ? t.BankIdentification : t.CashIdentification;
        }
    }

    /// <summary>Probability to look at channels again in a month of sending.</summary>
    public double Review { get; }

    /// <summary>Probability that a formal receipt leads to an account (7.4).</summary>
    public double Opening { get; }

    /// <summary>Monthly probability that a receiving household takes up mobile money; 0 without the service.</summary>
    public double Adoption { get; }

    /// <summary>Share of migrants without permit who have a card.</summary>
    public double CardShare { get; }

    /// <summary>Channels whose price has just jumped, one bit each: their users look again.</summary>
    public int Jumped { get; private set; }

    /// <summary>ch_stick.</summary>
    public double LnStick { get; }

    /// <summary>Notes which prices differ from those of the month before by more than price_shock; null: all are as they were.</summary>
    public void Compare(TransferPrices? before)
    {
        Jumped = 0;
        for (int c = 0; c < TransferPrices.Count && before is not null; c++)
        {
            bool jumped = _prices.Exists(c) != before.Exists(c)
                || Math.Abs(_prices.Percent(c, TransferPrices.Reference) - before.Percent(c, TransferPrices.Reference)) > _shock;
            Jumped |= jumped ? 1 << c : 0;
        }
    }

    /// <summary>Identification that a channel asks for an amount: light identification ends at the cap.</summary>
    public double Tier(int channel, double size) => _tier[channel] > 0 && _tier[channel] < 2 && size > _cap ? 2 : _tier[channel];

    /// <summary>Whether a channel is open to a sender and receiver.</summary>
    public bool Open(int channel, in TransferSituation s) => _prices.Exists(channel)
        && (channel != (int)TransferChannel.Bank || s.Account) && (channel != (int)TransferChannel.MobileMoney || s.Mobile)
        && (!s.Irregular || s.Card || Tier(channel, s.Size) < 1.5);

    /// <summary>V_c without inertia; far below all others where the channel is closed.</summary>
    public double Value(int channel, in TransferSituation s)
    {
        if (!Open(channel, s))
        {
            return Closed;
        }

        double tier = Tier(channel, s.Size), burden = tier <= 1 ? tier * _bur1 : _bur1 + ((tier - 1) * (_bur2 - _bur1));
        return (s.Rural ? _rural : _town)[channel] - (_ac * _prices.Percent(channel, s.Size)) - (burden * (1 + (s.Irregular ? tier / 2 : 0)));
    }

    /// <summary>Whether a value stands for a channel that is closed.</summary>
    public static bool IsClosed(double value) => value <= Closed / 2;

    /// <summary>Shares of the channels in the long run of one who looks again from time to time; sum 1.</summary>
    public void LongRun(in TransferSituation s, Span<double> shares)
    {
        for (int c = 0; c < TransferPrices.Count; c++)
        {
            shares[c] = Value(c, s);
        }

        LongRun(shares, _stick);
    }

    /// <summary>Turns values into the long-run shares.</summary>
    /// <param name="values">V_c without inertia; shares afterwards.</param>
    /// <param name="stick">exp(ch_stick) - 1.</param>
    public static void LongRun(Span<double> values, double stick)
    {
        double most = double.MinValue, all = 0, sum = 0;
        foreach (double v in values)
        {
            most = Math.Max(most, v);
        }

        foreach (ref double v in values)
        {
            v = IsClosed(v) ? 0 : Maths.Exp(v - most);
            all += v;
        }

        foreach (ref double v in values)
        {
            v *= all + (v * stick);
            sum += v;
        }

        foreach (ref double v in values)
        {
            v /= sum;
        }
    }

    /// <summary>The channel of a sender who looks at them.</summary>
    /// <param name="draw">Draws of the run.</param>
    /// <param name="id">The sender.</param>
    /// <param name="month">Month.</param>
    /// <param name="s">Sender and receiver.</param>
    /// <param name="last">Channel used last; -1 none yet.</param>
    public int Choose(in Draw draw, ulong id, int month, in TransferSituation s, int last)
    {
        Span<double> values = stackalloc double[TransferPrices.Count];
        if (last < 0)
        {
            LongRun(s, values);
            for (int c = 0; c < TransferPrices.Count; c++)
            {
                values[c] = values[c] <= 0 ? Closed : Maths.Log(values[c]);
            }
        }
        else
        {
            for (int c = 0; c < TransferPrices.Count; c++)
            {
                values[c] = Value(c, s) + (c == last ? LnStick : 0);
            }
        }

        DrawWords one = draw.Words(id, month, Purpose.TransferGumbel), two = draw.Words(id, month, Purpose.TransferGumbel, 1);
        int best = TransferPrices.Informal;
        double most = double.MinValue;
        for (int c = 0; c < TransferPrices.Count; c++)
        {
            double v = IsClosed(values[c]) ? Closed : values[c] + Maths.GumbelOf(c < 4 ? one[c] : two[c - 4]);
            if (v > most)
            {
                (best, most) = (c, v);
            }
        }

        return best;
    }
}
