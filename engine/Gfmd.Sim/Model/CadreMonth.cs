using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model;

/// <summary>The licensed professions of one origin in a month (MODEL 3.3, 3.7, 3.8), with what is posted.</summary>
/// <remarks><code>
///   V_stay = b_w·ln(y_o) + amen_o - w_load·vacancyRate,   ln(y_o) with the top-up of pay;   at a post of the profession
///   attrition = emigration by C5 + h_intexit
///   K_j = K_j + bond_buyout·12·w_o        who owes service;   evasion: evade·(1 - e_enf) a month
/// </code></remarks>
public sealed class CadreMonth
{
    /// <summary>Bit of a candidate whom a sector exclusion shuts out.</summary>
    public const uint Excluded = 256;

    private readonly double _load, _amenity, _topUp, _buyOut;
    private readonly uint _bypass;
    private readonly bool _excludes;
    private readonly double[] _vacancy = new double[CadrePlan.Count];
    private readonly OriginPlan _origin;

    /// <summary>The professions of an origin as a plan has them.</summary>
    public CadreMonth(Plan plan, OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(origin);
        ParameterSet n = plan.Numbers;
        CriticalSectors policy = origin.Data.CriticalSectors;
        _origin = origin;
        _load = n[CadreNumbers.WLoad];
        _amenity = policy.Amenity;
        _topUp = policy.PayTopUp;
        _buyOut = n[CadreNumbers.BondBuyout];
        _bypass = Draw.Threshold(n[CadreNumbers.ExclDisplaced]);
        TopUpShare = Maths.Exp(_topUp) - 1;
        Exit = Maths.ProbabilityOfHazard(n[CadreNumbers.HIntexit]);
        Evasion = Maths.ProbabilityOfHazard(n[CadreNumbers.Evade] * (1 - origin.Recruitment.Enforcement));
        Obligation = (byte)policy.BondMonths;
        Away = n[CadreNumbers.AAway];
        for (int k = 0; k < CadrePlan.Count; k++)
        {
            PublicCost[k] = origin.Cadres[k] is { } c ? Cents.Of(c.PublicCost) : 0;
            SchemePlan[] own = [.. plan.Schemes.Where(s => s.Origin == origin.Index && s.Regime.Cadre == (Cadre)k)];
            PartnerScheme[k] = Array.Find(own, s => plan.For(s).Numbers[CadreNumbers.SG] > 0)?.Index ?? -1;
        }

        _excludes = plan.Schemes.Any(s => s.Origin == origin.Index && s.Regime.ExcludesCadres);
    }

    /// <summary>Monthly probability of leaving a post for another job at home.</summary>
    public double Exit { get; }

    /// <summary>Monthly probability of breaking off an obligation.</summary>
    public double Evasion { get; }

    /// <summary>Months of service that a new licence carries.</summary>
    public byte Obligation { get; }

    /// <summary>Top-up of pay, share of the wage.</summary>
    public double TopUpShare { get; }

    /// <summary>Away track of partnerships.</summary>
    public double Away { get; }

    /// <summary>Probability to get a post in the month, by profession.</summary>
    public double[] Entry { get; } = new double[CadrePlan.Count];

    /// <summary>Probability of one who completes tertiary education to be a graduate of the profession.</summary>
    public double[] Share { get; } = new double[CadrePlan.Count];

    /// <summary>Share of the graduates on places of partnerships.</summary>
    public double[] PartnerShare { get; } = new double[CadrePlan.Count];

    /// <summary>Licensing pass rate.</summary>
    public double[] Pass { get; } = new double[CadrePlan.Count];

    /// <summary>Scheme of the partnership, -1 none.</summary>
    public int[] PartnerScheme { get; } = new int[CadrePlan.Count];

    /// <summary>Public cost of training, cents.</summary>
    public int[] PublicCost { get; } = new int[CadrePlan.Count];

    /// <summary>Takes what is posted for a month.</summary>
    public void Post(Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        int first = _origin.Index * CadrePlan.Count;
        for (int k = 0; k < CadrePlan.Count; k++)
        {
            _vacancy[k] = workforce.Vacancy[first + k];
            Entry[k] = workforce.Entry[first + k];
            Share[k] = workforce.Share[first + k];
            PartnerShare[k] = workforce.PartnerShare[first + k];
            Pass[k] = workforce.Pass[first + k];
        }
    }

    /// <summary>Price of the way out of an obligation, USD: bond_buyout yearly salaries.</summary>
    public double BuyOut(double lnWage) => _buyOut * 12 * Maths.Exp(lnWage + _topUp);

    /// <summary>Writes what the choice asks of a person's profession into row k.</summary>
    public void Describe(CandidateCadres row, int k, OriginMonth home, Block b, int i, int month, in Draw draw)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(b);
        byte c = b.Cadre[i];
        (row.Bits[k], row.TopUp[k], row.Amenity[k], row.Extra[k]) = (0, 0, 0, 0);
        if (!Cadres.IsLicensed(c))
        {
            return;
        }

        int cadre = Cadres.Of(c);
        bool bypasses = _excludes && draw.Bits(b.Id[i], Draw.NoMonth, Purpose.CadreBypass) < _bypass;
        row.Bits[k] = (1u << cadre) | (bypasses ? 0 : Excluded);
        if (Cadres.AtPost(b, i))
        {
            row.TopUp[k] = F(_topUp);
            row.Amenity[k] = F(_amenity - (_load * _vacancy[cadre]));
        }

        if (b.Obligation[i] > 0)
        {
            row.Extra[k] = F(BuyOut(home.LnExpected(b.Traits[i], (month - b.Birth[i]) / 12, b.Ability[i])));
        }
    }

    private static uint F(double value) => BitConverter.SingleToUInt32Bits((float)value);
}
