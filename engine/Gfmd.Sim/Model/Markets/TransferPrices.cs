using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Model.Markets;

/// <summary>What sending costs in a corridor by channel (MODEL 7.2, 7.3).</summary>
/// <remarks><code>
///   v_c = mc_c + mu_p·(1 - mu_transparent·transparency)/n_prov;   cost_c = 100·(f_c/size + v_c) + fxPremium + tax - incentive   % of the amount
/// </code>
/// f_c and v_c are scaled to the corridor: the relation of channels is that of the rows, or of the parameters, and the mean over the formal flow of
/// the base year is the corridor's cost of USD 200 with its part that is a fixed fee. What the providers of the base year took is kept from the
/// base, so that more of them, or a price site, make all cheaper. Informal transfers cost v_informal everywhere. Premium, tax and incentive concern
/// formal transfers alone.</remarks>
public sealed class TransferPrices
{
    /// <summary>Channels.</summary>
    public const int Count = 6;

    /// <summary>The channel that is not formal.</summary>
    public const int Informal = (int)TransferChannel.Informal;

    /// <summary>Amount of the price of reference, USD (SDG 10.c.1).</summary>
    public const double Reference = 200;

    private static readonly Parameter[] FixedOf =
        [TransfersNumbers.FBank, TransfersNumbers.FCash, TransfersNumbers.FDigital, TransfersNumbers.FMobile, TransfersNumbers.FPost];

    private static readonly Parameter[] MarginalOf =
        [TransfersNumbers.McCash, TransfersNumbers.McCash, TransfersNumbers.McDigital, TransfersNumbers.McMobile, TransfersNumbers.McCash];

    private static readonly Parameter[] ProvidersOf =
    [
        TransfersNumbers.NProvBank, TransfersNumbers.NProvMto, TransfersNumbers.NProvDigital, TransfersNumbers.NProvDigital,
        TransfersNumbers.NProvMto,
    ];

    private static readonly Parameter[] SharesOf =
        [TransfersNumbers.ShBank, TransfersNumbers.ShCash, TransfersNumbers.ShDigital, TransfersNumbers.ShMobile, TransfersNumbers.ShPost];

    private readonly double[] _fixed = new double[Count], _variable = new double[Count], _providers = new double[Count];

    /// <summary>Prices of a corridor under some rules, with what is kept from the base.</summary>
    public TransferPrices(ParameterSet numbers, Corridor corridor, SolvedCorridor solved)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentNullException.ThrowIfNull(solved);
        TransferTerms t = corridor.Transfers;
        (double fixedMean, double variableMean) = solved.FixedMean > 0 || solved.VariableMean > 0 ? (solved.FixedMean, solved.VariableMean)
            : Means(numbers, corridor);
        double cost = corridor.TransferCost / 100, part = corridor.FixedFeeShare;
        double fees = fixedMean > 0 ? cost * part * Reference / fixedMean : 0, margins = variableMean > 0 ? cost * (1 - part) / variableMean : 0;
        for (int c = 0; c < Informal; c++)
        {
            _providers[c] = Providers(numbers, t, c);
            (double f, double v) = Plain(numbers, t, c, _providers[c]);
            (_fixed[c], _variable[c]) = (fees * f, margins * v);
        }

        _fixed[(int)TransferChannel.CashOperator] = Math.Max(0, _fixed[(int)TransferChannel.CashOperator] - t.Discount);
        _variable[Informal] = numbers[TransfersNumbers.VInformal];
        _providers[Informal] = 1;
        (Premium, Tax, Incentive, Mobile) = (t.ExchangePremium / 100, t.Tax / 100, t.Incentive / 100, t.MobileMoney);
    }

    /// <summary>Premium of the free exchange rate that formal transfers lose, share of the amount.</summary>
    public double Premium { get; }

    /// <summary>Tax on formal transfers, share of the amount.</summary>
    public double Tax { get; }

    /// <summary>What the state of origin adds to formal receipts, share of the amount.</summary>
    public double Incentive { get; }

    /// <summary>Whether there is a service of mobile money.</summary>
    public bool Mobile { get; }

    /// <summary>Whether a channel exists in the corridor.</summary>
    public bool Exists(int channel) => channel != (int)TransferChannel.MobileMoney || Mobile;

    /// <summary>Fixed fee f_c of a transfer, USD.</summary>
    public double Fixed(int channel) => _fixed[channel];

    /// <summary>Cost v_c per USD sent.</summary>
    public double Variable(int channel) => _variable[channel];

    /// <summary>Providers n_prov.</summary>
    public double ProvidersOfChannel(int channel) => _providers[channel];

    /// <summary>cost_c of an amount, % of it.</summary>
    public double Percent(int channel, double size)
    {
        double own = 100 * ((_fixed[channel] / Math.Max(1, size)) + _variable[channel]);
        return channel == Informal ? own : own + (100 * (Premium + Tax - Incentive));
    }

    /// <summary>What the providers of a formal channel take of USD 200, %, without premium, tax and incentive.</summary>
    public double AtReference(int channel) => 100 * ((_fixed[channel] / Reference) + _variable[channel]);

    /// <summary>Shares of the formal flow of the base year by channel; sum 1.</summary>
    public static double[] BaseShares(ParameterSet numbers, Corridor corridor)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(corridor);
        double[] shares = new double[Informal];
        double sum = 0;
        for (int c = 0; c < Informal; c++)
        {
            bool exists = c != (int)TransferChannel.MobileMoney || corridor.Transfers.MobileMoney;
            shares[c] = !exists ? 0 : corridor.Transfers.FormalShares.Count > 0 ? corridor.Transfers.FormalShares[c] : numbers[SharesOf[c]];
            sum += shares[c];
        }

        for (int c = 0; c < Informal && sum > 0; c++)
        {
            shares[c] /= sum;
        }

        return shares;
    }

    /// <summary>Mean fixed fee and mean cost per USD over the formal flow of the base year, before they are scaled to the corridor.</summary>
    public static (double Fixed, double Variable) Means(ParameterSet numbers, Corridor corridor)
    {
        double[] shares = BaseShares(numbers, corridor);
        double fees = 0, margins = 0;
        for (int c = 0; c < Informal; c++)
        {
            (double f, double v) = Plain(numbers, corridor.Transfers, c, Providers(numbers, corridor.Transfers, c));
            fees += shares[c] * f;
            margins += shares[c] * v;
        }

        return (fees, margins);
    }

    /// <summary>The corridor's row of a channel over the default cost of USD 200; 1 without a row.</summary>
    private static double Row(TransferTerms t, int channel)
    {
        Datum? row = (TransferChannel)channel switch
        {
            TransferChannel.Bank => t.BankCost,
            TransferChannel.CashOperator => t.CashCost,
            TransferChannel.Digital => t.DigitalCost,
            TransferChannel.MobileMoney => t.MobileCost,
            _ => t.PostCost,
        };
        return row is null ? 1 : row.Value / (100 * ((FixedOf[channel].Value / Reference) + MarginalOf[channel].Value
            + (TransfersNumbers.MuP.Value / ProvidersOf[channel].Value)));
    }

    private static (double Fixed, double Variable) Plain(ParameterSet n, TransferTerms t, int channel, double providers)
    {
        double margin = n[TransfersNumbers.MuP] * (1 - (n[TransfersNumbers.MuTransparent] * t.Transparency)) / providers, row = Row(t, channel);
        return (row * n[FixedOf[channel]], row * (n[MarginalOf[channel]] + margin));
    }

    /// <summary>Providers after exclusivity, never less than one.</summary>
    private static double Providers(ParameterSet n, TransferTerms t, int channel)
    {
        double all = (TransferChannel)channel switch
        {
            TransferChannel.Bank => t.BankProviders,
            TransferChannel.Digital or TransferChannel.MobileMoney => t.DigitalProviders,
            _ => t.CashProviders,
        } ?? n[ProvidersOf[channel]];
        double open = channel is (int)TransferChannel.CashOperator ? 1 - t.Exclusivity : 1;
        return 1 + (open * (Math.Max(1, all) - 1));
    }
}
