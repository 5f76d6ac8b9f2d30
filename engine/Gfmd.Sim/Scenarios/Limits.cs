namespace Gfmd.Sim.Scenarios;

/// <summary>Smallest and largest value of a number, of a datum or of each number of a list: for the reader and the schema alike.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute(double min, double max, string what = "a number") : Attribute
{
    public double Min { get; } = min;

    public double Max { get; } = max;

    /// <summary>What the number is, with its article, for messages.</summary>
    public string What { get; } = what;
}

/// <summary>Exact number of items of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountAttribute(int items) : Attribute
{
    public int Items { get; } = items;

    /// <summary>An empty list is allowed too.</summary>
    public bool OrEmpty { get; init; }
}

/// <summary>The numbers of a list sum to 1, if there are any.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SumsToOneAttribute : Attribute
{
    /// <summary>Largest distance from 1 that rounding may cause.</summary>
    public const double Tolerance = 1e-6;
}

/// <summary>How a text is written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FormAttribute(string pattern, string what) : Attribute
{
    /// <summary>Regular expression that .NET and ECMAScript read alike.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The pattern in words.</summary>
    public string What { get; } = what;
}
