namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Rows of all matrices: THE place where a practice is added.</summary>
internal static class MatrixRows
{
    /// <summary>13.1.</summary>
    public static readonly IReadOnlyList<MatrixRow> Practices =
    [
        new("L01", "Pay top-up, health and education"), new("L02", "Workload, rural posting, housing"), new("L03", "Bonding, service obligation"),
        new("L04", "More training seats"), new("L05", "Cost-sharing student loan"), new("L06", "Return tax incentive"),
        new("L07", "Research funds, fellowships, housing"), new("L08", "Temporary expert missions"), new("L09", "Recognition, bridging courses"),
        new("L10", "Ethical recruitment code"), new("L11", "Compensation per recruit"), new("L12", "Global skill partnership"),
        new("L13", "Scholarships with return clause"), new("L14", "Sector exclusions"), new("L15", "Employer-funded training"),
        new("L16", "Brain-bank network"), new("L17", "Growth and governance"),
        new("L10+L11", "Ethical recruitment with compensation", "L10", "L11"),
    ];

    /// <summary>13.2, with the bundles that agreements write together.</summary>
    public static readonly IReadOnlyList<MatrixRow> Agreement =
    [
        new("L20", "Quota level"), new("L21", "Need-based selection"), new("L22", "Longer contracts"), new("L23", "Re-hire guarantee"),
        new("L24", "Free choice of employer"), new("L25", "Minimum wage"), new("L26", "Rights package"), new("L27", "Inspection, complaint desk"),
        new("L28", "Employer pays travel"), new("L29", "State migration loan"), new("L30", "Deferred pay"), new("L31", "Portable social security"),
        new("L32", "Readmission, quota cut on overstay"), new("L33", "Regularisation, amnesty"), new("L34", "Border enforcement"),
        new("L35", "Employer sanctions"), new("L36", "Women: quota, desks, domestic-work contract"), new("L37", "Orientation before departure"),
        new("L38", "Lower pass mark"),
        new("L20+L26", "Larger quota with the rights package", "L20", "L26"), new("L20+L34", "Larger quota with border enforcement", "L20", "L34"),
        new("L23+L30", "Re-hire guarantee with deferred pay", "L23", "L30"),
    ];

    /// <summary>13.3.</summary>
    public static readonly IReadOnlyList<MatrixRow> Guidelines =
    [
        new("L40", "Stricter licensing"), new("L41", "Enforcement of licensing"), new("L42", "Cap on workers' fees"),
        new("L43", "Employer-pays certification"), new("L44", "Agency rating"), new("L45", "Public employment service"),
        new("L46", "Joint liability"), new("L47", "Exchange of deny lists"), new("L48", "Registration of sub-agents"),
        new("L49", "Migrant resource centres"), new("L50", "Penalties on smugglers"), new("L51", "Direct hire allowed"),
        new("L52", "Information campaign"), new("L53", "One-stop papers"),
        new("L42+L41", "Fee cap with enforcement", "L42", "L41"), new("L42+L41+L45", "Fee cap, enforcement, public service", "L42", "L41", "L45"),
        new("L40+L41", "Strict licensing with enforcement", "L40", "L41"),
    ];

    /// <summary>13.4, and the terms of 13.2 that act on return.</summary>
    public static readonly IReadOnlyList<MatrixRow> Circulation =
    [
        new("L22", "Longer contracts"), new("L23", "Re-hire guarantee"), new("L30", "Deferred pay"), new("L31", "Portable social security"),
        new("L32", "Readmission, quota cut on overstay"), new("L34", "Border enforcement"), new("L60", "Multi-entry visa"),
        new("L61", "Dual citizenship"), new("L62", "Absence tolerance"), new("L63", "Circular contract pool"),
        new("L64", "Reintegration grant or credit"), new("L65", "Job matching for returnees"), new("L66", "Assisted voluntary return"),
        new("L67", "Savings and investment products"), new("L68", "Housing plots, tax relief"), new("L06", "Return tax incentive"),
    ];

    /// <summary>13.5.</summary>
    public static readonly IReadOnlyList<MatrixRow> Transfers =
    [
        new("L70", "Competition, no exclusivity"), new("L71", "Price transparency"), new("L72", "Proportional identity tiers"),
        new("L73", "Mobile and digital corridors"), new("L74", "Unified exchange rate"), new("L75", "Remittance tax"),
        new("L76", "Financial literacy"), new("L77", "Postal and microfinance network"), new("L78", "Fee subsidy"), new("L79", "Hard de-risking"),
        new("L80", "Cash incentive on formal receipts"), new("L115", "Consular identity card"),
    ];

    /// <summary>13.6, roundtable 2.2.</summary>
    public static readonly IReadOnlyList<MatrixRow> Partnerships =
    [
        new("L90", "Matching grant"), new("L91", "Education match"), new("L92", "Micro-insurance"), new("L93", "Micro-pension"),
        new("L94", "Control and joint accounts"), new("L95", "Enterprise voucher"), new("L96", "Tax break on deposits"),
        new("L97", "Women's accounts"), new("L67", "Savings and investment products"), new("L76", "Financial literacy"),
    ];

    /// <summary>13.6, roundtable 2.3.</summary>
    public static readonly IReadOnlyList<MatrixRow> Macro =
    [
        new("L98", "Sterilisation, exchange-rate regime"), new("L99", "Productivity of tradables"), new("L100", "Securitisation"),
        new("L101", "Diaspora bond"), new("L102", "Foreign-currency deposits"), new("L103", "Counter-cyclical fund"),
    ];

    /// <summary>13.6, roundtable 2.4.</summary>
    public static readonly IReadOnlyList<MatrixRow> Diaspora =
    [
        new("L110", "Diaspora ministry"), new("L111", "Capacity of associations"), new("L112", "Integration courses"),
        new("L113", "Co-development fund"), new("L114", "Trade and knowledge missions"), new("L115", "Consular identity card"),
        new("L61", "Dual citizenship"), new("L60", "Multi-entry visa"), new("L101", "Diaspora bond"), new("L16", "Brain-bank network"),
    ];

    /// <summary>13.6, roundtable 3.1: 11.3 and the pool that a mapping feeds.</summary>
    public static readonly IReadOnlyList<MatrixRow> Mapping =
    [
        new("L123", "Data and labour-needs mapping"), new("L63", "Circular contract pool"),
        new("L123+L63", "Mapping with the circular pool", "L123", "L63"),
    ];

    /// <summary>13.6, roundtable 3.4.</summary>
    public static readonly IReadOnlyList<MatrixRow> Regions =
    [
        new("L125", "Information shared in a regional process"), new("L126", "Regional fee or wage floor"), new("L127", "Free-movement bloc"),
        new("L125+L126", "Information with a common floor", "L125", "L126"),
    ];
}
