using static Gfmd.Sim.Bench.Ref1.Ref1Numbers;

namespace Gfmd.Sim.Bench.Ref1;

/// <summary>
/// The groups of the screening: persons whose chance that anything at all happens in a month has a common ceiling. One byte a person, set
/// where the person's state changes and once a year for ageing. A ceiling that is too high costs time and changes no result.
/// </summary>
internal static class Ref1Classes
{
    public const int Count = 128, Never = 78, Always = 79, FirstAbroad = 80;

    // Ages in months that the first table covers: the unborn of the year and those who reach the oldest age in it.
    public const int Youngest = -12, Ages = 1344;

    // Abroad from this age on: always, so that one ceiling holds for all others.
    public const int OldAbroad = 828;

    private static readonly List<(int Low, int High, int Skill)> Groups = [];

    /// <summary>Class at home by (skill, age + 12) at the start of the year.</summary>
    public static readonly byte[] AtHome = Build();

    /// <summary>The same as words that do not move, for the gather.</summary>
    public static readonly uint[] AtHomeWords = Words();

    /// <summary>Class of a person in the year that starts at the given tick.</summary>
    public static byte Of(uint bits, int yearStart)
    {
        if (bits == Ref1Person.Nobody)
        {
            return Never;
        }

        Ref1Person p = new(bits);
        int age = yearStart + (int)Ref1Person.BirthOffset - (int)p.Birth;
        if (p.Place == 0)
        {
            return AtHome[((int)p.Skill * Ages) + age - Youngest];
        }

        return age >= OldAbroad ? (byte)Always : (byte)(FirstAbroad + (p.Arrival % 24 * 2) + p.Employed);
    }

    /// <summary>The ceilings of one origin: a person is a candidate if the draw does not exceed the class's entry.</summary>
    public static void Ceilings(int origin, int tick, uint[] choice, Span<uint> ceilings)
    {
        ceilings.Clear();
        int since = tick % 12;
        for (int c = 0; c < Groups.Count; c++)
        {
            (int low, int high, int skill) = Groups[c];
            int from = Math.Max(0, low + since), to = Math.Max(0, high + since);
            ulong ceiling = Math.Max(Death[from / 12], Death[Math.Min(to / 12, Death.Length - 1)]);
            ceiling += HighestChoice(origin, from / 12, to / 12, skill, choice);
            ceilings[c] = (uint)Math.Min(ceiling, uint.MaxValue);
        }

        ceilings[Always] = uint.MaxValue;
        for (uint phase = 0; phase < 24; phase++)
        {
            bool contractEnds = ((uint)tick + Ref1Person.ArrivalOffset) % 24 == phase;
            int c = FirstAbroad + ((int)phase * 2);
            ceilings[c] = contractEnds ? uint.MaxValue : Death[OldAbroad / 12] + Return[2] + FindsJob;
            ceilings[c + 1] = contractEnds ? uint.MaxValue : Death[OldAbroad / 12] + Return[2] + LosesJob;
        }
    }

    private static uint HighestChoice(int origin, int fromYear, int toYear, int skill, uint[] choice)
    {
        uint highest = 0;
        for (int year = fromYear; year <= toYear; year++)
        {
            int age = AgeClass((uint)year * 12);
            for (int s = 0; age >= 0 && s < Skills; s++)
            {
                if (skill < 0 || skill == s)
                {
                    int row = (((origin * Skills) + s) * AgeClasses) + age;
                    highest = Math.Max(highest, choice[(row * Destinations) + Destinations - 1]);
                }
            }
        }

        return highest;
    }

    private static uint[] Words()
    {
        uint[] words = GC.AllocateArray<uint>(AtHome.Length, pinned: true);
        for (int k = 0; k < words.Length; k++)
        {
            words[k] = AtHome[k];
        }

        return words;
    }

    private static byte[] Build()
    {
        byte[] table = new byte[Skills * Ages];
        Add(table, Youngest, 11, -1);
        Add(table, 12, 204, -1);
        ReadOnlySpan<int> starts = [205, 216, 264, 312, 349, 360, 420, 480, 529, 540, 600, 660, 720];
        for (int s = 0; s < Skills; s++)
        {
            for (int k = 0; k + 1 < starts.Length; k++)
            {
                Add(table, starts[k], starts[k + 1] - 1, s);
            }
        }

        for (int year = 60; year < 108; year += 3)
        {
            Add(table, year * 12, (year * 12) + 35, -1);
        }

        Add(table, 1296, Ages + Youngest - 1, -1);
        return table;
    }

    private static void Add(byte[] table, int low, int high, int skill)
    {
        for (int s = 0; s < Skills; s++)
        {
            for (int age = low; age <= high && (skill < 0 || skill == s); age++)
            {
                table[(s * Ages) + age - Youngest] = (byte)Groups.Count;
            }
        }

        Groups.Add((low, high, skill));
    }
}
