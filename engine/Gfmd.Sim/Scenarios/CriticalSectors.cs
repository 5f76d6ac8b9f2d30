namespace Gfmd.Sim.Scenarios;

/// <summary>A licensed profession of health or education (MODEL 3.3); the number is the code in the state.</summary>
public enum Cadre
{
    /// <summary>Nurses and midwives; four years of training.</summary>
    Nurse,

    /// <summary>Physicians; four years of study and three more until the licence.</summary>
    Doctor,

    /// <summary>Teachers; four years of training.</summary>
    Teacher,
}

/// <summary>Health and education of a country of origin: its licensed staff, and what is done to keep, train and recover them (MODEL 3.3, 3.8).
/// Without cadres nobody is followed.</summary>
public sealed record CriticalSectors
{
    /// <summary>Licensed professions that are followed, keyed by profession.</summary>
    public IReadOnlyList<CadreData> Cadres { get; init; } = [];

    /// <summary>Top-up of public pay of staff at their posts, log points.</summary>
    [Between(-0.5, 1, "a number of log points")] public double PayTopUp { get; init; }

    /// <summary>Amenity of staying at a post in health or education: workload, housing, rural postings (amen_o of C5), utils.</summary>
    [Between(-2, 2, "a number of utils")] public double Amenity { get; init; }

    /// <summary>Months of service at home that graduates owe who were trained at public cost (3.8); 0: none.</summary>
    [Between(0, 120, "a number of months")] public int BondMonths { get; init; }

    /// <summary>Share of the public cost of training that students get as a loan (cost sharing, graduate tax).</summary>
    [Between(0, 1, "a share")] public double LoanShare { get; init; }

    /// <summary>Training places that employers pay for, share of the places of the base year.</summary>
    [Between(0, 5, "a share of the places of the base year")] public double EmployerSeats { get; init; }

    /// <summary>Fastest growth of training places where applicants exceed them, per month; 0: places are fixed (3.2).</summary>
    [Between(0, 0.05, "a share a month")] public double SeatGrowth { get; init; }

    /// <summary>Deaths before the age of five per 1,000 births in the base year; null: the health outcome is not reported.</summary>
    [Between(1, 300, "a number of deaths per 1,000 births")] public Datum? UnderFiveMortality { get; init; }
}

/// <summary>One licensed profession of a country of origin in the base year.</summary>
public sealed record CadreData
{
    /// <summary>Profession.</summary>
    public required Cadre Id { get; init; }

    /// <summary>Licensed staff at their posts at home, persons.</summary>
    [Between(0, 20_000_000, "a number of persons")] public required Datum Staff { get; init; }

    /// <summary>Licensed persons of working age at home who work elsewhere or look for work, persons.</summary>
    [Between(0, 20_000_000, "a number of persons")] public Datum Reserve { get; init; } = new(0, 0, 0, Evidence.C, "none");

    /// <summary>Share of those at posts who are not licensed: teachers without qualification.</summary>
    [Between(0, 0.9, "a share")] public Datum Unqualified { get; init; } = new(0, 0, 0, Evidence.C, "none");

    /// <summary>Share of posts that stand vacant.</summary>
    [Between(0, 0.8, "a share")] public required Datum VacancyRate { get; init; }

    /// <summary>Growth of posts, per year.</summary>
    [Between(-0.1, 0.2, "a yearly rate")] public Datum PostsGrowth { get; init; } = new(0, 0, 0, Evidence.C, "none");

    /// <summary>Share of women.</summary>
    [Between(0, 1, "a share")] public required Datum FemaleShare { get; init; }

    /// <summary>Graduates of training a year, persons; a licence needs the examination, too.</summary>
    [Between(0, 2_000_000, "a number of persons a year")] public required Datum Graduates { get; init; }

    /// <summary>Applicants per training place.</summary>
    [Between(1, 100, "a number of applicants per place")]
    public Datum ApplicantsPerPlace { get; init; } =
        new(2, 1, 4, Evidence.C, "calibration choice");

    /// <summary>Share of graduates who pass the licensing examination at the training capacity of the base year; null: parameter q0_pass.</summary>
    [Between(0, 1, "a share")] public Datum? PassRate { get; init; }
}
