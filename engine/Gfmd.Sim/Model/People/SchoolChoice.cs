using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Whether a child goes on at school: the family's means, returns at home, and prospects abroad (MODEL 3.1).</summary>
/// <remarks><code>
///   p_enrol = L( a0 + a1·ln(cons_h/povline) + a2·(prem_o + dm·ln(w_ds/w_os)) + a3·eduHead + a4·female + a5·motherAbroad + a6·femControl )
///   dm = m_s - m_u;   m = 1 - exp(-12·m_years·first departures a month / persons of 18 to 49 at home), by skill
/// </code>a0 is solved by node and country from base-year enrolment. m: departures over m_window months and admissions of the last year,
/// weighed by m_visa; in a community times 1 + m_village·(its share of migrants over that of the country - 1). cons_h: twelve-month mean of own
/// income and remittances a head at home. w_ds: pay that leavers of the skill of the next level meet abroad, w_os: pay of the next level at home,
/// both at purchasing power. Head: the oldest member below 65. Mother: a woman of the household abroad who is 16 to 45 years older. A woman controls
/// remittances where no other grown man is at home.</remarks>
public sealed class SchoolChoice
{
    private const int MidCareer = 10, Grown = 25 * 12, Old = 65 * 12;
    private const double LeastShare = 0.01, LeastIncome = 0.05, LeastFactor = 0.25, MostFactor = 4;
    private readonly Plan _plan;
    private readonly OriginPlan _origin;
    private readonly double _income, _returns, _head, _girl, _mother, _control, _village, _visa, _years, _see, _new;
    private readonly double[] _constants = new double[3], _premium = new double[3], _ratio = new double[3], _ever = new double[2];
    private readonly double[] _home = new double[4], _abroad = new double[2];
    private double _share;

    /// <summary>Schooling of an origin.</summary>
    public SchoolChoice(Plan plan, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(origin);
        (_plan, _origin) = (plan, origin);
        ParameterSet n = plan.Numbers;
        (_income, _returns, _head) = (n[SkillsNumbers.A1], n[SkillsNumbers.A2], n[SkillsNumbers.A3]);
        (_girl, _mother, _control) = (n[SkillsNumbers.A4], n[SkillsNumbers.A5], n[SkillsNumbers.A6]);
        (_village, _visa, _years) = (n[SkillsNumbers.MVillage], n[SkillsNumbers.MVisa], n[SkillsNumbers.MYears]);
        (_see, _new) = (n[SkillsNumbers.MSee], n[SkillsNumbers.MNew]);
        Rationed = origin.Data.Training.ApplicantsPerPlace is not null;
        Quality = n[SkillsNumbers.XiTert];
        Solved = plan.Solved.Origins.GetValueOrDefault(origin.Country.Id)?.SchoolConstants is { Count: 3 } solved;
        for (int node = 0; node < 3 && Solved; node++)
        {
            _constants[node] = plan.Solved.Origins[origin.Country.Id].SchoolConstants![node];
        }
    }

    /// <summary>Places of tertiary education are followed: some applicants may be turned away.</summary>
    public bool Rationed { get; }

    /// <summary>xi: quality lost with expansion.</summary>
    public double Quality { get; }

    /// <summary>The constants are solved; else the probabilities are those of the base year for all.</summary>
    public bool Solved { get; }

    /// <summary>Share who want to go on at a node (0 to 2: at 12, 15, 18) in the base year: at 18 those turned away come on top.</summary>
    public static double Target(OriginPlan origin, int node)
    {
        ArgumentNullException.ThrowIfNull(origin);
        double go = origin.Data.Enrolment[node];
        return node == 2 && origin.Data.Training.ApplicantsPerPlace is { } ratio ? Math.Min(0.98, go * ratio) : go;
    }

    /// <summary>Probability of ever emigrating as families see it over the country, by skill (m_u, m_s).</summary>
    public double Ever(int skill) => _ever[skill];

    /// <summary>ln(w_ds/w_os) of a node.</summary>
    public double LnRatio(int node) => _ratio[node];

    /// <summary>Takes what is posted at the start of a school year: prospects, pay abroad and at home.</summary>
    public void Post(Market market, OriginWage wage)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(wage);
        Abroad(market.Prospects);
        AtHome(wage);
        for (int node = 0; node < 3; node++)
        {
            int skill = node == 2 ? 1 : 0;
            _premium[node] = _home[node + 1] - _home[node];
            _ratio[node] = double.IsNaN(_abroad[skill]) ? 0 : _abroad[skill] - _home[node + 1] + Maths.Log(_origin.PriceLevel);
        }

        double stock = 0;
        for (int d = 0; d < _plan.Destinations.Length; d++)
        {
            stock += market.NationalStock[(_origin.Index * _plan.Destinations.Length) + d];
        }

        _share = stock / Math.Max(1, stock + market.NationalAdults[_origin.Index]);
    }

    /// <summary>Odds of emigrating and pay abroad at purchasing power, by skill; pay is no number where nobody of the skill leaves.</summary>
    private void Abroad(Prospects p)
    {
        for (int skill = 0; skill < 2; skill++)
        {
            double left = 0, allowed = 0, weight = 0, pay = 0;
            for (int s = _origin.FirstScheme; s < _origin.FirstScheme + _origin.SchemeCount; s++)
            {
                SchemePlan scheme = _plan.Schemes[s];
                int pool = (s * 2) + skill;
                if (!scheme.Solved.Open[skill * 2] && !scheme.Solved.Open[(skill * 2) + 1])
                {
                    continue;
                }

                left += p.Leavers[pool];
                allowed += p.Allowed[pool];
                double w = p.Leavers[pool] + p.Allowed[pool];
                double value = (scheme.Phi / _origin.PriceLevel) + ((1 - scheme.Phi) / _plan.Destinations[scheme.Destination].PriceLevel);
                weight += w;
                pay += w * (scheme.LnWage[skill * 2] + (skill == 1 ? scheme.Tiers.LnExpected : 0) + Maths.Log(value));
            }

            double young = Math.Max(1, p.Young[(_origin.Index * 2) + skill]);
            _ever[skill] = ((1 - _visa) * Ever(left, young)) + (_visa * Ever(allowed, young));
            _abroad[skill] = weight > 0 ? pay / weight : double.NaN;
        }
    }

    private double Ever(double monthly, double young) => Maths.ProbabilityOfHazard(12 * _years * monthly / young);

    /// <summary>ln of pay at home by education: men in mid-career, mean over sectors and formality.</summary>
    private void AtHome(OriginWage wage)
    {
        double informal = _origin.Data.InformalShare;
        for (int e = 0; e < 4; e++)
        {
            double sum = 0;
            for (int sector = 0; sector < 9; sector++)
            {
                int cell = (e << 1) | (sector << 3);
                sum += _origin.Data.SectorShares[sector]
                    * (((1 - informal) * Float(wage.Cell[cell])) + (informal * Float(wage.Cell[cell | (int)Traits.Informal])));
            }

            int years = (int)PlanCompiler.SchoolYears[e] + 6 + MidCareer;
            _home[e] = sum + Float(wage.Experience[(e << 7) | years]);
        }
    }

    private static double Float(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    /// <summary>Probability to want to go on at a node.</summary>
    public double Probability(Block b, int i, int node, int month) =>
        Solved ? Maths.Logistic(_constants[node] + Index(b, i, node, month)) : Target(_origin, node);

    /// <summary>The index of the logit without its constant.</summary>
    public double Index(Block b, int i, int node, int month)
    {
        ArgumentNullException.ThrowIfNull(b);
        int h = b.Household[i], village = b.Village[h], age = month - b.Birth[i];
        int oldest = 0, level = 0, men = 0, women = 0;
        bool mother = false;
        for (int k = b.FirstMember[h]; k >= 0; k = b.Next[k])
        {
            uint t = b.Traits[k];
            int other = month - b.Birth[k];
            if (k == i || other < Grown)
            {
                continue;
            }

            if (other < Old && (other > oldest || (other == oldest && Traits.Education(t) > level)))
            {
                (oldest, level) = (other, Traits.Education(t));
            }

            bool woman = Traits.Sex(t) == 1, away = Traits.Abroad(t);
            mother |= woman && away && other - age is >= 16 * 12 and <= 45 * 12;
            men += !woman && !away ? 1 : 0;
            women += woman && !away ? 1 : 0;
        }

        int heads = Math.Max(1, b.Members[h] - b.Away[h]);
        double received = b.Remit12[h], means = (b.Income12[h] + received) / heads;
        return (_income * Maths.Log(Math.Max(LeastIncome, means / _origin.PovertyLines[0])))
            + (_returns * (_premium[node] + (Prospect(b.Villages, village) * _ratio[node])))
            + (_head * level) + (Traits.Sex(b.Traits[i]) == 1 ? _girl : 0) + (mother ? _mother : 0)
            + (received > LeastShare * means * heads && men == 0 && women > 0 ? _control : 0);
    }

    /// <summary>dm of a community.</summary>
    private double Prospect(Villages v, int village)
    {
        double away = 0;
        for (int d = 0; d < v.Destinations; d++)
        {
            away += v.Migrants[(village * v.Destinations) + d];
        }

        double own = away / Math.Max(1, away + v.Adults[village]);
        double factor = _share > 0 ? Math.Clamp(1 + (_village * ((own / _share) - 1)), LeastFactor, MostFactor) : 1;
        return _see * (Math.Min(1, (_ever[1] * factor) + _new) - Math.Min(1, _ever[0] * factor));
    }
}
