using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.State;

/// <summary>The verbs of a life: what changes together when somebody is born, marries, dies, leaves or comes home. Counts stay consistent
/// here.</summary>
public static partial class Lives
{
    /// <summary>Traits fixed for life, from keyed draws: ability, attachment, participation.</summary>
    public static void SettleTraits(Plan plan, OriginPlan origin, Draw draw, Block b, int i, int month)
    {
        ParameterSet n = plan.Numbers;
        ulong id = b.Id[i];
        DrawWords w = draw.Words(id, Draw.NoMonth, Purpose.Ability);
        double sd = n[ChoiceNumbers.SdAttach];
        b.Ability[i] = (float)(n[OriginWorkNumbers.SdAbility] * Maths.NormalOf(w.W0));
        b.Attachment[i] = (float)Maths.Exp((sd * Maths.NormalOf(w.W1)) - (0.5 * sd * sd));
        double participation = Traits.Sex(b.Traits[i]) == 0 ? origin.Data.ParticipationMen : origin.Data.ParticipationWomen;
        if (Draw.Unit(w.W2) < participation)
        {
            b.Traits[i] |= Traits.Participates;
        }
    }

    /// <summary>Sector and formality of a first job at home, by the country's shares.</summary>
    public static (int Sector, bool Informal) FirstJob(OriginPlan origin, Draw draw, ulong id, int month)
    {
        double u = draw.Uniform(id, month, Purpose.FirstSector);
        int sector = 0;
        for (double sum = origin.Data.SectorShares[0]; sector < 8 && u >= sum; sum += origin.Data.SectorShares[sector])
        {
            sector++;
        }

        return (sector, draw.Uniform(id, month, Purpose.FirstFormality) < origin.Data.InformalShare);
    }

    /// <summary>A parent and the spouse remember the youngest child.</summary>
    public static void NoteChild(Block b, int parent, short birth)
    {
        b.LastChild[parent] = Math.Max(b.LastChild[parent], birth);
        int spouse = b.Spouse[parent];
        if (spouse >= 0)
        {
            b.LastChild[spouse] = Math.Max(b.LastChild[spouse], birth);
        }
    }

    /// <summary>A child is born into the mother's household.</summary>
    public static int BeBorn(Plan plan, OriginPlan origin, Draw draw, Block b, int mother, int month)
    {
        int order = ++b.Births[mother];
        int i = b.NewPerson(Keys.Child(b.Id[mother], order));
        bool girl = draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.BirthSex) < 100.0 / 205; // 105 boys to 100 girls
        b.Birth[i] = (short)month;
        b.Traits[i] = (girl ? 1u : 0u) | Traits.With(0, Status.Child);
        SettleTraits(plan, origin, draw, b, i, month);
        int village = b.Village[b.Household[mother]];
        b.Unlearned[i] = (float)(1 / b.Villages.Unlearned[village]);
        b.Join(i, b.Household[mother]);
        NoteChild(b, mother, (short)month);
        return i;
    }

    /// <summary>Death at home or abroad: savings abroad go to the household, the slot is free.</summary>
    public static void Die(Plan plan, Block b, int i, int month, Tallies y)
    {
        uint t = b.Traits[i];
        int h = b.Household[i], weight = b.Weight[h], village = b.Village[h], origin = b.Origin;
        int scheme = Traits.Scheme(t);
        if (scheme >= 0)
        {
            y.Add(SchemeMeasure.DiedAbroad, scheme, t, weight);
            if (b.Sojourn(i).Trips == 1)
            {
                y.Censored[Tallies.Spell(scheme, t, month - b.Sojourn(i).Arrival)] += weight;
            }

            b.Villages.Migrants[(village * b.Villages.Destinations) + plan.Schemes[scheme].LocalDestination]--;
            BringHome(b, i, h, scheme, t, y);
            PayAccounts(b, i, scheme, t, 0, y);
            b.Sojourn(i).SsMonths = 0;
        }
        else
        {
            y.Add(OriginMeasure.Deaths, origin, t, weight);
            if (Traits.StatusOf(t) != Status.Child)
            {
                b.Villages.Adults[village]--;
            }
        }

        if ((t & Traits.Queued) != 0)
        {
            SchemeMeasure gone = (t & Traits.Admitted) != 0 ? SchemeMeasure.NoShow : SchemeMeasure.Withdrawn;
            y.Add(gone, plan.Origins[origin].Options[b.Option[i]].Scheme, t, weight);
        }

        int spouse = b.Spouse[i];
        if (spouse >= 0)
        {
            b.Spouse[spouse] = -1;
            b.Traits[spouse] &= ~Traits.Married;
        }

        Cadres.Remove(b, i, y);
        b.EndSojourns(i);
        b.Leave(i);
        CloseIfEmpty(b, h, y);
        b.Traits[i] = 0;
        b.Wage[i] = 0;
        b.Free.Add(i);
    }

    /// <summary>A household without members ends: its wealth goes to the state, its debt is the lenders' loss.</summary>
    public static void CloseIfEmpty(Block b, int h, Tallies y)
    {
        if (b.Members[h] > 0)
        {
            return;
        }

        y.Add(HouseholdMeasure.Escheated, b.Origin, (long)b.Wealth[h] * b.Weight[h]);
        y.Add(HouseholdMeasure.DebtWrittenOff, b.Origin, (long)b.Debt[h] * b.Weight[h]);
        b.Wealth[h] = b.Debt[h] = 0;
        CloseBusiness(b, h, y);
        b.Marks[h] = 0;
        b.FreeHouseholds.Add(h);
    }

    /// <summary>Savings held abroad become household wealth.</summary>
    private static void BringHome(Block b, int i, int h, int scheme, uint t, Tallies y)
    {
        ref int savings = ref b.Sojourn(i).Savings;
        if (savings != 0)
        {
            y.Add(SchemeMeasure.Repatriated, scheme, t, (long)savings * b.Weight[h]);
            y.Add(HouseholdMeasure.Repatriated, b.Origin, (long)savings * b.Weight[h]);
            b.Wealth[h] = checked(b.Wealth[h] + savings);
            savings = 0;
        }
    }

    /// <summary>Deferred pay, bond and a refund of social security become household wealth.</summary>
    public static void PayAccounts(Block b, int i, int scheme, uint t, int refund, Tallies y)
    {
        int h = b.Household[i];
        int paid = checked(b.Sojourn(i).Deferred + refund);
        if (paid == 0)
        {
            return;
        }

        y.Add(SchemeMeasure.DeferredPaid, scheme, t, (long)b.Sojourn(i).Deferred * b.Weight[h]);
        y.Add(SchemeMeasure.SsRefunded, scheme, t, (long)refund * b.Weight[h]);
        y.Add(HouseholdMeasure.AccountsPaid, b.Origin, (long)paid * b.Weight[h]);
        b.Wealth[h] = checked(b.Wealth[h] + paid);
        b.Sojourn(i).Deferred = 0;
    }

    /// <summary>Deferred pay and bond are lost to the worker, contributions with them.</summary>
    public static void Forfeit(Block b, int i, int scheme, uint t, Tallies y)
    {
        y.Add(SchemeMeasure.DeferredLost, scheme, t, (long)b.Sojourn(i).Deferred * b.Weight[b.Household[i]]);
        b.Sojourn(i).Deferred = 0;
        b.Sojourn(i).SsMonths = 0;
    }

    /// <summary>Arrives abroad under a scheme: employed from the first month.</summary>
    public static void Arrive(Plan plan, Block b, int i, SchemePlan scheme, int month, Tallies y)
    {
        uint t = b.Traits[i];
        int h = b.Household[i], weight = b.Weight[h];
        b.BeginSojourns(i);
        ref Sojourn spell = ref b.Sojourn(i);
        y.Add(SchemeMeasure.Departed, scheme.Index, t, weight);
        if (spell.Trips > 0)
        {
            y.Add(SchemeMeasure.DepartedAgain, scheme.Index, t, weight);
        }

        Cadres.Leave(b, i, y);
        spell.PreviousReturn = spell.LastReturn;
        spell.Trips = (byte)Math.Min(255, spell.Trips + 1);
        spell.Arrival = (short)month;
        spell.End = scheme.Regime.DurationMonths > 0 ? (short)(month + scheme.Regime.DurationMonths) : Block.Never;
        spell.Renewals = spell.Grace = spell.Stage = 0;
        spell.LastScheme = (byte)(scheme.Index + 1);
        t &= ~(Traits.Queued | Traits.Admitted | Traits.Recalled | Traits.Overstayer | Traits.Substituted | Traits.Abused
            | Traits.Regularised);
        t = Traits.WithScheme(t, scheme.Index) | Traits.Returnee;
        b.Traits[i] = Traits.With(t, scheme.Irregular ? Status.EmployedIrregular : Status.EmployedAbroad);
        b.Applied[i] = Block.Never;
        b.Away[h]++;
        int village = b.Village[h];
        b.Villages.Adults[village]--;
        b.Villages.Migrants[(village * b.Villages.Destinations) + scheme.LocalDestination]++;
        if (spell.Trips == 1)
        {
            y.Entered[Tallies.Spell(scheme.Index, t, 0)] += weight;
        }
    }

    /// <summary>Passes abroad from one scheme into another of the same destination: a first spell goes on under observation there.</summary>
    public static void Switch(Plan plan, Block b, int i, SchemePlan to, int option, int month, Tallies y)
    {
        uint t = b.Traits[i];
        int weight = b.Weight[b.Household[i]], from = Traits.Scheme(t), since = month - b.Sojourn(i).Arrival;
        y.Add(SchemeMeasure.SwitchedOut, from, t, weight);
        y.Add(SchemeMeasure.SwitchedIn, to.Index, t, weight);
        if (b.Sojourn(i).Trips == 1)
        {
            y.Censored[Tallies.Spell(from, t, since)] += weight;
            y.Entered[Tallies.Spell(to.Index, t, since)] += weight;
        }

        b.Traits[i] = Traits.WithScheme(t & ~(Traits.Abused | Traits.Substituted), to.Index);
        b.Sojourn(i).LastScheme = (byte)(to.Index + 1);
        b.Option[i] = (byte)option;
        b.Sojourn(i).Renewals = b.Sojourn(i).Grace = 0;
        b.Sojourn(i).End = to.Regime.DurationMonths > 0 ? (short)(month + to.Regime.DurationMonths) : Block.Never;
    }

    /// <summary>Skill lost in elementary jobs is felt from the return on; a recognition stays (3.4).</summary>
    private static void LoseSkill(Plan plan, Block b, int i)
    {
        b.Ability[i] -= (float)(plan.Numbers[SkillsNumbers.Decay2] * 0.25 * b.Sojourn(i).Wasted);
        b.Sojourn(i).Wasted = 0;
        b.Tier[i] &= 0xFC;
    }

    /// <summary>Comes home: savings become household wealth, the search for work at home begins.</summary>
    public static void GoHome(Plan plan, Block b, int i, int month, ReturnReason reason, Tallies y)
    {
        uint t = b.Traits[i];
        int h = b.Household[i], weight = b.Weight[h], scheme = Traits.Scheme(t);
        SchemePlan plan2 = plan.Schemes[scheme];
        y.Add(
            reason switch
            {
                ReturnReason.ContractEnd => SchemeMeasure.ReturnedContract,
                ReturnReason.Target => SchemeMeasure.ReturnedTarget,
                ReturnReason.Voluntary => SchemeMeasure.ReturnedVoluntary,
                _ => SchemeMeasure.ReturnedInvoluntary,
            },
            scheme,
            t,
            weight);
        if (b.Sojourn(i).Trips == 1)
        {
            y.Exited[Tallies.Spell(scheme, t, month - b.Sojourn(i).Arrival)] += weight;
        }

        Cadres.Note(CadreMeasure.Returned, b, i, y);
        BringHome(b, i, h, scheme, t, y);
        LoseSkill(plan, b, i);
        b.Sojourn(i).LastReturn = (short)month;
        b.Sojourn(i).Reason = (byte)reason;
        b.Sojourn(i).Target = 0;
        b.Wage[i] = b.Sojourn(i).Stage = 0;
        b.Away[h]--;
        int village = b.Village[h];
        b.Villages.Adults[village]++;
        b.Villages.Migrants[(village * b.Villages.Destinations) + plan2.LocalDestination]--;
        b.Villages.ReturnThisMonth[village] = true;
        t = Traits.WithScheme(t, -1) & ~(Traits.Overstayer | Traits.TargetSaver | Traits.Substituted | Traits.Abused | Traits.Regularised);
        // seasonal farm work teaches nothing that a job at home uses (C2)
        t = plan2.Teaches ? t | Traits.UsesExperience : t;
        int years = (month - b.Birth[i]) / 12;
        bool works = (t & Traits.Participates) != 0 && years < plan.Numbers[OriginWorkNumbers.AgeRetire];
        b.Traits[i] = Traits.With(t, works ? Status.JoblessHome : Status.Inactive);
        b.Unlearned[i] *= (float)(1 - plan.Numbers[ChoiceNumbers.KappaOwn]);
    }
}
