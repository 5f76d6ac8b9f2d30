using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Experiments;

/// <summary>Step "fees" of the calibration (MODEL 14.4 row 7): what a worker pays in the base year beside the scenario's row. The shifts are closed
/// form, <see cref="RecruitmentFees.Solve"/>.</summary>
public static class FeeCalibration
{
    /// <summary>All-in cost by channel of a scheme through recruiters, USD; remark: how mu_base and kb had to move.</summary>
    public static IEnumerable<CalibrationTarget> Targets(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        RecruitmentFees fees = new(plan, scheme);
        OriginPlan origin = plan.Origins[scheme.Origin];
        foreach (OptionPlan o in origin.Options)
        {
            if (o.Scheme != scheme.Index || !scheme.Recruited)
            {
                continue;
            }

            double fee = fees.Free(o, origin.Data.MedianWage, fees.BaseQueue);
            double share = plan.Numbers[ChannelNumbers.Share(o.Channel)] + scheme.Solved.RentShifts[o.ChannelIndex];
            double months = plan.Numbers[RecruitmentNumbers.Kb] + scheme.Solved.Kickbacks[o.ChannelIndex];
            string how = $"mu_base {share:F2} of the rent, kb {months:F2} months";
            yield return new(
                "fees", $"{scheme.Id} {o.Channel}", "worker's cost, USD", o.WorkerCost, fee + o.Travel + o.Documents, 1e-6, how);
        }
    }
}
