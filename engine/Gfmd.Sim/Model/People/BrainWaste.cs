using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>Work of graduates abroad below their level (MODEL 3.4).</summary>
/// <remarks><code>
///   on arrival tier 0 with p_tier0, of the others tier1_share in tier 1
///   h_up = up0·(up_mult if a recognition procedure succeeded, else 1)                       per month at work, one tier
///   procedure: lag_recog months, cost_recog out of savings, succeeds with p_recog; once
/// </code>A procedure begins as soon as savings pay for it, for those with a permit whose occupation has one. A qualification recognised once
/// holds for later stays in the same country. Each year in tier 2 costs decay2 log points of skill, felt from the return on. The byte of a person
/// holds the tier in its low two bits and the state of the procedure above: 0 none, then the months left, 62 failed, 63 recognised.</remarks>
public sealed class BrainWaste
{
    /// <summary>Byte of a student at home who waits for a place: no tier is 3.</summary>
    public const byte WaitsForPlace = 0xFF;

    private const int Longest = 60, Failed = 62, Passed = 63, Quarter = 3;
    private readonly SchemePlan _scheme;
    private readonly double _up, _upRecognised, _success, _open, _certified;
    private readonly int _lag, _cost;
    private readonly uint _key;

    /// <summary>Graduates of a scheme.</summary>
    public BrainWaste(ParameterSet numbers, SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(scheme);
        _scheme = scheme;
        _up = Maths.ProbabilityOfHazard(scheme.Tiers.Upgrade);
        _upRecognised = Maths.ProbabilityOfHazard(scheme.Tiers.Upgrade * numbers[SkillsNumbers.UpMult]);
        _success = numbers[SkillsNumbers.PRecog];
        _certified = numbers[CadreNumbers.PGsp];
        _open = scheme.Corridor.Skills.Procedure;
        _lag = Math.Clamp((int)numbers[SkillsNumbers.LagRecog], 1, Longest);
        _cost = Cents.Of(numbers[SkillsNumbers.CostRecog]);
        _key = (uint)Keys.Of(scheme.Regime.Destination);
    }

    /// <summary>Tier of a byte.</summary>
    public static int Tier(byte skills) => skills & 3;

    /// <summary>Whether a byte says that the qualification is recognised.</summary>
    public static bool Recognised(byte skills) => skills >> 2 == Passed;

    /// <summary>First job of somebody who arrives.</summary>
    /// <param name="draw">Draws.</param>
    /// <param name="b">Block.</param>
    /// <param name="i">Slot.</param>
    /// <param name="month">Month of arrival.</param>
    /// <param name="offer">Comes with a skilled job offer.</param>
    /// <param name="again">Was in the same country before.</param>
    /// <param name="certified">Holds the certificate of a skill partnership with the destination (3.7).</param>
    public void Arrive(in Draw draw, Block b, int i, int month, bool offer, bool again, bool certified)
    {
        ArgumentNullException.ThrowIfNull(b);
        b.Sojourn(i).Wasted = 0;
        if (Traits.Skill(b.Traits[i]) == 0)
        {
            b.Tier[i] = 0;
            return;
        }

        bool recognised = again && Recognised(b.Tier[i]);
        double p = certified ? _certified : _scheme.Tiers.Matched(offer, recognised);
        int tier = _scheme.Tiers.OnArrival(draw.Uniform(b.Id[i], month, Purpose.TierOnArrival), p);
        b.Tier[i] = (byte)(tier | (recognised ? Passed << 2 : 0));
    }

    /// <summary>A substituted contract is one tier worse (5.3).</summary>
    public static void Lower(Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (Traits.Skill(b.Traits[i]) == 1 && Tier(b.Tier[i]) < 2)
        {
            b.Tier[i]++;
        }
    }

    /// <summary>A month of a graduate abroad; cents paid out of savings for a procedure that begins.</summary>
    public int Live(in Draw draw, Block b, int i, int month)
    {
        ArgumentNullException.ThrowIfNull(b);
        int tier = Tier(b.Tier[i]), state = b.Tier[i] >> 2, paid = 0;
        if (tier == 0)
        {
            return 0;
        }

        DrawWords w = draw.Words(b.Id[i], month, Purpose.Upgrade);
        if (state is > 0 and <= Longest)
        {
            state = state > 1 ? state - 1 : Draw.Unit(w.W1) < _success ? Passed : Failed;
        }
        else if (state == 0 && Begins(draw, b, i))
        {
            (state, paid) = (_lag, _cost);
        }

        if (tier == 2 && (month - b.Sojourn(i).Arrival) % Quarter == Quarter - 1 && b.Sojourn(i).Wasted < byte.MaxValue)
        {
            b.Sojourn(i).Wasted++;
        }

        bool works = Traits.StatusOf(b.Traits[i]) is Status.EmployedAbroad or Status.EmployedIrregular;
        tier -= works && Draw.Unit(w.W0) < (state == Passed ? _upRecognised : _up) ? 1 : 0;
        b.Tier[i] = (byte)(tier | (state << 2));
        return paid;
    }

    private bool Begins(in Draw draw, Block b, int i) => _open > 0 && b.Sojourn(i).Savings >= _cost && !Migrant.Irregular(b.Traits[i])
        && draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.RecognitionOpen, _key) < _open;
}
