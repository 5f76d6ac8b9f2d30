using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gfmd.Sim.Scenarios;

/// <summary>
/// How the records are written in JSON. Generated code passes over the defaults of <c>init</c> members, so a document is completed
/// (<see cref="NodeWriter"/>) before it is deserialised: nothing here may read a document of the user directly.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    NumberHandling = JsonNumberHandling.Strict,
    Converters =
    [
        typeof(DatumConverter), typeof(EvidenceWords), typeof(Words<RegimeFamily>), typeof(Words<Allocation>), typeof(Words<EmployerTie>),
        typeof(Words<BondPayer>), typeof(Words<UtilityForm>),
        typeof(Words<RecruitmentChannel>), typeof(Words<RemittingClass>), typeof(Words<Sector>), typeof(Words<Education>), typeof(Words<Sex>),
        typeof(Words<LeverSize>), typeof(Words<ShockKind>), typeof(Words<Cadre>),
    ])]
[JsonSerializable(typeof(Scenario))]
[JsonSerializable(typeof(Evidence))]
internal sealed partial class ScenarioJson : JsonSerializerContext
{
    /// <summary>How a type is written, with its members.</summary>
    public static JsonTypeInfo Of(Type type) =>
        Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is no part of a scenario");

    /// <summary>The word that stands for a value of an enumeration.</summary>
    public static string Word(object value) => JsonSerializer.SerializeToElement(value, Of(value.GetType())).GetString()!;
}

/// <summary>Words of an enumeration, camelCase; numbers are refused.</summary>
internal sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Grades of evidence as the catalogue prints them.</summary>
internal sealed class EvidenceWords() : JsonStringEnumConverter<Evidence>(namingPolicy: null, allowIntegerValues: false);

/// <summary>A datum: read from a number or an object, written as an object.</summary>
internal sealed class DatumConverter : JsonConverter<Datum>
{
    public override Datum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement e = JsonElement.ParseValue(ref reader);
        if (e.ValueKind == JsonValueKind.Number)
        {
            return new Datum(e.GetDouble());
        }

        if (e.ValueKind != JsonValueKind.Object || !e.TryGetProperty("value", out JsonElement value) || value.ValueKind != JsonValueKind.Number)
        {
            throw new JsonException("a datum is a number or an object with a value");
        }

        Datum bare = new(value.GetDouble());
        return bare with
        {
            Low = e.TryGetProperty("low", out JsonElement low) ? low.GetDouble() : bare.Low,
            High = e.TryGetProperty("high", out JsonElement high) ? high.GetDouble() : bare.High,
            Evidence = e.TryGetProperty("evidence", out JsonElement grade) ? grade.Deserialize(ScenarioJson.Default.Evidence) : bare.Evidence,
            Source = e.TryGetProperty("source", out JsonElement source) ? source.GetString()! : bare.Source,
        };
    }

    public override void Write(Utf8JsonWriter writer, Datum value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("value", value.Value);
        writer.WriteNumber("low", value.Low);
        writer.WriteNumber("high", value.High);
        writer.WriteString("evidence", ScenarioJson.Word(value.Evidence));
        writer.WriteString("source", value.Source);
        writer.WriteEndObject();
    }
}
