using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model;

/// <summary>The behaviours of life at home in one origin, with the posted values of the month and the ceilings that the screen reads.</summary>
public sealed class OriginMonth
{
    private readonly Plan _plan;
    private double _often;
    private readonly double _rho, _trigger, _again, _homeShare, _cash, _theta, _child, _spouse, _campaign, _campaignLeaves;

    /// <summary>Behaviours of an origin.</summary>
    public OriginMonth(Plan plan, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(origin);
        ParameterSet n = plan.Numbers;
        _plan = plan;
        Origin = origin;
        RecruitmentFees[] fees =
        [
            .. plan.Schemes.Skip(origin.FirstScheme).Take(origin.SchemeCount).Select(s => new RecruitmentFees(plan.For(s), s)),
        ];
        Options = [.. origin.Options.Select(
            o => new OptionMonth(plan.For(plan.Schemes[o.Scheme]), origin, o, fees[o.Scheme - origin.FirstScheme]))];
        foreach (OptionMonth o in Options)
        {
            o.Register(Options);
        }

        Income = new IncomeUtility(plan);
        Cadres = origin.HasCadres ? new CadreMonth(plan, origin) : null;
        Wage = new OriginWage(origin, n);
        Work = new OriginWork(origin, n);
        Reintegration = new Reintegration(n, origin);
        HasIrregular = Options.Any(o => o.Scheme.Irregular);
        Fertility = new Fertility(origin, n);
        Marriage = new Marriage(n);
        School = new SchoolChoice(plan, origin);
        Budget = new Budget(n, origin.PriceLevel, origin.Recruitment.LoanRate, origin.Data.Households);
        Enterprise = new Enterprise(n, origin.Data.MedianWage);
        Products = new Products(n, origin.Data.Households);
        LabourSupply = new LabourSupply(n, origin.Data.ParticipationMen, origin.Data.ParticipationWomen);
        _rho = n[ChoiceNumbers.RhoC];
        _trigger = n[ChoiceNumbers.RhoCTrigger];
        _again = n[ReturnNumbers.ReClock];
        _homeShare = (1 - origin.Data.Unemployment) / origin.PriceLevel;
        _cash = n[ChoiceNumbers.L0] * 12;
        _theta = n[ChoiceNumbers.Theta0];
        _child = n[ChoiceNumbers.SepChild];
        _spouse = n[ChoiceNumbers.SepSpouse];
        _campaign = origin.Recruitment.Policy.Campaign;
        _campaignLeaves = 1 - n[ChoiceNumbers.KappaInfo];
        LargeShock = n[ChoiceNumbers.ShockLarge];
        LnHomeShare = (float)Maths.Log(_homeShare);
        for (int years = 0; years < 128; years++)
        {
            double men = Mortality.Probability(origin, years) + Marriage.Probability(years);
            DemographyCeiling[years] = Draw.Ceiling(men);
            DemographyCeiling[128 | years] = Draw.Ceiling(men + Fertility.Probability(true, years, false));
        }

        for (int s = 0; s < 16; s++)
        {
            // returnees may find work faster (6.5)
            double most = (Status)s == Status.JoblessHome ? Reintegration.MostFinding(n) : 1;
            WorkCeiling[s] = Draw.Ceiling(Math.Min(1, most * Work.Probability((Status)s)));
        }
    }

    /// <summary>The origin.</summary>
    public OriginPlan Origin { get; }

    /// <summary>Licensed professions; null where none is followed.</summary>
    public CadreMonth? Cadres { get; }

    /// <summary>Wage at home.</summary>
    public OriginWage Wage { get; }

    /// <summary>What income is worth in the decision to go.</summary>
    public IncomeUtility Income { get; }

    /// <summary>Jobs at home.</summary>
    public OriginWork Work { get; }

    /// <summary>Life after a return.</summary>
    public Reintegration Reintegration { get; }

    /// <summary>Whether there is a way without a permit.</summary>
    public bool HasIrregular { get; }

    /// <summary>Births.</summary>
    public Fertility Fertility { get; }

    /// <summary>Marriage.</summary>
    public Marriage Marriage { get; }

    /// <summary>Going on at school.</summary>
    public SchoolChoice School { get; }

    /// <summary>Household budget.</summary>
    public Budget Budget { get; }

    /// <summary>Businesses.</summary>
    public Enterprise Enterprise { get; }

    /// <summary>Products offered to households.</summary>
    public Products Products { get; }

    /// <summary>Work and dependency on remittances.</summary>
    public LabourSupply LabourSupply { get; }

    /// <summary>Options of the month.</summary>
    public OptionMonth[] Options { get; }

    /// <summary>Largest probability of death, birth and marriage by sex × completed years, as thresholds.</summary>
    public uint[] DemographyCeiling { get; } = new uint[256];

    /// <summary>Probability of a change of work by status, as thresholds.</summary>
    public uint[] WorkCeiling { get; } = new uint[16];

    /// <summary>Youngest age of any option, months.</summary>
    public uint Youngest { get; private set; }

    /// <summary>Months from the youngest to the oldest age of any option.</summary>
    public uint AgeSpan { get; private set; }

    /// <summary>Whether the school year starts this month.</summary>
    public bool SchoolStarts { get; private set; }

    /// <summary>Whether tertiary places are given this month: the one after, where they are followed.</summary>
    public bool PlacesGiven { get; private set; }

    /// <summary>Position of the calendar year among the classes of tertiary education.</summary>
    public int ClassYear { get; private set; }

    /// <summary>shock_large.</summary>
    public double LargeShock { get; }

    /// <summary>ln of what turns an expected wage into PPP earnings weighted by employment.</summary>
    public float LnHomeShare { get; }

    /// <summary>Largest probability to consider, with a trigger, as a threshold.</summary>
    public uint ClockCeiling(bool returnee) => Draw.Ceiling(Math.Min(1, Math.Max(_often, _rho * _trigger * (returnee ? _again : 1))));

    /// <summary>Probability to consider this month (C5, 6.3).</summary>
    public double Clock(bool returnee, bool triggered) => Math.Min(1, _rho * (returnee ? _again : 1) * (triggered ? _trigger : 1));

    /// <summary>Whether there is a campaign at all.</summary>
    public bool Campaigns => _campaign > 0;

    /// <summary>Whether a campaign reaches a person of a block in a month (L52); what is left of the errors of belief of those reached.</summary>
    public bool Reached(in Draw draw, ulong id, int month, out double left)
    {
        left = _campaignLeaves;
        return _campaign > 0 && draw.Uniform(id, month, Purpose.Campaign) < _campaign;
    }

    /// <summary>Expected ln wage at home of one person, nominal USD a month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float LnExpected(uint traits, int years, float ability) => Wage.Expected(traits, years, ability);

    /// <summary>Wealth and credit, USD (C6).</summary>
    public double Cash(Block b, int h) => Cents.Usd(b.Wealth[h]) + (_cash * (b.Income12[h] + b.Remit12[h]));

    /// <summary>theta0 · attachment · (1 + children under 12 + spouse left) (C5).</summary>
    public double Separation(Block b, int i, int month) => _theta * b.Attachment[i]
        * (1 + (HasChild(b, i, month) ? _child : 0) + (SpouseHome(b, i) ? _spouse : 0));

    /// <summary>Whether a person at home still holds the permit of the last spell (6.1).</summary>
    public bool KeepsPermit(Block b, int i, int month) =>
        (b.Traits[i] & Traits.Returnee) != 0 && ResidencePermit.Holds(_plan.Schemes[b.Sojourn(i).LastScheme - 1], b, i, month);

    /// <summary>Whether a child under 12 waits at home.</summary>
    public static bool HasChild(Block b, int i, int month) => b.LastChild[i] != Block.Never && month - b.LastChild[i] < 144;

    /// <summary>Whether the spouse is at home.</summary>
    public static bool SpouseHome(Block b, int i) => b.Spouse[i] >= 0 && !Traits.Abroad(b.Traits[b.Spouse[i]]);

    /// <summary>Takes the posted values of a month.</summary>
    public void Post(Market market, int month)
    {
        Cadres?.Post(market.Workforce);
        int first = Origin.Index * Tallies.WageCells;
        Wage.Post(market.WageShift.AsSpan(first, Tallies.WageCells), market.Economy.LnWageShock.AsSpan(first, Tallies.WageCells));
        double earnings = RecruitmentFees.Home(Origin, market);
        Products.Trust = month < market.Economy.DistrustUntil[Origin.Index] ? Products.TrustAfterFraud : 1;
        Enterprise.Demand = Origin.Data.Economy.Feedback ? market.Economy.LocalDemand[Origin.Index] : 1;
        foreach (OptionMonth option in Options)
        {
            option.Post(market, earnings, month);
        }

        Youngest = Options.Length == 0 ? uint.MaxValue : Options.Min(o => o.AgeMin);
        AgeSpan = Options.Length == 0 ? 0 : Options.Max(o => o.AgeMin + o.AgeSpan) - Youngest;
        SchoolStarts = _plan.CalendarMonth(month) == Schooling.StartMonth;
        PlacesGiven = School.Rationed && _plan.CalendarMonth(month) == Schooling.StartMonth + 1;
        if (SchoolStarts)
        {
            ClassYear = _plan.CalendarYear(month) & (Prospects.ClassYears - 1);
            School.Post(market, Wage);
        }

        _often = 0;
    }

    /// <summary>Lets the screen of this arm pass whoever could consider in the other, too.</summary>
    public void Widen(OriginMonth arm)
    {
        ArgumentNullException.ThrowIfNull(arm);
        uint oldest = Math.Max(Youngest + AgeSpan, arm.Youngest + arm.AgeSpan);
        Youngest = Math.Min(Youngest, arm.Youngest);
        AgeSpan = Options.Length == 0 ? 0 : oldest - Youngest;
        if (!ReferenceEquals(this, arm))
        {
            _often = Math.Max(_often, arm._rho * arm._trigger * Math.Max(1, arm._again));
        }
    }
}
