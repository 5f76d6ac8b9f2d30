namespace Gfmd.Sim.Reports;

/// <summary>Student's t (Student 1908): how far the mean of a few replicates may be from what many would give.</summary>
internal static class StudentT
{
    /// <summary>97.5 % quantiles for 1 to 30 degrees of freedom.</summary>
    private static readonly double[] Table =
    [
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448, 2.1314,
        2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
    ];

    /// <summary>Half the width of the two-sided 95 % interval in standard errors; above 30 by the expansion of Cornish and Fisher 1937, 4 digits.</summary>
    public static double TwoSided95(int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        const double Z = 1.959964;
        return freedom <= Table.Length ? Table[freedom - 1]
            : Z + (((Z * Z * Z) + Z) / (4 * freedom)) + (((5 * Z * Z * Z * Z * Z) + (16 * Z * Z * Z) + (3 * Z)) / (96.0 * freedom * freedom));
    }
}
