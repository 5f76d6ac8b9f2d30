using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gfmd.Sim.Scenarios;

/// <summary>What a value of the format is.</summary>
internal enum ShapeKind
{
    Object,
    List,
    Map,
    Datum,
    Number,
    Whole,
    Text,
    Word,
    Flag,
}

/// <summary>A member of an object of the format.</summary>
/// <param name="Name">Name in JSON.</param>
/// <param name="Shape">What its value is.</param>
/// <param name="Required">It has no default.</param>
/// <param name="Default">Its default as written in JSON; null: absent, or required.</param>
/// <param name="Property">The property of the record.</param>
internal sealed record Member(string Name, Shape Shape, bool Required, Node? Default, MemberInfo Property);

/// <summary>
/// The format, read off the records: members, types, limits and defaults. Checker, merge, writer and schema all walk this tree, so that they cannot
/// disagree.
/// </summary>
internal sealed class Shape
{
    // Ids and names are required, so the compiler would want values for them; only the defaults of the others are read off these.
    private static readonly object[] Blanks =
    [
        Activator.CreateInstance<Scenario>(), Activator.CreateInstance<Outputs>(), Activator.CreateInstance<Country>(),
        Activator.CreateInstance<OriginData>(), Activator.CreateInstance<DestinationData>(), Activator.CreateInstance<Corridor>(),
        Activator.CreateInstance<Regime>(), Activator.CreateInstance<PointsTable>(), Activator.CreateInstance<Intake>(),
        Activator.CreateInstance<ChannelTerms>(), Activator.CreateInstance<LeverUse>(), Activator.CreateInstance<LeverTarget>(),
        Activator.CreateInstance<RecruitmentPolicy>(), Activator.CreateInstance<OriginEconomy>(), Activator.CreateInstance<DiasporaTerms>(),
        Activator.CreateInstance<Shock>(), Activator.CreateInstance<Bloc>(), Activator.CreateInstance<CoherenceItems>(),
        Activator.CreateInstance<TertiaryTraining>(), Activator.CreateInstance<SkillTerms>(), Activator.CreateInstance<GrowthDial>(),
        Activator.CreateInstance<CriticalSectors>(), Activator.CreateInstance<CadreData>(),
        Activator.CreateInstance<HouseholdProgrammes>(),
        Activator.CreateInstance<TransferTerms>(),
        Activator.CreateInstance<ReintegrationPolicy>(), Activator.CreateInstance<CirculationTerms>(),
    ];

    private Shape(JsonTypeInfo type, ICustomAttributeProvider? owner)
    {
        Type = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        Between = Find<BetweenAttribute>(owner);
        Count = Find<CountAttribute>(owner);
        Form = Find<FormAttribute>(owner);
        SumsToOne = Find<SumsToOneAttribute>(owner) is not null;
        Kind = KindOf(type, Type);
        Item = Kind is ShapeKind.List or ShapeKind.Map ? new Shape(ScenarioJson.Of(type.ElementType!), owner) : null;
        Words = Kind == ShapeKind.Word ? [.. Enum.GetNames(Type).Select(n => ScenarioJson.Word(Enum.Parse(Type, n)))] : [];
        Members = Kind == ShapeKind.Object ? [.. type.Properties.Select(MemberOf)] : [];
    }

    /// <summary>The whole document.</summary>
    public static Shape Root { get; } = new(ScenarioJson.Default.Scenario, owner: null);

    /// <summary>Words for the grade of evidence of a datum.</summary>
    public static IReadOnlyList<string> Grades { get; } = [.. Enum.GetValues<Evidence>().Select(e => ScenarioJson.Word(e))];

    /// <summary>Members of a datum written as an object.</summary>
    public static IReadOnlyList<string> DatumMembers { get; } = ["value", "low", "high", "evidence", "source"];

    public ShapeKind Kind { get; }

    public Type Type { get; }

    public BetweenAttribute? Between { get; }

    public CountAttribute? Count { get; }

    public FormAttribute? Form { get; }

    public bool SumsToOne { get; }

    /// <summary>What a list or map holds.</summary>
    public Shape? Item { get; }

    /// <summary>Words of an enumeration.</summary>
    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<Member> Members { get; }

    /// <summary>Items of such a list are known by their id.</summary>
    public bool IsKeyedList => Kind == ShapeKind.List && Item!.Find("id") is not null;

    /// <summary>Smallest and largest value: the range, or what the type can hold.</summary>
    public (double Min, double Max) Range => Between is { } b ? (b.Min, b.Max)
        : Type == typeof(ulong) ? (0, ulong.MaxValue)
        : Type == typeof(int) ? (int.MinValue, int.MaxValue)
        : (double.MinValue, double.MaxValue);

    public Member? Find(string name) => Members.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    private static T? Find<T>(ICustomAttributeProvider? owner)
        where T : Attribute => owner?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();

    private static ShapeKind KindOf(JsonTypeInfo info, Type type) => info.Kind switch
    {
        JsonTypeInfoKind.Object => ShapeKind.Object,
        JsonTypeInfoKind.Enumerable => ShapeKind.List,
        JsonTypeInfoKind.Dictionary => ShapeKind.Map,
        _ when type == typeof(Datum) => ShapeKind.Datum,
        _ when type == typeof(double) => ShapeKind.Number,
        _ when type == typeof(int) || type == typeof(ulong) => ShapeKind.Whole,
        _ when type == typeof(string) => ShapeKind.Text,
        _ when type == typeof(bool) => ShapeKind.Flag,
        _ when type.IsEnum => ShapeKind.Word,
        _ => throw new NotSupportedException($"the format has no form for {type}"),
    };

    private Member MemberOf(JsonPropertyInfo property)
    {
        Node? value = null;
        if (!property.IsRequired && property.Get!(Blanks.Single(b => b.GetType() == Type)) is { } given)
        {
            byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(given, ScenarioJson.Of(property.PropertyType));
            value = NodeReader.Read("default", bytes, []);
        }

        Shape shape = new(ScenarioJson.Of(property.PropertyType), property.AttributeProvider);
        return new(property.Name, shape, property.IsRequired, value, (MemberInfo)property.AttributeProvider!);
    }
}
