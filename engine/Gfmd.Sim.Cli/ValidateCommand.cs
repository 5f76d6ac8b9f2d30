using System.CommandLine;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd validate: every problem of a scenario file and every doubt about it, one line each.</summary>
internal static class ValidateCommand
{
    public static Command Build()
    {
        Argument<string?> scenario = Options.Scenario();
        Option<bool> strict = new("--strict") { Description = "A warning is an error too: exit code 2" };
        Command command = new("validate", "Check a scenario file and list every problem and warning; writes nothing") { scenario, strict };
        command.SetAction(parsed =>
        {
            Loaded loaded = Sources.Load(parsed.GetValue(scenario));
            foreach (Problem warning in loaded.Warnings)
            {
                parsed.InvocationConfiguration.Error.WriteLine(ScenarioLint.Line(warning));
            }

            string warned = loaded.Warnings.Count == 0 ? "" : $", {loaded.Warnings.Count} warning{(loaded.Warnings.Count == 1 ? "" : "s")}";
            parsed.InvocationConfiguration.Output.WriteLine(
                $"{parsed.GetValue(scenario) ?? Sources.Default}: valid ({loaded.Scenario.Countries.Count} countries, "
                + $"{loaded.Scenario.Corridors.Count} corridors, {loaded.Scenario.Regimes.Count} regimes){warned}");
            return loaded.Warnings.Count > 0 && parsed.GetValue(strict) ? Program.BadInput : Program.Done;
        });
        return command;
    }
}
