using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Who sees which recruiter, and what a recruiter does to those who come through it (MODEL 5.1, 5.3, 5.4).</summary>
/// <remarks><code>
///   p_visible = vis_k for k = 0, 1, 2, 4, vis_public twice in towns; 1 - exp(-N_v) for k = 3
///   h_abuse = h0_k·(1 - R_eff)·(1 + ab_dom·domestic)·(ab_tie if tie = Full)·exp(-ab_z·z_a)·(pdos_cut if informed)
///   R_eff = min(1, R_r·(insp + union_insp·unions))
///   h0_1' = h0_licensed·(1 - reg_ab1·strict·e_enf);   h0_2' = h0_unlicensed·(1 + reg_ab2·strict·(1 - e_enf))
///   agency = argmax( z_w·z_a + Gumbel ),  z_a ~ N(0, 1) by corridor and agency;   z_w from z_w0 to z_w1 with the rating
///   a complaint a month with p_complain, resolved with insp + union_insp·unions + ngo_res·desks; else the spell ends with ab_end
/// </code>Bazzi, Cameron, Schaner and Witoelar (rating); Barsbai et al. 2022 (orientation). A place is rural by a keyed draw against the country's
/// rural share, so that all who live there share it. Agency and orientation of a spell are functions of the person and the month of arrival: nothing
/// is stored.</remarks>
public sealed class Recruiters
{
    private readonly double _abZ, _pdos, _weight, _orientation;
    private readonly int _agencies;
    private readonly uint _corridor;
    private readonly Dictionary<RecruitmentChannel, double> _hazard = [];

    /// <summary>Recruiters of one scheme.</summary>
    public Recruiters(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        RecruitmentTerms r = plan.Origins[scheme.Origin].Recruitment;
        _abZ = n[RecruitmentNumbers.AbZ];
        _pdos = n[RecruitmentNumbers.PdosCut];
        _weight = n[RecruitmentNumbers.ZW0] + ((n[RecruitmentNumbers.ZW1] - n[RecruitmentNumbers.ZW0]) * r.Policy.Rating);
        _orientation = r.Policy.Orientation;
        _agencies = (int)n[RecruitmentNumbers.Agencies];
        _corridor = (uint)Keys.Of(scheme.Corridor.Id);
        double inspection = Inspection(plan, scheme);
        Resolution = Math.Min(1, inspection + (n[RecruitmentNumbers.NgoRes] * r.Policy.Desks));
        Ends = n[RecruitmentNumbers.AbEnd];
        Complaint = n[RecruitmentNumbers.PComplain];
        foreach (RecruitmentChannel channel in Enum.GetValues<RecruitmentChannel>())
        {
            _hazard[channel] = scheme.Recruited ? Hazard(plan, scheme, channel) : 0;
            Highest = Math.Max(Highest, _hazard[channel]);
        }
    }

    /// <summary>Largest monthly hazard of any channel with the worst agency that is worth a thought (z_a = -4), for the screen.</summary>
    public double Ceiling => Math.Min(1, Highest * Maths.Exp(4 * _abZ));

    /// <summary>Probability that a complaint is resolved.</summary>
    public double Resolution { get; }

    /// <summary>ab_end.</summary>
    public double Ends { get; }

    /// <summary>p_complain.</summary>
    public double Complaint { get; }

    private double Highest { get; }

    /// <summary>Whether a place is rural.</summary>
    public static bool Rural(OriginPlan origin, in Draw draw, ulong community)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return draw.Uniform(community, Draw.NoMonth, Purpose.RuralCommunity) < origin.Data.RuralShare.Value;
    }

    /// <summary>vis_k; of the network, which depends on the community, 0.</summary>
    public static double Visible(ParameterSet n, RecruitmentChannel channel, bool rural)
    {
        ArgumentNullException.ThrowIfNull(n);
        return channel switch
        {
            RecruitmentChannel.Public => Math.Min(1, n[RecruitmentNumbers.VisPublic] * (rural ? 1 : 2)),
            RecruitmentChannel.Licensed => n[RecruitmentNumbers.VisLicensed],
            RecruitmentChannel.Unlicensed => n[RecruitmentNumbers.VisBroker],
            RecruitmentChannel.Direct => n[RecruitmentNumbers.VisDirect],
            _ => 0,
        };
    }

    /// <summary>Monthly hazard of abuse with an agency of quality 0 and without orientation.</summary>
    public static double Hazard(Plan plan, SchemePlan scheme, RecruitmentChannel channel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        RecruitmentTerms r = plan.Origins[scheme.Origin].Recruitment;
        double level = channel switch
        {
            RecruitmentChannel.Licensed => n[RecruitmentNumbers.H0Licensed] * (1 - (n[RecruitmentNumbers.RegAb1] * r.Strictness * r.Enforcement)),
            RecruitmentChannel.Unlicensed =>
                n[RecruitmentNumbers.H0Unlicensed] * (1 + (n[RecruitmentNumbers.RegAb2] * r.Strictness * (1 - r.Enforcement))),
            RecruitmentChannel.Network => n[RecruitmentNumbers.H0Network],
            _ => n[RecruitmentNumbers.H0Public],
        };
        bool domestic = scheme.Regime.Remitting == RemittingClass.Domestic || scheme.Regime.Sectors is [Sector.Domestic, ..];
        double effective = Math.Min(1, scheme.Rights * Inspection(plan, scheme));
        return level * (1 - effective) * (1 + (domestic ? n[RecruitmentNumbers.AbDom] : 0))
            * (scheme.Regime.EmployerTie == EmployerTie.Full ? n[RecruitmentNumbers.AbTie] : 1);
    }

    /// <summary>Whether a person who arrived in a month had orientation before.</summary>
    public bool Informed(in Draw draw, ulong id, int arrival) =>
        _orientation > 0 && draw.Uniform(id, arrival, Purpose.Orientation) < _orientation;

    /// <summary>Quality z_a of the licensed agency that a person chose on leaving.</summary>
    public double Quality(in Draw draw, ulong id, int arrival)
    {
        double best = 0, top = double.NegativeInfinity;
        for (uint a = 0; a < _agencies; a++)
        {
            double z = draw.Normal(Keys.Pair(_corridor, a), Draw.NoMonth, Purpose.AgencyQuality);
            double u = (_weight * z) + Maths.GumbelOf(draw.Bits(id, arrival, Purpose.AgencyChoice, a));
            (top, best) = u > top ? (u, z) : (top, best);
        }

        return best;
    }

    /// <summary>h_abuse of one migrant, per month; at most <see cref="Ceiling"/>.</summary>
    public double Hazard(RecruitmentChannel channel, in Draw draw, ulong id, int arrival)
    {
        double z = channel == RecruitmentChannel.Licensed ? Math.Max(-4, Quality(draw, id, arrival)) : 0;
        return _hazard[channel] * Maths.Exp(-_abZ * z) * (Informed(draw, id, arrival) ? _pdos : 1);
    }

    private static double Inspection(Plan plan, SchemePlan scheme) => Math.Min(
        1, (scheme.Regime.Inspection ?? plan.Numbers[RegimesNumbers.Insp])
        + (plan.Numbers[RecruitmentNumbers.UnionInsp] * plan.Origins[scheme.Origin].Recruitment.Policy.Unions));
}
