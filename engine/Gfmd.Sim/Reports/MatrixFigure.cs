namespace Gfmd.Sim.Reports;

/// <summary>A square matrix of flows among accounts.</summary>
/// <param name="Id">Name in the page, lower case and hyphens.</param>
/// <param name="Title">Headline.</param>
/// <param name="Lead">What to see, in words; also the text for those who cannot see it.</param>
/// <param name="Unit">Unit of its numbers.</param>
/// <param name="Names">Accounts.</param>
/// <param name="Cells">Amounts that are not 0, by who pays and who receives.</param>
internal sealed record MatrixFigure(
    string Id, string Title, string Lead, string Unit, IReadOnlyList<string> Names, IReadOnlyDictionary<(int From, int To), Cell> Cells)
{
    /// <summary>Largest size among its numbers.</summary>
    public double Largest { get; } = Cells.Values.Select(c => Math.Abs(c.Value)).DefaultIfEmpty(0).Max();

    /// <summary>Decimals of its numbers in tables.</summary>
    public int Decimals => Math.Max(2, Written.Decimals(Largest));

    /// <summary>What one pays to another; nothing where it pays nothing.</summary>
    public Cell Of(int from, int to) => Cells.TryGetValue((from, to), out Cell cell) ? cell : Cell.None;

    /// <summary>Sum of a row.</summary>
    public Cell Received(int account) => new(Cells.Where(c => c.Key.To == account).Sum(c => c.Value.Value));

    /// <summary>Sum of a column.</summary>
    public Cell Paid(int account) => new(Cells.Where(c => c.Key.From == account).Sum(c => c.Value.Value));
}
