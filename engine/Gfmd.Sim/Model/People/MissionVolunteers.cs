using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.People;

/// <summary>A graduate abroad who would go on a mission this month.</summary>
/// <param name="Key">Rank: the lowest goes first.</param>
/// <param name="Id">Person; decides between equal keys.</param>
/// <param name="Weight">Real persons the agent stands for.</param>
/// <param name="Scheme">Scheme of the current spell.</param>
/// <param name="Traits">Packed traits, with the sector of the last job at home.</param>
/// <param name="Cadre">Licensed profession, -1 none.</param>
/// <param name="Halves">Length of the mission, half months.</param>
public readonly record struct Volunteer(uint Key, ulong Id, int Weight, int Scheme, uint Traits, int Cadre, int Halves);

/// <summary>Who would go on a temporary mission as an expert (MODEL 3.5): TOKTEN, MIDA, Blue Diaspora.</summary>
/// <remarks><code>volunteers = graduates at work abroad, engaged with home this year (p_engage, 10), whose permit lets them come back</code>For half
/// a month to three, each length as likely (three weeks to three months in Ghana, 1 to 12 weeks in Sudan); no mission runs into a contract's end.
/// They come in their leave, as in MIDA Ghana Health (Ghana News Agency 2006): the job abroad, its pay and what is sent go on, and nobody returns for
/// it. No rule of choice is known: among volunteers a keyed lot decides, and who has been on a mission may go again.</remarks>
public sealed class MissionVolunteers
{
    /// <summary>Longest mission, half months.</summary>
    public const int Longest = 6;

    private const int Year = 12;
    private readonly Engagement? _engagement;

    /// <summary>Volunteers of a scheme.</summary>
    public MissionVolunteers(ParameterSet numbers, SchemePlan scheme, HomeVisits visits)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(visits);
        Sought = scheme.Corridor.Diaspora.Missions > 0 && visits.MayComeBack;
        _engagement = Sought ? new Engagement(numbers, scheme) : null;
    }

    /// <summary>Whether anybody of the scheme can go.</summary>
    public bool Sought { get; }

    /// <summary>Whether a migrant offers a mission in a month.</summary>
    public bool Offers(in Draw draw, Block b, int i, int month)
    {
        ArgumentNullException.ThrowIfNull(b);
        uint t = b.Traits[i];
        ref Sojourn spell = ref b.Sojourn(i);
        if (_engagement is null || Traits.Skill(t) == 0 || Traits.StatusOf(t) != Status.EmployedAbroad
            || (spell.End != Block.Never && spell.End <= month + (Longest / 2)))
        {
            return false;
        }

        double years = (month - spell.Arrival) / (double)Year;
        double engaged = _engagement.Probability(_engagement.Integration(years), _engagement.Attachment(b.Attachment[i], years));
        int begins = month - (((month % Year) + Year) % Year);
        return draw.Uniform(b.Id[i], begins, Purpose.MissionWill) < engaged;
    }

    /// <summary>The offer of a migrant: rank and length by lot.</summary>
    public static Volunteer Offer(in Draw draw, Block b, int i, int month, int weight)
    {
        ArgumentNullException.ThrowIfNull(b);
        uint t = b.Traits[i];
        int cadre = Cadres.IsLicensed(b.Cadre[i]) ? Cadres.Of(b.Cadre[i]) : -1;
        int halves = 1 + (int)(Longest * draw.Uniform(b.Id[i], month, Purpose.MissionLength));
        return new Volunteer(draw.Bits(b.Id[i], month, Purpose.MissionRank), b.Id[i], weight, Traits.Scheme(t), t, cadre, halves);
    }
}
