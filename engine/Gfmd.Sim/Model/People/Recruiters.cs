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
///   z_a rises by z_rise with the rating, over z_rise_months;   the informed earn pdos_wage more
///   a complaint a month with p_complain, resolved with insp + union_insp·unions + ngo_res·desks; else the spell ends with ab_end
/// </code>Bazzi, Cameron, Schaner and Witoelar (rating); Barsbai et al. 2022 (orientation). A place is rural by a keyed draw against the country's
/// rural share, so that all who live there share it. Agency and orientation of a spell are functions of the person and the month of arrival: nothing
/// is stored. What of it a lever moved is that of the month of arrival.</remarks>
public sealed class Recruiters
{
    private readonly Plan _plan;
    private readonly SchemePlan _scheme;
    private readonly double _abZ, _pdos, _learns, _informedWage;
    private readonly int[] _rank;
    private readonly double[] _quality, _hazard, _ceiling, _substitution, _nonDeployment;
    private readonly ArrivalTerms _base;
    private readonly List<ArrivalTerms> _since = [];

    /// <summary>Recruiters of one scheme.</summary>
    /// <param name="plan">The plan as the scheme sees it.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="draw">Draws of the run; the quality of an agency is one of them.</param>
    public Recruiters(Plan plan, SchemePlan scheme, in Draw draw)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        ParameterSet n = plan.Numbers;
        (_plan, _scheme) = (plan, scheme);
        _abZ = n[RecruitmentNumbers.AbZ];
        _pdos = n[RecruitmentNumbers.PdosCut];
        _learns = n[ChoiceNumbers.KappaInfo];
        _informedWage = 1 + n[RecruitmentNumbers.PdosWage];
        _base = Levers is null ? ArrivalTerms.Of(n, scheme) : At(-1);
        Resolution = Math.Min(1, Inspection(plan, scheme) + (n[RecruitmentNumbers.NgoRes] * scheme.Recruitment.Policy.Desks));
        Ends = n[RecruitmentNumbers.AbEnd];
        Complaint = n[RecruitmentNumbers.PComplain];
        uint corridor = (uint)Keys.Of(scheme.Corridor.Id);
        Draw d = draw;
        _quality = [.. Enumerable.Range(0, scheme.Recruited ? (int)n[RecruitmentNumbers.Agencies] : 0)
            .Select(a => d.Normal(Keys.Pair(corridor, (uint)a), Draw.NoMonth, Purpose.AgencyQuality))];
        _rank = [.. _quality.Select(z => _quality.Count(other => other < z))];
        RecruitmentChannel[] channels = Enum.GetValues<RecruitmentChannel>();
        _hazard = [.. channels.Select(k => scheme.Recruited ? Hazard(plan, scheme, k) : 0)];
        _substitution = [.. channels.Select(k => n[ChannelNumbers.Substitution(k)])];
        _nonDeployment = [.. channels.Select(k => n[ChannelNumbers.NonDeployment(k)])];
        _ceiling = [.. channels.Select(k => Math.Min(1, _hazard[(int)k] * Worst(k)))];
    }

    private LeverSchedule? Levers => _plan.Levers;

    /// <summary>Takes the month: what levers moved until now is what those who arrived then go by.</summary>
    public void Post(int month)
    {
        while (Levers is not null && _since.Count <= month)
        {
            ArrivalTerms now = At(_since.Count), before = _since.Count > 0 ? _since[^1] : _base;
            double step = now.RiseStep, gap = now.Rise - before.Rise;
            _since.Add(now with { Rise = before.Rise + Math.Clamp(gap, -step, step) });
        }
    }

    /// <summary>Largest monthly hazard of anybody who came through a channel: through the worst agency, without orientation.</summary>
    public double Ceiling(int channel) => _ceiling[channel];

    /// <summary>Probability of a substituted contract of somebody not informed, by channel.</summary>
    public double Substitution(RecruitmentChannel channel) => _substitution[(int)channel];

    /// <summary>Probability to pay and never be sent, by channel.</summary>
    public double NonDeployment(RecruitmentChannel channel) => _nonDeployment[(int)channel];

    /// <summary>Factor of orientation on abuse and substitution.</summary>
    public double OrientationFactor => _pdos;

    /// <summary>What is left of the errors of belief after orientation.</summary>
    public double LeftAfterOrientation => 1 - _learns;

    /// <summary>Probability that a complaint is resolved.</summary>
    public double Resolution { get; }

    /// <summary>ab_end.</summary>
    public double Ends { get; }

    /// <summary>p_complain.</summary>
    public double Complaint { get; }

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
        RecruitmentTerms r = scheme.Recruitment;
        double level = channel switch
        {
            RecruitmentChannel.Licensed => n[RecruitmentNumbers.H0Licensed] * (1 - (n[RecruitmentNumbers.RegAb1] * r.Strictness * r.Enforcement)),
            RecruitmentChannel.Unlicensed =>
                n[RecruitmentNumbers.H0Unlicensed] * (1 + (n[RecruitmentNumbers.RegAb2] * r.Strictness * (1 - r.Enforcement))),
            RecruitmentChannel.Network => n[RecruitmentNumbers.H0Network],
            _ => n[RecruitmentNumbers.H0Public],
        };
        bool domestic = scheme.Regime.Remitting == RemittingClass.Domestic || scheme.Regime.Sectors is [Sector.Domestic, ..];
        return level * (1 - EffectiveRights(plan, scheme)) * (1 + (domestic ? n[RecruitmentNumbers.AbDom] : 0))
            * (scheme.Regime.EmployerTie == EmployerTie.Full ? n[RecruitmentNumbers.AbTie] : 1);
    }

    /// <summary>Whether a person who arrived in a month had orientation before.</summary>
    public bool Informed(in Draw draw, ulong id, int arrival)
    {
        double share = Terms(arrival).Orientation;
        return share >= 1 || (share > 0 && draw.Uniform(id, arrival, Purpose.Orientation) < share);
    }

    /// <summary>Factor on the wage of a person who arrived in a month: orientation and training pay (L37).</summary>
    public double WageFactor(in Draw draw, ulong id, int arrival) => Informed(draw, id, arrival) ? _informedWage : 1;

    /// <summary>Quality z_a of the licensed agency that a person chose on leaving.</summary>
    public double Quality(in Draw draw, ulong id, int arrival)
    {
        ArrivalTerms terms = Terms(arrival);
        double weight = terms.Weight, best = 0, top = double.NegativeInfinity;
        int closed = Math.Min(_quality.Length - 1, (int)Math.Floor((terms.Closed * _quality.Length) + 0.5));
        for (uint a = 0; a < _quality.Length; a++)
        {
            if (_rank[a] < closed)
            {
                continue;
            }

            double z = _quality[a];
            double u = (weight * z) + Maths.GumbelOf(draw.Bits(id, arrival, Purpose.AgencyChoice, a));
            (top, best) = u > top ? (u, z) : (top, best);
        }

        return best;
    }

    /// <summary>h_abuse of one migrant, per month; at most <see cref="Ceiling"/>.</summary>
    public double Hazard(RecruitmentChannel channel, in Draw draw, ulong id, int arrival)
    {
        double rise = _since.Count > 0 ? _since[^1].Rise : _base.Rise;
        double agency = channel == RecruitmentChannel.Licensed ? Maths.Exp(-_abZ * (Quality(draw, id, arrival) + rise)) : 1;
        return _hazard[(int)channel] * agency * (Informed(draw, id, arrival) ? _pdos : 1);
    }

    private double Worst(RecruitmentChannel channel) =>
        channel == RecruitmentChannel.Licensed && _quality.Length > 0 ? Maths.Exp(-_abZ * _quality.Min()) : 1;

    private ArrivalTerms Terms(int arrival) => arrival < 0 || _since.Count == 0 ? _base : _since[Math.Min(arrival, _since.Count - 1)];

    private ArrivalTerms At(int month)
    {
        Plan[] arms = Levers!.Arms(month);
        Plan plan = arms.Length == 1 ? arms[0] : arms[_plan.Arm];
        SchemePlan scheme = plan.Schemes[_scheme.Index];
        return ArrivalTerms.Of(plan.For(scheme).Numbers, scheme);
    }

    /// <summary>Rights as far as they are enforced R_eff, 0 to 1 (4.5).</summary>
    public static double EffectiveRights(Plan plan, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheme);
        return Math.Min(1, scheme.Rights * Inspection(plan, scheme));
    }

    private static double Inspection(Plan plan, SchemePlan scheme) => Math.Min(
        1, (scheme.Regime.Inspection ?? plan.Numbers[RegimesNumbers.Insp])
        + (plan.Numbers[RecruitmentNumbers.UnionInsp] * scheme.Recruitment.Policy.Unions));

    /// <summary>What counts as it was when a person arrived.</summary>
    /// <param name="Weight">Weight on an agency's quality z_w.</param>
    /// <param name="Orientation">Share with orientation.</param>
    /// <param name="Closed">Share of agencies closed.</param>
    /// <param name="Rise">Rise of quality that the rating leads to in the end.</param>
    /// <param name="RiseStep">Most of it in a month.</param>
    private readonly record struct ArrivalTerms(double Weight, double Orientation, double Closed, double Rise, double RiseStep)
    {
        public static ArrivalTerms Of(ParameterSet n, SchemePlan scheme)
        {
            RecruitmentPolicy p = scheme.Recruitment.Policy;
            double known = n[RecruitmentNumbers.ZW0], rated = n[RecruitmentNumbers.ZW1];
            double rise = n[RecruitmentNumbers.ZRise];
            return new(
                known + ((rated - known) * p.Rating), scheme.Regime.PreDepartureOrientation ? scheme.Capacity : p.Orientation, p.DenyList,
                rise * p.Rating,
                rise / n[RecruitmentNumbers.ZRiseMonths]);
        }
    }
}
