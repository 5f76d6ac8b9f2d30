using System.CommandLine;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd schema: the JSON Schema of scenario files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Build()
    {
        Option<string?> file = new("--out") { Description = "File to write; without it the schema is printed" };
        Command command = new("schema", "Write the JSON Schema of scenario files") { file };
        command.SetAction(parsed =>
        {
            string schema = ScenarioSchema.Write(Catalogue.Parameters);
            if (parsed.GetValue(file) is string path)
            {
                string part = path + ".tmp";
                File.WriteAllText(part, schema);
                File.Move(part, path, overwrite: true);
            }
            else
            {
                parsed.InvocationConfiguration.Output.Write(schema);
            }

            return Program.Done;
        });
        return command;
    }
}
