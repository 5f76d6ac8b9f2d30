using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Choice;

/// <summary>
/// What the choice of a month does not ask of the person, for one option (MODEL C5, C6): tables by sex × education, prices and costs.
/// All values are single precision, used alike by any number of lanes.
/// </summary>
public sealed class OptionMonth
{
    private readonly Plan _plan;
    private readonly OriginPlan _origin;
    private readonly RecruitmentFees _fees;
    private readonly double[] _fixed = new double[8], _lnWage = new double[8], _deducted = new double[8], _diaspora;
    private double _lnRate;
    private readonly uint _open;
    private readonly double _bond;

    /// <summary>One option of an origin: what its terms alone decide. <see cref="Post"/> fills in the rest month by month.</summary>
    /// <param name="plan">The plan as the scheme sees it.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="option">The option.</param>
    /// <param name="fees">Fees of its scheme.</param>
    public OptionMonth(Plan plan, OriginPlan origin, OptionPlan option, RecruitmentFees fees)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(option);
        ParameterSet n = plan.Numbers;
        SchemePlan s = plan.Schemes[option.Scheme];
        Regime r = s.Regime;
        (_plan, _origin, _fees, Option, Scheme) = (plan, origin, fees, option, s);
        LocalScheme = s.Index - origin.FirstScheme;
        Destination = s.LocalDestination;
        double years = s.ExpectedMonths / 24;
        double assimilation = s.Temporary || s.Irregular
            ? 0
            : -n[DestinationWorkNumbers.Assim0] * Maths.Exp(-years / n[DestinationWorkNumbers.AssimYears]);
        // what is deferred or deposited counts at the worker's impatience and trust (4.8)
        double valued = 1 - (r.DeferredPayShare * (1 - (n[RegimesNumbers.BetaDef] * n[RegimesNumbers.PPaid])));
        double abused = s.Recruited ? 1 - Maths.Pow(1 - Recruiters.Hazard(plan, s, option.Channel), s.ExpectedMonths) : 0;
        double settle = s.Irregular ? 0 : r.PathToSettleMonths > 0 || r.DurationMonths == 0 ? n[ChoiceNumbers.BS] : 0;
        _diaspora = [n[ChoiceNumbers.BD] * n[ChoiceNumbers.DLow], n[ChoiceNumbers.BD] * n[ChoiceNumbers.DTert]];
        _bond = r.BondPayer == BondPayer.Worker ? r.BondUsd * (1 - (n[RegimesNumbers.BetaDef] * n[RegimesNumbers.PPaid])) : 0;
        for (int g = 0; g < 8; g++)
        {
            int sex = g & 1, education = g >> 1, skill = education == 3 ? 1 : 0;
            int cell = (skill * 2) + sex;
            _lnWage[g] = s.LnWage[cell] + assimilation + (skill == 1 ? s.Tiers.LnExpected : 0);
            LnWage[g] = Bits(_lnWage[g]);
            Keep[g] = Bits(valued * (1 - s.Tax[skill]));
            _deducted[g] = valued * r.Deductions * s.Wage[skill];
            Deducted[g] = Bits(_deducted[g]);
            double constant = s.Solved.Constants[cell] + (option.ChannelIndex < s.Solved.ChannelConstants.Count
                ? s.Solved.ChannelConstants[option.ChannelIndex] : 0);
            _fixed[g] = constant + (n[ChoiceNumbers.BR] * s.Rights) + settle
                - (n[ChoiceNumbers.BA] * abused * (1 + (n[ChoiceNumbers.GF] * sex)));
            bool open = education >= (int)r.SkillMin && education <= (int)r.SkillMax && s.Solved.Open[cell]
                && !(sex == 1 && r.FemaleShareMax == 0) && !(sex == 0 && r.FemaleShareMin == 1);
            _open |= open ? 1u << g : 0;
        }

        double rate = Maths.Pow(1 + s.Recruitment.LoanRate, 1 / 12.0) - 1;
        double annuity = rate > 0 ? rate / (1 - Maths.Pow(1 + rate, -s.ExpectedMonths)) : 1 / s.ExpectedMonths;
        Monthly = (float)(annuity / origin.PriceLevel);
        Value = (float)((s.Phi / origin.PriceLevel) + ((1 - s.Phi) / plan.Destinations[s.Destination].PriceLevel));
        Separation = (float)(r.FamilyAccompany ? 0 : Maths.Log1(s.ExpectedMonths / 6));
        MinimumWage = (float)r.MinWage;
        CoolingOff = (uint)r.CoolingOffMonths;
        CadreBit = r.Cadre is { } cadre ? 1u << (int)cadre : 0;
        Cadres = origin.HasCadres;
        ExcludesCadres = r.ExcludesCadres && !s.Irregular && (r.Cadre is null || !s.Rationed);
        AgeMin = (uint)(r.AgeMin * 12);
        AgeSpan = (uint)((r.AgeMax + 1 - r.AgeMin) * 12);
        SeenRural = Draw.Threshold(Recruiters.Visible(n, option.Channel, true));
        SeenTown = Draw.Threshold(Recruiters.Visible(n, option.Channel, false));
        bool rated = s.Recruited && option.Channel == RecruitmentChannel.Licensed;
        GivesUp = rated ? s.Recruitment.Policy.Rating * (1 - n[RecruitmentNumbers.ZGo]) : 0;
    }

    /// <summary>Looks for the licensed agencies of its scheme among the origin's options: a broker's registered sub-agents work for them.</summary>
    public void Register(OptionMonth[] options) => Licensed = Scheme.Recruited && Option.Channel == RecruitmentChannel.Unlicensed
        && Scheme.Recruitment.Policy.SubAgents > 0
        ? Array.Find(options, o => o.Scheme.Index == Scheme.Index && o.Option.Channel == RecruitmentChannel.Licensed) : null;

    /// <summary>Takes the posted values of a month.</summary>
    /// <param name="market">Posted values.</param>
    /// <param name="earnings">Mean earnings at home, USD a month (<see cref="RecruitmentFees.Home"/>).</param>
    /// <param name="month">The month.</param>
    public void Post(Market market, double earnings, int month)
    {
        ArgumentNullException.ThrowIfNull(market);
        double stock = Maths.Log1(100.0 * market.NationalStock[(_origin.Index * _plan.Destinations.Length) + Scheme.Destination]
            / Math.Max(1, market.NationalAdults[_origin.Index]));
        for (int g = 0; g < 8; g++)
        {
            Base[g] = Bits(_fixed[g] + (_diaspora[g >> 1 == 3 ? 1 : 0] * stock));
        }

        // nobody is admitted to a programme that has failed (4.11)
        Eligible = market.Failed[Scheme.Index * 2] || market.Economy.Closed[Scheme.Index] ? 0 : _open;
        PostRate(market.Economy.LnRate[(_origin.Index * _plan.Destinations.Length) + Scheme.Destination]);
        UpFrontCost = (float)(Scheme.Irregular ? Border.Expected(_plan, Scheme, month) + Option.WorkerCost : Price(market, earnings));
    }

    /// <summary>The option.</summary>
    public OptionPlan Option { get; }

    /// <summary>Its scheme.</summary>
    public SchemePlan Scheme { get; }

    /// <summary>Scheme among the origin's.</summary>
    public int LocalScheme { get; }

    /// <summary>Destination among the origin's.</summary>
    public int Destination { get; }

    /// <summary>ln of the wage abroad before ability.</summary>
    public uint[] LnWage { get; } = new uint[16];

    /// <summary>1 - tax.</summary>
    public uint[] Keep { get; } = new uint[16];

    /// <summary>Deductions, USD a month.</summary>
    public uint[] Deducted { get; } = new uint[16];

    /// <summary>Constants, diaspora, rights and settlement, utils.</summary>
    public uint[] Base { get; } = new uint[16];

    /// <summary>Sex × education that may come, one bit each.</summary>
    public uint Eligible { get; private set; }

    /// <summary>Up-front cost to a first-timer, USD.</summary>
    public float UpFrontCost { get; private set; }

    /// <summary>Annuity over the stay, per unit of cost, in PPP.</summary>
    public float Monthly { get; }

    /// <summary>PPP value of a nominal USD earned (phi_j).</summary>
    public float Value { get; }

    /// <summary>ln(1 + T/6), 0 if the family comes along.</summary>
    public float Separation { get; }

    /// <summary>Wage floor, USD a month.</summary>
    public float MinimumWage { get; private set; }

    /// <summary>Months that must pass since the last spell in this scheme.</summary>
    public uint CoolingOff { get; }

    /// <summary>Licensed profession that alone is admitted, one bit each; 0: anybody (3.3).</summary>
    public uint CadreBit { get; }

    /// <summary>Licensed professions of the origin are followed.</summary>
    public bool Cadres { get; }

    /// <summary>Who may come depends on a licence.</summary>
    public bool AsksForLicence => CadreBit != 0 || (ExcludesCadres && Cadres);

    /// <summary>Licensed professions are shut out (L14).</summary>
    public bool ExcludesCadres { get; }

    /// <summary>Youngest age, months.</summary>
    public uint AgeMin { get; }

    /// <summary>Months from the youngest to the oldest age.</summary>
    public uint AgeSpan { get; }

    /// <summary>Who sees the channel in rural places, as a threshold of one draw for life (5.1).</summary>
    public uint SeenRural { get; }

    /// <summary>Who sees it in towns.</summary>
    public uint SeenTown { get; }

    /// <summary>Probability that a longer search among rated agencies ends without an application this month, 0 to 1 (5.3).</summary>
    public double GivesUp { get; }

    /// <summary>Where clients of registered sub-agents go (L48); null: nowhere else.</summary>
    public OptionMonth? Licensed { get; private set; }

    /// <summary>Fee without a cap, USD (5.2); where no recruiter stands between, that of the scenario's row.</summary>
    public double FreeFee { get; private set; }

    /// <summary>Fee where the cap is enforced, USD; the free fee where there is no cap.</summary>
    public double CappedFee { get; private set; }

    /// <summary>Documents, and the part of travel that the worker pays, USD.</summary>
    public double OtherCost { get; private set; }

    /// <summary>Rent of the place that the fee is taken from: gain of a month abroad, USD.</summary>
    public double MonthlyGain { get; private set; }

    /// <summary>What the recruiter's work costs, c_k·W_d, USD.</summary>
    public double RecruiterCost { get; private set; }

    /// <summary>Wages and deductions abroad follow the destination's currency.</summary>
    private void PostRate(double lnRate)
    {
        if (lnRate == _lnRate)
        {
            return;
        }

        _lnRate = lnRate;
        double rate = Maths.Exp(lnRate);
        for (int g = 0; g < 8; g++)
        {
            LnWage[g] = Bits(_lnWage[g] + lnRate);
            Deducted[g] = Bits(_deducted[g] * rate);
        }

        MinimumWage = (float)(Scheme.Regime.MinWage * rate);
    }

    /// <summary>Sets what a regular option costs; the expected worker's cost, USD: a cap binds with probability e_enf (5.2), the employer pays
    /// part of travel.</summary>
    private double Price(Market market, double earnings)
    {
        double cap = Scheme.Regime.WorkerFeeCap;
        FreeFee = Scheme.Recruited ? _fees.Free(Option, earnings, RecruitmentFees.Queue(Scheme, market)) : Option.FeeRow;
        CappedFee = cap >= 0 ? Math.Min(FreeFee, cap * _fees.Wage) : FreeFee;
        OtherCost = Option.Documents + (Option.Travel * (1 - Scheme.Regime.EmployerPaysTravelShare));
        MonthlyGain = Math.Max(0, _fees.Net - earnings);
        RecruiterCost = RecruitmentFees.Cost(_plan, Scheme, Option.Channel) * _fees.Wage;
        return OtherCost + FreeFee + (Scheme.Recruitment.Enforcement * (CappedFee - FreeFee)) + _bond;
    }

    private static uint Bits(double value) => BitConverter.SingleToUInt32Bits((float)value);
}
