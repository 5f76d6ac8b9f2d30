using System.CommandLine;
using System.Text;
using Gfmd.Sim.Experiments;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Cli;

/// <summary>gfmd compare: which design is better in what, from one past with the same luck.</summary>
internal static class CompareCommand
{
    public static Command Build()
    {
        Argument<string[]> files = new("scenarios") { Description = "The base, then one variant or more", Arity = ArgumentArity.OneOrMore };
        Option<long?> seed = Options.Whole("--seed", "Root seed of all draws", 0, long.MaxValue);
        Option<long?> replicates = Options.Whole("--replicates", "Replicates at the central parameters; without it 10", 1, 10_000);
        Option<long?> draws = Options.Whole("--draws", "Replicates with drawn parameters; without it as many as replicates; 0: none", 0, 10_000);
        Option<string?> precision = new("--precision") { Description = "Half-width wanted of the headline's difference: 1200, or 5% of the base" };
        Option<long?> budget = Options.Whole("--budget", "Most replicates for --precision; without it 100", 2, 100_000);
        Option<string> headline = Options.Text("--headline", "The figure that --precision is about", "I5.01/total_usd");
        Option<string?> weights = new("--weights") { Description = $"Weights of the triple win (I9.03); without it {TripleWinWeights.Usual}" };
        Option<bool> hold = new("--hold-markets") { Description = "Also the direct effect: posted values of the base but for the changed regimes" };
        Option<bool> equal = new("--equal-cost") { Description = "Scale the variants' places until their levers cost governments the same" };
        Option<bool> ownPast = new("--own-past") { Description = "Let each design have its own past" };
        Option<string?> posterior = new("--posterior") { Description = "Draws of parameters, one a row: Parquet, CSV or JSON" };
        Option<bool> resolve = new("--resolve") { Description = "Calibrate the base again for every draw of parameters" };
        Option<bool> counterfactuals = new("--counterfactuals") { Description = "Also each design without prospects abroad or skilled emigration" };
        Option<bool> persons = new("--persons-table") { Description = "Write the outcome of every person in every design" };
        Option<bool> transitions = new("--transitions") { Description = "Write the table of transitions between statuses" };
        Option<long?> threads = Options.Threads(), months = Options.Whole("--months", "Months after the burn-in", 12, 1200);
        Option<long?> agents = Options.Whole("--persons", "Agents in all; weights follow by origin", 20, 1_000_000_000);
        Option<string> folder = Options.Text("--out", "Folder of results", "results");
        Option<bool> force = new("--force") { Description = "Compare again and replace an existing folder" };
        Option<bool> resume = new("--resume") { Description = "Go on with the finished runs of the same comparison, stopped before" };
        Option<bool> noStates = new("--no-states") { Description = "Neither use nor keep states at month 0 (.states in the folder of results)" };
        Option<bool> quiet = Options.Quiet(), json = Options.Json();
        Command command = new("compare", "Compare variants with a base: paired differences, intervals, winners and losers")
        {
            files, seed, replicates, draws, precision, budget, headline, weights, hold, equal, ownPast, posterior, resolve, counterfactuals, persons,
            transitions, threads, months, agents, folder, force, resume, noStates, quiet, json,
        };
        command.SetAction((p, stop) => Task.Run(() => Run(
            p.GetValue(files)!,
            new ComparisonOptions
            {
                Seed = (ulong?)p.GetValue(seed),
                Replicates = (int)(p.GetValue(replicates) ?? 10),
                Draws = (int?)p.GetValue(draws),
                Precision = PrecisionOf(p.GetValue(precision)),
                Budget = (int)(p.GetValue(budget) ?? 100),
                Headline = p.GetValue(headline)!,
                Weights = WeightsOf(p.GetValue(weights)),
                HoldMarkets = p.GetValue(hold),
                EqualCost = p.GetValue(equal),
                OwnPast = p.GetValue(ownPast),
                Posterior = p.GetValue(posterior) is string file ? PosteriorFile.Read(file) : null,
                Resolve = p.GetValue(resolve),
                Counterfactuals = p.GetValue(counterfactuals),
                PersonsTable = p.GetValue(persons),
                Transitions = p.GetValue(transitions),
                Threads = Options.ThreadCount(p.GetValue(threads)),
                Months = (int?)p.GetValue(months),
                Persons = p.GetValue(agents),
                OutFolder = p.GetValue(folder)!,
                Force = p.GetValue(force),
                Resume = p.GetValue(resume),
                PastFolder = p.GetValue(noStates) ? null : Output.PastStore.FolderIn(p.GetValue(folder)!),
            },
            p.GetValue(quiet), p.GetValue(json), p.InvocationConfiguration.Output, p.InvocationConfiguration.Error, Options.ResumeLine(p), stop)));
        return command;
    }

    private static int Run(
        string[] files, ComparisonOptions options, bool quiet, bool json, TextWriter output, TextWriter error, string resumeLine,
        CancellationToken stop)
    {
        Loaded basis = Sources.Load(files[0]);
        Scenario[] variants = [.. files.Skip(1).Select(f => Sources.Load(f).Scenario)];
        options = options with { EngineVersion = RunCommand.EngineVersion().Version, Commit = RunCommand.EngineVersion().Commit };
        Action<string> say = quiet || json ? _ => { } : error.WriteLine;
        ComparisonResult result;
        try
        {
            result = Comparison.Run(basis.Scenario, Sources.Solve(basis, options.Threads, say), variants, options, say, stop);
        }
        catch (ComparisonStoppedException e)
        {
            error.WriteLine($"{e.Message}\ngo on with: {resumeLine}");
            return Program.Interrupted;
        }

        if (json)
        {
            output.WriteLine(Encoding.UTF8.GetString(result.Report.ToJson()));
        }
        else if (!quiet)
        {
            ComparePrinter.Print(result, output);
        }

        return Program.Done;
    }

    private static TripleWinWeights WeightsOf(string? text) => text is null ? TripleWinWeights.Usual : TripleWinWeights.Parse(text)
        ?? throw new BadInputException(
            [$"--weights: '{text}' is no list as abuse=-2,skills=0,discount=0.03; the weights are {TripleWinWeights.Usual}"]);

    private static Precision? PrecisionOf(string? text) => text is null ? null : Precision.Parse(text)
        ?? throw new BadInputException([$"--precision: '{text}' is neither a number above 0 nor a percentage as 5%"]);
}
