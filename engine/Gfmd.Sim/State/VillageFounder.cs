using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.State;

/// <summary>One community: people, couples, households, work and wealth.</summary>
internal sealed class VillageFounder(Plan plan, OriginPlan origin, Draw draw, Block block, short village, ulong key)
{
    private readonly List<int> _women = [], _men = [], _children = [];
    private readonly List<(int Woman, int Man)> _couples = [];
    private readonly List<int> _heads = [];
    private readonly int _start = -plan.Scenario.BurnIn;

    /// <summary>Founds so many persons.</summary>
    public void Found(int persons)
    {
        int first = block.Count;
        for (int k = 0; k < persons; k++)
        {
            AddPerson(k, persons);
        }

        Pair();
        FormHouseholds(persons);
        PlaceChildren();
        for (int i = first; i < block.Count; i++)
        {
            Lives.SettleTraits(plan, origin, draw, block, i, _start);
            StartWork(i);
            if (Traits.StatusOf(block.Traits[i]) != Status.Child)
            {
                block.Villages.Adults[village]++;
                Accounts.Settle(plan, origin, draw, block, i);
            }
        }

        GiveWealth(first);
    }

    private double U(ulong id, Purpose purpose) => draw.Uniform(id, Draw.NoMonth, purpose);

    private void AddPerson(int k, int persons)
    {
        int i = block.NewPerson(Keys.Pair(key, (ulong)k));
        ulong id = block.Id[i];
        // one person in each of so many equal slices of the pyramid, so that small communities follow it too
        int age = origin.Life.AgeAt((k + U(id, Purpose.FoundAge)) / persons);
        bool woman = U(id, Purpose.FoundSex) < 0.5;
        block.Birth[i] = (short)(_start - age);
        block.Traits[i] = (woman ? 1u : 0u) | Traits.With(0, Status.Inactive);
        (age < 18 * 12 ? _children : woman ? _women : _men).Add(i);
    }

    private int Age(int i) => _start - block.Birth[i];

    /// <summary>Married women in order of age take the next man who is at most two years younger.</summary>
    private void Pair()
    {
        double hazard = plan.Numbers[DemographyNumbers.HMarry];
        int man = 0;
        foreach (int woman in _women) // slices of the pyramid run from young to old
        {
            double years = Math.Clamp((Age(woman) / 12.0) - 18, 0, 22);
            if (U(block.Id[woman], Purpose.FoundKind) >= 1 - Maths.Exp(-hazard * years))
            {
                continue;
            }

            while (man < _men.Count && Age(_men[man]) < Age(woman) - 24)
            {
                man++;
            }

            if (man == _men.Count)
            {
                return;
            }

            int husband = _men[man++];
            block.Spouse[woman] = husband;
            block.Spouse[husband] = woman;
            block.Traits[woman] |= Traits.Married;
            block.Traits[husband] |= Traits.Married;
            _couples.Add((woman, husband));
        }
    }

    private void FormHouseholds(int persons)
    {
        int wanted = Math.Max(1, (int)Math.Floor((persons / origin.Data.HouseholdSize) + 0.5));
        int own = Math.Min(wanted, _couples.Count);
        for (int c = 0; c < own; c++)
        {
            (int woman, int man) = _couples[_couples.Count - 1 - c];
            int h = block.NewHousehold(village, origin.Weight);
            block.Join(man, h);
            block.Join(woman, h);
            _heads.Add(h);
        }

        List<int> single = [.. _women.Concat(_men).Where(i => block.Household[i] < 0 && block.Spouse[i] < 0)];
        single.Sort((a, b) => block.Birth[a] != block.Birth[b] ? block.Birth[a].CompareTo(block.Birth[b]) : block.Id[a].CompareTo(block.Id[b]));
        int lonely = 0;
        while (_heads.Count < wanted && lonely < single.Count)
        {
            int h = block.NewHousehold(village, origin.Weight);
            block.Join(single[lonely++], h);
            _heads.Add(h);
        }

        for (; lonely < single.Count; lonely++)
        {
            block.Join(single[lonely], Any(single[lonely], Purpose.FoundSize));
        }

        for (int c = own; c < _couples.Count; c++)
        {
            (int woman, int man) = _couples[_couples.Count - 1 - c];
            int h = Any(man, Purpose.FoundSize);
            block.Join(man, h);
            block.Join(woman, h);
        }
    }

    private int Any(int person, Purpose purpose) => _heads[(int)(U(block.Id[person], purpose) * _heads.Count)];

    /// <summary>A child gets a mother 16 to 45 years older, married ones first.</summary>
    private void PlaceChildren()
    {
        foreach (int child in _children)
        {
            int household = -1;
            for (int attempt = 0; attempt < 12 && _women.Count > 0; attempt++)
            {
                double u = draw.Uniform(block.Id[child], Draw.NoMonth, Purpose.FoundKind, (uint)attempt);
                int mother = _women[(int)(u * _women.Count)];
                int gap = Age(mother) - Age(child);
                if (gap is >= 16 * 12 and <= 45 * 12 && (attempt >= 8 || block.Spouse[mother] >= 0))
                {
                    household = block.Household[mother];
                    Lives.NoteChild(block, mother, block.Birth[child]);
                    break;
                }
            }

            block.Join(child, household >= 0 ? household : _heads.Count > 0 ? Any(child, Purpose.FoundSize) : block.NewHousehold(village,
                origin.Weight));
        }
    }

    private void StartWork(int i)
    {
        ulong id = block.Id[i];
        int years = Age(i) / 12;
        int education = Schooled(id, years);
        uint t = Traits.WithEducation(block.Traits[i], education);
        (int sector, bool informal) = Lives.FirstJob(origin, draw, id, Draw.NoMonth);
        t = Traits.WithWork(t, sector, informal);
        double u = U(id, Purpose.FoundWork);
        Status status = years < 15 ? Status.Child
            : InSchool(id, years) ? Status.Student
            : (t & Traits.Participates) == 0 || years >= plan.Numbers[OriginWorkNumbers.AgeRetire] ? Status.Inactive
            : u < origin.Data.Unemployment ? Status.JoblessHome
            : informal ? Status.SelfEmployedHome : Status.EmployedHome;
        block.Traits[i] = Traits.With(t, status);
    }

    /// <summary>Adults from the shares of 25+; the young by how far the nodes of schooling have let them go.</summary>
    private int Schooled(ulong id, int years)
    {
        double u = U(id, Purpose.FoundEducation);
        if (years >= 25)
        {
            IReadOnlyList<double> shares = origin.Data.Education;
            return u < shares[3] ? 3 : u < shares[3] + shares[2] ? 2 : u < shares[3] + shares[2] + shares[1] ? 1 : 0;
        }

        IReadOnlyList<double> go = origin.Data.Enrolment;
        int reached = u < go[0] * go[1] * go[2] ? 3 : u < go[0] * go[1] ? 2 : u < go[0] ? 1 : 0;
        // who goes on at 12 counts as having the lower level from then on (Schooling)
        int possible = years >= 22 ? 3 : years >= 18 ? 2 : years >= 12 ? 1 : 0;
        return Math.Min(reached, possible);
    }

    private bool InSchool(ulong id, int years)
    {
        double u = U(id, Purpose.FoundEducation);
        IReadOnlyList<double> go = origin.Data.Enrolment;
        return years switch
        {
            >= 15 and < 18 => u < go[0] * go[1],
            >= 18 and < 22 => u < go[0] * go[1] * go[2],
            _ => false,
        };
    }

    private void GiveWealth(int first)
    {
        double median = origin.Data.WealthMonths * origin.Data.MedianWage;
        for (int i = first; i < block.Count; i++)
        {
            int h = block.Household[i];
            if (block.FirstMember[h] == i)
            {
                // lognormal with dispersion 1 about the median (calibration choice)
                block.Wealth[h] = Cents.Of(Math.Min(1e6, median * Maths.Exp(draw.Normal(block.Id[i], Draw.NoMonth, Purpose.FoundWealth))));
            }
        }
    }
}
