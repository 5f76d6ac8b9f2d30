using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.State;

/// <summary>
/// Places the base-year stock of migrants (14.2 step 3): an exact number by scheme, skill and sex, drawn from eligible people with a keyed race
/// in which communities differ, with arrival dates from exp(-h t), so that the first month is not a transient.
/// </summary>
public static class BaseStock
{
    /// <summary>Places the stock of every scheme; the counters note first spells that come under observation.</summary>
    public static void Place(World world, Tallies tallies)
    {
        ArgumentNullException.ThrowIfNull(world);
        foreach (SchemePlan scheme in world.Plan.Schemes)
        {
            Place(world, scheme, tallies);
        }
    }

    private static void Place(World world, SchemePlan scheme, Tallies tallies)
    {
        double stock = scheme.Intake.Stock / world.Plan.Origins[scheme.Origin].Weight;
        double women = scheme.Intake.FemaleShare, tertiary = scheme.Intake.TertiaryShare;
        double[] shares = [(1 - tertiary) * (1 - women), (1 - tertiary) * women, tertiary * (1 - women), tertiary * women];
        Race race = new(world, scheme);
        List<Candidate>[] first = race.First((long)Math.Ceiling(stock) + 1);
        double running = 0;
        long placed = 0;
        for (int g = 0; g < Race.Groups; g++)
        {
            running += stock * shares[g];
            long wanted = (long)Math.Floor(running + 0.5) - placed;
            first[g].Sort((x, y) => x.Key != y.Key ? x.Key.CompareTo(y.Key) : x.Id.CompareTo(y.Id));
            long given = Math.Min(wanted, first[g].Count);
            for (int n = 0; n < given; n++)
            {
                Settle(world, scheme, first[g][n].Block, first[g][n].Slot, tallies);
            }

            placed += given;
        }
    }

    private readonly record struct Candidate(uint Key, ulong Id, Block Block, int Slot);

    /// <summary>The race for the places of a scheme: the smaller the key the earlier. Of millions who are eligible a few per cent are placed, so a
    /// first walk counts keys by their upper half and a second one keeps those that can be among the first.</summary>
    private sealed class Race(World world, SchemePlan scheme)
    {
        public const int Groups = 4;
        private const int Bins = 1 << 16;

        /// <summary>By skill and sex all whose key is not above that of the candidate of that number.</summary>
        public List<Candidate>[] First(long number)
        {
            int[][] counts = [.. Enumerable.Range(0, Groups).Select(_ => new int[Bins])];
            Walk((group, c) => counts[group][c.Key >> 16]++);
            int[] last = [.. counts.Select(bins => Last(bins, number))];
            List<Candidate>[] first = [.. counts.Select((bins, g) => new List<Candidate>(bins.Take(last[g] + 1).Sum()))];
            Walk((group, c) =>
            {
                if (c.Key >> 16 <= (uint)last[group])
                {
                    first[group].Add(c);
                }
            });
            return first;
        }

        private static int Last(int[] bins, long number)
        {
            int bin = 0;
            for (long seen = bins[0]; seen < number && bin < Bins - 1; seen += bins[bin])
            {
                bin++;
            }

            return bin;
        }

        private void Walk(Action<int, Candidate> each)
        {
            foreach (Block b in world.Blocks)
            {
                if (b.Origin == scheme.Origin)
                {
                    Walk(b, each);
                }
            }
        }

        private void Walk(Block b, Action<int, Candidate> each)
        {
            Regime r = scheme.Regime;
            int month = -world.Plan.Scenario.BurnIn;
            double sd = world.Plan.Numbers[ChoiceNumbers.SdVillage];
            double[] pull = new double[b.Villages.Count];
            for (int v = 0; v < pull.Length; v++)
            {
                ulong village = Keys.Pair(b.Villages.Key[v], scheme.Key);
                pull[v] = Maths.Exp(sd * world.Draw.Normal(village, Draw.NoMonth, Purpose.FoundCommunity, 1));
            }

            // those who settled stay beyond the age of admission
            int oldest = scheme.Temporary ? r.AgeMax + 5 : 70;
            for (int i = 0; i < b.Count; i++)
            {
                uint t = b.Traits[i];
                int years = (month - b.Birth[i]) / 12;
                bool open = !Traits.Abroad(t) && Traits.StatusOf(t) > Status.Student && years > r.AgeMin && years <= oldest
                    && Traits.Education(t) >= (int)r.SkillMin && Traits.Education(t) <= (int)r.SkillMax
                    && ((scheme.OriginSectorMask >> Traits.Sector(t)) & 1) != 0 && (t & Traits.Participates) != 0
                    && Cadres.Admits(r, b.Cadre[i]);
                if (!open)
                {
                    continue;
                }

                double u = world.Draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.FoundStock, scheme.Key);
                float key = (float)(-Maths.Log(u) / pull[b.Village[b.Household[i]]]);
                each((Traits.Skill(t) * 2) + Traits.Sex(t), new Candidate(BitConverter.SingleToUInt32Bits(key), b.Id[i], b, i));
            }
        }
    }

    /// <summary>The option through which somebody came, by the shares of the base year.</summary>
    private static byte Channel(OriginPlan origin, SchemePlan scheme, double u)
    {
        byte last = 0;
        foreach (OptionPlan o in origin.Options)
        {
            if (o.Scheme == scheme.Index)
            {
                last = (byte)o.Index;
                u -= scheme.Intake.Channels[o.ChannelIndex].Share;
                if (u < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    private static void Settle(World world, SchemePlan scheme, Block b, int i, Tallies tallies)
    {
        Plan plan = world.Plan;
        int month = -plan.Scenario.BurnIn;
        ulong id = b.Id[i];
        double hazard = Math.Max(0.002, scheme.Intake.ReturnRate >= 1 ? 0.5 : -Maths.Log(1 - scheme.Intake.ReturnRate) / 12);
        double u = world.Draw.Uniform(id, Draw.NoMonth, Purpose.FoundArrival, scheme.Key);
        int duration = scheme.Regime.DurationMonths;
        int limit = Math.Min(duration > 0 ? duration * (scheme.Regime.MaxRenewals + 1) : 480, month - b.Birth[i] - (scheme.Regime.AgeMin * 12));
        // truncated exponential: nobody came before the age of admission or before the first possible permit
        double reach = 1 - Maths.Exp(-hazard * Math.Max(1, limit));
        int since = Math.Clamp((int)(-Maths.Log(1 - (u * reach)) / hazard), 0, Math.Max(0, limit - 1));
        uint t = b.Traits[i];
        int h = b.Household[i], village = b.Village[h];
        b.BeginSojourns(i);
        ref Sojourn spell = ref b.Sojourn(i);
        spell.Trips = 1;
        spell.Arrival = (short)(month - since);
        spell.MonthsAbroad = (short)since;
        spell.SkillF = scheme.Teaches ? (byte)Math.Min(since, 120) : (byte)0;
        spell.SsMonths = scheme.Irregular ? (short)0 : (short)since;
        spell.Renewals = (byte)(duration > 0 ? since / duration : 0);
        spell.End = duration > 0 ? (short)(month - since + (duration * ((since / duration) + 1))) : Block.Never;
        spell.LastScheme = (byte)(scheme.Index + 1);
        b.Option[i] = Channel(plan.Origins[scheme.Origin], scheme, world.Draw.Uniform(id, Draw.NoMonth, Purpose.FoundChannel, scheme.Key));
        (double find, double lose) = HomeAbroad.Rates(plan, scheme);
        bool works = world.Draw.Uniform(id, Draw.NoMonth, Purpose.FoundAbroadWork) < find / (find + lose);
        t = Traits.WithScheme(t, scheme.Index) | Traits.Returnee;
        t = Traits.With(t, scheme.Irregular
            ? (works ? Status.EmployedIrregular : Status.JoblessIrregular)
            : (works ? Status.EmployedAbroad : Status.JoblessAbroad));
        double saver = plan.Numbers[scheme.Temporary ? ReturnNumbers.TsTemp : ReturnNumbers.TsPerm];
        if ((duration == 0 || duration >= 12) && world.Draw.Uniform(id, Draw.NoMonth, Purpose.FoundAbroadState) < saver)
        {
            t |= Traits.TargetSaver;
        }

        RecruitmentChannel channel = plan.Origins[scheme.Origin].Options[b.Option[i]].Channel;
        if (scheme.Recruited && world.Draw.Uniform(id, Draw.NoMonth, Purpose.Substitution) < plan.Numbers[ChannelNumbers.Substitution(channel)])
        {
            t |= Traits.Substituted;
        }

        if (Traits.Skill(t) == 1)
        {
            int tier = scheme.Tiers.After(world.Draw.Uniform(id, Draw.NoMonth, Purpose.FoundTier, scheme.Key), since);
            b.Tier[i] = (byte)tier;
            spell.Wasted = (byte)(tier == 2 ? Math.Min(byte.MaxValue, since / 3) : 0);
        }

        b.Traits[i] = t;
        b.Unlearned[i] *= (float)(1 - plan.Numbers[ChoiceNumbers.KappaOwn]);
        b.Away[h]++;
        b.Villages.Adults[village]--;
        b.Villages.Migrants[(village * b.Villages.Destinations) + scheme.LocalDestination]++;
        tallies.Entered[Tallies.Spell(scheme.Index, t, since)] += b.Weight[h];
    }
}
