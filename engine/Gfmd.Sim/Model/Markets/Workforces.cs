using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>Posts, vacancies and training places of licensed professions (MODEL 3.2, 3.3, 3.7): out of last month's tallies, one origin after the
/// other.</summary>
/// <remarks><code>
///   vacancyRate = max(0, posts - filled - experts)/posts;   entry = min(1, h_fill·(posts - filled)/free)                      per month
///   applicants  = ratio0·seats0·completers/completers0·exp( a_programme·( (m - m0)·ln(w_d/w_o) + topUp ) )
///   g_seat      = clamp( kap_cadre·(applicants/seats - 1), -gmax, gmax )                                            per month, if it is on
///   enrolled    = min(applicants, seats + employers' places + funded by compensation + S_g)                         in the school-start month
///   q_pass      = q0_pass·(enrolled/seats0)^(-xi)
/// </code>m: share of the licensed who live abroad, exponential mean over m_cadre months. Places are counted in graduates, so dropout cancels out.
/// experts: full-time equivalents of licensed staff from abroad on missions (3.5).
/// Who enrols now graduates after four years: nothing that acts on places moves a licence sooner.</remarks>
public sealed class Workforces
{
    private readonly Plan _plan;
    private readonly double[] _lnGap;

    /// <summary>Professions of a plan.</summary>
    public Workforces(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _lnGap = [.. plan.Origins.SelectMany(o => Enumerable.Range(0, CadrePlan.Count).Select(k => LnGap(plan, o, (Cadre)k)))];
    }

    /// <summary>Posts the values of a month.</summary>
    public void Post(Workforce w, int month)
    {
        ArgumentNullException.ThrowIfNull(w);
        foreach (OriginPlan origin in _plan.Origins)
        {
            double all = 0;
            for (int k = 0; k < CadrePlan.Count && origin.HasCadres; k++)
            {
                if (origin.Cadres[k] is { } cadre)
                {
                    Post(w, origin, cadre, (origin.Index * CadrePlan.Count) + k, month);
                    all += w.Share[(origin.Index * CadrePlan.Count) + k];
                }
            }

            for (int k = 0; k < CadrePlan.Count && all > 0.9; k++)
            {
                // some who complete are of no profession that is followed
                w.Share[(origin.Index * CadrePlan.Count) + k] *= 0.9 / all;
            }
        }
    }

    /// <summary>Notes a month.</summary>
    public void Close(Workforce w, Tallies tallies, int month)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(tallies);
        foreach (OriginPlan origin in _plan.Origins.Where(o => o.HasCadres))
        {
            bool starts = _plan.CalendarMonth(month) == Schooling.StartMonth;
            if (!w.HasBase[origin.Index])
            {
                w.BaseCompleters[origin.Index] = w.Completers[origin.Index];
            }

            for (int k = 0; k < CadrePlan.Count; k++)
            {
                if (origin.Cadres[k] is { } cadre)
                {
                    Note(w, tallies, origin, cadre, month);
                    Train(w, tallies, origin, cadre, starts ? _plan.CalendarYear(month) : null);
                }
            }

            w.HasBase[origin.Index] = true;
            if (starts)
            {
                w.Completers[origin.Index] = Math.Max(1, tallies.Of(CadreMeasure.Completed, origin.Index, 0));
            }
        }
    }

    private void Post(Workforce w, OriginPlan origin, CadrePlan cadre, int at, int month)
    {
        ParameterSet n = _plan.For(origin).Numbers;
        double posts = cadre.Posts(month), open = Math.Max(0, posts - w.Filled[at]);
        // experts lighten the load of a vacancy for as long as they stay; the post is still to be had
        w.Vacancy[at] = posts > 0 ? Math.Max(0, open - w.Experts[at]) / posts : 0;
        w.Entry[at] = w.Waiting[at] > 0 ? Math.Min(1, n[CadreNumbers.HFill] * open / w.Waiting[at]) : 0;
        int ring = (at * Workforce.Cohorts) + ((_plan.CalendarYear(month) - CadrePlan.Years) & (Workforce.Cohorts - 1));
        double graduates = w.Cohort[ring], seats0 = cadre.Data.Graduates;
        w.Share[at] = w.Completers[origin.Index] > 0 ? graduates / w.Completers[origin.Index] : 0;
        w.PartnerShare[at] = graduates > 0 ? w.Partner[ring] / graduates : 0;
        w.Pass[at] = graduates > 0 && seats0 > 0
            ? Math.Min(1, cadre.PassRate * Maths.Pow(graduates / seats0, -n[CadreNumbers.Xi])) : cadre.PassRate;
    }

    private void Note(Workforce w, Tallies y, OriginPlan origin, CadrePlan cadre, int month)
    {
        int o = origin.Index, k = (int)cadre.Cadre, at = (o * CadrePlan.Count) + k;
        w.Filled[at] = y.Of(CadreMeasure.AtPost, o, k) + y.Of(CadreMeasure.UnqualifiedAtPost, o, k);
        w.Waiting[at] = y.Of(CadreMeasure.Waiting, o, k);
        w.Experts[at] = 0.001 * y.Of(CadreMeasure.MissionFte, o, k);
        double abroad = y.Of(CadreMeasure.LicensedAbroad, o, k), all = abroad + y.Of(CadreMeasure.LicensedHome, o, k);
        double share = all > 0 ? abroad / all : 0;
        if (!w.HasBase[o])
        {
            w.Prospect[at] = w.BaseProspect[at] = share;
        }

        w.Prospect[at] += (share - w.Prospect[at]) / _plan.For(origin).Numbers[CadreNumbers.MCadre];
        w.Funded[at] += Cents.Usd(y.Of(CadreMeasure.Compensation, o, k)) / cadre.Cost;
        double posts = cadre.Posts(month);
        y.Add(CadreMeasure.Posts, o, k, Whole(posts));
        y.Add(CadreMeasure.Vacant, o, k, Math.Max(0, Whole(posts) - w.Filled[at]));
    }

    /// <summary>Places respond to applicants; in the school-start month they are filled.</summary>
    private void Train(Workforce w, Tallies y, OriginPlan origin, CadrePlan cadre, int? schoolYear)
    {
        ParameterSet n = _plan.For(origin).Numbers;
        CriticalSectors policy = origin.Data.CriticalSectors;
        int o = origin.Index, k = (int)cadre.Cadre, at = (o * CadrePlan.Count) + k;
        double seats0 = cadre.Data.Graduates, completers0 = w.BaseCompleters[o];
        double pull = ((w.Prospect[at] - w.BaseProspect[at]) * _lnGap[at]) + policy.PayTopUp;
        double applicants = cadre.Data.ApplicantsPerPlace * seats0 * (completers0 > 0 ? w.Completers[o] / completers0 : 1)
            * Maths.Exp(n[CadreNumbers.AProgramme] * pull);
        if (policy.SeatGrowth > 0 && w.Seats[at] > 0)
        {
            double g = n[CadreNumbers.KapCadre] * ((applicants / w.Seats[at]) - 1);
            w.Seats[at] *= 1 + Math.Clamp(g, -policy.SeatGrowth, policy.SeatGrowth);
        }

        if (schoolYear is not int year)
        {
            return;
        }

        double partner = 0;
        foreach (SchemePlan s in _plan.Schemes)
        {
            partner += s.Origin == o && s.Regime.Cadre == cadre.Cadre ? _plan.For(s).Numbers[CadreNumbers.SG] : 0;
        }

        double places = w.Seats[at] + (policy.EmployerSeats * seats0) + w.Funded[at] + partner, enrolled = Math.Min(applicants, places);
        int ring = (at * Workforce.Cohorts) + (year & (Workforce.Cohorts - 1));
        w.Cohort[ring] = enrolled;
        w.Partner[ring] = places > 0 ? enrolled * partner / places : 0;
        w.Funded[at] = 0;
        y.Add(CadreMeasure.Places, o, k, Whole(enrolled));
        long paid = Whole(w.Partner[ring] * cadre.Cost * 100);
        y.Add(CadreMeasure.Partnership, o, k, paid);
        y.BookAtHome(Flow.PartnershipPlaces, o, paid);
    }

    /// <summary>ln(w_d/w_o) of a profession: pay under the regimes that take it alone, by their departures, against its pay at home.</summary>
    private static double LnGap(Plan plan, OriginPlan origin, Cadre cadre)
    {
        double weights = 0, sum = 0;
        double home = origin.LnSectorWage[(int)CadrePlan.SectorOf(cadre)]
            + (plan.For(origin).Numbers[OriginWorkNumbers.RO] * (PlanCompiler.SchoolYears[3] - origin.MeanSchooling));
        foreach (SchemePlan s in plan.Schemes.Where(s => s.Origin == origin.Index && s.Regime.Cadre == cadre))
        {
            weights += s.Intake.Departures;
            sum += s.Intake.Departures * (Maths.Log(s.Wage[1]) - home);
        }

        return weights > 0 ? Math.Max(0, sum / weights) : 0;
    }

    private static long Whole(double value) => (long)Math.Floor(value + 0.5);
}
