using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL section 8: budgets, labour supply and instruments; businesses are in <see cref="EnterpriseNumbers"/>.</summary>
public static class HouseholdsNumbers
{
    private const string Share = "share";

    /// <summary>Engel curve, level.</summary>
    public static readonly Parameter Eng0 = new(
        "eng0", 0.65, 0.55, 0.75, Share, Evidence.C, "8.1", "Engel curve: food share at the lower poverty line");

    /// <summary>Engel curve, slope.</summary>
    public static readonly Parameter Eng1 = new(
        "eng1", 0.12, 0.08, 0.15, "per log point", Evidence.C, "8.1", "Engel curve: fall of the food share with consumption");

    /// <summary>Own income spent on other things.</summary>
    public static readonly Parameter OwnOther = new("own_other", 0.22, 0.11, 0.33, Share, Evidence.C, "8.1", "own income spent on other things");

    /// <summary>Own income spent on education.</summary>
    public static readonly Parameter OwnEducation = new("own_edu", 0.04, 0.02, 0.06, Share, Evidence.C, "8.1", "own income spent on education");

    /// <summary>Own income spent on health.</summary>
    public static readonly Parameter OwnHealth = new("own_health", 0.04, 0.02, 0.06, Share, Evidence.C, "8.1", "own income spent on health");

    /// <summary>Own income spent on housing.</summary>
    public static readonly Parameter OwnHousing = new("own_house", 0.08, 0.04, 0.12, Share, Evidence.C, "8.1", "own income spent on housing");

    /// <summary>Own income put aside for a business.</summary>
    public static readonly Parameter OwnBusiness = new(
        "own_bus", 0.04, 0.02, 0.06, Share, Evidence.C, "8.1", "own income put aside for a business");

    /// <summary>Remittances spent on food; sign after Adams and Cuecuecha 2010.</summary>
    public static readonly Parameter RemFood = new(
        "rem_food", 0.35, 0.175, 0.525, Share, Evidence.C, "8.1", "permanent remittances spent on food; sign after Adams and Cuecuecha 2010");

    /// <summary>Remittances spent on other things.</summary>
    public static readonly Parameter RemOther = new(
        "rem_other", 0.15, 0.075, 0.225, Share, Evidence.C, "8.1", "permanent remittances spent on other things");

    /// <summary>Remittances spent on education; sign after Adams and Cuecuecha 2010.</summary>
    public static readonly Parameter RemEducation = new(
        "rem_edu", 0.10, 0.05, 0.15, Share, Evidence.C, "8.1", "permanent remittances spent on education; sign after Adams and Cuecuecha 2010");

    /// <summary>Remittances spent on health.</summary>
    public static readonly Parameter RemHealth = new(
        "rem_health", 0.06, 0.03, 0.09, Share, Evidence.C, "8.1", "permanent remittances spent on health");

    /// <summary>Remittances spent on housing; sign after Adams and Cuecuecha 2010.</summary>
    public static readonly Parameter RemHousing = new(
        "rem_house", 0.14, 0.07, 0.21, Share, Evidence.C, "8.1", "permanent remittances spent on housing; sign after Adams and Cuecuecha 2010");

    /// <summary>Remittances put aside for a business.</summary>
    public static readonly Parameter RemBusiness = new(
        "rem_bus", 0.05, 0.025, 0.075, Share, Evidence.C, "8.1", "permanent remittances put aside for a business");

    /// <summary>Remittances that repay debts other than those of migration.</summary>
    public static readonly Parameter RemRepay = new(
        "rem_repay", 0.07, 0.035, 0.105, Share, Evidence.C, "8.1", "permanent remittances that repay other debts");

    /// <summary>Change of the share of food where a woman controls remittances; signs after Guzman, Morrison and Sjoblom 2008, Antman 2015.</summary>
    public static readonly Parameter WomanFood = new(
        "wom_food", 0.02, 0, 0.04, Share, Evidence.C, "8.1", "food, where a woman controls them; signs after Guzman et al. 2008, Antman 2015");

    /// <summary>The same, education.</summary>
    public static readonly Parameter WomanEducation = new(
        "wom_edu", 0.03, 0, 0.06, Share, Evidence.C, "8.1", "education, where a woman controls them");

    /// <summary>The same, health.</summary>
    public static readonly Parameter WomanHealth = new("wom_health", 0.02, 0, 0.04, Share, Evidence.C, "8.1", "health, where a woman controls them");

    /// <summary>The same, business.</summary>
    public static readonly Parameter WomanBusiness = new(
        "wom_bus", -0.03, -0.05, 0, Share, Evidence.C, "8.1", "business, where a woman controls them; other things make up the sum");

    /// <summary>Part of a transitory remittance that is invested or saved; Yang 2008.</summary>
    public static readonly Parameter TrInv = new(
        "tr_inv", 0.67, 0.4, 0.9, Share, Evidence.S, "8.1", "transitory remittances saved or invested; direction after Yang 2008");

    /// <summary>Lump brought home, saved.</summary>
    public static readonly Parameter LumpSaved = new(
        "lump_sav", 0.25, 0.1, 0.4, Share, Evidence.C, "8.1", "of what a season or contract brings home at its end: saved");

    /// <summary>Lump brought home, housing.</summary>
    public static readonly Parameter LumpHousing = new("lump_house", 0.25, 0.1, 0.4, Share, Evidence.C, "8.1", "the same: housing");

    /// <summary>Lump brought home, durables.</summary>
    public static readonly Parameter LumpDurables = new(
        "lump_dur", 0.20, 0.1, 0.3, Share, Evidence.C, "8.1", "the same: durables; the rest is consumption and gifts");

    /// <summary>Participation of women and remittances; Rodriguez and Tiongson 2001, Acosta 2020.</summary>
    public static readonly Parameter DepF = new(
        "dep_f", 0.5, 0, 1, "logit per unit R/y", Evidence.M, "8.2", "participation of women; Rodriguez and Tiongson 2001, Acosta 2020");

    /// <summary>Participation of men and remittances.</summary>
    public static readonly Parameter DepM = new(
        "dep_m", 0.3, 0, 0.6, "logit per unit R/y", Evidence.M, "8.2", "participation of men; Rodriguez and Tiongson 2001, Acosta 2020");

    /// <summary>Hours and remittances.</summary>
    public static readonly Parameter DepH = new("dep_h", 0.05, 0, 0.1, "share of hours", Evidence.C, "8.2", "fewer hours at R/y = 0.3");

    /// <summary>Donation of a migrant.</summary>
    public static readonly Parameter DonP = new("don_p", 0.02, 0.01, 0.04, "probability per month", Evidence.C, "8.4", "collective donation");

    /// <summary>Size of a donation.</summary>
    public static readonly Parameter DonUsd = new("don_usd", 20, 10, 40, "USD", Evidence.C, "8.4", "size of a collective donation");

    /// <summary>Donations while they are matched.</summary>
    public static readonly Parameter DonMatched = new(
        "don_matched", 1.5, 1, 2, "-", Evidence.C, "8.4", "factor of donations while each is matched by a dollar or more");

    /// <summary>Welfare of a public good.</summary>
    public static readonly Parameter DonMult = new(
        "don_mult", 0.5, 0.2, 1, "-", Evidence.C, "8.4", "welfare of the community per USD of public good; Aparicio and Meseguer 2012 on who gains");

    /// <summary>Education spending raised by a USD received; Ambler, Aycinena and Yang 2015.</summary>
    public static readonly Parameter EduMatch = new(
        "edu_match", 3.72, 2, 5, "USD per USD", Evidence.S, "8.4",
        "education spending raised by a USD that a student receives; Ambler, Aycinena and Yang 2015");

    /// <summary>Take-up of a 3:1 match; Ambler, Aycinena and Yang 2015.</summary>
    public static readonly Parameter EduTake = new(
        "edu_take", 0.185, 0.1, 0.3, Share, Evidence.M, "8.4", "take-up of an education match of 3:1; Ambler, Aycinena and Yang 2015");

    /// <summary>Take-up of a 1:1 match.</summary>
    public static readonly Parameter EduTake1 = new(
        "edu_take1", 0.069, 0.03, 0.12, Share, Evidence.M, "8.4", "take-up of an education match of 1:1; Ambler, Aycinena and Yang 2015");

    /// <summary>Remittances earmarked for a student by those who take the match.</summary>
    public static readonly Parameter EduPart = new(
        "edu_part", 0.02, 0.01, 0.04, Share, Evidence.C, "8.4", "remittances that takers earmark for a student");

    /// <summary>Control accounts; Ashraf, Aycinena, Martinez and Yang 2015.</summary>
    public static readonly Parameter CtlSav = new(
        "ctl_sav", 0.05, 0.02, 0.1, "share of remittance", Evidence.C, "8.4",
        "saved more where the account is shared; direction after Ashraf, Aycinena, Martinez and Yang 2015");

    /// <summary>Take-up of accounts offered.</summary>
    public static readonly Parameter AccTake = new(
        "acc_take", 0.25, 0.1, 0.4, Share, Evidence.C, "8.4", "recipients who take an account that is offered: shared, pension, favoured deposit");

    /// <summary>Insurance premium.</summary>
    public static readonly Parameter InsPrem = new("ins_prem", 0.02, 0.01, 0.04, "share of income", Evidence.C, "8.4", "insurance premium");

    /// <summary>Insurance cover.</summary>
    public static readonly Parameter InsCov = new("ins_cov", 0.7, 0.5, 0.9, "share of shock", Evidence.C, "8.4", "insurance cover");

    /// <summary>What counts as a shock.</summary>
    public static readonly Parameter InsTrigger = new(
        "ins_trig", 0.7, 0.5, 0.9, Share, Evidence.C, "8.4",
        "insured: own income below this share of its 12-month mean while somebody still earns (loss of all work is not insured)");

    /// <summary>Adoption of insurance.</summary>
    public static readonly Parameter InsAdopt = new(
        "ins_adopt", 0.03, 0.01, 0.06, "probability per month", Evidence.C, "8.4", "adoption of an insurance that is offered");

    /// <summary>Lapse of insurance.</summary>
    public static readonly Parameter InsLapse = new(
        "ins_lapse", 0.02, 0, 0.05, "probability per month", Evidence.C, "8.4", "an insurance is not renewed");

    /// <summary>Insurance motive of migrants whose household is insured.</summary>
    public static readonly Parameter InsLeft = new(
        "ins_left", 0.5, 0.2, 1, Share, Evidence.C, "8.4", "of the insurance by remittances left where the household is insured");

    /// <summary>Micro-pension.</summary>
    public static readonly Parameter PenSav = new("pen_sav", 0.02, 0.01, 0.04, "share of remittance", Evidence.C, "8.4", "micro-pension");

    /// <summary>Tax incentive.</summary>
    public static readonly Parameter TaxSav = new(
        "tax_sav", 0.02, 0.01, 0.04, "share of remittance", Evidence.C, "8.4", "saved more where deposits are favoured by tax");

    /// <summary>Diaspora or venture fund.</summary>
    public static readonly Parameter FundShare = new(
        "fund_sh", 0.03, 0.01, 0.05, "share of savings", Evidence.C, "8.4", "savings abroad invested in a venture fund, a year");

    /// <summary>Leverage of the fund.</summary>
    public static readonly Parameter FundLeverage = new(
        "fund_lev", 2, 1, 3, "USD per USD", Evidence.C, "8.4", "money of others for each USD of migrants in a venture fund");

    /// <summary>Return of the fund.</summary>
    public static readonly Parameter FundReturn = new("fund_ret", 0.10, 0.05, 0.15, "per year", Evidence.C, "8.4", "return of a venture fund");

    /// <summary>Default of the fund.</summary>
    public static readonly Parameter FundDefault = new("fund_def", 0.05, 0.02, 0.1, "per year", Evidence.C, "8.4", "default of a venture fund");

    /// <summary>Fraud in a scheme.</summary>
    public static readonly Parameter SchemeFraud = new(
        "scheme_fraud", 0.02, 0.005, 0.05, "probability per year", Evidence.C, "8.4", "fraud in a scheme: trust in all is halved for 24 months");

    /// <summary>Dependent on remittances.</summary>
    public static readonly Parameter Dependent = new(
        "dependent", 0.5, 0.3, 0.7, Share, Evidence.C, "8.2", "a household depends on remittances above this share of its income");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        Eng0, Eng1, OwnOther, OwnEducation, OwnHealth, OwnHousing, OwnBusiness, RemFood, RemOther, RemEducation, RemHealth, RemHousing, RemBusiness,
        RemRepay, WomanFood, WomanEducation, WomanHealth, WomanBusiness, TrInv, LumpSaved, LumpHousing, LumpDurables, DepF, DepM, DepH, Dependent,
        DonP, DonUsd, DonMatched, DonMult, EduMatch, EduTake, EduTake1, EduPart, CtlSav, AccTake, InsPrem, InsCov, InsTrigger, InsAdopt, InsLapse,
        InsLeft, PenSav, TaxSav, FundShare, FundLeverage, FundReturn, FundDefault, SchemeFraud,
    ];
}
