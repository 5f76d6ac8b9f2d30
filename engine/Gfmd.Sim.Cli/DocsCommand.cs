using System.CommandLine;
using System.Text;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Output;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd docs: the pages that are written from the catalogues.</summary>
internal static class DocsCommand
{
    public static Command Build()
    {
        Option<string> folder = new("--out") { Description = "Folder to write into", DefaultValueFactory = _ => "docs" };
        const string Does = "Write the pages of indicators, levers, parameters and the glossary from the catalogues; in a checkout those "
            + "of coverage, of targets and the tables of the model, too";
        Command command = new("docs", Does) { folder };
        command.SetAction(parsed =>
        {
            string target = parsed.GetValue(folder)!;
            Directory.CreateDirectory(target);
            foreach ((string name, string text) in CataloguePages.All().Concat(CataloguePages.OfCheckout(target)))
            {
                string path = Path.Combine(target, name);
                RunFolder.Replace(path, Encoding.UTF8.GetBytes(text));
                parsed.InvocationConfiguration.Output.WriteLine(path);
            }

            return Program.Done;
        });
        return command;
    }
}
