using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>All behavioural numbers, in the order of the model. A scenario overrides any of them by name.</summary>
public static class Catalogue
{
    /// <summary>Every parameter.</summary>
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. DemographyNumbers.All,
        .. OriginWorkNumbers.All,
        .. DestinationWorkNumbers.All,
        .. ChoiceNumbers.All,
        .. RegimesNumbers.All,
        .. ReturnNumbers.All,
        .. ReintegrationNumbers.All,
        .. RemittancesNumbers.All,
        .. TransfersNumbers.All,
        .. RecruitmentNumbers.All,
        .. HouseholdsNumbers.All,
        .. EnterpriseNumbers.All,
        .. MacroNumbers.All,
        .. DiasporaNumbers.All,
        .. CoherenceNumbers.All,
        .. SkillsNumbers.All,
        .. NativesNumbers.All,
        .. CadreNumbers.All,
    ];
}

/// <summary>The catalogue with a scenario's overrides applied.</summary>
public sealed class ParameterSet
{
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <summary>Defaults of the catalogue, then the overrides by name.</summary>
    public ParameterSet(IReadOnlyDictionary<string, double>? overrides = null)
    {
        foreach (Parameter p in Catalogue.Parameters)
        {
            _values[p.Id] = overrides is not null && overrides.TryGetValue(p.Id, out double v) ? v : p.Value;
        }
    }

    /// <summary>Value of one parameter.</summary>
    public double this[Parameter parameter] => _values[parameter.Id];
}
