using System.Reflection;
using System.Text.Json.Nodes;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Scenarios;

internal sealed class ScenarioSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(ScenarioSchema.Write(SmallScenario.Catalogue))!;

    private static readonly JsonNode Regime = Schema["properties"]!["regimes"]!["items"]!["properties"]!;

    [Test]
    public void The_schema_has_every_member_with_its_description()
    {
        List<string> missing = [];
        Walk(typeof(Scenario), Schema, "", missing);
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Limits_words_and_defaults_come_from_the_records() => Assert.Multiple(() =>
    {
        Assert.That(Json(Regime["ageMax"]!, "type", "minimum", "maximum", "default"), Is.EqualTo("""["integer","null"] 14 80 49"""));
        Assert.That(Regime["family"]!["enum"]!.AsArray(), Has.Count.EqualTo(5));
        Assert.That(Regime["family"]!["description"]!.GetValue<string>(), Does.Contain("freeMovement: No permit needed among members."));
        Assert.That(Regime["quotaPerYear"]!["anyOf"]![0]!["maximum"]!.GetValue<double>(), Is.EqualTo(1e8));
        Assert.That(Regime["allocation"]!["default"]!.GetValue<string>(), Is.EqualTo("lottery"));
        Assert.That(Json(Regime["rights"]!, "minItems", "maxItems"), Is.EqualTo("0 10"));
        Assert.That(Json(Schema["properties"]!["seed"]!, "maximum"), Is.EqualTo("18446744073709551615"));
        JsonNode detect = Schema["properties"]!["parameters"]!["properties"]!["detect"]!;
        Assert.That(Json(detect, "minimum", "maximum", "default"), Is.EqualTo("0.001 0.05 0.01"));
    });

    [Test]
    public void Only_a_scenario_that_extends_nothing_must_be_whole() => Assert.Multiple(() =>
    {
        Assert.That(Schema["required"], Is.Null);
        Assert.That(Schema["if"]!.ToJsonString(), Is.EqualTo("""{"required":["extends"]}"""));
        Assert.That(Schema["else"]!["required"]!.AsArray().Select(n => n!.GetValue<string>()), Does.Contain("priceYear").And.Not.Contain("title"));
        JsonNode regime = Schema["else"]!["properties"]!["regimes"]!["items"]!;
        Assert.That(regime["properties"]!["intakes"]!["items"]!["required"]!.AsArray().Select(n => n!.GetValue<string>()), Does.Contain("stock"));
        Assert.That(Schema["properties"]!["regimes"]!["items"]!["required"]!.ToJsonString(), Is.EqualTo("""["id"]"""));
        Assert.That(Schema["properties"]!["extends"], Is.Not.Null);
        Assert.That(Schema["properties"]!["$schema"], Is.Not.Null);
    });

    [Test]
    public void Without_documentation_there_is_a_schema_without_descriptions() =>
        Assert.That(ScenarioSchema.Write(SmallScenario.Catalogue, Documentation.None), Does.Contain("ageMax").And.Not.Contain("Oldest age"));

    private static string Json(JsonNode node, params string[] names) => string.Join(' ', names.Select(n => node[n]!.ToJsonString()));

    private static void Walk(Type type, JsonNode schema, string path, List<string> missing)
    {
        Assert.That(schema["additionalProperties"]!.GetValue<bool>(), Is.False);
        foreach (PropertyInfo p in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            string name = char.ToLowerInvariant(p.Name[0]) + p.Name[1..], own = $"{path}/{name}";
            if (schema["properties"]![name] is not { } member || member["description"] is null)
            {
                missing.Add(own);
                continue;
            }

            Type item = p.PropertyType.IsGenericType ? p.PropertyType.GetGenericArguments()[0] : p.PropertyType;
            if (item.Namespace == typeof(Scenario).Namespace && item.IsClass && item != typeof(Datum))
            {
                Walk(item, member["items"] ?? member, own, missing);
            }
        }
    }
}
