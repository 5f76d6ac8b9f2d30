using Gfmd.Sim.Numerics;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Plans;

/// <summary>Regimes and intakes to schemes and options: the terms that the month reads, resolved once.</summary>
internal sealed class SchemeCompiler(Scenario scenario, ParameterSet numbers, Solved solved, Country[] destinations)
{
    /// <summary>Appends the schemes of one origin in order of regime id.</summary>
    public void AddSchemes(Country origin, int originIndex, List<SchemePlan> schemes)
    {
        List<int> local = [];
        int first = schemes.Count;
        foreach (Regime regime in scenario.Regimes.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            Intake? intake = regime.Intakes.FirstOrDefault(i => i.Id == origin.Id);
            if (intake is null)
            {
                continue;
            }

            int destination = Array.FindIndex(destinations, d => d.Id == regime.Destination);
            if (!local.Contains(destination))
            {
                local.Add(destination);
            }

            RecruitmentTerms recruitment = RecruitmentTerms.Of(origin.Origin!, numbers);
            double capacity = origin.Origin!.Capacity ?? numbers[RegimesNumbers.KO];
            schemes.Add(Scheme(regime, intake, recruitment, capacity, originIndex, destination, local.IndexOf(destination), schemes.Count));
            schemes[^1].Tiers = TierTerms.Of(schemes[^1], origin.Origin!, numbers);
        }

        List<SchemePlan> own = schemes[first..];
        foreach (SchemePlan from in own.Where(s => !s.Irregular && s.Regime.DurationMonths > 0))
        {
            from.Switches = [.. own.Where(to => to != from && to.Destination == from.Destination && to.Regime.AdmitsFromWithin && !to.Irregular)
                .Select(to => to.Index)];
        }
    }

    private SchemePlan Scheme(Regime regime, Intake intake, RecruitmentTerms recruitment, double capacity, int origin, int destination, int local,
        int index)
    {
        Corridor corridor = scenario.Corridors.First(c => c.Origin == intake.Id && c.Destination == regime.Destination);
        DestinationData data = destinations[destination].Destination!;
        string id = $"{regime.Id}/{intake.Id}";
        SolvedScheme s = solved.Schemes.GetValueOrDefault(id) ?? new SolvedScheme();
        bool irregular = regime.Family == RegimeFamily.Irregular;
        bool temporary = regime.Remitting is RemittingClass.Seasonal or RemittingClass.Contract or RemittingClass.Domestic;
        double share = RemittedShare(regime.Remitting);
        double saving = temporary || irregular ? numbers[ReturnNumbers.STemp] : numbers[ReturnNumbers.SPerm];
        bool provided = regime.HousingProvided && regime.FoodProvided;
        double sending = numbers[temporary || irregular ? RemittancesNumbers.R0Temp : RemittancesNumbers.R0Perm];
        double subsistence = provided ? 0 : numbers[regime.HousingProvided ? DestinationWorkNumbers.ColHouse : DestinationWorkNumbers.ColNone];
        double low = data.WageLow * intake.WageFactor, high = data.WageSkilled * intake.WageFactor;
        return new SchemePlan
        {
            Index = index,
            Id = id,
            Key = (uint)Keys.Of(regime.Id),
            Origin = origin,
            Destination = destination,
            LocalDestination = local,
            Regime = regime,
            RegimeIndex = RegimeIndex(regime),
            Intake = intake,
            Corridor = corridor,
            Solved = s,
            Transfers = solved.Corridors.GetValueOrDefault(corridor.Id) ?? new SolvedCorridor(),
            Recruitment = recruitment,
            Capacity = Math.Min(1, capacity + (regime.MonitoringBody ? numbers[RegimesNumbers.MonCap] : 0)),
            Temporary = temporary,
            Irregular = irregular,
            Rationed = intake.ApplicantsPerPlace is not null,
            Pooled = (temporary && !irregular && regime.Family != RegimeFamily.FreeMovement)
                || intake.ApplicantsPerPlace is not null || regime.QuotaPerYear is not null || regime.Allocation == Allocation.Points
                || intake.QuotaPerYear is not null || regime.QuotaCutShare > 0 || Bounded(regime),
            ExpectedMonths = ExpectedMonths(regime, intake),
            Phi = provided ? numbers[ChoiceNumbers.PhiProvided] : share + ((1 - share) * saving),
            RemittedShare = share,
            SavingShare = saving,
            Sending = sending + s.SendingShift,
            Decay = numbers[temporary ? RemittancesNumbers.DeltaTemp : RemittancesNumbers.DeltaPerm],
            Subsistence = subsistence * data.WageLow,
            Rights = regime.Rights.Count == 0 ? 0 : regime.Rights.Sum() / regime.Rights.Count,
            Wage = [low, high],
            Tax = [data.TaxLow, data.TaxSkilled],
            OriginSectorMask = intake.OriginSectors.Count == 0 ? uint.MaxValue : intake.OriginSectors.Aggregate(0u, (m, x) => m | (1u << (int)x)),
            SeasonMask = regime.SeasonMonths.Count == 0 ? 0xFFFu : regime.SeasonMonths.Aggregate(0u, (m, x) => m | (1u << (x - 1))),
            QuotaOpened = Opened(regime),
            Detection = regime.Detection ?? numbers[RegimesNumbers.Detect],
            BaseAdmission = intake.ApplicantsPerPlace is Datum ratio ? 1 / ratio.Value : 1,
            RecallShare = RecallShare(regime, intake),
            AssistedReturn = data.AssistedReturn,
            ReturnIncentive = scenario.Countries.First(c => c.Id == intake.Id).Origin!.Reintegration.ReturnIncentive,
            LnWage = LnWages(regime, irregular, low, high),
        };
    }

    /// <summary>Whether the share of women is bounded strictly between none and all: places must then be given in one go.</summary>
    private static bool Bounded(Regime regime) => regime.FemaleShareMax is > 0 and < 1 || regime.FemaleShareMin is > 0 and < 1;

    private double RecallShare(Regime regime, Intake intake)
    {
        double low = numbers[RegimesNumbers.RecallLow], high = numbers[RegimesNumbers.RecallHigh];
        return regime.Allocation == Allocation.EmployerNominates
            ? numbers[RegimesNumbers.RecallShare]
            : Math.Clamp((intake.RenewalProbability - low) / (high - low), 0, 1);
    }

    private int RegimeIndex(Regime regime)
    {
        for (int i = 0; i < scenario.Regimes.Count; i++)
        {
            if (ReferenceEquals(scenario.Regimes[i], regime))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>ln W_d with the penalties of C4 that hold from the first day, by skill × sex; assimilation and ability come on top.</summary>
    private double[] LnWages(Regime regime, bool irregular, double low, double high)
    {
        double tie = regime.EmployerTie switch
        {
            EmployerTie.Full => numbers[DestinationWorkNumbers.PenTie],
            EmployerTie.Sector => 0.5 * numbers[DestinationWorkNumbers.PenTie],
            _ => 0,
        };
        double penalty = tie + (irregular ? numbers[DestinationWorkNumbers.PenIrreg] : 0);
        double women = numbers[DestinationWorkNumbers.GapFD];
        double l = Maths.Log(low) + penalty, h = Maths.Log(high) + penalty;
        return [l, l + women, h, h + women];
    }

    private double RemittedShare(RemittingClass kind) => numbers[kind switch
    {
        RemittingClass.Seasonal => RemittancesNumbers.S0Seasonal,
        RemittingClass.Contract => RemittancesNumbers.S0Gulf,
        RemittingClass.Domestic => RemittancesNumbers.S0Domestic,
        RemittingClass.Irregular => RemittancesNumbers.S0Irregular,
        _ => RemittancesNumbers.S0Permanent,
    }];

    /// <summary>Duration times expected renewals; where permits do not end, the mean stay that the yearly return rate implies, at most 20
    /// years.</summary>
    private static double ExpectedMonths(Regime regime, Intake intake)
    {
        if (regime.DurationMonths > 0)
        {
            double periods = 1, p = intake.RenewalProbability, chain = 1;
            for (int n = 0; n < regime.MaxRenewals; n++)
            {
                chain *= p;
                periods += chain;
            }

            return regime.DurationMonths * periods;
        }

        return Math.Clamp(12 / Math.Max(0.01, intake.ReturnRate), 12, 240);
    }

    private static double[] Opened(Regime regime)
    {
        double[] opened = new double[13];
        for (int m = 0; m < 12; m++)
        {
            opened[m + 1] = opened[m] + (regime.MonthSchedule.Count == 12 ? regime.MonthSchedule[m] : 1 / 12.0);
        }

        opened[12] = 1;
        return opened;
    }

    /// <summary>The options of one origin: every scheme through each of its channels.</summary>
    public static OptionPlan[] Options(SchemePlan[] schemes, ParameterSet numbers)
    {
        List<OptionPlan> options = [];
        foreach (SchemePlan scheme in schemes)
        {
            for (int k = 0; k < scheme.Intake.Channels.Count; k++)
            {
                ChannelTerms terms = scheme.Intake.Channels[k];
                double cost = terms.WorkerCost, km = scheme.Corridor.DistanceKm;
                options.Add(new OptionPlan
                {
                    Index = options.Count,
                    Scheme = scheme.Index,
                    Channel = terms.Id,
                    ChannelIndex = k,
                    Key = (uint)Keys.Of($"{scheme.Regime.Id}/{terms.Id}"),
                    WorkerCost = cost,
                    Lag = Lag(terms.Id, scheme, numbers) + scheme.Regime.LabourMarketTestMonths,
                    Travel = ChannelNumbers.Travel(numbers, km, cost),
                    Documents = Math.Min(numbers[ChoiceNumbers.DocCost], 0.2 * cost),
                    Capacity = scheme.Recruited ? Capacity(scheme, terms, numbers) : -1,
                });
            }
        }

        return [.. options];
    }

    /// <summary>S_k = S_mult·basePlacements_k, in the files that base placements take: applicants per place times placements a month. Brokers need
    /// no licence and have no limit; of licensed agencies strictness without enforcement leaves less (5.4); networks place more where direct hire is
    /// permitted (L51).</summary>
    private static double Capacity(SchemePlan scheme, ChannelTerms terms, ParameterSet numbers)
    {
        (Intake intake, RecruitmentTerms recruitment) = (scheme.Intake, scheme.Recruitment);
        if (terms.Id == RecruitmentChannel.Unlicensed)
        {
            return -1;
        }

        double files = (intake.ApplicantsPerPlace?.Value ?? 1) * intake.Departures * terms.Share / 12 / (1 - numbers[DestinationWorkNumbers.NoShow]);
        double left = terms.Id switch
        {
            RecruitmentChannel.Licensed => 1 - (numbers[RecruitmentNumbers.RegCap] * recruitment.Strictness * (1 - recruitment.Enforcement)),
            RecruitmentChannel.Network => recruitment.Policy.DirectHire,
            _ => 1,
        };
        return numbers[RecruitmentNumbers.SMult] * files * left;
    }

    /// <summary>Months to departure; a programme's are longer where the origin's administration is weak (4.11).</summary>
    private static int Lag(RecruitmentChannel channel, SchemePlan scheme, ParameterSet numbers)
    {
        int months = (int)numbers[channel switch
        {
            RecruitmentChannel.Public => DestinationWorkNumbers.LagPublic,
            RecruitmentChannel.Licensed => DestinationWorkNumbers.LagLicensed,
            RecruitmentChannel.Unlicensed => DestinationWorkNumbers.LagUnlicensed,
            RecruitmentChannel.Network => DestinationWorkNumbers.LagNetwork,
            _ => DestinationWorkNumbers.LagDirect,
        }];
        double speed = scheme.Programme ? 0.5 + (0.5 * scheme.Capacity) : 1;
        return Math.Max(1, (int)Math.Floor((months / speed) + 0.5));
    }
}
