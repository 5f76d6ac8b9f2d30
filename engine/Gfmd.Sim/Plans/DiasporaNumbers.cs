using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Parameters of MODEL section 10.</summary>
public static class DiasporaNumbers
{
    /// <summary>Time constant of integration.</summary>
    public static readonly Parameter IntYears = new("int_years", 8, 5, 12, "years", Evidence.C, "10", "time constant of integration");

    /// <summary>Integration with long-term residence.</summary>
    public static readonly Parameter IntRes = new("int_res", 0.2, 0.1, 0.3, "-", Evidence.C, "10", "integration with long-term residence");

    /// <summary>Decay of attachment.</summary>
    public static readonly Parameter AttDecay = new("att_decay", 0.03, 0.01, 0.06, "per year", Evidence.C, "10", "decay of attachment");

    /// <summary>Attachment of those who visit.</summary>
    public static readonly Parameter AttVisit = new("att_visit", 0.3, 0.1, 0.5, "-", Evidence.C, "10", "attachment of those who visit");

    /// <summary>Engagement, intercept.</summary>
    public static readonly Parameter En0 = new("en0", -2.2, -3, -1.5, "logit", Evidence.C, "10", "engagement, intercept");

    /// <summary>Engagement: integration.</summary>
    public static readonly Parameter EnInt = new("en_int", 0.8, 0, 1.2, "logit", Evidence.C, "10", "engagement: integration");

    /// <summary>Engagement: attachment.</summary>
    public static readonly Parameter EnAtt = new("en_att", 0.6, 0, 0.9, "logit", Evidence.C, "10", "engagement: attachment");

    /// <summary>Engagement: dual citizenship.</summary>
    public static readonly Parameter EnDual = new("en_dual", 0.5, 0, 0.8, "logit", Evidence.C, "10", "engagement: dual citizenship");

    /// <summary>Engagement: support of associations.</summary>
    public static readonly Parameter EnOrg = new("en_org", 0.5, 0, 0.8, "logit", Evidence.C, "10", "engagement: support of associations");

    /// <summary>Engagement: trust in institutions.</summary>
    public static readonly Parameter EnTr = new("en_tr", 0.4, 0, 0.7, "logit", Evidence.C, "10", "engagement: trust in institutions");

    /// <summary>Trade elasticity; Genc et al. 2012, Parsons and Vezina 2018.</summary>
    public static readonly Parameter DiaTrade = new(
        "dia_trade", 0.12, 0, 0.2, "-", Evidence.M, "10", "trade elasticity; Genc et al. 2012, Parsons and Vezina 2018");

    /// <summary>Elasticity of direct investment; Javorcik et al. 2011, Kugler and Rapoport 2007.</summary>
    public static readonly Parameter DiaFdi = new(
        "dia_fdi", 0.3, 0, 0.4, "-", Evidence.M, "10", "elasticity of direct investment; Javorcik et al. 2011, Kugler and Rapoport 2007");

    /// <summary>Technology; Kerr 2008.</summary>
    public static readonly Parameter DiaTfp = new("dia_tfp", 0.02, 0, 0.05, "-", Evidence.Order, "10", "technology; Kerr 2008");

    /// <summary>Philanthropy.</summary>
    public static readonly Parameter PhilSh = new("phil_sh", 0.02, 0.01, 0.03, "share of remittances", Evidence.C, "10", "philanthropy");

    /// <summary>Weight of the primary-educated in what a diaspora can do.</summary>
    public static readonly Parameter EwPrimary = new(
        "ew_primary", 1, 0.5, 2, "-", Evidence.C, "10", "weight of the primary-educated in what a diaspora can do");

    /// <summary>Weight of lower secondary education.</summary>
    public static readonly Parameter EwLower = new("ew_lower", 1.5, 0.5, 3, "-", Evidence.C, "10", "weight of lower secondary education");

    /// <summary>Weight of upper secondary education.</summary>
    public static readonly Parameter EwUpper = new("ew_upper", 2, 1, 4, "-", Evidence.C, "10", "weight of upper secondary education");

    /// <summary>Weight of tertiary education.</summary>
    public static readonly Parameter EwTertiary = new("ew_tertiary", 4, 2, 8, "-", Evidence.C, "10", "weight of tertiary education");

    /// <summary>Work of an engaged graduate for home at a distance.</summary>
    public static readonly Parameter RemoteFte = new(
        "remote_fte", 0.02, 0.005, 0.05, "FTE", Evidence.C, "10",
        "work for home at a distance of a graduate abroad who is engaged with it: four or five days a year");

    /// <summary>All of this file, in the order of the model.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        IntYears, IntRes, AttDecay, AttVisit, En0, EnInt, EnAtt, EnDual, EnOrg, EnTr, DiaTrade, DiaFdi, DiaTfp, PhilSh, EwPrimary, EwLower,
        EwUpper, EwTertiary, RemoteFte,
    ];
}
