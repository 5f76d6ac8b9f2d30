using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// Copies a world under another plan with the same people: the same past, other regimes from here on. Schemes are met by their id, options by
/// regime
/// and channel, destinations by country; the other plan must have all of them and may have more.
/// </summary>
public static class WorldFork
{
    /// <summary>The world under a plan; the one given stays as it is.</summary>
    public static World Into(World world, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(plan);
        int[] schemes = Schemes(world.Plan, plan);
        World copy = new(plan, world.Draw, [.. world.Blocks.Select(b => Copy(b, world.Plan, plan, schemes))]) { Month = world.Month };
        Copy(world, copy, schemes);
        return copy;
    }

    /// <summary>Position of each scheme of a plan in another.</summary>
    public static int[] Schemes(Plan from, Plan to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        int[] at = [.. from.Schemes.Select(s => Array.FindIndex(to.Schemes, x => x.Id == s.Id))];
        return Array.TrueForAll(at, a => a >= 0) ? at : throw new ArgumentException("a scheme of the past is missing in the plan", nameof(to));
    }

    /// <summary>Counters of the last month before the fork, by the schemes of the other plan.</summary>
    public static Tallies Into(Tallies tallies, Plan from, Plan to)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        int[] schemes = Schemes(from, to);
        Tallies copy = new(to.Schemes.Length, to.Origins.Length);
        Move(tallies.Scheme, copy.Scheme, schemes, to.Schemes.Length, Tallies.Cells);
        Move(tallies.History, copy.History, schemes, to.Schemes.Length, Tallies.Cells);
        Spells(tallies, copy, schemes);
        tallies.Origin.CopyTo(copy.Origin, 0);
        tallies.Household.CopyTo(copy.Household, 0);
        tallies.Workers.CopyTo(copy.Workers, 0);
        tallies.Distribution.CopyTo(copy.Distribution, 0);
        return copy;
    }

    /// <summary>Copies the first spells alone.</summary>
    public static void Spells(Tallies from, Tallies to, int[] schemes)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Move(from.Entered, to.Entered, schemes, to.SchemeCount, Tallies.Cells * Tallies.Durations);
        Move(from.Exited, to.Exited, schemes, to.SchemeCount, Tallies.Cells * Tallies.Durations);
        Move(from.Censored, to.Censored, schemes, to.SchemeCount, Tallies.Cells * Tallies.Durations);
    }

    /// <summary>Copies a column of measure × scheme × width.</summary>
    private static void Move<T>(T[] from, T[] to, int[] schemes, int count, int width)
    {
        int old = schemes.Length * width;
        for (int measure = 0; old > 0 && measure < from.Length / old; measure++)
        {
            for (int s = 0; s < schemes.Length; s++)
            {
                from.AsSpan((measure * old) + (s * width), width).CopyTo(to.AsSpan(((measure * count) + schemes[s]) * width));
            }
        }
    }

    private static Block Copy(Block from, Plan before, Plan after, int[] schemes)
    {
        OriginPlan old = before.Origins[from.Origin], now = after.Origins[from.Origin];
        Villages v = from.Villages;
        Block to = new(from.Index, from.Origin, from.Capacity, from.FirstMember.Length, v.Count, now.Destinations.Length, now.SchemeCount)
        {
            Count = from.Count,
            HouseholdCount = from.HouseholdCount,
            Applications = new ApplicationLists(now.SchemeCount * 2),
        };
        CopyPersons(from, to);
        CopyHouseholds(from, to);
        to.Seekers.AddRange(from.Seekers);
        to.Free.AddRange(from.Free);
        to.FreeHouseholds.AddRange(from.FreeHouseholds);
        byte[] options = [.. old.Options.Select(o => (byte)Math.Max(0, Array.FindIndex(now.Options, x => SameOption(before, o, after, x))))];
        for (int i = 0; i < to.Count; i++)
        {
            int scheme = Traits.Scheme(to.Traits[i]);
            to.Traits[i] = scheme < 0 ? to.Traits[i] : Traits.WithScheme(to.Traits[i], schemes[scheme]);
            to.LastScheme[i] = to.LastScheme[i] == 0 ? (byte)0 : (byte)(schemes[to.LastScheme[i] - 1] + 1);
            to.Option[i] = to.Option[i] < options.Length ? options[to.Option[i]] : to.Option[i];
        }

        int[] local = [.. Enumerable.Range(0, old.SchemeCount).Select(s => schemes[old.FirstScheme + s] - now.FirstScheme)];
        for (int p = 0; p < from.Applications.Pools.Length; p++)
        {
            to.Applications.Pools[(local[p / 2] * 2) + (p & 1)].AddRange(from.Applications.Pools[p]);
        }

        CopyVillages(v, to.Villages, before, after, from.Origin, local);
        return to;
    }

    private static bool SameOption(Plan before, OptionPlan a, Plan after, OptionPlan b) =>
        a.Channel == b.Channel && before.Schemes[a.Scheme].Id == after.Schemes[b.Scheme].Id;

    private static void CopyVillages(Villages from, Villages to, Plan before, Plan after, int origin, int[] local)
    {
        from.Key.CopyTo(to.Key, 0);
        from.Adults.CopyTo(to.Adults, 0);
        from.Unlearned.CopyTo(to.Unlearned, 0);
        from.ReturnLastMonth.CopyTo(to.ReturnLastMonth, 0);
        from.ReturnThisMonth.CopyTo(to.ReturnThisMonth, 0);
        OriginPlan old = before.Origins[origin], now = after.Origins[origin];
        string[] names = [.. now.Destinations.Select(d => after.Destinations[d].Id)];
        int[] destinations = [.. old.Destinations.Select(d => Array.IndexOf(names, before.Destinations[d].Id))];
        for (int k = 0; k < from.Count; k++)
        {
            for (int d = 0; d < from.Destinations; d++)
            {
                to.Migrants[(k * to.Destinations) + destinations[d]] = from.Migrants[(k * from.Destinations) + d];
            }

            for (int s = 0; s < to.Schemes; s++)
            {
                to.Admission[(k * to.Schemes) + s] = after.Schemes[now.FirstScheme + s].BaseAdmission;
            }

            for (int s = 0; s < from.Schemes; s++)
            {
                int a = (k * to.Schemes) + local[s], b = (k * from.Schemes) + s;
                (to.Admission[a], to.Admitted[a], to.Decided[a]) = (from.Admission[b], from.Admitted[b], from.Decided[b]);
            }
        }
    }

    private static void Copy(World from, World to, int[] schemes)
    {
        Market a = from.Market, b = to.Market;
        Plan before = from.Plan, after = to.Plan;
        a.WageShift.CopyTo(b.WageShift, 0);
        a.BaseWorkers.CopyTo(b.BaseWorkers, 0);
        b.HasBaseWorkers = a.HasBaseWorkers;
        a.NationalAdults.CopyTo(b.NationalAdults, 0);
        int count = after.Schemes.Length;
        Move(a.CostGap, b.CostGap, schemes, count, 2);
        Move(a.Filled, b.Filled, schemes, count, 2);
        Move(a.Pipeline, b.Pipeline, schemes, count, 2);
        Move(a.Posts, b.Posts, schemes, count, 2);
        Move(a.Vacancies, b.Vacancies, schemes, count, 2);
        Move(a.Places, b.Places, schemes, count, 2);
        Move(a.Cutoffs, b.Cutoffs, schemes, count, 2);
        Move(a.Carried, b.Carried, schemes, count, 2);
        foreach ((Scenarios.Regime regime, int r) in before.Scenario.Regimes.Select((x, i) => (x, i)))
        {
            int at = after.Scenario.Regimes.Select(x => x.Id).ToList().IndexOf(regime.Id);
            (b.QuotaUsed[at], b.RenewalsOpen[at], b.RenewalPlaces[at]) = (a.QuotaUsed[r], a.RenewalsOpen[r], a.RenewalPlaces[r]);
        }

        for (int d = 0; d < before.Destinations.Length; d++)
        {
            int at = Array.FindIndex(after.Destinations, x => x.Id == before.Destinations[d].Id);
            for (int o = 0; o < before.Origins.Length; o++)
            {
                b.NationalStock[(o * after.Destinations.Length) + at] = a.NationalStock[(o * before.Destinations.Length) + d];
            }
        }
    }

    private static void CopyPersons(Block from, Block to)
    {
        from.Id.AsSpan(0, from.Count).CopyTo(to.Id);
        from.Traits.AsSpan(0, from.Count).CopyTo(to.Traits);
        from.Birth.AsSpan(0, from.Count).CopyTo(to.Birth);
        from.Household.AsSpan(0, from.Count).CopyTo(to.Household);
        from.Next.AsSpan(0, from.Count).CopyTo(to.Next);
        from.Spouse.AsSpan(0, from.Count).CopyTo(to.Spouse);
        from.Ability.AsSpan(0, from.Count).CopyTo(to.Ability);
        from.Attachment.AsSpan(0, from.Count).CopyTo(to.Attachment);
        from.Unlearned.AsSpan(0, from.Count).CopyTo(to.Unlearned);
        from.Habit.AsSpan(0, from.Count).CopyTo(to.Habit);
        from.Wage.AsSpan(0, from.Count).CopyTo(to.Wage);
        from.Savings.AsSpan(0, from.Count).CopyTo(to.Savings);
        from.Target.AsSpan(0, from.Count).CopyTo(to.Target);
        from.Arrival.AsSpan(0, from.Count).CopyTo(to.Arrival);
        from.End.AsSpan(0, from.Count).CopyTo(to.End);
        from.LastReturn.AsSpan(0, from.Count).CopyTo(to.LastReturn);
        from.PreviousReturn.AsSpan(0, from.Count).CopyTo(to.PreviousReturn);
        from.Applied.AsSpan(0, from.Count).CopyTo(to.Applied);
        from.BarredUntil.AsSpan(0, from.Count).CopyTo(to.BarredUntil);
        from.LastChild.AsSpan(0, from.Count).CopyTo(to.LastChild);
        from.JobLost.AsSpan(0, from.Count).CopyTo(to.JobLost);
        from.MonthsAbroad.AsSpan(0, from.Count).CopyTo(to.MonthsAbroad);
        from.RankKey.AsSpan(0, from.Count).CopyTo(to.RankKey);
        from.Option.AsSpan(0, from.Count).CopyTo(to.Option);
        from.Trips.AsSpan(0, from.Count).CopyTo(to.Trips);
        from.Renewals.AsSpan(0, from.Count).CopyTo(to.Renewals);
        from.Reason.AsSpan(0, from.Count).CopyTo(to.Reason);
        from.Grace.AsSpan(0, from.Count).CopyTo(to.Grace);
        from.LastScheme.AsSpan(0, from.Count).CopyTo(to.LastScheme);
        from.Births.AsSpan(0, from.Count).CopyTo(to.Births);
    }

    private static void CopyHouseholds(Block from, Block to)
    {
        from.FirstMember.AsSpan(0, from.HouseholdCount).CopyTo(to.FirstMember);
        from.Village.AsSpan(0, from.HouseholdCount).CopyTo(to.Village);
        from.Weight.AsSpan(0, from.HouseholdCount).CopyTo(to.Weight);
        from.Lot.AsSpan(0, from.HouseholdCount).CopyTo(to.Lot);
        from.Members.AsSpan(0, from.HouseholdCount).CopyTo(to.Members);
        from.Away.AsSpan(0, from.HouseholdCount).CopyTo(to.Away);
        from.Wealth.AsSpan(0, from.HouseholdCount).CopyTo(to.Wealth);
        from.Debt.AsSpan(0, from.HouseholdCount).CopyTo(to.Debt);
        from.Income12.AsSpan(0, from.HouseholdCount).CopyTo(to.Income12);
        from.Remit12.AsSpan(0, from.HouseholdCount).CopyTo(to.Remit12);
        from.Income.AsSpan(0, from.HouseholdCount).CopyTo(to.Income);
        from.Received.AsSpan(0, from.HouseholdCount).CopyTo(to.Received);
        from.Consumption.AsSpan(0, from.HouseholdCount).CopyTo(to.Consumption);
    }
}
