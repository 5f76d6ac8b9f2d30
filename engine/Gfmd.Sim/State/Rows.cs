using System.Runtime.CompilerServices;

namespace Gfmd.Sim.State;

/// <summary>What the rows of a column are, so that it can be read under a plan with other schemes.</summary>
public enum Rows
{
    /// <summary>Community of a block.</summary>
    Community,

    /// <summary>Community × destination of the origin.</summary>
    CommunityDestination,

    /// <summary>Community × scheme of the origin.</summary>
    CommunityScheme,

    /// <summary>Scheme × skill.</summary>
    Pool,

    /// <summary>Option: scheme × channel, over all origins.</summary>
    Option,

    /// <summary>Regime of the scenario.</summary>
    Regime,

    /// <summary>Origin.</summary>
    Origin,

    /// <summary>Origin × cell of the home labour market.</summary>
    OriginCell,

    /// <summary>Origin × destination.</summary>
    OriginDestination,

    /// <summary>Scheme × cell × month of duration, of the first spells under observation.</summary>
    SchemeDuration,
}

/// <summary>Something done to every column of communities or of posted values: saving, loading.</summary>
public interface IRowVisitor
{
    /// <summary>Sees one column.</summary>
    void Rows<T>(T[] column, Rows rows, [CallerArgumentExpression(nameof(column))] string name = "")
        where T : unmanaged;
}
