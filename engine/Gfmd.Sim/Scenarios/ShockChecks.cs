namespace Gfmd.Sim.Scenarios;

/// <summary>Are the countries and corridors of shocks and blocs in the scenario?</summary>
internal sealed class ShockChecks(ICollection<Problem> problems)
{
    public void Check(View root)
    {
        foreach (View shock in root["shocks"].Items)
        {
            In(root, shock["country"], "countries", ProblemCodes.ShockPlace);
            In(root, shock["corridor"], "corridors", ProblemCodes.ShockPlace);
        }

        foreach (View bloc in root["blocs"].Items)
        {
            foreach (View member in bloc["members"].Items)
            {
                In(root, member, "countries", ProblemCodes.BlocMember);
            }
        }
    }

    private void In(View root, View name, string list, ProblemCode code)
    {
        if (name.Text is not { } id)
        {
            return;
        }

        string[] ids = [.. root[list].Items.Select(i => i["id"].Text).OfType<string>()];
        if (!ids.Contains(id, StringComparer.Ordinal))
        {
            string found = $"there is no {Problem.Quote(id)} among the {list} of the scenario";
            ShapeChecker.Report(problems, name.Place, code, name.Path, found, Nearest.Of(id, ids));
        }
    }
}
