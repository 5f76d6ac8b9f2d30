namespace Gfmd.Sim.Numerics;

/// <summary>The triangular distribution (Johnson 1997, The triangular distribution as a proxy for the beta distribution).</summary>
public static class Triangle
{
    /// <summary>The value below which a share u lies; the mode where the range is empty.</summary>
    /// <param name="u">Share, 0 to 1.</param>
    /// <param name="low">Low end.</param>
    /// <param name="mode">Mode, from low to high.</param>
    /// <param name="high">High end.</param>
    public static double Quantile(double u, double low, double mode, double high)
    {
        double width = high - low;
        if (width <= 0)
        {
            return mode;
        }

        double split = (mode - low) / width;
        return u < split ? low + Math.Sqrt(u * width * (mode - low)) : high - Math.Sqrt((1 - u) * width * (high - mode));
    }
}
