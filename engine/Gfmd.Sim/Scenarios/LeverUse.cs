namespace Gfmd.Sim.Scenarios;

/// <summary>One policy lever put to use (MODEL 13): what is moved, how strongly, when, for whom.</summary>
public sealed record LeverUse
{
    /// <summary>A lever of <c>gfmd describe levers</c> (L20), or a name of your own beside <see cref="Lever"/>.</summary>
    [Form("^[A-Za-z0-9-]+$", "letters, digits and hyphens")] public required string Id { get; init; }

    /// <summary>The lever, where the id is a name of your own: so that one lever can be used twice.</summary>
    public string? Lever { get; init; }

    /// <summary>Strength, 0 to 1: additive sizes are multiplied by it, factors raised to it; a word or a flag changes from 0.5 on.</summary>
    [Between(0, 1, "a strength")] public double Strength { get; init; } = 1;

    /// <summary>First month of the run in which it acts, from 0.</summary>
    [Between(0, 1200, "a month of the run")] public int StartMonth { get; init; }

    /// <summary>Months until it has its full strength, in equal steps; 0: at once.</summary>
    [Between(0, 600, "a number of months")] public int RampMonths { get; init; }

    /// <summary>First month in which it no longer acts; null: it stays.</summary>
    [Between(0, 1200, "a month of the run")] public int? EndMonth { get; init; }

    /// <summary>For whom; null: everybody whom it concerns.</summary>
    public LeverTarget? Target { get; init; }

    /// <summary>Which end of the range of the lever's size is taken.</summary>
    public LeverSize Size { get; init; } = LeverSize.Central;

    /// <summary>Share of the sizes of a smaller effect, 0 to 1, in the triangular distribution over the lever's range with its default as the
    /// mode: for draws; null: the size of <see cref="Size"/>.</summary>
    [Between(0, 1, "a share")] public double? SizeQuantile { get; init; }

    /// <summary>Capacity of the holder K_holder, 0 to 1 (MODEL 11.1); null: K_o for a lever that the origin holds, else 1.</summary>
    [Between(0, 1, "a capacity")] public double? HolderCapacity { get; init; }

    /// <summary>Fiscal cost, USD a year; null: that of the catalogue.</summary>
    [Between(0, 1e12, "a number of USD a year")] public double? FixedCost { get; init; }

    /// <summary>Fiscal cost per beneficiary, USD; null: that of the catalogue.</summary>
    [Between(0, 1e6, "a number of USD")] public double? UnitCost { get; init; }

    /// <summary>Name of the lever in the catalogue.</summary>
    internal string Name => Lever ?? Id;

    /// <summary>Strength in a month before the holder's capacity: 0 before the start, in the burn-in and from the end on.</summary>
    public double At(int month)
    {
        if (month < Math.Max(0, StartMonth) || month >= (EndMonth ?? int.MaxValue))
        {
            return 0;
        }

        return RampMonths == 0 ? Strength : Strength * Math.Min(1, (month - StartMonth + 1) / (double)RampMonths);
    }
}

/// <summary>Whom a lever reaches; what is not given does not narrow it.</summary>
public sealed record LeverTarget
{
    /// <summary>A country: all that leads out of it or into it.</summary>
    public string? Country { get; init; }

    /// <summary>A corridor.</summary>
    public string? Corridor { get; init; }

    /// <summary>A regime.</summary>
    public string? Regime { get; init; }

    /// <summary>A bloc: what leads out of its members, and into them where some of them are destinations.</summary>
    public string? Bloc { get; init; }

    /// <summary>People whose sector of work at home, last held, is this one.</summary>
    public Sector? Cadre { get; init; }

    /// <summary>One sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Share of communities, a keyed sample: a pilot by place.</summary>
    [Between(0, 1, "a share")] public double? CommunityShare { get; init; }

    /// <summary>Share of households, a keyed sample: a pilot by lot. A household that splits off stays with its family.</summary>
    [Between(0, 1, "a share")] public double? HouseholdShare { get; init; }

    /// <summary>Key of the two samples: two levers of one key and share reach the same households.</summary>
    public string Key { get; init; } = "pilot";

    /// <summary>It reaches some persons of a scheme and not others.</summary>
    internal bool OfPersons => Cadre is not null || Sex is not null || CommunityShare is not null || HouseholdShare is not null;
}
