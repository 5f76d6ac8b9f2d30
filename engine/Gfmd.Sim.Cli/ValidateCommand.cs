using System.CommandLine;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd validate: every problem of a scenario file, one line each.</summary>
internal static class ValidateCommand
{
    public static Command Build()
    {
        Argument<string?> scenario = Options.Scenario();
        Command command = new("validate", "Check a scenario file and list every problem; writes nothing") { scenario };
        command.SetAction(parsed =>
        {
            Loaded loaded = Sources.Load(parsed.GetValue(scenario));
            parsed.InvocationConfiguration.Output.WriteLine(
                $"{parsed.GetValue(scenario) ?? Sources.Default}: valid ({loaded.Scenario.Countries.Count} countries, "
                + $"{loaded.Scenario.Corridors.Count} corridors, {loaded.Scenario.Regimes.Count} regimes)");
            return Program.Done;
        });
        return command;
    }
}
