namespace Gfmd.Sim.Experiments.Matrices;

/// <summary>
/// All matrices (MODEL 13.1 to 13.6). A row whose lever this version lacks is printed as not run, with what is missing, and runs as soon as the
/// lever is in the catalogue: nothing here changes for that.
/// </summary>
public static class MatrixDefinitions
{
    /// <summary>In the order of the roundtables.</summary>
    public static IReadOnlyList<MatrixDefinition> All { get; } =
    [
        new(
            "practices", "Practices on highly skilled migration", "Which practices keep, train, recover and bring back skills? (roundtable 1.1)",
            MatrixRows.Practices,
            [
                CadreOutcomes.Retain, CadreOutcomes.Retrain, CadreOutcomes.Recover, CadreOutcomes.Return, CadreOutcomes.Index, CadreOutcomes.Vacant,
                CadreOutcomes.Nurses, MatrixOutcomes.Drain, MatrixOutcomes.Skills, MatrixOutcomes.Gains, MatrixOutcomes.Origin,
                MatrixOutcomes.Destination,
            ]),
        new(
            "agreement", "Elements of a temporary agreement", "What does each element of a temporary agreement do, and for whom? (roundtable 1.2)",
            MatrixRows.Agreement,
            [
                MatrixOutcomes.Access, MatrixOutcomes.Rights, MatrixOutcomes.Irregularity, MatrixOutcomes.Gains, MatrixOutcomes.Origin,
                MatrixOutcomes.Others, MatrixOutcomes.Destination, MatrixOutcomes.Abuse,
            ])
        { Front = [0, 0.25, 0.5, 0.75, 1] },
        new(
            "guidelines", "Governments and recruiters", "How should governments deal with recruiters and other non-state actors? (roundtable 1.3)",
            MatrixRows.Guidelines,
            [
                MatrixOutcomes.Cost, MatrixOutcomes.Debt, MatrixOutcomes.Abuse, MatrixOutcomes.Access, MatrixOutcomes.Irregularity,
                MatrixOutcomes.Gains, MatrixOutcomes.Origin, MatrixOutcomes.Destination,
            ]),
        new(
            "circulation", "Circulation and return", "Which measures let people come, go and come again? (roundtable 1.4)", MatrixRows.Circulation,
            [
                MatrixOutcomes.Circularity, MatrixOutcomes.Returned, MatrixOutcomes.Voluntary, ReturnOutcomes.Sustainable, ReturnOutcomes.Starts,
                ReturnOutcomes.Brought, MatrixOutcomes.Overstay, MatrixOutcomes.Gains,
                MatrixOutcomes.Origin, MatrixOutcomes.Destination,
            ]),
        new(
            "transfers", "Transfers of money", "Which measures make sending money cheaper and formal? (roundtable 2.1)", MatrixRows.Transfers,
            [MatrixOutcomes.TransferCost, MatrixOutcomes.Formal, MatrixOutcomes.Origin, MatrixOutcomes.Gains]),
        new(
            "partnerships", "Partnerships for households", "What helps households and their villages use the money? (roundtable 2.2)",
            MatrixRows.Partnerships,
            [
                MatrixOutcomes.Gains, MatrixOutcomes.Others, MatrixOutcomes.Origin, HouseholdOutcomes.Poverty, HouseholdOutcomes.Inequality,
                HouseholdOutcomes.Education, HouseholdOutcomes.Saving, HouseholdOutcomes.Capital, HouseholdOutcomes.Jobs,
                HouseholdOutcomes.Dependent, HouseholdOutcomes.Variance, HouseholdOutcomes.Collective,
            ]),
        new(
            "macro", "Private remittances in planning", "How do economies absorb remittances and their swings? (roundtable 2.3)", MatrixRows.Macro,
            [
                EconomyOutcomes.Tradables, EconomyOutcomes.RealExchangeRate, EconomyOutcomes.Inflation, EconomyOutcomes.Spread,
                EconomyOutcomes.Bonds, EconomyOutcomes.Fund, EconomyOutcomes.Fiscal, MatrixOutcomes.Origin, MatrixOutcomes.Gains,
                MatrixOutcomes.Others,
            ]),
        new(
            "diaspora", "Tools for the diaspora", "What engages the diaspora, in countries of origin and of destination? (roundtable 2.4)",
            MatrixRows.Diaspora,
            [
                EconomyOutcomes.Engaged, EconomyOutcomes.Philanthropy, EconomyOutcomes.Trade, EconomyOutcomes.Investment, MatrixOutcomes.Origin,
                MatrixOutcomes.Gains, MatrixOutcomes.Returned, MatrixOutcomes.Skills,
            ]),
        new(
            "mapping", "Labour needs at both ends", "What do data and a mapping of labour needs at both ends give? (roundtable 3.1)",
            MatrixRows.Mapping,
            [
                MatrixOutcomes.Mismatch, MatrixOutcomes.Access, MatrixOutcomes.Destination, MatrixOutcomes.Circularity, MatrixOutcomes.Gains,
                MatrixOutcomes.Origin,
            ]),
        new(
            "regions", "Regional cooperation", "What does cooperation within a region add, and what leaks out of it? (roundtable 3.4)",
            MatrixRows.Regions,
            [
                MatrixOutcomes.Cost, MatrixOutcomes.Debt, MatrixOutcomes.Abuse, MatrixOutcomes.Irregularity, MatrixOutcomes.Access,
                MatrixOutcomes.Gains, MatrixOutcomes.Origin, MatrixOutcomes.Destination,
            ]),
    ];

    /// <summary>The matrix of a name, or null.</summary>
    public static MatrixDefinition? Find(string name) => All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));
}
