using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Gfmd.Sim.Scenarios;

/// <summary>Summaries of the records, as the compiler writes them beside the assembly: a member is described once, in its doc comment.</summary>
internal sealed class Documentation
{
    private readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);

    /// <summary>Nothing is known of anything.</summary>
    public static Documentation None { get; } = new();

    /// <summary>The XML file beside the program; nothing where there is none.</summary>
    public static Documentation OfProgram()
    {
        string path = Path.Combine(AppContext.BaseDirectory, $"{typeof(Scenario).Assembly.GetName().Name}.xml");
        return File.Exists(path) ? Parse(File.ReadAllText(path)) : None;
    }

    /// <summary>Reads the XML file of the compiler.</summary>
    public static Documentation Parse(string xml)
    {
        Documentation documentation = new();
        foreach (XElement member in XDocument.Parse(xml).Descendants("member"))
        {
            if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
            {
                documentation._summaries[name] = Flat(summary);
            }
        }

        return documentation;
    }

    /// <summary>Summary of a property, empty when unknown.</summary>
    public string Of(PropertyInfo property) => _summaries.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}", "");

    /// <summary>Summary of a value of an enumeration, empty when unknown.</summary>
    public string Of(Type type, string value) => _summaries.GetValueOrDefault($"F:{type.FullName}.{value}", "");

    /// <summary>Summary of a property or a field, empty when unknown.</summary>
    public string OfMember(Type type, string name) =>
        _summaries.GetValueOrDefault($"P:{type.FullName}.{name}") ?? _summaries.GetValueOrDefault($"F:{type.FullName}.{name}", "");

    private static string Flat(XElement summary)
    {
        StringBuilder text = new();
        foreach (XNode node in summary.Nodes())
        {
            _ = text.Append(node switch
            {
                XElement e when e.Attribute("cref") is { } cref => Camel(cref.Value[(cref.Value.LastIndexOf('.') + 1)..]),
                XElement e => e.Value,
                XText t => t.Value,
                _ => "",
            });
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
