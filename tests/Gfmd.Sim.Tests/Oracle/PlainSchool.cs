using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>Going on at school as in MODEL 3.1, with lists and loops.</summary>
internal sealed class PlainSchool
{
    private readonly World _world;
    private readonly OriginPlan _origin;
    private readonly ParameterSet _n;
    private readonly double[] _ever = new double[2], _abroad = new double[2], _home = new double[4];
    private readonly double _share;

    public PlainSchool(World world, OriginPlan origin)
    {
        (_world, _origin, _n) = (world, origin, world.Plan.Numbers);
        Plan plan = world.Plan;
        SchemePlan[] schemes = [.. plan.Schemes.Where(s => s.Origin == origin.Index)];
        Prospects p = world.Market.Prospects;
        for (int skill = 0; skill < 2; skill++)
        {
            double young = p.Young[(origin.Index * 2) + skill], visa = _n[SkillsNumbers.MVisa];
            double Sum(double[] of) => schemes.Where(s => s.Solved.Open[skill * 2] || s.Solved.Open[(skill * 2) + 1])
                .Sum(s => of[(s.Index * 2) + skill]);
            double Ever(double monthly) => 1 - Maths.Exp(-12 * _n[SkillsNumbers.MYears] * monthly / young);
            _ever[skill] = ((1 - visa) * Ever(Sum(p.Leavers))) + (visa * Ever(Sum(p.Allowed)));
            double weights = Sum(p.Leavers) + Sum(p.Allowed);
            _abroad[skill] = schemes.Sum(s => (p.Leavers[(s.Index * 2) + skill] + p.Allowed[(s.Index * 2) + skill]) / weights
                * Maths.Log(Maths.Exp(s.LnWage[skill * 2] + (skill == 1 ? s.Tiers.LnExpected : 0))
                    * ((s.Phi / origin.PriceLevel) + ((1 - s.Phi) / plan.Destinations[s.Destination].PriceLevel))));
        }

        for (int e = 0; e < 4; e++)
        {
            int years = (int)PlanCompiler.SchoolYears[e] + 16;
            for (int sector = 0; sector < 9; sector++)
            {
                double share = origin.Data.SectorShares[sector], informal = origin.Data.InformalShare;
                uint t = Traits.WithWork(Traits.WithEducation(0, e), sector, false);
                ReadOnlySpan<double> shift = world.Market.WageShift.AsSpan(origin.Index * Tallies.WageCells, Tallies.WageCells);
                _home[e] += share * (((1 - informal) * Twin.LnWage(origin, _n, shift, t, years, 0))
                    + (informal * Twin.LnWage(origin, _n, shift, t | Traits.Informal, years, 0)));
            }
        }

        double away = world.Market.NationalStock.Skip(origin.Index * plan.Destinations.Length).Take(plan.Destinations.Length).Sum(x => (double)x);
        _share = away / (away + world.Market.NationalAdults[origin.Index]);
    }

    public double Probability(Block b, int i, int node)
    {
        int h = b.Household[i], village = b.Village[h], month = _world.Month;
        List<int> others = [.. Enumerable.Range(0, b.Count).Where(k => k != i && Traits.StatusOf(b.Traits[k]) != Status.Dead && b.Household[k] == h
            && month - b.Birth[k] >= 300)];
        int[] elders = [.. others.Where(k => month - b.Birth[k] < 780).OrderBy(k => b.Birth[k]).ThenByDescending(k => Traits.Education(b.Traits[k]))];
        int level = elders.Length > 0 ? Traits.Education(b.Traits[elders[0]]) : 0;
        bool mother = others.Any(k => Traits.Sex(b.Traits[k]) == 1 && Traits.Abroad(b.Traits[k]) && b.Birth[i] - b.Birth[k] is >= 192 and <= 540);
        int[] home = [.. others.Where(k => !Traits.Abroad(b.Traits[k])).Select(k => Traits.Sex(b.Traits[k]))];
        double received = b.Remit12[h], income = b.Income12[h] + received;
        bool controls = received > 0.01 * income && home.Length > 0 && home.All(sex => sex == 1);
        double own = b.Villages.Migrants.Skip(village * b.Villages.Destinations).Take(b.Villages.Destinations).Sum(x => (double)x);
        own /= own + b.Villages.Adults[village];
        double factor = Math.Clamp(1 + (_n[SkillsNumbers.MVillage] * ((own / _share) - 1)), 0.25, 4);
        double dm = Math.Min(1, _ever[1] * factor) - Math.Min(1, _ever[0] * factor);
        double atHome = _home[node + 1] - Maths.Log(_origin.PriceLevel);
        double index = (_n[SkillsNumbers.A1] * Maths.Log(Math.Max(0.05, income / Math.Max(1, b.Members[h] - b.Away[h]) / _origin.PovertyLines[0])))
            + (_n[SkillsNumbers.A2] * (_home[node + 1] - _home[node] + (dm * (_abroad[node == 2 ? 1 : 0] - atHome))))
            + (_n[SkillsNumbers.A3] * level) + (Traits.Sex(b.Traits[i]) * _n[SkillsNumbers.A4])
            + (mother ? _n[SkillsNumbers.A5] : 0) + (controls ? _n[SkillsNumbers.A6] : 0);
        return Maths.Logistic(_world.Plan.Solved.Origins[_origin.Country.Id].SchoolConstants![node] + index);
    }
}
