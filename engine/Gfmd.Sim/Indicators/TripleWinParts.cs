namespace Gfmd.Sim.Indicators;

/// <summary>The three sides of the triple win.</summary>
public enum TripleWinSide
{
    /// <summary>Migrants: income less cost and abuse.</summary>
    Migrants,

    /// <summary>Countries of origin: consumption of those who stay, skills, public money.</summary>
    Origin,

    /// <summary>Destinations: shortage, public money, wages of natives, irregular stay.</summary>
    Destination,
}

/// <summary>Names of the triple-win score (I9.03), and which account (I9.07) is of which side.</summary>
public static class TripleWinParts
{
    /// <summary>Id of the score.</summary>
    public const string Id = "I9.03";

    /// <summary>Its main measure: the least of the three sides.</summary>
    public const string Least = "least";

    /// <summary>Mean of the three, which compensates.</summary>
    public const string Mean = "mean";

    private const double IrregularShare = 0.25;
    private static readonly string[] Sides = ["migrants", "origin", "destination"];

    /// <summary>Accounts with the side that each is of and the weight that it has where nobody says otherwise, losses below 0.</summary>
    public static IReadOnlyList<(string Account, TripleWinSide Side, double Weight)> Accounts { get; } =
    [
        ("income", TripleWinSide.Migrants, 1), ("recruitment", TripleWinSide.Migrants, -1), ("abuse", TripleWinSide.Migrants, -1),
        ("consumption", TripleWinSide.Origin, 1), ("skills", TripleWinSide.Origin, 1), ("origin_fiscal", TripleWinSide.Origin, 1),
        ("shortage", TripleWinSide.Destination, -1), ("destination_fiscal", TripleWinSide.Destination, 1),
        ("native_wages", TripleWinSide.Destination, 1),
        // a person-year without a permit counts as a quarter of a year's pay: an assumption, nothing measures it
        ("irregular", TripleWinSide.Destination, -IrregularShare),
    ];

    /// <summary>What an interval of a change says of who gains: either where it holds 0.</summary>
    /// <param name="low">Low end.</param>
    /// <param name="high">High end.</param>
    /// <param name="better">Positive where more is better.</param>
    public static string Reads(double? low, double? high, double better) =>
        low > 0 ? (better > 0 ? "wins" : "loses") : high < 0 ? (better > 0 ? "loses" : "wins") : "either";

    /// <summary>Name of a side among the measures of the score.</summary>
    public static string Word(TripleWinSide side) => Sides[(int)side];
}
