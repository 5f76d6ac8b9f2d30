using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>One licensed profession of one origin, resolved.</summary>
public sealed record CadrePlan
{
    /// <summary>Number of professions.</summary>
    public const int Count = 3;

    /// <summary>Months of age at which a doctor may sit the licensing examination: 18 years and 84 months of training (3.2).</summary>
    public const int DoctorExam = (18 * 12) + 84;

    /// <summary>Years from the start of training to graduation.</summary>
    public const int Years = 4;

    /// <summary>Profession.</summary>
    public required Cadre Cadre { get; init; }

    /// <summary>What is known of it.</summary>
    public required CadreData Data { get; init; }

    /// <summary>Pass rate at the capacity of the base year.</summary>
    public required double PassRate { get; init; }

    /// <summary>Cost of training to graduation, USD.</summary>
    public required double Cost { get; init; }

    /// <summary>Public cost of training, USD.</summary>
    public required double PublicCost { get; init; }

    /// <summary>Those at posts in the base year without a licence, persons.</summary>
    public double Unlicensed => Data.Staff * Data.Unqualified / (1 - Data.Unqualified);

    /// <summary>Posts of a month, persons.</summary>
    public double Posts(int month) => (Data.Staff + Unlicensed) / (1 - Data.VacancyRate)
        * Maths.Exp(Maths.Log(1 + Data.PostsGrowth) * Math.Max(0, month) / 12);

    /// <summary>Sector in which a profession works.</summary>
    public static Sector SectorOf(Cadre cadre) => cadre == Cadre.Teacher ? Sector.Education : Sector.Health;

    /// <summary>The professions of an origin, by their number; null where one is not followed.</summary>
    public static CadrePlan?[] Of(OriginData data, ParameterSet numbers)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(numbers);
        CadrePlan?[] plans = new CadrePlan?[Count];
        foreach (CadreData d in data.CriticalSectors.Cadres)
        {
            double cost = numbers[CadreNumbers.Cost(d.Id)];
            plans[(int)d.Id] = new CadrePlan
            {
                Cadre = d.Id,
                Data = d,
                PassRate = d.PassRate?.Value ?? numbers[CadreNumbers.Q0Pass],
                Cost = cost,
                PublicCost = cost * numbers[CadreNumbers.PhiPub],
            };
        }

        return plans;
    }
}
