using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.State;

/// <summary>
/// Accounts and mobile money of persons, and the channel on which a migrant sends (MODEL 1.2, 7.4): one byte a person. A household has what one of
/// its members has: one byte a household, kept in step with the members.
/// </summary>
public static class Accounts
{
    /// <summary>Bits of the transfer channel used last + 1; 0 none yet.</summary>
    public const byte ChannelMask = 7;

    /// <summary>An account at a bank, a post office or a cooperative.</summary>
    public const byte Bank = 8;

    /// <summary>Mobile money.</summary>
    public const byte Mobile = 16;

    private const byte Held = Bank | Mobile;

    /// <summary>Channel used last, -1 none yet.</summary>
    public static int Channel(byte finance) => (finance & ChannelMask) - 1;

    /// <summary>The byte with another channel.</summary>
    public static byte WithChannel(byte finance, int channel) => (byte)((finance & ~ChannelMask) | (channel + 1));

    /// <summary>What an adult has at founding, or a child who comes of age: by keyed draws fixed for life.</summary>
    public static void Settle(Plan plan, OriginPlan origin, Draw draw, Block b, int i)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(b);
        if (draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.AccountAtStart) < origin.Data.AccountOwnership.Value)
        {
            Give(b, i, Bank);
        }

        bool service = false;
        for (int s = origin.FirstScheme; s < origin.FirstScheme + origin.SchemeCount; s++)
        {
            service |= plan.Schemes[s].Corridor.Transfers.MobileMoney;
        }

        if (service && draw.Uniform(b.Id[i], Draw.NoMonth, Purpose.MobileMoney, 1) < plan.Numbers[TransfersNumbers.MmBase])
        {
            Give(b, i, Mobile);
        }
    }

    /// <summary>A person gets an account or mobile money.</summary>
    public static void Give(Block b, int i, byte what)
    {
        ArgumentNullException.ThrowIfNull(b);
        b.Finance[i] |= what;
        b.Banked[b.Household[i]] |= what;
    }

    /// <summary>An adult at home who has none yet gets it: on whom the smallest keyed draw falls.</summary>
    public static void GiveOne(Block b, int household, byte what, Draw draw, int month)
    {
        ArgumentNullException.ThrowIfNull(b);
        int chosen = -1;
        uint least = uint.MaxValue;
        for (int i = b.FirstMember[household]; i >= 0; i = b.Next[i])
        {
            uint t = b.Traits[i];
            if (Traits.Abroad(t) || Traits.StatusOf(t) == Status.Child || (b.Finance[i] & what) != 0)
            {
                continue;
            }

            uint bits = draw.Bits(b.Id[i], month, Purpose.AccountHolder);
            if (chosen < 0 || bits < least || (bits == least && b.Id[i] < b.Id[chosen]))
            {
                (chosen, least) = (i, bits);
            }
        }

        if (chosen >= 0)
        {
            Give(b, chosen, what);
        }
    }

    /// <summary>A member came in.</summary>
    internal static void Joined(Block b, int i, int household) => b.Banked[household] |= (byte)(b.Finance[i] & Held);

    /// <summary>A member left: what the others have.</summary>
    internal static void Left(Block b, int household)
    {
        byte held = 0;
        for (int i = b.FirstMember[household]; i >= 0; i = b.Next[i])
        {
            held |= b.Finance[i];
        }

        b.Banked[household] = (byte)(held & Held);
    }
}
