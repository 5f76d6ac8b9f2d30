using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>A scenario as dense tables: flat, immutable, resolved. Everything the month reads besides the state.</summary>
public sealed record Plan
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Catalogue with overrides.</summary>
    public required ParameterSet Numbers { get; init; }

    /// <summary>Solved numbers.</summary>
    public required Solved Solved { get; init; }

    /// <summary>Countries of origin in order of their id.</summary>
    public required OriginPlan[] Origins { get; init; }

    /// <summary>Countries of destination in order of their id.</summary>
    public required Country[] Destinations { get; init; }

    /// <summary>Origin in regime, in order of origin, then regime id.</summary>
    public required SchemePlan[] Schemes { get; init; }

    /// <summary>Calendar month of month 0, 0 = January.</summary>
    public required int StartCalendarMonth { get; init; }

    /// <summary>Calendar year of month 0.</summary>
    public required int StartYear { get; init; }

    /// <summary>Agents wanted in all.</summary>
    public required long Agents { get; init; }

    /// <summary>What the scenario's levers make of this plan month by month; null: no lever acts.</summary>
    public LeverSchedule? Levers { get; init; }

    /// <summary>Which pilots reach the persons of this plan, one bit each; 0 outside every pilot.</summary>
    public int Arm { get; init; }

    /// <summary>The plan as each scheme sees it, where levers move parameters of some schemes alone; null: as it is.</summary>
    internal Plan[]? OfSchemes { get; init; }

    /// <summary>The plan as each origin sees it; null: as it is.</summary>
    internal Plan[]? OfOrigins { get; init; }

    /// <summary>The plan in force in a month, outside every pilot.</summary>
    public Plan At(int month) => Levers?.Arms(month)[0] ?? this;

    /// <summary>The plans in force in a month by arm: bit k of the arm says whether pilot k reaches the person.</summary>
    public Plan[] Arms(int month) => Levers?.Arms(month) ?? [this];

    /// <summary>The plan whose numbers hold for a scheme.</summary>
    public Plan For(SchemePlan scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return OfSchemes?[scheme.Index] ?? this;
    }

    /// <summary>The plan whose numbers hold for the people of an origin at home.</summary>
    public Plan For(OriginPlan origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return OfOrigins?[origin.Index] ?? this;
    }

    /// <summary>Calendar month (0 to 11) of a month of the run; months of the burn-in are negative.</summary>
    public int CalendarMonth(int month) => (((StartCalendarMonth + month) % 12) + 12) % 12;

    /// <summary>Calendar year of a month of the run.</summary>
    public int CalendarYear(int month) => StartYear + (int)Math.Floor((StartCalendarMonth + month) / 12.0);
}

/// <summary>One country of origin, compiled.</summary>
public sealed record OriginPlan
{
    /// <summary>Position in the plan.</summary>
    public required int Index { get; init; }

    /// <summary>The country.</summary>
    public required Country Country { get; init; }

    /// <summary>Its origin data.</summary>
    public required OriginData Data { get; init; }

    /// <summary>Key of the country, from its id.</summary>
    public required ulong Key { get; init; }

    /// <summary>Real persons an agent stands for.</summary>
    public required int Weight { get; init; }

    /// <summary>Agents to found.</summary>
    public required long Agents { get; init; }

    /// <summary>Life table and pyramid.</summary>
    public required LifeTable Life { get; init; }

    /// <summary>Schemes of this origin: first index in the plan.</summary>
    public required int FirstScheme { get; init; }

    /// <summary>Number of schemes of this origin.</summary>
    public required int SchemeCount { get; init; }

    /// <summary>Options of this origin: scheme and channel.</summary>
    public required OptionPlan[] Options { get; init; }

    /// <summary>Destinations reached from here: indices in the plan.</summary>
    public required int[] Destinations { get; init; }

    /// <summary>Monthly separation s_o.</summary>
    public required double JobLoss { get; init; }

    /// <summary>Formal base wage by sector, ln USD a month.</summary>
    public required double[] LnSectorWage { get; init; }

    /// <summary>Mean years of schooling.</summary>
    public required double MeanSchooling { get; init; }

    /// <summary>First of its options among those of all origins.</summary>
    public required int FirstOption { get; init; }

    /// <summary>How it deals with recruiters, defaults filled in.</summary>
    public required RecruitmentTerms Recruitment { get; init; }

    /// <summary>Licensed professions by number; null where one is not followed (3.3).</summary>
    public CadrePlan?[] Cadres { get; init; } = new CadrePlan?[CadrePlan.Count];

    /// <summary>Some licensed profession is followed.</summary>
    public bool HasCadres => Data.CriticalSectors.Cadres.Count > 0;

    /// <summary>Price level P_o.</summary>
    public double PriceLevel => Country.PriceLevel;

    /// <summary>Lower, middle and upper poverty line, nominal USD a month a head.</summary>
    public required double[] PovertyLines { get; init; }
}

/// <summary>One origin in one regime: the unit of flows, permits and solved numbers.</summary>
public sealed partial class SchemePlan
{
    /// <summary>Position in the plan.</summary>
    public required int Index { get; init; }

    /// <summary>Regime id and origin id.</summary>
    public required string Id { get; init; }

    /// <summary>Key of draws.</summary>
    public required uint Key { get; init; }

    /// <summary>Origin index.</summary>
    public required int Origin { get; init; }

    /// <summary>Destination index in the plan.</summary>
    public required int Destination { get; init; }

    /// <summary>Destination index among the origin's destinations.</summary>
    public required int LocalDestination { get; init; }

    /// <summary>The regime.</summary>
    public required Regime Regime { get; init; }

    /// <summary>Position of the regime in the scenario's list: schemes of one regime share its quota.</summary>
    public required int RegimeIndex { get; init; }

    /// <summary>What this origin has in it.</summary>
    public required Intake Intake { get; init; }

    /// <summary>The corridor.</summary>
    public required Corridor Corridor { get; init; }

    /// <summary>Solved numbers.</summary>
    public required SolvedScheme Solved { get; init; }

    /// <summary>Permits end or stays are temporary by design.</summary>
    public required bool Temporary { get; init; }

    /// <summary>Contracts of a season: shorter than a year, without renewal; who comes again departs again.</summary>
    public bool Seasonal => Regime.DurationMonths is > 0 and < 12 && Regime.MaxRenewals == 0;

    /// <summary>Without permit.</summary>
    public required bool Irregular { get; init; }

    /// <summary>How its origin deals with recruiters in this scheme, defaults filled in.</summary>
    public required RecruitmentTerms Recruitment { get; init; }

    /// <summary>Admission is rationed by posts (C8, C9).</summary>
    public required bool Rationed { get; init; }

    /// <summary>Recruiters stand between worker and employer: contracts for a time (5.1); others find their way themselves.</summary>
    public bool Recruited => Temporary && !Irregular && Regime.Family != RegimeFamily.FreeMovement;

    /// <summary>Admission passes through a pool: rationed, with a quota, by points, or with recruiters of limited capacity.</summary>
    public required bool Pooled { get; init; }

    /// <summary>Expected months of stay T_j.</summary>
    public required double ExpectedMonths { get; init; }

    /// <summary>Share of net earnings valued at origin prices phi_j.</summary>
    public required double Phi { get; init; }

    /// <summary>Remitted share of net s0_r.</summary>
    public required double RemittedShare { get; init; }

    /// <summary>Saving share s_r.</summary>
    public required double SavingShare { get; init; }

    /// <summary>Sending constant r0_r, shift included.</summary>
    public required double Sending { get; init; }

    /// <summary>Yearly decay delta_r.</summary>
    public required double Decay { get; init; }

    /// <summary>Subsistence abroad col_d, USD a month.</summary>
    public required double Subsistence { get; init; }

    /// <summary>Rights index R_r.</summary>
    public required double Rights { get; init; }

    /// <summary>Wage of the cell W_d by skill (low, tertiary), USD a month.</summary>
    public required double[] Wage { get; init; }

    /// <summary>Tax by skill.</summary>
    public required double[] Tax { get; init; }

    /// <summary>Sectors at home it recruits from, one bit each.</summary>
    public required uint OriginSectorMask { get; init; }

    /// <summary>Months of the calendar with work, one bit each.</summary>
    public required uint SeasonMask { get; init; }

    /// <summary>Share of the yearly quota opened by the end of calendar month m, at [m + 1].</summary>
    public required double[] QuotaOpened { get; init; }

    /// <summary>Monthly detection of overstayers.</summary>
    public required double Detection { get; init; }

    /// <summary>Perceived admission probability of the base year.</summary>
    public required double BaseAdmission { get; init; }

    /// <summary>Capacity K of the origin in the scheme, 0 to 1, with what a joint monitoring body adds (4.11).</summary>
    public required double Capacity { get; init; }

    /// <summary>Two governments run it: bilateral and circular regimes; the origin's capacity counts, and it can fail (4.11).</summary>
    public bool Programme => Regime.Family is RegimeFamily.Bilateral or RegimeFamily.Circular;

    /// <summary>Schemes of the same origin and destination into which its migrants may pass as a contract ends: indices in the plan (4.7).</summary>
    public int[] Switches { get; internal set; } = [];

    /// <summary>Share of seasonal workers whom employers call again with recall_high (4.4).</summary>
    public required double RecallShare { get; init; }

    /// <summary>Right or priority to come again.</summary>
    public bool Recall => Regime.ReentryPriority;

    /// <summary>Where its graduates find work (3.4).</summary>
    public TierTerms Tiers { get; internal set; } = TierTerms.None;
    /// <summary>Base wage abroad of one skill and sex before ability: ln W_d and the penalties of C4.</summary>
    public required double[] LnWage { get; init; }
}

/// <summary>One alternative abroad of one origin: a scheme through a channel.</summary>
public sealed class OptionPlan
{
    /// <summary>Position among the origin's options.</summary>
    public required int Index { get; init; }

    /// <summary>Scheme index in the plan.</summary>
    public required int Scheme { get; init; }

    /// <summary>Channel.</summary>
    public required RecruitmentChannel Channel { get; init; }

    /// <summary>Position of the channel in the intake.</summary>
    public required int ChannelIndex { get; init; }

    /// <summary>Key of its Gumbel draw, from the regime's id and the channel.</summary>
    public required uint Key { get; init; }

    /// <summary>Up-front cost borne by the worker, USD; for the irregular option the smuggler's fee and the rest apart.</summary>
    public required double WorkerCost { get; init; }

    /// <summary>Months from application to departure.</summary>
    public required int Lag { get; init; }

    /// <summary>Of the worker's cost, travel, USD (C6).</summary>
    public required double Travel { get; init; }

    /// <summary>Of the worker's cost, documents, USD (C6).</summary>
    public required double Documents { get; init; }

    /// <summary>Of the worker's cost, the recruiter's fee in the scenario's row, USD.</summary>
    public double FeeRow => WorkerCost - Travel - Documents;

    /// <summary>Applicants that the channel can serve in a month S_k, persons; negative: no limit (5.1).</summary>
    public required double Capacity { get; init; }
}
