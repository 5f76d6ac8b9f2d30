using Gfmd.Sim.Output;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Reports;

/// <summary>Who pays whom in the last full year, over all origins: the social accounting matrix of accounts.parquet.</summary>
internal sealed class AccountMatrix(RunTablesRead run)
{
    /// <summary>The figure; null without a full year.</summary>
    public MatrixFigure? Draw()
    {
        TableReader table = TableReader.Read(Path.Combine(run.Folder, "accounts.parquet"));
        if (table.Rows == 0)
        {
            return null;
        }

        long[] replicate = table.Whole("replicate"), year = table.Whole("year"), cents = table.Whole("amount_cents");
        string[] from = table.Text("from_account"), to = table.Text("to_account");
        long last = year.Max();
        List<string> accounts = [.. Enum.GetValues<Account>().Select(Ledger.Name).Where(a => from.Contains(a, StringComparer.Ordinal)
            || to.Contains(a, StringComparer.Ordinal))];
        int replicates = (int)replicate.Max() + 1;
        Dictionary<(int From, int To), double[]> sums = [];
        for (int i = 0; i < table.Rows; i++)
        {
            if (year[i] == last)
            {
                (int, int) at = (accounts.IndexOf(from[i]), accounts.IndexOf(to[i]));
                sums.TryAdd(at, new double[replicates]);
                sums[at][replicate[i]] += cents[i] * 1e-8;
            }
        }

        return new MatrixFigure(
            "accounts-matrix", $"Who pays whom, {run.Time.YearLabel(last)}",
            "Every flow of money of the model, from the column to the row; the area of a disc is the amount. What an account receives is what it "
            + "pays: the last row, capital, is what each adds to what it holds, a ring where it takes out of it. Balanced to the cent every month. "
            + "Employers, sellers, states and banks are seen only as far as migration and the households of the origin reach them.",
            $"USD million of {run.Scenario.PriceYear}", [.. accounts.Select(Words)],
            sums.ToDictionary(s => s.Key, s => Cell.Mean(s.Value, null)));
    }

    private static string Words(string account) => account.Replace('_', ' ');
}
