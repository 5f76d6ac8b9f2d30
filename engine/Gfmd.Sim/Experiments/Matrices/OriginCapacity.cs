using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>
/// The capacity of the origin in a matrix (MODEL 4.11, 11.1). Where the catalogue has K_o, base and row run with it at the level searched. It scales
/// the strength of every lever that the origin holds alone or with the destination (K_holder).
/// </summary>
public static class OriginCapacity
{
    /// <summary>Levels below full capacity that are tried, downwards.</summary>
    public static IReadOnlyList<double> Grid { get; } = [0.75, 0.5, 0.25];

    /// <summary>Whether the catalogue has the parameter.</summary>
    public static bool IsParameter { get; } = Catalogue.Parameters.Any(p => p.Id == Name);

    /// <summary>What the column means in this version.</summary>
    public static string Words => "Least capacity: the least capacity of the origin among 1, 0.75, 0.5 and 0.25 down to which the sign of the effect "
        + (IsParameter ? "is still told from chance; base and row run with K_o at that level."
            : "is still told from chance; it scales the strength of levers that the origin holds, alone or jointly (K_holder). Other rows are not "
                + "searched.");

    private const string Name = "K_o";

    /// <summary>Whether a lever is as strong as the origin is able.</summary>
    public static bool Scales(Lever lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        return lever.Holder is LeverHolder.Origin or LeverHolder.Joint;
    }

    /// <summary>Whether a row depends on it.</summary>
    public static bool Concerns(MatrixArm arm)
    {
        ArgumentNullException.ThrowIfNull(arm);
        return arm.Uses.Any(u => IsParameter || Scales(Levers.Find(u.Name)!));
    }

    /// <summary>The base with the capacity at a level.</summary>
    public static Scenario At(Scenario basis, double? level)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return level is double k && IsParameter
            ? basis with { Parameters = new Dictionary<string, double>(basis.Parameters, StringComparer.Ordinal) { [Name] = k } } : basis;
    }
}
