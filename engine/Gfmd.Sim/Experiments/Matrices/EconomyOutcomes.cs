namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>Columns of the matrices of the economy at large and of the diaspora (MODEL 9, 10; I7, I8).</summary>
internal static class EconomyOutcomes
{
    public static readonly MatrixOutcome Tradables = new(
        "tradables", "Wages of tradables", "I7.01", "tradable_wage", MatrixPlace.Origin, "index, base year = 1", 1);

    public static readonly MatrixOutcome RealExchangeRate = new(
        "rer", "Real exchange rate", "I7.01", "rer", MatrixPlace.Origin, "index, month 0 = 1", 0);

    public static readonly MatrixOutcome Inflation = new(
        "inflation", "Inflation gap", "I7.05", "inflation", MatrixPlace.Origin, "pp a year", -1, "countries/origin/economy/sterilise");

    public static readonly MatrixOutcome Spread = new(
        "spread", "Spread of foreign debt", "I7.04", "spread", MatrixPlace.Origin, "basis points", -1, "countries/origin/economy/securitised");

    public static readonly MatrixOutcome Bonds = new(
        "bonds", "Diaspora bonds", "I7.04", "bonds", MatrixPlace.Origin, "USD a year", 1, "countries/origin/economy/diasporaBond");

    public static readonly MatrixOutcome Fiscal = new(
        "fiscal", "Fiscal balance", "I7.06", "balance", MatrixPlace.Origin, "pp of output", 1);

    public static readonly MatrixOutcome Fund = new(
        "fund", "Counter-cyclical fund", "I7.06", "fund", MatrixPlace.Origin, "USD", 0, "countries/origin/economy/fund");

    public static readonly MatrixOutcome Engaged = new(
        "engaged", "Engaged with home", "I8.02", "rate", MatrixPlace.Corridor, "pp of migrants", 1, "parameters/en0", "corridors/diaspora");

    public static readonly MatrixOutcome Philanthropy = new(
        "philanthropy", "Given by the diaspora", "I8.01", "philanthropy", MatrixPlace.Corridor, "USD a year", 1, "corridors/diaspora/match");

    public static readonly MatrixOutcome Trade = new(
        "trade", "Trade", "I8.01", "trade_effect", MatrixPlace.Corridor, "pp of trade", 1, "parameters/dia_trade");

    public static readonly MatrixOutcome Investment = new(
        "investment", "Direct investment", "I8.01", "investment_effect", MatrixPlace.Corridor, "pp of direct investment", 1);
}
