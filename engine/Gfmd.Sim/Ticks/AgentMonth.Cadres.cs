using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Licensed professions of health and education: licences, posts, obligations, tracks (MODEL 3.2, 3.3, 3.7, 3.8). They are one to three in a
/// hundred people; the rest costs a look at one byte each.</summary>
public sealed partial class AgentMonth
{
    /// <summary>Phase 4, of those with a profession: after the wages of the month, so that a move takes effect in the next.</summary>
    private void Workforces()
    {
        if (_home.Cadres is null)
        {
            return;
        }

        ReadOnlySpan<byte> cadres = _b.Cadre.AsSpan(0, _b.Count);
        int i = cadres.IndexOfAnyExcept((byte)0);
        while (i >= 0)
        {
            Serve(i);
            int next = cadres[(i + 1)..].IndexOfAnyExcept((byte)0);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    private void Serve(int i)
    {
        if (Traits.Abroad(_b.Traits[i]))
        {
            Cadres.Note(CadreMeasure.LicensedAbroad, _b, i, Tallies);
            return;
        }

        if (_t - _b.Birth[i] >= _home.Work.RetirementAge * 12)
        {
            Cadres.Note(CadreMeasure.Retired, _b, i, Tallies);
            _b.Cadre[i] = _b.Obligation[i] = 0;
            return;
        }

        CadreMonth w = Home(i).Cadres!;
        DrawWords draws = _draw.Words(_b.Id[i], _t, Purpose.CadreMove);
        byte c = _b.Cadre[i];
        if (c == (byte)Cadre.Doctor + 1 && _t - _b.Birth[i] == CadrePlan.DoctorExam && Draw.Unit(draws.W2) < w.Pass[(int)Cadre.Doctor])
        {
            License(i, w.Obligation);
        }

        Cadres.Note(CadreMeasure.LicensedHome, _b, i, Tallies);
        Owe(i, w, Draw.Unit(draws.W1));
        if (Cadres.AtPost(_b, i))
        {
            Hold(i, w, Draw.Unit(draws.W0));
        }
        else if (Cadres.MayServe(_b.Cadre[i])
            && Traits.StatusOf(_b.Traits[i]) is Status.EmployedHome or Status.SelfEmployedHome or Status.JoblessHome)
        {
            Wait(i, w, Draw.Unit(draws.W0));
        }
    }

    private void License(int i, byte obligation)
    {
        _b.Cadre[i] |= Cadres.Licensed;
        _b.Obligation[i] = obligation;
        Cadres.Note(CadreMeasure.Licences, _b, i, Tallies);
    }

    /// <summary>A month of service is served, or the rest is not (3.8).</summary>
    private void Owe(int i, CadreMonth w, double u)
    {
        if (_b.Obligation[i] == 0)
        {
            return;
        }

        Cadres.Note(CadreMeasure.Bonded, _b, i, Tallies);
        _b.Obligation[i]--;
        if (u < w.Evasion)
        {
            _b.Obligation[i] = 0;
            Cadres.Note(CadreMeasure.Evaded, _b, i, Tallies);
        }
    }

    /// <summary>At a post: the top-up of pay; leaving for another job at home. Those about to depart stay until they do.</summary>
    private void Hold(int i, CadreMonth w, double u)
    {
        uint t = _b.Traits[i];
        int h = _b.Household[i], k = Cadres.Of(_b.Cadre[i]);
        long weight = _b.Weight[h];
        bool licensed = Cadres.IsLicensed(_b.Cadre[i]);
        Tallies.Add(licensed ? CadreMeasure.AtPost : CadreMeasure.UnqualifiedAtPost, _b.Origin, k, weight);
        if (w.TopUpShare != 0 && _b.Wage[i] > 0)
        {
            int extra = Cents.Share(_b.Wage[i], w.TopUpShare);
            _b.Wage[i] += extra;
            _b.Income[h] = checked(_b.Income[h] + extra);
            Tallies.Add(OriginMeasure.Wages, _b.Origin, t, extra * weight);
            Tallies.Add(CadreMeasure.TopUp, _b.Origin, k, extra * weight);
            Tallies.BookAtHome(Flow.PayTopUp, _b.Origin, extra * weight);
        }

        if (u < w.Exit && (t & Traits.Queued) == 0)
        {
            Cadres.Note(CadreMeasure.ExitsOther, _b, i, Tallies);
            WorkElsewhere(i);
        }
    }

    /// <summary>Without a post: whoever came home to the own sector looks elsewhere, too; a post; the away track of a partnership.</summary>
    private void Wait(int i, CadreMonth w, double u)
    {
        if (Cadres.InSector(_b, i))
        {
            WorkElsewhere(i);
        }

        uint t = _b.Traits[i];
        int k = Cadres.Of(_b.Cadre[i]), weight = Weight(i);
        Tallies.Add(CadreMeasure.Waiting, _b.Origin, k, weight);
        if ((t & Traits.Queued) != 0)
        {
            return;
        }

        // who holds a certificate takes the visa where there are places, and a post at home where there are none
        bool certified = (_b.Cadre[i] & Cadres.Certified) != 0 && w.PartnerScheme[k] >= 0;
        if (certified && (!_plan.Schemes[w.PartnerScheme[k]].Pooled || _world.Market.Places[Admission.Pool(w.PartnerScheme[k], t)] > 0))
        {
            TakeAwayTrack(i, w.PartnerScheme[k]);
        }
        else if (u < w.Entry[k])
        {
            if (Traits.StatusOf(t) == Status.JoblessHome)
            {
                Tallies.Add(OriginMeasure.Hired, _b.Origin, t, weight);
            }

            _b.Traits[i] = Traits.With(Traits.WithWork(t, (int)CadrePlan.SectorOf((Cadre)k), false), Status.EmployedHome);
            _b.Cadre[i] &= unchecked((byte)~Cadres.Certified);
            Tallies.Add(CadreMeasure.Recruited, _b.Origin, k, weight);
        }
    }

    /// <summary>The sector of a first job, but not the own one.</summary>
    private void WorkElsewhere(int i)
    {
        uint t = _b.Traits[i];
        (int sector, _) = State.Lives.FirstJob(_home.Origin, _draw, _b.Id[i], _t);
        int own = (int)CadrePlan.SectorOf((Cadre)Cadres.Of(_b.Cadre[i]));
        _b.Traits[i] = Traits.WithWork(t, sector == own ? (int)Sector.Other : sector, (t & Traits.Informal) != 0);
    }

    /// <summary>Applies for the visa that the partnership needs; without places the holder of a certificate stays (3.7).</summary>
    private void TakeAwayTrack(int i, int scheme)
    {
        OptionMonth option = Home(i).Options[WithinReach(scheme)];
        uint age = (uint)(_t - _b.Birth[i]);
        if (((option.Eligible >> (int)(_b.Traits[i] & Traits.CellMask)) & 1) != 0 && age - option.AgeMin < option.AgeSpan
            && _b.Sojourn(i).BarredUntil <= _t)
        {
            Apply(i, option);
        }
    }

    /// <summary>Phase 3, whoever has just completed tertiary education: profession, licence, track, obligation (3.2, 3.7, 3.8).</summary>
    private void Graduate(int i, uint before)
    {
        if (_home.Cadres is null || Traits.Education(before) == 3 || Traits.Education(_b.Traits[i]) != 3)
        {
            return;
        }

        CadreMonth w = Home(i).Cadres!;
        int k = 0, weight = Weight(i);
        Tallies.Add(CadreMeasure.Completed, _b.Origin, 0, weight);
        DrawWords draws = _draw.Words(_b.Id[i], _t, Purpose.CadreProgramme);
        for (double u = Draw.Unit(draws.W0); k < CadrePlan.Count && u >= w.Share[k]; k++)
        {
            u -= w.Share[k];
        }

        if (k == CadrePlan.Count)
        {
            return;
        }

        Tallies.Add(CadreMeasure.Graduates, _b.Origin, k, weight);
        _b.Cadre[i] = (byte)(k + 1);
        bool partner = Draw.Unit(draws.W2) < w.PartnerShare[k];
        if (k != (int)Cadre.Doctor && Draw.Unit(draws.W1) < w.Pass[k])
        {
            // the destination has paid for a place of a partnership: nothing is owed
            License(i, partner ? (byte)0 : w.Obligation);
            bool away = partner && (_b.Traits[i] & Traits.Participates) != 0 && Draw.Unit(draws.W3) < w.Away;
            _b.Cadre[i] |= away ? Cadres.Certified : (byte)0;
        }

        if (Cadres.InSector(_b, i))
        {
            WorkElsewhere(i);
        }
    }

    /// <summary>Leaves home with a profession: the price of an obligation, the public cost of training.</summary>
    private void LeavePost(int i, int h)
    {
        if (_home.Cadres is null || !Cadres.IsLicensed(_b.Cadre[i]))
        {
            return;
        }

        OriginMonth home = Home(i);
        CadreMonth w = home.Cadres!;
        int k = Cadres.Of(_b.Cadre[i]);
        long weight = _b.Weight[h];
        if ((_b.Cadre[i] & Cadres.Certified) == 0)
        {
            Tallies.Add(CadreMeasure.TrainingLost, _b.Origin, k, w.PublicCost[k] * weight);
        }

        if (_b.Obligation[i] == 0)
        {
            return;
        }

        int due = Cents.Of(w.BuyOut(home.LnExpected(_b.Traits[i], Years(i), _b.Ability[i])));
        int cash = Math.Clamp(_b.Wealth[h], 0, due), debt = due - cash;
        _b.Wealth[h] -= cash;
        _b.Debt[h] = checked(_b.Debt[h] + debt);
        _b.Obligation[i] = 0;
        Tallies.BookAtHome(Flow.ServiceBuyOut, _b.Origin, due * weight);
        Tallies.Add(HouseholdMeasure.Borrowed, _b.Origin, debt * weight);
        Tallies.Add(CadreMeasure.BuyOut, _b.Origin, k, due * weight);
        Tallies.Add(CadreMeasure.BoughtOut, _b.Origin, k, weight);
    }

    /// <summary>What the destination pays for a recruit (L11).</summary>
    private void Compensate(int i, SchemePlan scheme)
    {
        if (scheme.Regime.Cadre is { } cadre && scheme.Intake.CompensationUsd > 0)
        {
            long paid = Cents.Of(scheme.Intake.CompensationUsd) * (long)Weight(i);
            Tallies.Add(CadreMeasure.Compensation, _b.Origin, (int)cadre, paid);
            Tallies.Book(Flow.RecruitCompensation, scheme.Index, paid);
        }
    }

    /// <summary>What licensed migrants send.</summary>
    private void NoteSender(int i, int sent, int weight)
    {
        if (_home.Cadres is not null && Cadres.IsLicensed(_b.Cadre[i]))
        {
            Tallies.Add(CadreMeasure.Sent, _b.Origin, Cadres.Of(_b.Cadre[i]), sent * (long)weight);
        }
    }
}
