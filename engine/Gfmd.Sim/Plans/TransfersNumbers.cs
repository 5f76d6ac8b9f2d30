using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL sections 7.2 to 7.5, and what 7.1 reads of them.</summary>
public static class TransfersNumbers
{
    /// <summary>Sending: an account at home.</summary>
    public static readonly Parameter RBank = new("r_bank", 0.3, 0.1, 0.5, "logit", Evidence.C, "7.1", "sending: somebody at home has an account");

    /// <summary>Altruism: scales ins_share and alt_gain.</summary>
    public static readonly Parameter Altruism = new(
        "altruism", 1, 0, 1, "-", Evidence.C, "7.1", "switch of altruism: scales ins_share and alt_gain; signs of Lucas and Stark 1985");

    /// <summary>Exchange: adds alt_gain where income at home rises.</summary>
    public static readonly Parameter Exchange = new(
        "exchange", 0, 0, 1, "-", Evidence.C, "7.1", "switch of exchange: adds alt_gain of a gain at home; Cox 1987, Rapoport and Docquier 2006");

    /// <summary>Least fixed fee in the response to fees.</summary>
    public static readonly Parameter FeeFloor = new("fee_floor", 0.25, 0.1, 0.5, "USD", Evidence.C, "7.1", "least fixed fee in the response to it");

    /// <summary>Price sensitivity.</summary>
    public static readonly Parameter Ac = new("ac", 0.40, 0.15, 0.6, "utils per pp of cost", Evidence.C, "7.2", "price sensitivity");

    /// <summary>Re-evaluation.</summary>
    public static readonly Parameter ReEval = new("re_eval", 0.10, 0.05, 0.2, "per month", Evidence.C, "7.2", "senders look at channels again");

    /// <summary>Inertia.</summary>
    public static readonly Parameter ChStick = new("ch_stick", 0.5, 0.2, 1, "utils", Evidence.C, "7.2", "inertia of the channel used last");

    /// <summary>Change of a price that makes its users look again.</summary>
    public static readonly Parameter PriceShock = new(
        "price_shock", 2, 1, 4, "pp", Evidence.C, "7.2", "change of the cost of USD 200 that makes the users of a channel look again");

    /// <summary>Burden of light identification.</summary>
    public static readonly Parameter Bur1 = new("bur1", 0.4, 0.2, 0.6, "utils", Evidence.C, "7.2", "burden of light identification");

    /// <summary>Burden of full documents.</summary>
    public static readonly Parameter Bur2 = new("bur2", 1.0, 0.5, 1.5, "utils", Evidence.C, "7.2", "burden of full documents");

    /// <summary>Most that light identification lets through in a month.</summary>
    public static readonly Parameter KycCap = new(
        "kyc_cap", 300, 200, 500, "USD a month", Evidence.C, "7.2", "most that light identification lets through");

    /// <summary>Fixed fee, bank.</summary>
    public static readonly Parameter FBank = new("f_bank", 12, 6, 18, "USD", Evidence.C, "7.2", "fixed fee of a transfer, bank; scales with the row");

    /// <summary>Fixed fee, cash agent.</summary>
    public static readonly Parameter FCash = new("f_cash", 5, 2.5, 7.5, "USD", Evidence.C, "7.2", "fixed fee, cash agent of an operator");

    /// <summary>Fixed fee, digital operator.</summary>
    public static readonly Parameter FDigital = new("f_digital", 2, 1, 3, "USD", Evidence.C, "7.2", "fixed fee, digital operator");

    /// <summary>Fixed fee, mobile money.</summary>
    public static readonly Parameter FMobile = new("f_mobile", 0.5, 0.25, 0.75, "USD", Evidence.C, "7.2", "fixed fee, mobile money");

    /// <summary>Fixed fee, post office.</summary>
    public static readonly Parameter FPost = new("f_post", 6, 3, 9, "USD", Evidence.C, "7.2", "fixed fee, post office");

    /// <summary>Cost of the informal channel.</summary>
    public static readonly Parameter VInformal = new("v_informal", 0.02, 0.01, 0.03, "share", Evidence.C, "7.2", "cost of informal transfers");

    /// <summary>Access, bank, rural.</summary>
    public static readonly Parameter AccBank = new(
        "access_bank_rural", -1.0, -1.5, -0.5, "utils", Evidence.C, "7.2", "access of rural receivers, bank (who also need an account)");

    /// <summary>Access, cash agent, rural.</summary>
    public static readonly Parameter AccCash = new(
        "access_cash_rural", -0.3, -0.45, -0.15, "utils", Evidence.C, "7.2", "access of rural receivers, cash agent");

    /// <summary>Access, digital, rural.</summary>
    public static readonly Parameter AccDigital = new(
        "access_digital_rural", -0.4, -0.6, -0.2, "utils", Evidence.C, "7.2", "access of rural receivers, digital operator");

    /// <summary>Access, mobile money, rural.</summary>
    public static readonly Parameter AccMobile = new(
        "access_mobile_rural", -0.1, -0.15, -0.05, "utils", Evidence.C, "7.2", "access of rural receivers, mobile money");

    /// <summary>Access, post office, town.</summary>
    public static readonly Parameter AccPost = new(
        "access_post_town", -0.2, -0.3, -0.1, "utils", Evidence.C, "7.2", "access of receivers in town, post office");

    /// <summary>Access, informal, rural.</summary>
    public static readonly Parameter AccInformal = new(
        "access_informal_rural", 0.2, 0.1, 0.3, "utils", Evidence.C, "7.2", "access of rural receivers, informal");

    /// <summary>Speed, bank.</summary>
    public static readonly Parameter SpBank = new("speed_bank", -0.3, -0.45, -0.15, "utils", Evidence.C, "7.2", "speed, bank");

    /// <summary>Speed, cash agent.</summary>
    public static readonly Parameter SpCash = new("speed_cash", 0.2, 0.1, 0.3, "utils", Evidence.C, "7.2", "speed, cash agent");

    /// <summary>Speed, digital.</summary>
    public static readonly Parameter SpDigital = new("speed_digital", 0.2, 0.1, 0.3, "utils", Evidence.C, "7.2", "speed, digital operator");

    /// <summary>Speed, mobile money.</summary>
    public static readonly Parameter SpMobile = new("speed_mobile", 0.3, 0.15, 0.45, "utils", Evidence.C, "7.2", "speed, mobile money");

    /// <summary>Speed, post office.</summary>
    public static readonly Parameter SpPost = new("speed_post", -0.4, -0.6, -0.2, "utils", Evidence.C, "7.2", "speed, post office");

    /// <summary>Speed, informal.</summary>
    public static readonly Parameter SpInformal = new("speed_informal", 0.1, 0.05, 0.15, "utils", Evidence.C, "7.2", "speed, informal");

    /// <summary>Share of formal money, bank.</summary>
    public static readonly Parameter ShBank = new(
        "sh_bank", 0.25, 0.1, 0.5, "share", Evidence.C, "7.2", "base-year share of formal money, bank; the five are scaled to sum to 1");

    /// <summary>Share of formal money, cash agent.</summary>
    public static readonly Parameter ShCash = new("sh_cash", 0.45, 0.2, 0.7, "share", Evidence.C, "7.2", "base-year share, cash agent");

    /// <summary>Share of formal money, digital.</summary>
    public static readonly Parameter ShDigital = new("sh_digital", 0.15, 0.05, 0.3, "share", Evidence.C, "7.2", "base-year share, digital operator");

    /// <summary>Share of formal money, mobile money.</summary>
    public static readonly Parameter ShMobile = new(
        "sh_mobile", 0.10, 0.02, 0.3, "share", Evidence.C, "7.2", "base-year share, mobile money where the service exists");

    /// <summary>Share of formal money, post office.</summary>
    public static readonly Parameter ShPost = new("sh_post", 0.05, 0.01, 0.15, "share", Evidence.C, "7.2", "base-year share, post office");

    /// <summary>Marginal cost, cash and bank.</summary>
    public static readonly Parameter McCash = new("mc_cash", 0.025, 0.015, 0.04, "share", Evidence.C, "7.3", "marginal cost, cash, post and bank");

    /// <summary>Marginal cost, digital.</summary>
    public static readonly Parameter McDigital = new("mc_digital", 0.01, 0.005, 0.02, "share", Evidence.C, "7.3", "marginal cost, digital operator");

    /// <summary>Marginal cost, mobile money.</summary>
    public static readonly Parameter McMobile = new("mc_mobile", 0.01, 0.005, 0.02, "share", Evidence.C, "7.3", "marginal cost, mobile money");

    /// <summary>Margin of one provider.</summary>
    public static readonly Parameter MuP = new(
        "mu_p", 0.06, 0.03, 0.1, "share", Evidence.C, "7.3", "margin of one provider; more providers are cheaper (Beck and Martinez Peria 2011)");

    /// <summary>Cut of the margin by a price site.</summary>
    public static readonly Parameter MuTransparent = new(
        "mu_transparent", 0.2, 0.1, 0.3, "share", Evidence.C, "7.3", "cut of the margin by transparent prices");

    /// <summary>Providers, bank.</summary>
    public static readonly Parameter NProvBank = new("n_prov_bank", 2, 1, 5, "providers", Evidence.C, "7.3", "banks in competition");

    /// <summary>Providers, cash and post.</summary>
    public static readonly Parameter NProvMto = new("n_prov_mto", 6, 1, 12, "providers", Evidence.C, "7.3", "operators with cash agents, post");

    /// <summary>Providers, digital and mobile.</summary>
    public static readonly Parameter NProvDigital = new(
        "n_prov_digital", 3, 1, 8, "providers", Evidence.C, "7.3", "digital operators, mobile money");

    /// <summary>Account opening.</summary>
    public static readonly Parameter Acc0 = new("acc0", 0.01, 0.005, 0.02, "per month", Evidence.C, "7.4", "a formal receipt leads to an account");

    /// <summary>Account opening with a linked product.</summary>
    public static readonly Parameter Acc1 = new("acc1", 0.03, 0.01, 0.05, "per month", Evidence.C, "7.4", "the same with a linked product");

    /// <summary>Adoption of mobile money.</summary>
    public static readonly Parameter MmAdopt = new(
        "mm_adopt", 0.02, 0.005, 0.05, "per month", Evidence.C, "7.4", "a receiving household takes up mobile money where the service exists");

    /// <summary>Mobile money at founding.</summary>
    public static readonly Parameter MmBase = new(
        "mm_base", 0.2, 0.05, 0.5, "share of adults", Evidence.Order, "7.4",
        "adults with mobile money at the start where a corridor has the service; order of Global Findex 2021");

    /// <summary>Literacy: weight of cost.</summary>
    public static readonly Parameter LitAc = new(
        "lit_ac", 1.3, 1, 1.6, "-", Evidence.C, "7.5", "factor of ac after a course; Gibson, McKenzie and Zia 2014");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        RBank, Altruism, Exchange, FeeFloor, Ac, ReEval, ChStick, PriceShock, Bur1, Bur2, KycCap, FBank, FCash, FDigital, FMobile, FPost, VInformal,
        AccBank, AccCash, AccDigital, AccMobile, AccPost, AccInformal, SpBank, SpCash, SpDigital, SpMobile, SpPost, SpInformal, ShBank, ShCash,
        ShDigital, ShMobile, ShPost, McCash, McDigital, McMobile, MuP, MuTransparent, NProvBank, NProvMto, NProvDigital, Acc0, Acc1, MmAdopt, MmBase,
        LitAc,
    ];
}
