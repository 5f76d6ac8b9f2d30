namespace Gfmd.Sim.Scenarios;

/// <summary>
/// What a careful reviewer would ask about a scenario that is valid. A warning never refuses a scenario: it may be meant as it stands.
/// </summary>
public static class ScenarioLint
{
    private static readonly LintRule[] Rules = [.. TermsLint.All.Concat(DataLint.All).OrderBy(r => r.Code.Id, StringComparer.Ordinal)];

    /// <summary>Every kind of warning, in order of its number.</summary>
    public static IReadOnlyList<ProblemCode> Codes { get; } = [.. Rules.Select(r => r.Code)];

    /// <summary>The line of a warning: <c>file:line:column: warning GS2xx /path: text</c>.</summary>
    public static string Line(Problem warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return (warning with { Code = warning.Code with { Id = $"warning {warning.Code.Id}" } }).ToString();
    }

    /// <summary>Warnings about a document that passed every check.</summary>
    internal static IReadOnlyList<Problem> Of(Node document, IReadOnlyCollection<Parameter> catalogue)
    {
        List<Problem> warnings = [];
        LintContext context = new(View.Of(document), catalogue, warnings);
        foreach (LintRule rule in Rules)
        {
            context.Run(rule);
        }

        return warnings;
    }
}
