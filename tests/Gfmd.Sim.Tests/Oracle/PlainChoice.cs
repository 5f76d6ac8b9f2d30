using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>C5, C6, C7 for one person at a time, read off the columns, in single precision in the order of MigrationChoice.</summary>
internal sealed class PlainChoice(World world, Block b, ReadOnlyMemory<double> shift)
{
    private const float Never = -1e9f;
    private readonly Plan _plan = world.Plan;
    private readonly OriginPlan _origin = world.Plan.Origins[b.Origin];
    private readonly ParameterSet _n = world.Plan.Numbers;

    /// <summary>V_j / nest of every option.</summary>
    public float[] Values(int i) => [.. _origin.Options.Select(o => Value(o, i))];

    /// <summary>Threshold of going: 31 bits of clock times P_abroad.</summary>
    public uint Threshold(int i, float[] values, double clock)
    {
        float nest = F(ChoiceNumbers.Nest), best = Never, sum = 0;
        foreach (float v in values)
        {
            best = best < v ? v : best;
        }

        foreach (float v in values)
        {
            sum += v - best < -60f ? 0f : Twin.Exp(v - best);
        }

        float inclusive = (best + Twin.Log(sum)) * nest;
        float odds = Math.Clamp(Worth(i, LnHome(i), Twin.Exp(LnHome(i))) + Amenity(i) - inclusive, -60f, 60f);
        float p = best < -1e8f ? 0f : Twin.Exp(0f - Twin.Log(1f + Twin.Exp(odds)));
        return (uint)(int)((float)clock * p * 2147483648f) << 1;
    }

    /// <summary>Option with the largest value plus Gumbel draw.</summary>
    public int Pick(int i, float[] values)
    {
        double[] u = [.. values.Select((v, j) => v < -1e8f ? double.NegativeInfinity
            : v - Maths.Log(-Maths.Log(world.Draw.Uniform(b.Id[i], world.Month, Purpose.OptionGumbel, _origin.Options[j].Key))))];
        return Array.IndexOf(u, u.Max());
    }

    private float F(Parameter parameter) => (float)_n[parameter];

    private float Worth(int i, float ln, float y) => world.Plan.Scenario.Utility == UtilityForm.Linear
        ? (float)(_n[ChoiceNumbers.LinAlpha] * 12 / 1000) * y
        : F(Traits.Education(b.Traits[i]) == 3 ? ChoiceNumbers.BWTert : ChoiceNumbers.BWLow) * ln;

    private float LnHome(int i)
    {
        float share = (float)Maths.Log((1 - _origin.Data.Unemployment) / _origin.PriceLevel);
        return LnWage(i) + share + (AtPost(i) ? (float)_origin.Data.CriticalSectors.PayTopUp : 0f);
    }

    private float LnWage(int i) => Twin.LnWage(_origin, _n, shift.Span, b.Traits[i], (world.Month - b.Birth[i]) / 12, b.Ability[i]);

    private int Profession(int i) => (b.Cadre[i] & 8) != 0 ? (b.Cadre[i] & 7) - 1 : -1;

    private bool AtPost(int i) => Profession(i) >= 0 && Traits.StatusOf(b.Traits[i]) == Status.EmployedHome
        && Traits.Sector(b.Traits[i]) == (Profession(i) == (int)Cadre.Teacher ? 6 : 5);

    /// <summary>3.3: amen_o - w_load·vacancyRate at a post.</summary>
    private float Amenity(int i)
    {
        if (!AtPost(i))
        {
            return 0;
        }

        CadreData data = _origin.Data.CriticalSectors.Cadres.Single(c => (int)c.Id == Profession(i));
        double posts = data.Staff * (1 + (data.Unqualified / (1 - data.Unqualified))) / (1 - data.VacancyRate);
        double filled = world.Market.Workforce.Filled[(_origin.Index * 3) + Profession(i)];
        return (float)(_origin.Data.CriticalSectors.Amenity - (_n[CadreNumbers.WLoad] * Math.Max(0, posts - filled) / posts));
    }

    /// <summary>3.8: yearly salaries that end an obligation.</summary>
    private float BuyOut(int i) => b.Obligation[i] == 0 || Profession(i) < 0 ? 0f
        : (float)(_n[CadreNumbers.BondBuyout] * 12 * Maths.Exp(LnWage(i) + _origin.Data.CriticalSectors.PayTopUp));

    private bool Bypasses(int i) => world.Draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.CadreBypass) < _n[CadreNumbers.ExclDisplaced];

    private bool LicenceFits(Regime r, SchemePlan s, int i) => (r.Cadre is not { } wanted || Profession(i) == (int)wanted)
        && !(r.ExcludesCadres && !s.Irregular && (r.Cadre is null || !s.Rationed) && Profession(i) >= 0 && !Bypasses(i));

    private float Error(Parameter mean, Parameter sd, uint bits) => F(mean) + (F(sd) * Twin.Normal(bits));

    private float Value(OptionPlan option, int i)
    {
        SchemePlan s = _plan.Schemes[option.Scheme];
        Regime r = s.Regime;
        uint t = b.Traits[i];
        int h = b.Household[i], village = b.Village[h], education = Traits.Education(t), sex = Traits.Sex(t), skill = education == 3 ? 1 : 0;
        bool returnee = (t & Traits.Returnee) != 0, again = returnee && b.Sojourn(i).LastScheme == s.Index + 1;
        int age = world.Month - b.Birth[i];
        bool open = education >= (int)r.SkillMin && education <= (int)r.SkillMax && s.Solved.Open[(skill * 2) + sex]
            && age >= r.AgeMin * 12 && age < (r.AgeMax + 1) * 12 && (s.Intake.OriginSectors.Count == 0
                || s.Intake.OriginSectors.Contains((Sector)Traits.Sector(t)));
        double per100 = 100.0 * b.Villages.Migrants[(village * b.Villages.Destinations) + s.LocalDestination] / Math.Max(1,
            b.Villages.Adults[village]);
        float cost = (float)UpFront(option, s) * (returnee ? (float)(1 - _n[ReturnNumbers.ReCost]) : 1f);
        cost += BuyOut(i);
        float payable = cost * (float)(per100 >= _n[ChoiceNumbers.SponsMin] ? 1 - _n[ChoiceNumbers.SponsShare] : 1);
        float cash = (float)((b.Wealth[h] * 0.01) + (_n[ChoiceNumbers.L0] * 12 * (b.Income12[h] + b.Remit12[h])));
        bool barred = b.Sojourn(i).BarredUntil > world.Month || (again && world.Month - b.Sojourn(i).LastReturn < r.CoolingOffMonths);
        open &= LicenceFits(r, s, i);
        open &= !s.Recruited || Sees(option.Channel, i, per100);
        return !open || cash < payable || (!s.Irregular && barred) ? Never
            : Utility(option, s, i, cost, again, per100) * (1 / F(ChoiceNumbers.Nest));
    }

    private double UpFront(OptionPlan option, SchemePlan s) => s.Irregular
        ? (s.Corridor.SmugglerFee!.Value * Maths.Pow(1 + _n[RegimesNumbers.GF], Math.Max(0,
            world.Month) / 12.0) / (1 - _n[RegimesNumbers.Pa0])) + option.WorkerCost
        : Fee(option, s) + option.Documents + (option.Travel * (1 - s.Regime.EmployerPaysTravelShare));

    private bool Rural(int i) => world.Draw.Uniform(b.Villages.Key[b.Village[b.Household[i]]], Draw.NoMonth, Purpose.RuralCommunity)
        < _origin.Data.RuralShare.Value;

    /// <summary>5.1: vis_k against a draw of the person and the channel.</summary>
    private bool Sees(RecruitmentChannel channel, int i, double per100)
    {
        DrawWords w = world.Draw.Words(b.Id[i], Draw.NoMonth, Purpose.SeesPublic);
        uint direct = world.Draw.Words(b.Id[i], Draw.NoMonth, Purpose.SeesPublic, 1).W0;
        return channel switch
        {
            RecruitmentChannel.Public => w.W0 < Draw.Threshold(_n[RecruitmentNumbers.VisPublic] * (Rural(i) ? 1 : 2)),
            RecruitmentChannel.Licensed => w.W1 < Draw.Threshold(_n[RecruitmentNumbers.VisLicensed]),
            RecruitmentChannel.Unlicensed => w.W2 < Draw.Threshold(_n[RecruitmentNumbers.VisBroker]),
            RecruitmentChannel.Network => w.W3 < Draw.Threshold(1 - Maths.Exp(-per100)),
            _ => direct < Draw.Threshold(_n[RecruitmentNumbers.VisDirect]),
        };
    }

    /// <summary>5.2, 5.4 with the solved shifts; a cap counts with the probability that it is enforced.</summary>
    private double Fee(OptionPlan option, SchemePlan s)
    {
        double row = option.WorkerCost - option.Documents - option.Travel;
        if (!s.Recruited)
        {
            return row;
        }

        double tertiary = s.Intake.TertiaryShare, low = 1 - tertiary, strict = _n[RecruitmentNumbers.Strict], enforced = _n[RecruitmentNumbers.EEnf];
        double[] pay = [.. s.Wage.Select(w => Math.Max(w, s.Regime.MinWage))];
        double wage = (low * pay[0]) + (tertiary * pay[1]), net = (low * ((pay[0] * (1 - s.Tax[0])) - (s.Regime.Deductions * s.Wage[0])))
            + (tertiary * ((pay[1] * (1 - s.Tax[1])) - (s.Regime.Deductions * s.Wage[1])));
        double moved = 0, workers = 0;
        for (int cell = 0; cell < Tallies.WageCells; cell++)
        {
            double base0 = world.Market.BaseWorkers[(_origin.Index * Tallies.WageCells) + cell];
            moved += base0 * world.Market.WageShift[(_origin.Index * Tallies.WageCells) + cell];
            workers += base0;
        }

        double home = _origin.Data.MedianWage * Maths.Exp(moved / workers), v = Maths.Pow(1 + _n[RecruitmentNumbers.RDisc], -1 / 12.0);
        double rent = Math.Max(0, net - home) * (v * (1 - Maths.Pow(v, s.ExpectedMonths)) / (1 - v));
        int p = s.Index * 2;
        double queue = (world.Market.MeanApplicants[p] + world.Market.MeanApplicants[p + 1]) / (world.Market.MeanPlaces[p]
            + world.Market.MeanPlaces[p + 1]);
        double line = _n[RecruitmentNumbers.MuQ] * Maths.Log(Math.Max(1, queue));
        (double c, double mu) = option.Channel switch
        {
            RecruitmentChannel.Public => (_n[RecruitmentNumbers.CPublic], _n[RecruitmentNumbers.MuPublic]),
            RecruitmentChannel.Licensed => (_n[RecruitmentNumbers.CLicensed] * (1 + (_n[RecruitmentNumbers.RegCost] * strict)),
                _n[RecruitmentNumbers.MuLicensed] + line),
            RecruitmentChannel.Unlicensed => (_n[RecruitmentNumbers.CUnlicensed] + (_n[RecruitmentNumbers.PenMonths] * enforced * strict),
                _n[RecruitmentNumbers.MuUnlicensed] + line),
            RecruitmentChannel.Network => (_n[RecruitmentNumbers.CNetwork], _n[RecruitmentNumbers.MuNetwork]),
            _ => (_n[RecruitmentNumbers.CDirect], _n[RecruitmentNumbers.MuPublic]),
        };
        int k = option.ChannelIndex;
        double free = Math.Max(
            0, ((c + _n[RecruitmentNumbers.Kb]) * wage) + (mu * rent) + (s.Solved.RentShifts[k] * rent) + (s.Solved.Kickbacks[k] * wage)
            + row - s.Solved.FeeRows[k]);
        double capped = s.Regime.WorkerFeeCap < 0 ? free : Math.Min(free, s.Regime.WorkerFeeCap * wage);
        return free + (enforced * (capped - free));
    }

    /// <summary>5.3, 5.4: probability of abuse over the contract, as the choice sees it.</summary>
    private double Abuse(RecruitmentChannel channel, SchemePlan s)
    {
        double strict = _n[RecruitmentNumbers.Strict], enforced = _n[RecruitmentNumbers.EEnf];
        double h0 = channel switch
        {
            RecruitmentChannel.Licensed => _n[RecruitmentNumbers.H0Licensed] * (1 - (_n[RecruitmentNumbers.RegAb1] * strict * enforced)),
            RecruitmentChannel.Unlicensed => _n[RecruitmentNumbers.H0Unlicensed] * (1 + (_n[RecruitmentNumbers.RegAb2] * strict * (1 - enforced))),
            RecruitmentChannel.Network => _n[RecruitmentNumbers.H0Network],
            _ => _n[RecruitmentNumbers.H0Public],
        };
        double effective = s.Rights * (s.Regime.Inspection ?? _n[RegimesNumbers.Insp]);
        double h = h0 * (1 - effective) * (1 + (s.Regime.Remitting == RemittingClass.Domestic ? _n[RecruitmentNumbers.AbDom] : 0))
            * (s.Regime.EmployerTie == EmployerTie.Full ? _n[RecruitmentNumbers.AbTie] : 1);
        return s.Recruited ? 1 - Maths.Pow(1 - h, s.ExpectedMonths) : 0;
    }

    private float Utility(OptionPlan option, SchemePlan s, int i, float cost, bool again, double per100)
    {
        uint t = b.Traits[i];
        Regime r = s.Regime;
        int skill = Traits.Education(t) == 3 ? 1 : 0, cell = (skill * 2) + Traits.Sex(t), village = b.Village[b.Household[i]];
        DrawWords w = world.Draw.Words(b.Id[i], Draw.NoMonth, Purpose.BeliefWage);
        float left = b.Unlearned[i] * (float)b.Villages.Unlearned[village];
        float belief = Twin.Exp(left * Error(ChoiceNumbers.Mu0Broker, ChoiceNumbers.SdLnB, w.W0));
        float death = F(RegimesNumbers.DeathAtt) * F(ChoiceNumbers.Vsl) * Twin.Exp(left * Error(ChoiceNumbers.MuD, ChoiceNumbers.SdDL, w.W1));
        float legal = Math.Min(1f, F(ChoiceNumbers.TrueLegal) * Twin.Exp(left * Error(ChoiceNumbers.MuL, ChoiceNumbers.SdDL, w.W2)));
        double assim = s.Temporary || s.Irregular ? 0
            : -_n[DestinationWorkNumbers.Assim0] * Maths.Exp(-(s.ExpectedMonths / 24) / _n[DestinationWorkNumbers.AssimYears]);
        double tiers = skill == 1 ? s.Tiers.LnExpected : 0;
        float wage = Math.Max(Twin.Exp((float)(s.LnWage[cell] + assim + tiers) + (F(DestinationWorkNumbers.RhoA) * b.Ability[i])), (float)r.MinWage);
        float net = (wage * (float)(1 - s.Tax[skill])) - (float)(r.Deductions * s.Wage[skill]);
        float q = again && Keeps(s, i) ? 1f : again && r.ReentryPriority ? F(ReturnNumbers.QRecall)
            : (float)b.Villages.Admission[(village * b.Villages.Schemes)
            + s.Index - _origin.FirstScheme];
        double rate = Maths.Pow(1 + _n[ChoiceNumbers.IH], 1 / 12.0) - 1;
        float monthly = (float)(rate / (1 - Maths.Pow(1 + rate, -s.ExpectedMonths)) / _origin.PriceLevel);
        double destination = _plan.Destinations[s.Destination].PriceLevel;
        float value = (float)((s.Phi / _origin.PriceLevel) + ((1 - s.Phi) / destination));
        float abroad = (net * belief * value) - ((s.Irregular ? cost + death : cost) * monthly);
        float y = Math.Max(1f, ((1f - q) * Twin.Exp(LnHome(i))) + (q * abroad));
        float v = Worth(i, Twin.Log(y), y) + (float)Constant(option, s, skill, cell);
        v += (float)(_n[ChoiceNumbers.BN] * Maths.Log1(per100));
        bool child = b.LastChild[i] != Block.Never && world.Month - b.LastChild[i] < 144;
        bool spouse = b.Spouse[i] >= 0 && Traits.Scheme(b.Traits[b.Spouse[i]]) < 0;
        float apart = (float)(_n[ChoiceNumbers.Theta0] * b.Attachment[i]
            * (1 + (child ? _n[ChoiceNumbers.SepChild] : 0) + (spouse ? _n[ChoiceNumbers.SepSpouse] : 0)));
        v -= apart * (float)(r.FamilyAccompany ? 0 : Maths.Log1(s.ExpectedMonths / 6));
        v = s.Irregular ? v + (F(ChoiceNumbers.BS) * legal) : v;
        bool broker = s.Recruited && option.Channel == RecruitmentChannel.Unlicensed;
        return broker ? v + (Rural(i) ? F(RecruitmentNumbers.BrokRural) : 0f) : v;
    }

    /// <summary>6.1: a permit with a right to come back holds for some months, until its own end, and not after a removal.</summary>
    private bool Keeps(SchemePlan s, int i) =>
        (s.Regime.MultiEntry || s.Regime.PathToSettleMonths > 0 || s.Regime.Family == RegimeFamily.FreeMovement)
        && b.Sojourn(i).LastReturn != Block.Never && b.Sojourn(i).Reason != (byte)ReturnReason.Involuntary && b.Sojourn(i).BarredUntil <= world.Month
        && world.Month - b.Sojourn(i).LastReturn <= s.Regime.Circulation.AbsenceMonths
        && (s.Regime.DurationMonths == 0 ? b.Sojourn(i).End == Block.Never : b.Sojourn(i).End > world.Month);

    private double Constant(OptionPlan option, SchemePlan s, int skill, int cell)
    {
        double stock = 100.0 * world.Market.NationalStock[(_origin.Index * _plan.Destinations.Length) + s.Destination]
            / Math.Max(1, world.Market.NationalAdults[_origin.Index]);
        double network = _n[ChoiceNumbers.BD] * _n[skill == 1 ? ChoiceNumbers.DTert : ChoiceNumbers.DLow] * Maths.Log1(stock);
        bool settle = !s.Irregular && (s.Regime.PathToSettleMonths > 0 || s.Regime.DurationMonths == 0);
        double own = s.Solved.Constants[cell] + s.Solved.ChannelConstants[option.ChannelIndex];
        return own + network + (_n[ChoiceNumbers.BR] * s.Rights) + (settle ? _n[ChoiceNumbers.BS] : 0)
            - (_n[ChoiceNumbers.BA] * Abuse(option.Channel, s) * (1 + (_n[ChoiceNumbers.GF] * (cell & 1))));
    }
}
