namespace Gfmd.Sim.Scenarios;

/// <summary>Is each lever one that this version has, and is its target in the scenario?</summary>
internal sealed class LeverChecks(IReadOnlyCollection<Parameter> catalogue, ICollection<Problem> problems)
{
    /// <summary>Most pilots (targets of persons that differ) of one scenario: each doubles the plans of a month.</summary>
    public const int MostPilots = 3;

    public void Check(View root)
    {
        List<string> pilots = [];
        foreach (View use in root["levers"].Items)
        {
            View name = use["lever"].Present ? use["lever"] : use["id"];
            if (name.Text is { } text)
            {
                Known(name, text);
            }

            if (use["endMonth"].Number <= use["startMonth"].Number)
            {
                Report(
                    use["endMonth"], ProblemCodes.LeverTimes,
                    $"endMonth {use["endMonth"].Number} does not lie after startMonth {use["startMonth"].Number}");
            }

            View target = use["target"];
            if (target.Present)
            {
                In(root, target["country"], "countries");
                In(root, target["corridor"], "corridors");
                In(root, target["regime"], "regimes");
                In(root, target["bloc"], "blocs");
                Pilot(target, name.Text, pilots);
            }
        }
    }

    private void Known(View name, string text)
    {
        string[] ids = [.. Levers.Available(catalogue).Select(l => l.Id)];
        if (Levers.Find(text) is not { } lever)
        {
            string found = $"there is no lever {Problem.Quote(text)}: gfmd describe levers lists them";
            ShapeChecker.Report(problems, name.Place, ProblemCodes.UnknownLever, name.Path, found, Nearest.Of(text, ids));
        }
        else if (Levers.Lacks(lever, catalogue) is { } missing)
        {
            string found = $"lever {text} ({lever.Name}) does not work in this version: {missing} is not there";
            Report(name, ProblemCodes.UnknownLever, found);
        }
    }

    private void In(View root, View target, string list)
    {
        if (target.Text is not { } id)
        {
            return;
        }

        string[] ids = [.. root[list].Items.Select(i => i["id"].Text).OfType<string>()];
        if (!ids.Contains(id, StringComparer.Ordinal))
        {
            string found = $"there is no {Problem.Quote(id)} among the {list} of the scenario";
            ShapeChecker.Report(problems, target.Place, ProblemCodes.LeverTarget, target.Path, found, Nearest.Of(id, ids));
        }
    }

    private void Pilot(View target, string? name, List<string> pilots)
    {
        string[] parts = ["cadre", "sex", "communityShare", "householdShare"];
        if (!parts.Any(p => target[p].Present))
        {
            return;
        }

        if (name is not null && Levers.Find(name) is { Shared: true } lever)
        {
            string found = $"{lever.Id} ({lever.Name}) acts through places or posts that all share: it cannot reach some persons alone";
            Report(target, ProblemCodes.LeverTarget, found);
        }

        string pilot = string.Join('|', parts.Select(p => target[p].Text ?? $"{target[p].Number}").Append(target["key"].Text ?? ""));
        if (!pilots.Contains(pilot, StringComparer.Ordinal))
        {
            pilots.Add(pilot);
            if (pilots.Count == MostPilots + 1)
            {
                string found = $"more than {MostPilots} different groups of people are reached by levers: give those of one pilot the same target";
                Report(target, ProblemCodes.LeverTarget, found);
            }
        }
    }

    private void Report(View at, ProblemCode code, string text) => ShapeChecker.Report(problems, at.Place, code, at.Path, text);
}
