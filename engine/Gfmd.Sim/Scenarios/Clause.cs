namespace Gfmd.Sim.Scenarios;

/// <summary>One term on which two scenarios differ, in words.</summary>
/// <param name="Part">What it belongs to: scenario, country, corridor, regime, parameter.</param>
/// <param name="Item">Id of the country, corridor, regime or parameter; empty for the scenario itself.</param>
/// <param name="Name">Name of the item for people; empty where it has none.</param>
/// <param name="Path">JSON pointer of the member; items of a list that have an id are named by it.</param>
/// <param name="Term">The member in words, below its item.</param>
/// <param name="Before">Value in the first scenario; "none" where there is none.</param>
/// <param name="After">Value in the second scenario.</param>
/// <param name="Unit">Unit of both; empty for words.</param>
/// <param name="Meaning">What the member is.</param>
public sealed record Clause(
    string Part, string Item, string Name, string Path, string Term, string Before, string After, string Unit, string Meaning)
{
    /// <summary>Part and item in words.</summary>
    public string Heading => Item.Length == 0 ? Part : Name.Length == 0 || string.Equals(Name, Item, StringComparison.Ordinal) ? $"{Part} {Item}"
        : $"{Part} {Item} ({Name})";

    /// <summary>The change in words, without its item.</summary>
    public string Change
    {
        get
        {
            string unit = Unit.Length == 0 ? "" : $" {Unit}";
            return Term.Length == 0 ? $"{Before} -> {After}{unit}" : $"{Term}: {Before} -> {After}{unit}";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Heading}: {Change}";
}
