namespace Gfmd.Sim.State;

/// <summary>Who pays and who receives: the accounts of the social accounting matrix. Every flow of money has one of them at either end
/// (M1).</summary>
public enum Account
{
    /// <summary>Households of the origin; what they hold is their liquid wealth.</summary>
    Households,

    /// <summary>Migrants while they are abroad; what they hold is their savings abroad.</summary>
    Migrants,

    /// <summary>Employers and sellers in the origin.</summary>
    ProducersHome,

    /// <summary>Employers and sellers in the destination.</summary>
    ProducersAbroad,

    /// <summary>Recruiters of every channel.</summary>
    Recruiters,

    /// <summary>Who carries migrants and writes their documents.</summary>
    Carriers,

    /// <summary>Smugglers.</summary>
    Smugglers,

    /// <summary>Providers of transfers.</summary>
    TransferProviders,

    /// <summary>Lenders of migration debt.</summary>
    Lenders,

    /// <summary>Kin and friends abroad outside the household who pay a part of the cost of going (C6).</summary>
    Sponsors,

    /// <summary>Who holds deferred pay and workers' bonds until the return (4.8); what they hold is owed to workers.</summary>
    Holders,

    /// <summary>Banks, which pay interest and sell bonds of the state of origin to savers.</summary>
    Banks,

    /// <summary>Insurers of households (8.4).</summary>
    Insurers,

    /// <summary>Businesses of households; their capital is checked by itself (8.3).</summary>
    Businesses,

    /// <summary>Migrants' associations that collect for their communities (8.4).</summary>
    Associations,

    /// <summary>Social security of the destination.</summary>
    SocialSecurity,

    /// <summary>State of origin.</summary>
    GovernmentOrigin,

    /// <summary>State of destination.</summary>
    GovernmentDestination,

    /// <summary>Who runs the programmes that levers pay for (section 13).</summary>
    Programmes,

    /// <summary>Investors and others outside all countries of the scenario.</summary>
    RestOfWorld,

    /// <summary>Closing account: what each of the others adds to what it holds, or takes out of it.</summary>
    Capital,
}
