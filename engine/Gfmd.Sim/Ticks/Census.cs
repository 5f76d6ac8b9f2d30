using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>A look at every person at the end of a year of the run: stocks by age, histories of migrants, and the counts that must agree (H4,
/// H5).</summary>
public static class Census
{
    /// <summary>Window of the circularity rate, months.</summary>
    public const int Window = 60;

    /// <summary>The month before month 0, in which the stays of migrants are counted for the diasporas to start from.</summary>
    public const int Before = -1;

    private const int Adult = 1 << 7, Away = 1 << 8, Groups = 1 << 9;

    /// <summary>Whether a month ends a year of the run.</summary>
    public static bool IsDue(int month) => month >= 0 && month % 12 == 11;

    /// <summary>Counts one block.</summary>
    /// <param name="b">The block.</param>
    /// <param name="month">The month.</param>
    /// <param name="y">Counters.</param>
    /// <param name="schools">Teachers are followed, so pupils are counted.</param>
    public static void Count(Block b, int month, Tallies y, bool schools = false)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(y);
        Span<long> persons = stackalloc long[Groups];
        persons.Clear();
        for (int i = 0; i < b.Count; i++)
        {
            uint t = b.Traits[i];
            if (Traits.StatusOf(t) == Status.Dead)
            {
                continue;
            }

            long weight = b.Weight[b.Household[i]];
            // sex, education and status, of age, abroad
            int adult = month - b.Birth[i] >= 25 * 12 ? Adult : 0, abroad = Traits.Abroad(t) ? Away : 0;
            persons[(int)(t & Traits.CellMask) | ((int)Traits.StatusOf(t) << 3) | adult | abroad] += weight;
            if (abroad != 0)
            {
                AddTenure(b, i, t, month, weight, y);
            }
            else if (Traits.StatusOf(t) != Status.Child)
            {
                Receivers(b, i, t, weight, y);
            }

            if (schools && !Traits.Abroad(t) && month - b.Birth[i] is >= 6 * 12 and < 18 * 12)
            {
                y.Add(CadreMeasure.Pupils, b.Origin, (int)Scenarios.Cadre.Teacher, weight);
            }

            if (b.Sojourn(i).Trips > 0)
            {
                History(b, i, t, month, weight, y);
            }
        }

        Add(b.Origin, persons, y);
    }

    private static void Add(int origin, ReadOnlySpan<long> persons, Tallies y)
    {
        for (int group = 0; group < Groups; group++)
        {
            long n = persons[group];
            uint cell = (uint)group & Traits.CellMask;
            Status status = (Status)((group >> 3) & 15);
            bool adult = (group & Adult) != 0;
            if ((group & Away) != 0)
            {
                y.Add(OriginMeasure.Abroad25, origin, cell, adult ? n : 0);
                continue;
            }

            y.Add(OriginMeasure.Home, origin, cell, n);
            y.Add(OriginMeasure.Home25, origin, cell, adult ? n : 0);
            y.Add(OriginMeasure.Adults, origin, cell, status != Status.Child ? n : 0);
            y.Add(OriginMeasure.Students, origin, cell, status == Status.Student ? n : 0);
            y.Add(OriginMeasure.Jobless, origin, cell, status == Status.JoblessHome ? n : 0);
            y.Add(OriginMeasure.LabourForce, origin, cell, status is Status.EmployedHome or Status.SelfEmployedHome or Status.JoblessHome ? n : 0);
        }
    }

    /// <summary>Receipts of a month in the mean of the last year from which on a household counts as one that receives, USD.</summary>
    private const float Receives = 1;

    private static void Receivers(Block b, int i, uint t, long weight, Tallies y)
    {
        long holds = (b.Finance[i] & (Accounts.Bank | Accounts.Mobile)) != 0 ? weight : 0;
        y.Add(OriginMeasure.WithAccount, b.Origin, t, holds);
        if (b.Remit12[b.Household[i]] >= Receives)
        {
            y.Add(OriginMeasure.RecipientAdults, b.Origin, t, weight);
            y.Add(OriginMeasure.RecipientsWithAccount, b.Origin, t, holds);
        }
    }

    /// <summary>Counts the stays of the migrants of one block and nothing else.</summary>
    public static void Stays(Block b, int month, Tallies y)
    {
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(y);
        for (int i = 0; i < b.Count; i++)
        {
            uint t = b.Traits[i];
            if (Traits.StatusOf(t) != Status.Dead && Traits.Abroad(t))
            {
                AddTenure(b, i, t, month, b.Weight[b.Household[i]], y);
            }
        }
    }

    private static void AddTenure(Block b, int i, uint t, int month, long weight, Tallies y)
    {
        int years = Math.Clamp((month - b.Sojourn(i).Arrival) / 12, 0, Tallies.Tenures - 1);
        int at = (((Traits.Scheme(t) * Tallies.Cells) + (int)(t & Traits.CellMask)) * Tallies.Tenures) + years;
        y.Tenure[at] += weight;
        y.Attachment[at] += (long)Math.Floor((b.Attachment[i] * 1000.0) + 0.5) * weight;
    }

    private static void History(Block b, int i, uint t, int month, long weight, Tallies y)
    {
        int scheme = b.Sojourn(i).LastScheme - 1;
        y.Add(HistoryMeasure.EverMigrants, scheme, t, weight);
        y.Add(HistoryMeasure.Spells, scheme, t, b.Sojourn(i).Trips * weight);
        y.Add(HistoryMeasure.MonthsAbroad, scheme, t, b.Sojourn(i).MonthsAbroad * weight);
        Skill(b, i, t, scheme, weight, y);
        int since = month - Window;
        bool current = Traits.Abroad(t);
        if (!current && b.Sojourn(i).LastReturn <= since)
        {
            return;
        }

        y.Add(HistoryMeasure.AnySpell, scheme, t, weight);
        // the spell before the last one ended within the window too
        int before = current ? b.Sojourn(i).LastReturn : b.Sojourn(i).PreviousReturn;
        y.Add(HistoryMeasure.TwoSpells, scheme, t, before > since && before != Block.Never ? weight : 0);
    }

    private static void Skill(Block b, int i, uint t, int scheme, long weight, Tallies y)
    {
        if (Traits.Abroad(t))
        {
            return;
        }

        bool used = (t & Traits.UsesExperience) != 0 && Traits.StatusOf(t) is Status.EmployedHome or Status.SelfEmployedHome;
        y.Add(HistoryMeasure.Returnees, scheme, t, weight);
        y.Add(HistoryMeasure.SkillHome, scheme, t, b.Sojourn(i).SkillF * weight);
        y.Add(HistoryMeasure.SkillUsed, scheme, t, used ? b.Sojourn(i).SkillF * weight : 0);
        y.Add(HistoryMeasure.SkillFte, scheme, t, used ? Math.Min(24, (int)b.Sojourn(i).SkillF) * weight : 0);
    }

    /// <summary>Throws when the links of a block do not agree: members of households, those away, adults and migrants of communities.</summary>
    public static void Audit(Block b)
    {
        ArgumentNullException.ThrowIfNull(b);
        int[] members = new int[b.HouseholdCount], away = new int[b.HouseholdCount];
        int[] adults = new int[b.Villages.Count];
        int migrants = 0;
        uint[] traits = b.Traits;
        int[] households = b.Household, spouses = b.Spouse;
        short[] villages = b.Village;
        for (int i = 0; i < b.Count; i++)
        {
            Status status = Traits.StatusOf(b.Traits[i]);
            if (status == Status.Dead)
            {
                continue;
            }

            int h = households[i];
            members[h]++;
            bool abroad = Traits.Abroad(traits[i]);
            bool migrant = status >= Status.EmployedAbroad;
            if (!(abroad == migrant))
            {
                throw new ConservationException($"person {b.Id[i]}: status {status} and residence disagree (H2)");
            }
            if (!(!abroad || b.Sojourn(i).Trips > 0))
            {
                throw new ConservationException($"person {b.Id[i]}: abroad without a spell (H5)");
            }
            if (!(spouses[i] < 0 || spouses[spouses[i]] == i))
            {
                throw new ConservationException($"person {b.Id[i]}: spouse does not answer");
            }
            away[h] += abroad ? 1 : 0;
            migrants += abroad ? 1 : 0;
            adults[villages[h]] += !abroad && status != Status.Child ? 1 : 0;
        }

        for (int h = 0; h < b.HouseholdCount; h++)
        {
            if (!(members[h] == b.Members[h] && away[h] == b.Away[h]))
            {
                throw new ConservationException($"household {h} of block {b.Index}: members or absentees disagree (H4)");
            }
        }

        for (int v = 0; v < b.Villages.Count; v++)
        {
            if (!(adults[v] == b.Villages.Adults[v]))
            {
                throw new ConservationException($"community {v} of block {b.Index}: {b.Villages.Adults[v]} adults noted, {adults[v]} found");
            }
        }

        if (!(b.Villages.Migrants.Sum() == migrants))
        {
            throw new ConservationException($"block {b.Index}: migrants of communities disagree");
        }

        AuditRecords(b);
    }

    /// <summary>A household has what one of its members has.</summary>
    private static void AuditRecords(Block b)
    {
        if (b.Sojourns[0] != Sojourn.None)
        {
            throw new ConservationException($"block {b.Index}: somebody who has never been abroad has a record of it (H5)");
        }

        AuditAccounts(b);
    }

    private static void AuditAccounts(Block b)
    {
        byte[] held = new byte[b.HouseholdCount];
        for (int i = 0; i < b.Count; i++)
        {
            if (Traits.StatusOf(b.Traits[i]) != Status.Dead)
            {
                held[b.Household[i]] |= (byte)(b.Finance[i] & (Accounts.Bank | Accounts.Mobile));
            }
        }

        for (int h = 0; h < b.HouseholdCount; h++)
        {
            if (b.Members[h] > 0 && held[h] != b.Banked[h])
            {
                throw new ConservationException($"household {h} of block {b.Index}: accounts of members disagree");
            }
        }
    }
}
