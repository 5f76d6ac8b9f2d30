using System.Runtime.CompilerServices;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Choice;

/// <summary>The decision to go: random utility in two stages, stay or abroad, then which option (MODEL C5, C6, C7).</summary>
/// <remarks><code>
///   V_stay = b_w·ln(y_o)                                          or linear: IncomeUtility
///   V_j    = b_w·ln(y_j) + b_n·ln(1+N_v) + b_d·dskill·ln(1+N_c) - sep_j - b_a·pi_abuse_j·(1+g_f·female) + b_r·R_r + b_s·settle_j
///            + brok_rural (brokers, rural places) + asc_j;          channels that the person does not see are no options (5.1)
///   y_j    = (1-q_j)·y_o + q_j·(net_d·(phi_j/P_o + (1-phi_j)/P_d) - K_j·ann_j/P_o)          at least 1 PPP USD a month
///   IV     = ln sum_j exp(V_j/nest);   P_abroad = exp(nest·IV) / (exp(V_stay) + exp(nest·IV))
/// </code>One draw decides the clock and stay or abroad; within the nest one Gumbel draw an option. Single precision, one code for all
/// widths.</remarks>
public sealed partial class MigrationChoice
{
    private const float Never = -1e9f;
    private OptionMonth[] _options = [];
    private readonly ParameterSet _n;
    private readonly int _destinations, _schemes;
    private readonly float _nest, _inverseNest, _low, _tertiary, _rho, _mu, _sd, _muD, _muL, _sdDL, _savedCost, _recall, _death, _legal, _vsl, _bs;
    private readonly float _broker;
    private readonly bool _direct, _linear;
    private bool _irregular, _recruited;
    private readonly OriginPlan _origin;

    /// <summary>The choice of one origin; one instance a worker, since it holds the tables of the block entered.</summary>
    public MigrationChoice(Plan plan, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(origin);
        _n = plan.Numbers;
        _destinations = origin.Destinations.Length;
        _schemes = origin.SchemeCount;
        _nest = (float)_n[ChoiceNumbers.Nest];
        _inverseNest = 1 / _nest;
        IncomeUtility income = new(plan);
        (_linear, _low, _tertiary) = (income.IsLinear, (float)income.Low, (float)income.Tertiary);
        _rho = (float)_n[DestinationWorkNumbers.RhoA];
        _mu = (float)_n[ChoiceNumbers.Mu0Broker];
        _sd = (float)_n[ChoiceNumbers.SdLnB];
        _muD = (float)_n[ChoiceNumbers.MuD];
        _muL = (float)_n[ChoiceNumbers.MuL];
        _sdDL = (float)_n[ChoiceNumbers.SdDL];
        _savedCost = (float)(1 - _n[ReturnNumbers.ReCost]);
        _recall = (float)_n[ReturnNumbers.QRecall];
        _death = (float)_n[RegimesNumbers.DeathAtt];
        _legal = (float)_n[ChoiceNumbers.TrueLegal];
        _vsl = (float)_n[ChoiceNumbers.Vsl];
        _bs = (float)_n[ChoiceNumbers.BS];
        _broker = (float)_n[RecruitmentNumbers.BrokRural];
        _origin = origin;
        _direct = origin.Options.Any(o => o.Channel == RecruitmentChannel.Direct);
    }

    /// <summary>The options at the posted values of the month.</summary>
    public IReadOnlyList<OptionMonth> Options => _options;

    /// <summary>Thresholds of going abroad for consecutive candidates: goes if the draw of the month is below.</summary>
    /// <param name="c">Candidates of the block entered.</param>
    /// <param name="at">First candidate.</param>
    /// <param name="draw">Draws.</param>
    /// <param name="values">Receives V_j / nest of each option in consecutive groups of T.Count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Threshold<T>(Candidates c, int at, in Draw draw, Span<uint> values)
        where T : struct, ILanes<T>
    {
        T abroad = AbroadProbability<T>(c, at, draw, values);
        T p = T.MulFloat(T.Load(ref c.Clock[0], at), abroad);
        // 31 bits, so that the conversion to a signed integer holds
        return T.ShiftLeft(T.ToInteger(T.MulFloat(p, 2147483648f)), 1);
    }

    /// <summary>P_abroad of consecutive candidates; <paramref name="values"/> receives V_j / nest.</summary>
    public T AbroadProbability<T>(Candidates c, int at, in Draw draw, Span<uint> values)
        where T : struct, ILanes<T>
    {
        Person<T> person = new(this, c, at, draw);
        T best = T.Broadcast(Never);
        for (int j = 0; j < _options.Length; j++)
        {
            T v = Value(_options[j], person);
            v.Store(ref values[0], j * T.Count);
            best = T.Select(T.LessFloat(best, v), v, best);
        }

        T sum = T.Broadcast(0f);
        for (int j = 0; j < _options.Length; j++)
        {
            T v = T.SubFloat(T.Load(ref values[0], j * T.Count), best);
            T tiny = T.LessFloat(v, T.Broadcast(-60f));
            sum = T.AddFloat(sum, T.Select(tiny, T.Broadcast(0f), Wide.Exp(T.Select(tiny, T.Broadcast(0f), v))));
        }

        T stay = T.AddFloat(T.MulFloat(person.Weight, T.Load(ref c.HomeWorth[0], at)), T.Broadcast((float)_origin.Data.Growth.Amenity));
        return Probability<T>(best, sum, c.Cadres.Any ? T.AddFloat(stay, T.Load(ref c.Cadres.Amenity[0], at)) : stay);
    }

    /// <summary>P_abroad from the largest V_j / nest, the sum of the exponentials of the others' distance to it, and V_stay.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Probability<T>(T best, T sum, T stay)
        where T : struct, ILanes<T>
    {
        // P = 1 / (1 + exp(V_stay - nest·IV)), by logarithm of odds so that one expression serves all
        T inclusive = T.MulFloat(T.AddFloat(best, Wide.Log(sum)), _nest);
        T odds = T.SubFloat(stay, inclusive);
        T none = T.LessFloat(best, T.Broadcast(-1e8f));
        T high = T.LessFloat(T.Broadcast(60f), odds);
        T low = T.LessFloat(odds, T.Broadcast(-60f));
        odds = T.Select(high, T.Broadcast(60f), T.Select(low, T.Broadcast(-60f), odds));
        T p = Wide.Exp(T.SubFloat(0f, Wide.Log(T.AddFloat(Wide.Exp(odds), 1f))));
        return T.Select(none, T.Broadcast(0f), p);
    }

    /// <summary>The option a mover takes: largest V_j / nest plus a Gumbel draw keyed by the option.</summary>
    public OptionMonth Pick(ulong id, int month, in Draw draw, ReadOnlySpan<uint> values)
    {
        int best = -1;
        double top = double.NegativeInfinity;
        for (int j = 0; j < _options.Length; j++)
        {
            float v = BitConverter.UInt32BitsToSingle(values[j]);
            if (v < -1e8f)
            {
                continue;
            }

            double u = v + Maths.GumbelOf(draw.Bits(id, month, Purpose.OptionGumbel, _options[j].Option.Key));
            if (u > top)
            {
                (top, best) = (u, j);
            }
        }

        return _options[best];
    }

    /// <summary>V_j / nest; far below zero where not eligible or not affordable.</summary>
    // Kept apart: inlined into the sum over options its operations exceed what the compiler inlines, and each becomes a call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Value<T>(OptionMonth o, in Person<T> p)
        where T : struct, ILanes<T>
    {
        T ln = T.AddFloat(T.LookupSmall(ref o.LnWage[0], p.Cell), T.MulFloat(p.Ability, _rho));
        T wage = Wide.Exp(ln);
        T floor = T.Broadcast(o.MinimumWage);
        wage = T.Select(T.LessFloat(wage, floor), floor, wage);
        T net = T.SubFloat(T.MulFloat(wage, T.LookupSmall(ref o.Keep[0], p.Cell)), T.LookupSmall(ref o.Deducted[0], p.Cell));
        T again = T.Same(p.LastScheme, T.Broadcast((uint)(o.LocalScheme + 1)));
        T cost = T.MulFloat(T.Select(p.Returned, T.Broadcast(_savedCost), T.Broadcast(1f)), o.UpFrontCost);
        cost = o.Cadres ? T.AddFloat(cost, p.Extra) : cost;
        T lifetime = o.Scheme.Irregular ? T.AddFloat(cost, p.DeathCost) : cost;
        T q = Of(_admission, o.LocalScheme, p.Village);
        q = o.Scheme.Recall ? T.Select(again, T.Broadcast(_recall), q) : q;
        q = o.Scheme.ReentryRight ? T.Select(T.And(again, p.Keeps), T.Broadcast(1f), q) : q;
        T abroad = T.SubFloat(
            T.MulFloat(T.MulFloat(net, p.Belief), o.Value),
            T.MulFloat(lifetime, o.Monthly));
        T y = T.AddFloat(T.MulFloat(T.SubFloat(1f, q), p.Home), T.MulFloat(q, abroad));
        T one = T.Broadcast(1f);
        y = T.Select(T.LessFloat(y, one), one, y);
        T v = T.AddFloat(T.MulFloat(p.Weight, _linear ? y : Wide.Log(y)), T.LookupSmall(ref o.Base[0], p.Cell));
        v = T.AddFloat(v, Of(_network, o.Destination, p.Village));
        v = T.SubFloat(v, T.MulFloat(p.Separation, o.Separation));
        v = o.Scheme.Irregular ? T.AddFloat(v, T.MulFloat(p.Legal, _bs)) : v;
        if (o.Scheme.Recruited && o.Option.Channel == RecruitmentChannel.Unlicensed)
        {
            v = T.AddFloat(v, T.And(p.Rural, T.Broadcast(F(_broker))));
        }

        T payable = T.MulFloat(cost, Of(_price, o.Destination, p.Village));
        T bit = T.ShiftLeftBy(T.Broadcast(1u), p.Cell);
        T since = o.CoolingOff > 0 ? T.And(again, T.Less(p.Since, T.Broadcast(o.CoolingOff))) : T.Broadcast(0u);
        T open = T.Same(T.And(bit, T.Broadcast(o.Eligible)), bit);
        open = T.And(open, T.Less(T.Sub(p.Age, T.Broadcast(o.AgeMin)), T.Broadcast(o.AgeSpan)));
        T home = T.ShiftLeftBy(T.Broadcast(1u), p.Sector);
        open = T.And(open, T.Same(T.And(home, T.Broadcast(o.Scheme.OriginSectorMask)), home));
        open = o.Scheme.Recruited ? T.And(open, Sees(o, p)) : open;
        open = o.AsksForLicence ? T.And(open, CandidateCadres.Fits(o, p.Cadre)) : open;
        T closed = T.LessFloat(p.Cash, payable);
        closed = o.Scheme.Irregular ? closed : T.Or(T.Or(closed, p.Barred), since);
        v = T.MulFloat(v, _inverseNest);
        v = T.Select(closed, T.Broadcast(Never), v);
        return T.Select(open, v, T.Broadcast(Never));
    }

    /// <summary>All ones for those who see a channel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Sees<T>(OptionMonth o, in Person<T> p)
        where T : struct, ILanes<T>
    {
        RecruitmentChannel channel = o.Option.Channel;
        T likely = channel == RecruitmentChannel.Network
            ? Of(_reach, o.Destination, p.Village)
            : T.Select(p.Rural, T.Broadcast(o.SeenRural), T.Broadcast(o.SeenTown));
        T word = channel switch
        {
            RecruitmentChannel.Public => p.SeesPublic,
            RecruitmentChannel.Licensed => p.SeesLicensed,
            RecruitmentChannel.Unlicensed => p.SeesBroker,
            RecruitmentChannel.Network => p.SeesNetwork,
            _ => p.SeesDirect,
        };
        return T.Less(word, likely);
    }

    private static uint F(float value) => BitConverter.SingleToUInt32Bits(value);

    /// <summary>Consecutive candidates, with what all options ask of them.</summary>
    private readonly ref struct Person<T>
        where T : struct, ILanes<T>
    {
        public readonly T Cell, Village, Age, Sector, Ability, Home, Cash, Separation, Barred, LastScheme, Since, Keeps, Returned, Belief, Weight,
            DeathCost, Legal, Rural, SeesPublic, SeesLicensed, SeesBroker, SeesNetwork, SeesDirect, Cadre, Extra;

        public Person(MigrationChoice m, Candidates c, int at, in Draw draw)
        {
            Cell = T.Load(ref c.Cell[0], at);
            Village = T.Load(ref c.Village[0], at);
            Age = T.Load(ref c.Age[0], at);
            Sector = T.Load(ref c.Sector[0], at);
            Ability = T.Load(ref c.Ability[0], at);
            Home = T.Load(ref c.Home[0], at);
            Cash = T.Load(ref c.Cash[0], at);
            Separation = T.Load(ref c.Separation[0], at);
            Barred = T.Load(ref c.Barred[0], at);
            LastScheme = T.Load(ref c.LastScheme[0], at);
            Since = T.Load(ref c.Since[0], at);
            Keeps = T.Load(ref c.Keeps[0], at);
            Returned = T.Less(T.Broadcast(0u), LastScheme);
            Cadre = c.Cadres.Any ? T.Load(ref c.Cadres.Bits[0], at) : T.Broadcast(0u);
            Extra = c.Cadres.Any ? T.Load(ref c.Cadres.Extra[0], at) : T.Broadcast(0u);
            T tertiary = T.Less(T.Broadcast(5u), Cell);
            Weight = T.Select(tertiary, T.Broadcast(m._tertiary), T.Broadcast(m._low));
            // initial errors are traits of the person; what is left of them is the product of own and community learning
            T low = T.Load(ref c.IdLow[0], at), high = T.Load(ref c.IdHigh[0], at);
            Wide.Words(draw, low, high, Draw.NoMonth, Purpose.BeliefWage, 0, out T w0, out T w1, out T w2, out _);
            T left = T.MulFloat(T.Load(ref c.Unlearned[0], at), m.Of(m._belief, 0, Village));
            Belief = Wide.Exp(T.MulFloat(left, Error(m._mu, m._sd, w0)));
            Rural = m.Of(m._rural, 0, Village);
            // what no option of the origin asks is not computed
            DeathCost = Legal = T.Broadcast(0f);
            if (m._irregular)
            {
                DeathCost = T.MulFloat(Wide.Exp(T.MulFloat(left, Error(m._muD, m._sdDL, w1))), m._death * m._vsl);
                T legal = T.MulFloat(Wide.Exp(T.MulFloat(left, Error(m._muL, m._sdDL, w2))), m._legal);
                Legal = T.Select(T.LessFloat(legal, T.Broadcast(1f)), legal, T.Broadcast(1f));
            }

            SeesPublic = SeesLicensed = SeesBroker = SeesNetwork = SeesDirect = T.Broadcast(uint.MaxValue);
            if (m._recruited)
            {
                Wide.Words(draw, low, high, Draw.NoMonth, Purpose.SeesPublic, 0, out SeesPublic, out SeesLicensed, out SeesBroker, out SeesNetwork);
                if (m._direct)
                {
                    Wide.Words(draw, low, high, Draw.NoMonth, Purpose.SeesPublic, 1, out SeesDirect, out _, out _, out _);
                }
            }
        }

        private static T Error(float mean, float sd, T bits) => T.AddFloat(T.MulFloat(Wide.Normal(bits), sd), mean);
    }
}
