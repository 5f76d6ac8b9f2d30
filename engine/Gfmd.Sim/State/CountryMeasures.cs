namespace Gfmd.Sim.State;

/// <summary>
/// What the market step notes by origin after a month (MODEL 9). Logarithms, shares and factors in millionths, money in cents, so that tables hold
/// integers alone.
/// </summary>
public enum CountryMeasure
{
    /// <summary>lnRER, millionths.</summary>
    LnRer,

    /// <summary>ln of the demand multiplier of tradables, millionths.</summary>
    LnTradables,

    /// <summary>ln of the demand multiplier of the others, millionths.</summary>
    LnOthers,

    /// <summary>Demand in communities, mean over the country, millionths.</summary>
    LocalDemand,

    /// <summary>Formal remittances over output, last twelve months, millionths.</summary>
    Ratio,

    /// <summary>Inflation gap, millionths of a percentage point.</summary>
    Inflation,

    /// <summary>Formal remittances of the last twelve months, cents.</summary>
    RemittedYear,

    /// <summary>Output of the month, cents.</summary>
    Output,

    /// <summary>Square of the monthly change of ln output, in thousand-millionths; summed over the year.</summary>
    OutputChange,

    /// <summary>Formal remittances of the year less those of the year before, cents; noted as a year of the run ends.</summary>
    RemittedChange,

    /// <summary>Own income of households of the year less that of the year before, cents; noted as a year of the run ends.</summary>
    IncomeChange,

    /// <summary>Notches of the shadow rating, millionths.</summary>
    Notches,

    /// <summary>Spread, millionths of a basis point.</summary>
    Spread,

    /// <summary>Amount that could be securitised, cents.</summary>
    Securitisable,

    /// <summary>Securitised debt outstanding, cents.</summary>
    Securitised,

    /// <summary>Service of securitised debt in the month, cents.</summary>
    Service,

    /// <summary>Diaspora bonds bought in the month, cents.</summary>
    BondsBought,

    /// <summary>Diaspora bonds outstanding, cents.</summary>
    Bonds,

    /// <summary>Foreign-currency deposits, cents.</summary>
    Deposits,

    /// <summary>Balance of the counter-cyclical fund, cents.</summary>
    Fund,

    /// <summary>Fiscal balance of migration of the month, cents.</summary>
    Fiscal,

    /// <summary>ln of technology in sectors 5 to 7, millionths.</summary>
    LnTechnology,

    /// <summary>Wage of tradable sectors against the base year, millionths.</summary>
    TradableWage,

    /// <summary>Wage of the other sectors against the base year, millionths.</summary>
    OtherWage,

    /// <summary>Employed in tradable sectors, persons.</summary>
    Tradable,

    /// <summary>Employed at home, persons.</summary>
    Working,

    /// <summary>Collective donations of migrants in the month, cents: out of their consumption abroad, part of philanthropy (I8.01).</summary>
    Donations,

    /// <summary>Public money that matches them, cents.</summary>
    DonationMatch,

    /// <summary>Put into the venture fund in the month, cents: out of savings abroad, which it stays part of.</summary>
    VentureBought,

    /// <summary>Migrants' money in the venture fund, cents.</summary>
    Venture,

    /// <summary>Of it lost by default in the month, cents.</summary>
    VentureDefault,

    /// <summary>Returns of the fund in the month, cents; they stay in it.</summary>
    VentureReturn,

    /// <summary>1 while a fraud halves the trust in schemes, millionths.</summary>
    Distrust,

    /// <summary>ln of productivity that returnees bring, mean over workers, millionths (6.6).</summary>
    LnReturneeProductivity,

    /// <summary>ln of exports of tradable sectors that follows from it, millionths.</summary>
    LnReturneeExports,
}

/// <summary>
/// What the market step notes of the diaspora of a corridor at a census, under the first scheme of the corridor (MODEL 10), and of a scheme's posts
/// each month.
/// </summary>
public enum CorridorMeasure
{
    /// <summary>Migrants of all durations.</summary>
    Diaspora,

    /// <summary>Of them with tertiary education.</summary>
    Tertiary,

    /// <summary>Migrants engaged with home in a year: sum of probabilities, millionths of a person.</summary>
    Engaged,

    /// <summary>diasporaCap, thousandths.</summary>
    Capacity,

    /// <summary>ln of trade against month 0, millionths.</summary>
    LnTrade,

    /// <summary>ln of direct investment against month 0, millionths.</summary>
    LnInvestment,

    /// <summary>Posts for migrants of the month, thousandths; by scheme.</summary>
    Posts,

    /// <summary>Distance of the posts from those that people were trained for, thousandths; by scheme.</summary>
    Mismatch,

    /// <summary>lnW_native of the month, millionths; by the first scheme of a cell of natives (C10).</summary>
    NativeWage,

    /// <summary>lnE_native of the month, millionths; by the first scheme of a cell of natives.</summary>
    NativeJobs,

    /// <summary>lnW of skilled natives through household and care work, millionths; by the first scheme of a cell of natives.</summary>
    NativeSkilledWage,

    /// <summary>Work of engaged graduates for home at a distance, thousandths of full-time equivalents; at a census.</summary>
    RemoteFte,

    /// <summary>Vacancies of the month, thousandths of a post; by scheme (C8).</summary>
    Vacancies,

    /// <summary>Output lost to the vacancies of the month, cents; by scheme (C8).</summary>
    LostOutput,
}
