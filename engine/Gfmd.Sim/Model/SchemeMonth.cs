using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Households;
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
        Pay = new DestinationPay(plan, scheme);
        Work = new DestinationWork(plan, scheme);
        Recruiters = new Recruiters(plan, scheme, draw);
        Remitting = new Remitting(plan.Numbers, scheme);
        ContractEnd = new ContractEnd(plan, scheme, scheme.Solved.RenewalConstant, scheme.Solved.OverstayConstant);
        Return = new VoluntaryReturn(plan.Numbers, scheme);
        bool target = scheme.Regime.DurationMonths == 0 || scheme.Regime.DurationMonths >= 12;
        SaverShare = target ? plan.Numbers[scheme.Temporary ? ReturnNumbers.TsTemp : ReturnNumbers.TsPerm] : 0;
    }

    /// <summary>The scheme.</summary>
    public SchemePlan Scheme { get; }

    /// <summary>Pay.</summary>
    public DestinationPay Pay { get; }

    /// <summary>Jobs.</summary>
    public DestinationWork Work { get; }

    /// <summary>Recruiters and abuse.</summary>
    public Recruiters Recruiters { get; }

    /// <summary>Sending and saving.</summary>
    public Remitting Remitting { get; }

    /// <summary>End of contract.</summary>
    public ContractEnd ContractEnd { get; }

    /// <summary>Return by own decision.</summary>
    public VoluntaryReturn Return { get; }

    /// <summary>Share of target savers.</summary>
    public double SaverShare { get; }

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
        double fee = OptionMonth.SmugglerFee(plan, Scheme, month);
        SmugglerFee = Cents.Of(fee);
        CrossingCost = fee / (1 - plan.Numbers[RegimesNumbers.Pa0]);
        Diaspora = 100.0 * market.NationalStock[(Scheme.Origin * plan.Destinations.Length) + Scheme.Destination]
            / Math.Max(1, market.NationalAdults[Scheme.Origin]);
        Recruiters.Post(month);
        RenewalsOpen = market.RenewalsOpen[Scheme.RegimeIndex];
    }
}
