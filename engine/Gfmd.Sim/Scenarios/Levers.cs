namespace Gfmd.Sim.Scenarios;

/// <summary>The catalogue of levers (MODEL 13), with those first whose mechanism this version has.</summary>
public static class Levers
{
    /// <summary>Every lever, in the order of the model, those too whose target does not exist yet.</summary>
    public static IReadOnlyList<Lever> Catalogue { get; } =
    [
        .. SkillLevers.All, .. CadreLevers.All, .. AgreementLevers.All, .. RecruitmentLevers.All, .. ReturnLevers.All, .. TransferLevers.All,
        .. HouseholdLevers.All, .. EconomyLevers.All,
    ];

    /// <summary>The levers that work with this catalogue of parameters and this format.</summary>
    public static IReadOnlyList<Lever> Available(IReadOnlyCollection<Parameter> parameters) =>
        [.. Catalogue.Where(l => Lacks(l, parameters) is null)];

    /// <summary>The lever of a name, or null.</summary>
    public static Lever? Find(string name) => Catalogue.FirstOrDefault(l => string.Equals(l.Id, name, StringComparison.Ordinal));

    /// <summary>The target of a lever that is not there; null if all are.</summary>
    public static string? Lacks(Lever lever, IReadOnlyCollection<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(lever);
        ArgumentNullException.ThrowIfNull(parameters);
        if (lever.Needs.Length > 0 && !Has(lever.Needs))
        {
            return $"parameter {lever.Needs}";
        }

        foreach (LeverMove move in lever.Moves)
        {
            string[] path = move.Path.Split('/');
            bool there = path[0] == "parameters" ? Has(path[1]) : HasField(path);
            if (!there || (move.Otherwise.Length > 0 && !Has(move.Otherwise)))
            {
                return there ? $"parameter {move.Otherwise}" : move.Path;
            }
        }

        return null;

        bool Has(string id) => parameters.Any(p => string.Equals(p.Id, id, StringComparison.Ordinal));
    }

    private static bool HasField(string[] path)
    {
        Shape? shape = Shape.Root;
        foreach (string step in path)
        {
            shape = shape is { Kind: ShapeKind.List } ? shape.Item : shape;
            if (step != "*")
            {
                shape = shape?.Find(step.Split('[')[0])?.Shape;
            }
        }

        return shape is not null;
    }
}
