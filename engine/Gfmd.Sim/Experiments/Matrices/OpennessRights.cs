using Gfmd.Sim.Indicators;

namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>
/// Openness against rights (MODEL 4.5; Ruhs 2013, The price of rights): each point sets all ten rights of the temporary regimes to one level; how
/// many are then admitted comes out of what rights cost employers and mean to those who choose.
/// </summary>
internal static class OpennessRights
{
    /// <summary>Points of every corridor that has temporary regimes.</summary>
    public static List<FrontPoint> Of(MatrixCells cells, IReadOnlyList<(double Level, bool Lifted)> levels)
    {
        List<FrontPoint> all = [];
        foreach (Labelled corridor in cells.Labels(MatrixPlace.Corridor))
        {
            List<FrontPoint> points = [];
            foreach ((double level, bool more) in levels)
            {
                string arm = MatrixArms.FrontId(level, more);
                if (cells.Level(arm, MatrixFigures.Id, "rights", corridor) is var (rights, _, agents)
                    && cells.Level(arm, MatrixFigures.Id, "openness", corridor) is var (open, half, _))
                {
                    bool known = !double.IsNaN(half);
                    points.Add(new(
                        corridor.Origin, corridor.Destination, more ? "lifted" : "agreed", level, rights, open, known ? open - half : null,
                        known ? open + half : null, false, agents));
                }
            }

            // a corridor whose rights do not move has no temporary regime
            if (points.Select(p => p.Rights).Distinct().Count() > 1)
            {
                all.AddRange(points.Select(p => p with { OnFront = !points.Exists(q => q.Places == p.Places && Beats(q, p)) }));
            }
        }

        return all;
    }

    /// <summary>At least as much of both, and more of one.</summary>
    internal static bool Beats(FrontPoint q, FrontPoint p) =>
        q.Rights >= p.Rights && q.Openness >= p.Openness && (q.Rights > p.Rights || q.Openness > p.Openness);
}
