namespace Gfmd.Sim.Bench.Ref1;

/// <summary>
/// One person in 32 bits: birth tick 0-10, place 11-14 (0 home, else destination + 1), employed 15, skill 16-17, sex 18, arrival 19-26.
/// </summary>
/// <param name="Bits">The packed state.</param>
internal readonly record struct Ref1Person(uint Bits)
{
    /// <summary>Birth ticks are stored with this added, arrivals with 64: both may lie before the start.</summary>
    public const uint BirthOffset = Ref1Numbers.MaxAge, ArrivalOffset = 64;

    /// <summary>A slot that holds nobody (an origin's last block is filled up).</summary>
    public const uint Nobody = uint.MaxValue;

    public uint Birth => Bits & 0x7FF;

    public uint Place => (Bits >> 11) & 15;

    public uint Employed => (Bits >> 15) & 1;

    public uint Skill => (Bits >> 16) & 3;

    public uint Sex => (Bits >> 18) & 1;

    public uint Arrival => (Bits >> 19) & 255;

    public uint Age(int tick) => (uint)tick + BirthOffset - Birth;

    public int Cell(int origin) => Ref1Numbers.Cell(origin, Place - 1, Skill, Sex);

    public static Ref1Person AtHome(uint birth, uint skill, uint sex) => new(birth | (skill << 16) | (sex << 18));

    public static Ref1Person Abroad(uint birth, uint skill, uint sex, uint destination, uint arrival) =>
        new(birth | ((destination + 1) << 11) | (1u << 15) | (skill << 16) | (sex << 18) | (arrival << 19));

    public Ref1Person Returned() => AtHome(Birth, Skill, Sex);

    public Ref1Person WithOtherWork() => new(Bits ^ (1u << 15));
}
