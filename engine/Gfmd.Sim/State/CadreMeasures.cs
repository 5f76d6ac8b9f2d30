namespace Gfmd.Sim.State;

/// <summary>What is counted by origin × profession (MODEL 3.3, 3.6 to 3.8). Counts are real persons; money is cents of nominal USD.</summary>
public enum CadreMeasure
{
    /// <summary>Licensed at home and of working age, as the month's phase finds them.</summary>
    LicensedHome,

    /// <summary>Licensed abroad.</summary>
    LicensedAbroad,

    /// <summary>Licensed at their posts at home.</summary>
    AtPost,

    /// <summary>At posts without a licence.</summary>
    UnqualifiedAtPost,

    /// <summary>At home, in the labour force and without a post of the profession, though they could hold one.</summary>
    Waiting,

    /// <summary>Licensed at home who owe service.</summary>
    Bonded,

    /// <summary>Graduates of training.</summary>
    Graduates,

    /// <summary>New licences.</summary>
    Licences,

    /// <summary>Licensed who went abroad.</summary>
    Emigrated,

    /// <summary>Of them, those who left a post.</summary>
    LeftPost,

    /// <summary>Licensed who left a post for another job at home.</summary>
    ExitsOther,

    /// <summary>Licensed who reached the age of retirement.</summary>
    Retired,

    /// <summary>Licensed who died, at home or abroad.</summary>
    Died,

    /// <summary>Licensed who came back from abroad.</summary>
    Returned,

    /// <summary>Took a post.</summary>
    Recruited,

    /// <summary>Broke off an obligation to serve without paying.</summary>
    Evaded,

    /// <summary>Bought themselves out of an obligation to serve.</summary>
    BoughtOut,

    /// <summary>What they paid.</summary>
    BuyOut,

    /// <summary>Top-up of pay.</summary>
    TopUp,

    /// <summary>Public cost of training of those who went abroad.</summary>
    TrainingLost,

    /// <summary>Money that licensed migrants sent home.</summary>
    Sent,

    /// <summary>Compensation of destinations for recruits.</summary>
    Compensation,

    /// <summary>What destinations paid for places of skill partnerships.</summary>
    Partnership,

    /// <summary>Training places filled, persons; in the month in which schools start.</summary>
    Places,

    /// <summary>Posts.</summary>
    Posts,

    /// <summary>Vacant posts.</summary>
    Vacant,

    /// <summary>Tertiary education completed by anybody, under the first profession.</summary>
    Completed,

    /// <summary>Census: persons aged 6 to 17 at home, under teachers.</summary>
    Pupils,

    /// <summary>Given by licensed staff from abroad on missions, thousandths of a full-time month.</summary>
    MissionFte,
}
