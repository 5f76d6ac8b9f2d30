using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Markets;

/// <summary>What a recruiter asks of a worker, out of the rent of the place abroad (MODEL 5.2, 5.4).</summary>
/// <remarks><code>
///   F_free = c_k·W_d + mu_k·Rent + kb·W_d
///   Rent   = sum_{n=1..T} max(0, net_d - y_o)/(1 + r_disc)^(n/12)
///   mu_k   = mu_base_k + mu_q·ln(max(1, applicants/places))          channels 1 and 2; mu_base_k for the others
///   c_1'   = c_licensed·(1 + reg_cost·strict);   c_2' = c_unlicensed + pen_months·e_enf·strict
/// </code>W_d, net_d: of the intake's mix of skills. y_o: median wage at home, moved by the mean change of wages there. applicants/places: means
/// over about 12 months, since a season has months without places and a small pool months without applicants. Where the scenario has a row of what
/// workers pay, mu_base and kb carry solved shifts, so that the base year gives the row; a row changed by a variant moves the fee by as much.
/// Rents to intermediaries: Martin 2016; World Bank on the visa trade.</remarks>
public sealed class RecruitmentFees
{
    private readonly Plan _plan;
    private readonly SchemePlan _scheme;
    private readonly OriginPlan _origin;
    private readonly double[] _rentShifts, _kickbacks, _rows;
    private readonly double _annuity;

    /// <summary>Fees of one scheme; shifts that nobody has solved are those of its own rows.</summary>
    public RecruitmentFees(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        (_plan, _scheme, _origin) = (plan, scheme, plan.Origins[scheme.Origin]);
        double tertiary = scheme.Intake.TertiaryShare;
        double Mixed(int skill) => skill == 1 ? tertiary : 1 - tertiary;
        for (int skill = 0; skill < 2; skill++)
        {
            double wage = Math.Max(scheme.Wage[skill], scheme.Regime.MinWage);
            Wage += Mixed(skill) * wage;
            Net += Mixed(skill) * ((wage * (1 - scheme.Tax[skill])) - (scheme.Regime.Deductions * scheme.Wage[skill]));
        }

        double v = Maths.Pow(1 + plan.Numbers[RecruitmentNumbers.RDisc], -1 / 12.0);
        _annuity = v < 1 ? v * (1 - Maths.Pow(v, scheme.ExpectedMonths)) / (1 - v) : scheme.ExpectedMonths;
        SolvedScheme s = scheme.Solved;
        int channels = scheme.Intake.Channels.Count;
        if (s.RentShifts.Count == channels && s.Kickbacks.Count == channels && s.FeeRows.Count == channels)
        {
            (_rentShifts, _kickbacks, _rows) = ([.. s.RentShifts], [.. s.Kickbacks], [.. s.FeeRows]);
        }
        else
        {
            (_rentShifts, _kickbacks, _rows) = (new double[channels], new double[channels], new double[channels]);
            (_rentShifts, _kickbacks, _rows) = Solve();
        }
    }

    /// <summary>W_d of the intake, USD a month.</summary>
    public double Wage { get; }

    /// <summary>net_d of the intake, USD a month.</summary>
    public double Net { get; }

    /// <summary>Applicants per place of the base year.</summary>
    public double BaseQueue => _scheme.Intake.ApplicantsPerPlace?.Value ?? 1;

    /// <summary>Rent at earnings at home, USD.</summary>
    public double Rent(double home) => Math.Max(0, Net - home) * _annuity;

    /// <summary>c_k of a channel under the origin's regulation, months of wage.</summary>
    public static double Cost(Plan plan, SchemePlan scheme, RecruitmentChannel channel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        RecruitmentTerms r = scheme.Recruitment;
        return channel switch
        {
            RecruitmentChannel.Public => n[RecruitmentNumbers.CPublic],
            RecruitmentChannel.Licensed => n[RecruitmentNumbers.CLicensed] * (1 + (n[RecruitmentNumbers.RegCost] * r.Strictness)),
            RecruitmentChannel.Unlicensed =>
                n[RecruitmentNumbers.CUnlicensed] + (n[RecruitmentNumbers.PenMonths] * r.Enforcement * r.Strictness),
            RecruitmentChannel.Network => n[RecruitmentNumbers.CNetwork],
            _ => n[RecruitmentNumbers.CDirect],
        };
    }

    /// <summary>Fee without a cap, USD, at least 0.</summary>
    /// <param name="option">Channel of this scheme.</param>
    /// <param name="home">y_o, USD a month.</param>
    /// <param name="queue">Applicants per place.</param>
    public double Free(OptionPlan option, double home, double queue)
    {
        ArgumentNullException.ThrowIfNull(option);
        int k = option.ChannelIndex;
        // what a variant changes in a row it changes in the fee
        double fee = _rows[k] == 0 ? 0 : Rule(option.Channel, home, queue) + (_rentShifts[k] * Rent(home)) + (_kickbacks[k] * Wage);
        return Math.Max(0, fee + option.FeeRow - _rows[k]);
    }

    /// <summary>y_o: median wage of the base year moved by the mean change of wages at home, weighted by the workers of the base, USD a
    /// month.</summary>
    public static double Home(OriginPlan origin, Market market)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(market);
        double sum = 0, workers = 0;
        for (int cell = 0; cell < Tallies.WageCells && market.HasBaseWorkers; cell++)
        {
            int at = (origin.Index * Tallies.WageCells) + cell;
            sum += market.BaseWorkers[at] * market.WageShift[at];
            workers += market.BaseWorkers[at];
        }

        return origin.Data.MedianWage * (workers > 0 ? Maths.Exp(sum / workers) : 1);
    }

    /// <summary>Applicants per place, means over about 12 months.</summary>
    public static double Queue(SchemePlan scheme, Market market)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(market);
        int pool = scheme.Index * 2;
        double places = market.MeanPlaces[pool] + market.MeanPlaces[pool + 1];
        return places > 0 ? (market.MeanApplicants[pool] + market.MeanApplicants[pool + 1]) / places : 1;
    }

    /// <summary>The rule with the numbers of the catalogue alone.</summary>
    private double Rule(RecruitmentChannel channel, double home, double queue)
    {
        ParameterSet n = _plan.Numbers;
        double share = n[ChannelNumbers.Share(channel)];
        if (channel is RecruitmentChannel.Licensed or RecruitmentChannel.Unlicensed)
        {
            share += n[RecruitmentNumbers.MuQ] * Maths.Log(Math.Max(1, queue));
        }

        return ((Cost(_plan, _scheme, channel) + n[RecruitmentNumbers.Kb]) * Wage) + (share * Rent(home));
    }

    /// <summary>
    /// The shifts that make the base-year fee the row's (14.4 row 7), closed form: first the share of the rent, within 0 and the highest of the
    /// catalogue, then the kickback for the rest; a kickback below 0 is cost that somebody else bears.
    /// </summary>
    public (double[] RentShifts, double[] Kickbacks, double[] Rows) Solve()
    {
        int channels = _scheme.Intake.Channels.Count;
        double[] shifts = new double[channels], kickbacks = new double[channels], rows = new double[channels];
        double home = _origin.Data.MedianWage, rent = Rent(home);
        foreach (OptionPlan option in _origin.Options)
        {
            if (option.Scheme != _scheme.Index)
            {
                continue;
            }

            int k = option.ChannelIndex;
            Parameter mu = ChannelNumbers.Share(option.Channel);
            double share = _plan.Numbers[mu];
            double missing = option.FeeRow - Rule(option.Channel, home, BaseQueue);
            shifts[k] = rent > 0 ? Math.Clamp(missing / rent, Math.Min(0, -share), Math.Max(0, mu.High - share)) : 0;
            kickbacks[k] = (missing - (shifts[k] * rent)) / Wage;
            rows[k] = option.FeeRow;
        }

        return (shifts, kickbacks, rows);
    }
}
