using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model;

/// <summary>The behaviours of life abroad under one scheme, with the posted values of the month.</summary>
public sealed class SchemeMonth
{
    /// <summary>Behaviours of a scheme.</summary>
    public SchemeMonth(Plan plan, SchemePlan scheme, in Draw draw)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        Scheme = scheme;
        Numbers = plan.Numbers;
        Pay = new DestinationPay(plan, scheme);
        Work = new DestinationWork(plan, scheme);
        Recruiters = new Recruiters(plan, scheme, draw);
        Prices = new TransferPrices(plan.Numbers, scheme.Corridor, scheme.Transfers);
        Channels = new TransferChoice(plan.Numbers, scheme.Corridor, Prices, scheme.Transfers.Trust);
        Remitting = new Remitting(plan.Numbers, scheme, Prices);
        ContractEnd = new ContractEnd(plan, scheme, scheme.Solved.RenewalConstant, scheme.Solved.OverstayConstant);
        Security = new SocialSecurity(plan.Numbers, scheme);
        Return = new VoluntaryReturn(plan.Numbers, scheme);
        Skills = new BrainWaste(plan.Numbers, scheme);
        SkilledReturn = new SkilledReturn(plan.Numbers);
        bool target = scheme.Regime.DurationMonths == 0 || scheme.Regime.DurationMonths >= 12;
        Visits = new HomeVisits(plan.Numbers, scheme);
        Experts = new MissionVolunteers(plan.Numbers, scheme, Visits);
        _health = plan.Numbers[ReintegrationNumbers.HHealth];
        Abscond = Absconding(plan.Numbers, scheme);
        JobChange = new JobChange(plan.Numbers, scheme);
        _fx = plan.Numbers[MacroNumbers.EpsFx];
        Payroll = plan.Destinations[scheme.Destination].Destination!.Payroll;
        SaverShare = target ? plan.Numbers[scheme.Temporary ? ReturnNumbers.TsTemp : ReturnNumbers.TsPerm] : 0;
    }

    /// <summary>The scheme.</summary>
    public SchemePlan Scheme { get; }

    /// <summary>Parameters as they hold for the scheme.</summary>
    public ParameterSet Numbers { get; }

    /// <summary>Pay.</summary>
    public DestinationPay Pay { get; }

    /// <summary>Jobs.</summary>
    public DestinationWork Work { get; }

    /// <summary>Recruiters and abuse.</summary>
    public Recruiters Recruiters { get; }

    /// <summary>Sending and saving.</summary>
    public Remitting Remitting { get; }

    /// <summary>Prices of transfers.</summary>
    public TransferPrices Prices { get; }

    /// <summary>Channels of transfer.</summary>
    public TransferChoice Channels { get; }

    /// <summary>End of contract.</summary>
    public ContractEnd ContractEnd { get; }

    /// <summary>Social security.</summary>
    public SocialSecurity Security { get; }

    /// <summary>Return by own decision.</summary>
    public VoluntaryReturn Return { get; }

    /// <summary>Work of graduates below their level.</summary>
    public BrainWaste Skills { get; }

    /// <summary>What brings graduates home.</summary>
    public SkilledReturn SkilledReturn { get; }

    /// <summary>Visits home.</summary>
    public HomeVisits Visits { get; }

    /// <summary>Experts for missions at home.</summary>
    public MissionVolunteers Experts { get; }

    /// <summary>Who goes home this month for reasons of health or in a crisis, as a threshold of one draw (6.4).</summary>
    public uint Forced { get; private set; }

    /// <summary>Employers' contributions on top of pay, share of the wage (C11).</summary>
    public double Payroll { get; }

    /// <summary>Share of target savers.</summary>
    public double SaverShare { get; }

    /// <summary>Monthly probability h_abscond of leaving for irregular work by whether the person is abused (4.7); 0 where permits do not
    /// end.</summary>
    public (double Free, double Abused) Abscond { get; }

    /// <summary>Changes of job.</summary>
    public JobChange JobChange { get; }

    /// <summary>Cost of the remoter route of the month, cents.</summary>
    public int RouteCost { get; private set; }

    /// <summary>Probability of apprehension per attempt.</summary>
    public double Apprehension { get; private set; }

    private readonly double[] _reentry = new double[2];
    private readonly double _fx, _health;

    /// <summary>Monthly probability of being sent home against one's will, without a permit: found (4.7), or in an expulsion (9.7).</summary>
    public double Detection { get; private set; }

    /// <summary>The same with a valid permit: 0 unless there is an expulsion.</summary>
    public double Expulsion { get; private set; }

    /// <summary>Share of those without a permit to whom an amnesty gives one; 0: there is none this month (L33).</summary>
    public double Amnesty { get; private set; }

    /// <summary>Month in which the amnesty began.</summary>
    public int AmnestyFrom { get; private set; }

    /// <summary>Borders are closed this month: nobody leaves for this scheme.</summary>
    public bool Closed { get; private set; }

    /// <summary>Perceived probability to be hired again, by skill.</summary>
    public double Reentry(int skill) => _reentry[skill];

    /// <summary>Expected cost of an irregular crossing, USD, of the month.</summary>
    public double CrossingCost { get; private set; }

    /// <summary>Smuggler's price of the month, cents.</summary>
    public int SmugglerFee { get; private set; }

    /// <summary>Migrants of the origin in the destination per 100 adults.</summary>
    public double Diaspora { get; private set; }

    /// <summary>Whether contracts may be renewed this month.</summary>
    public bool RenewalsOpen { get; private set; } = true;

    /// <summary>Takes the posted values of a month.</summary>
    public void Post(Plan plan, Market market, int month)
    {
        SmugglerFee = Cents.Of(Border.Fee(plan, Scheme, month));
        RouteCost = Cents.Of(Border.Route(plan, Scheme));
        Apprehension = Border.Apprehension(plan, Scheme);
        CrossingCost = Border.Expected(plan, Scheme, month);
        _reentry[0] = market.Reentry(Scheme.Index * 2, Scheme.Intake.RenewalProbability);
        _reentry[1] = market.Reentry((Scheme.Index * 2) + 1, Scheme.Intake.RenewalProbability);
        Diaspora = 100.0 * market.NationalStock[(Scheme.Origin * plan.Destinations.Length) + Scheme.Destination]
            / Math.Max(1, market.NationalAdults[Scheme.Origin]);
        Recruiters.Post(month);
        Channels.Compare(PricesBefore(plan, month));
        Regularise(market, month);
        Shocks(plan, market);
        RenewalsOpen = market.RenewalsOpen[Scheme.RegimeIndex] && !market.Failed[Scheme.Index * 2];
    }

    /// <summary>Prices of the month before where levers have moved since; null: nothing has.</summary>
    private TransferPrices? PricesBefore(Plan plan, int month)
    {
        if (plan.Levers is not { } levers)
        {
            return null;
        }

        Plan[] arms = levers.Arms(month - 1);
        Plan before = arms[plan.Arm < arms.Length ? plan.Arm : 0].For(Scheme);
        SchemePlan then = before.Schemes[Scheme.Index];
        return ReferenceEquals(then, Scheme) && ReferenceEquals(before.Numbers, Numbers) ? null
            : new TransferPrices(before.Numbers, then.Corridor, then.Transfers);
    }

    private void Regularise(Market market, int month)
    {
        AmnestyFrom = market.AmnestyFrom[Scheme.Index * 2];
        bool began = AmnestyFrom != Market.NoAmnesty;
        // once: those who are without a permit in the month in which it begins
        Amnesty = began && month == AmnestyFrom ? Numbers[NativesNumbers.Amnesty] : 0;
        double left = Math.Min(0, Numbers[DestinationWorkNumbers.PenIrreg] + Numbers[NativesNumbers.LegalGain]);
        Pay.Settling = began ? left * Math.Max(0, 1 - ((month - AmnestyFrom) / 60.0)) : 0;
    }

    private void Shocks(Plan plan, Market market)
    {
        Economy economy = market.Economy;
        int corridor = (Scheme.Origin * plan.Destinations.Length) + Scheme.Destination;
        Expulsion = economy.Expulsion[Scheme.Index];
        Detection = Math.Min(1, Scheme.Detection * economy.Detection[Scheme.Index]);
        Detection = Expulsion == 0 ? Detection : 1 - ((1 - Detection) * (1 - Expulsion));
        Closed = economy.Closed[Scheme.Index];
        Forced = Draw.Threshold(Maths.ProbabilityOfHazard(_health + economy.Evacuation[Scheme.Index]));
        Work.Post(economy.Output[Scheme.Destination], market.IrregularCost[Scheme.Index * 2]);
        double rate = economy.LnRate[corridor], mean = economy.LnRateMean[corridor];
        Pay.Rate = rate == 0 ? 1 : Maths.Exp(rate);
        Remitting.Exchange = rate == mean ? 1 : Maths.Exp((_fx - 1) * (rate - mean));
    }

    private static (double Free, double Abused) Absconding(ParameterSet n, SchemePlan scheme)
    {
        if (scheme.Irregular || scheme.Regime.DurationMonths == 0)
        {
            return (0, 0);
        }

        double h = n[RegimesNumbers.Ab0] * (scheme.Regime.EmployerTie == Scenarios.EmployerTie.Full ? 2 : 1);
        return (h, Math.Min(1, h * (1 + n[RegimesNumbers.AbAbuse])));
    }
}
