using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Model.Households;

/// <summary>What is offered to households and who takes it (MODEL 8.4 b to e, g, h), looked over once a year.</summary>
/// <remarks><code>
///   accounts: a recipient takes one if a draw fixed for the head's life is below offered·acc_take·trust; the education match below take(match)
///   take(match): 0 without match, edu_take1 at 1:1, edu_take at 3:1, straight lines between
///   insurance: adopted with 1 - (1 - offered·trust·ins_adopt)^12 a year, not renewed with 1 - (1 - ins_lapse)^12
///   trust = 1, or 0.5 for 24 months after a fraud
/// </code></remarks>
public sealed class Products(ParameterSet numbers, HouseholdProgrammes offered)
{
    /// <summary>Trust left by a fraud.</summary>
    public const double TrustAfterFraud = 0.5;

    private readonly double _take = numbers[HouseholdsNumbers.AccTake], _adopt = numbers[HouseholdsNumbers.InsAdopt];
    private readonly double _lapse = OfYear(numbers[HouseholdsNumbers.InsLapse]);
    private readonly double _three = numbers[HouseholdsNumbers.EduTake], _one = numbers[HouseholdsNumbers.EduTake1];

    /// <summary>Trust in schemes, posted for the month.</summary>
    public double Trust { get; set; } = 1;

    /// <summary>Whether something is offered that recipients take.</summary>
    public bool OffersAccounts { get; } = offered.Pension > 0 || offered.ControlAccounts > 0 || offered.DepositTaxBreak > 0
        || offered.WomensAccounts > 0 || offered.EducationMatch > 0;

    /// <summary>Whether insurance is offered.</summary>
    public bool OffersInsurance => offered.Insurance > 0;

    /// <summary>USD of public money for each own USD in a business.</summary>
    public double Voucher => offered.EnterpriseMatch;

    /// <summary>Take-up of an education match.</summary>
    public double EducationTake
    {
        get
        {
            double m = offered.EducationMatch;
            return m <= 1 ? m * _one : Math.Min(1, _one + ((m - 1) / 2 * (_three - _one)));
        }
    }

    /// <summary>Marks of the accounts that a recipient takes.</summary>
    public int Accounts(in Draw draw, ulong head)
    {
        if (!OffersAccounts)
        {
            return 0;
        }

        DrawWords lot = draw.Words(head, Draw.NoMonth, Purpose.PensionTake);
        int marks = Draw.Unit(lot.W0) < offered.Pension * _take * Trust ? HouseholdMarks.Pension : 0;
        marks |= Draw.Unit(lot.W1) < offered.ControlAccounts * _take * Trust ? HouseholdMarks.SharedAccount : 0;
        marks |= Draw.Unit(lot.W2) < offered.DepositTaxBreak * _take * Trust ? HouseholdMarks.FavouredDeposit : 0;
        marks |= Draw.Unit(lot.W3) < offered.WomensAccounts * Trust ? HouseholdMarks.WomanControls : 0;
        bool student = offered.EducationMatch > 0 && draw.Uniform(head, Draw.NoMonth, Purpose.EducationTake) < EducationTake * Trust;
        return marks | (student ? HouseholdMarks.Student : 0);
    }

    /// <summary>Whether a household is insured in the year to come.</summary>
    public bool Insured(bool was, double u) =>
        was ? offered.Insurance > 0 && u >= _lapse : u < OfYear(offered.Insurance * Trust * _adopt);

    /// <summary>A monthly probability over a year: 1 - (1 - p)^12.</summary>
    public static double OfYear(double monthly)
    {
        double q = 1 - monthly, q4 = q * q * q * q;
        return 1 - (q4 * q4 * q4);
    }
}
