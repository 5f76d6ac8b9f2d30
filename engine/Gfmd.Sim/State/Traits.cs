using System.Runtime.CompilerServices;

namespace Gfmd.Sim.State;

/// <summary>Status of a person (MODEL 1.2).</summary>
public enum Status
{
    /// <summary>Slot is free.</summary>
    Dead = 0,

    /// <summary>Below working age, in or out of school.</summary>
    Child = 1,

    /// <summary>In school from 15.</summary>
    Student = 2,

    /// <summary>Employee at home.</summary>
    EmployedHome = 3,

    /// <summary>Self-employed or informal at home.</summary>
    SelfEmployedHome = 4,

    /// <summary>Looking for work at home.</summary>
    JoblessHome = 5,

    /// <summary>Outside the labour force or retired.</summary>
    Inactive = 6,

    /// <summary>Regular migrant with a job.</summary>
    EmployedAbroad = 7,

    /// <summary>Regular migrant without a job.</summary>
    JoblessAbroad = 8,

    /// <summary>Irregular migrant or overstayer with a job.</summary>
    EmployedIrregular = 9,

    /// <summary>Irregular migrant or overstayer without a job.</summary>
    JoblessIrregular = 10,
}

/// <summary>Why somebody came home; the number is the code retType of MODEL 1.2.</summary>
public enum ReturnReason
{
    /// <summary>Never returned.</summary>
    None = 0,

    /// <summary>Contract ended.</summary>
    ContractEnd = 1,

    /// <summary>Savings target reached.</summary>
    Target = 2,

    /// <summary>Own decision.</summary>
    Voluntary = 3,

    /// <summary>Removal or loss of the tied job.</summary>
    Involuntary = 4,
}

/// <summary>The packed word of a person: what every month's screen reads, in one load.</summary>
public static class Traits
{
    /// <summary>Sex and education: the low three bits, the cell of a tally.</summary>
    public const uint CellMask = 7;

    /// <summary>Sex, education, sector and formality: the low eight bits, the cell of a home wage.</summary>
    public const uint WageMask = 0xFF;

    /// <summary>Informal (self-employed) at home.</summary>
    public const uint Informal = 1u << 7;

    /// <summary>Position of the status.</summary>
    public const int StatusShift = 8;

    /// <summary>Position of the scheme + 1; 0 at home.</summary>
    public const int SchemeShift = 12;

    /// <summary>Bits of the scheme.</summary>
    public const uint SchemeMask = 63u << SchemeShift;

    /// <summary>Married.</summary>
    public const uint Married = 1u << 18;

    /// <summary>Target saver on this spell.</summary>
    public const uint TargetSaver = 1u << 19;

    /// <summary>An application or a departure is pending.</summary>
    public const uint Queued = 1u << 20;

    /// <summary>The pending application is admitted.</summary>
    public const uint Admitted = 1u << 21;

    /// <summary>Got a permit in an amnesty on this spell (L33).</summary>
    public const uint Regularised = 1u << 22;

    /// <summary>Looks for a spouse.</summary>
    public const uint Seeking = 1u << 23;

    /// <summary>In the labour force when not in school.</summary>
    public const uint Participates = 1u << 24;

    /// <summary>Has been abroad.</summary>
    public const uint Returnee = 1u << 25;

    /// <summary>Foreign experience is used in the home job (C2).</summary>
    public const uint UsesExperience = 1u << 26;

    /// <summary>Overstayer: regular entry, permit ended.</summary>
    public const uint Overstayer = 1u << 27;

    /// <summary>The pending application comes with a right of recall.</summary>
    public const uint Recalled = 1u << 28;

    /// <summary>The contract was substituted on arrival: the wage is below the offer (5.3).</summary>
    public const uint Substituted = 1u << 29;

    /// <summary>Abused at work abroad (5.3).</summary>
    public const uint Abused = 1u << 30;

    /// <summary>Sex, 0 men, 1 women.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Sex(uint traits) => (int)(traits & 1);

    /// <summary>Education, 0 to 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Education(uint traits) => (int)((traits >> 1) & 3);

    /// <summary>Skill, 0 low, 1 tertiary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skill(uint traits) => (int)((traits >> 1) & (traits >> 2) & 1);

    /// <summary>Sector, 0 to 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Sector(uint traits) => (int)((traits >> 3) & 15);

    /// <summary>Status.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Status StatusOf(uint traits) => (Status)((traits >> StatusShift) & 15);

    /// <summary>Scheme abroad, -1 at home.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Scheme(uint traits) => (int)((traits & SchemeMask) >> SchemeShift) - 1;

    /// <summary>Abroad.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Abroad(uint traits) => (traits & SchemeMask) != 0;

    /// <summary>The word with another status.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint With(uint traits, Status status) => (traits & ~(15u << StatusShift)) | ((uint)status << StatusShift);

    /// <summary>The word with another scheme, -1 for home.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint WithScheme(uint traits, int scheme) => (traits & ~SchemeMask) | ((uint)(scheme + 1) << SchemeShift);

    /// <summary>The word with another education.</summary>
    public static uint WithEducation(uint traits, int education) => (traits & ~6u) | ((uint)education << 1);

    /// <summary>The word with another sector and formality.</summary>
    public static uint WithWork(uint traits, int sector, bool informal) =>
        (traits & ~((15u << 3) | Informal)) | ((uint)sector << 3) | (informal ? Informal : 0);
}
