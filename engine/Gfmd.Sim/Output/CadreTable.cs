using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Output;

/// <summary>cadres.parquet: monthly by origin and licensed profession (MODEL 3.3).</summary>
internal sealed class CadreTable : IFrameSink
{
    private static readonly (CadreMeasure Measure, string Name, string Definition)[] Persons =
    [
        (CadreMeasure.LicensedHome, "licensed_home", "licensed persons of working age at home"),
        (CadreMeasure.LicensedAbroad, "licensed_abroad", "licensed persons abroad"),
        (CadreMeasure.AtPost, "at_post", "licensed persons at posts of their profession"),
        (CadreMeasure.UnqualifiedAtPost, "unqualified_at_post", "persons at posts without a licence"),
        (CadreMeasure.Waiting, "free", "persons who could hold a post and do not"),
        (CadreMeasure.Bonded, "bonded", "licensed persons at home who owe service"),
        (CadreMeasure.Posts, "posts", "posts"), (CadreMeasure.Vacant, "vacant", "vacant posts"),
        (CadreMeasure.Places, "places", "training places filled, in graduates; in the school-start month"),
        (CadreMeasure.Graduates, "graduates", "graduates"), (CadreMeasure.Licences, "licences", "new licences"),
        (CadreMeasure.Recruited, "recruited", "took a post"), (CadreMeasure.Emigrated, "emigrated", "licensed persons who went abroad"),
        (CadreMeasure.LeftPost, "left_post", "of emigrated: from a post"),
        (CadreMeasure.ExitsOther, "other_exits", "licensed persons who left a post for another job at home"),
        (CadreMeasure.Returned, "returned", "licensed persons who came home"), (CadreMeasure.Retired, "retired", "licensed persons who retired"),
        (CadreMeasure.Evaded, "evaded", "broke off an obligation to serve"), (CadreMeasure.BoughtOut, "bought_out", "paid to leave an obligation"),
    ];

    private static readonly (CadreMeasure Measure, string Name, string Definition)[] Money =
    [
        (CadreMeasure.TopUp, "top_up", "top-up of pay"), (CadreMeasure.BuyOut, "buy_out", "paid to leave an obligation"),
        (CadreMeasure.TrainingLost, "training_lost", "public cost of training those who went abroad"),
        (CadreMeasure.Sent, "sent", "sent home by licensed migrants"),
        (CadreMeasure.Compensation, "compensation", "paid by destinations for recruits"),
        (CadreMeasure.Partnership, "partnership", "paid by destinations for places of partnerships"),
    ];

    private readonly Plan _plan;
    private readonly MonthColumns _when = new();
    private readonly TextColumn _origin = new("origin", "country of origin, ISO 3166-1 alpha-3");
    private readonly TextColumn _cadre = new("cadre", "licensed profession: nurse, doctor, teacher");
    private readonly NumberColumn<long>[] _persons;
    private readonly NumberColumn<double>[] _money;

    public CadreTable(Plan plan)
    {
        _plan = plan;
        _persons = [.. Persons.Select(e => new NumberColumn<long>(e.Name, "persons", e.Definition))];
        _money = [.. Money.Select(e => new NumberColumn<double>(e.Name + "_usd", "nominal USD", e.Definition))];
        Tables = [new Table("cadres", "one row per month, origin and licensed profession", [.. _when.All, _origin, _cadre, .. _persons, .. _money])];
    }

    public IReadOnlyList<Table> Tables { get; }

    public void Add(Frame frame)
    {
        foreach (OriginPlan origin in frame.Month < 0 ? [] : _plan.Origins)
        {
            foreach (CadrePlan cadre in origin.Cadres.OfType<CadrePlan>())
            {
                _when.Add(_plan, frame);
                _origin.Add(origin.Country.Id);
                _cadre.Add(ScenarioJson.Word(cadre.Cadre));
                for (int i = 0; i < Persons.Length; i++)
                {
                    _persons[i].Add(frame.Tallies.Of(Persons[i].Measure, origin.Index, (int)cadre.Cadre));
                }

                for (int i = 0; i < Money.Length; i++)
                {
                    _money[i].Add(Cents.Usd(frame.Tallies.Of(Money[i].Measure, origin.Index, (int)cadre.Cadre)));
                }
            }
        }
    }
}
