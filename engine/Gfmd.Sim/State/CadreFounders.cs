using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.State;

/// <summary>The licensed professions of the base year (MODEL 3.3): an exact number by profession and sex, drawn by a keyed race among the
/// tertiary-educated of working age; then, once migrants have their places, who of those at home stands at a post.</summary>
public static class CadreFounders
{
    /// <summary>Youngest licensed person, years; a doctor is three years older.</summary>
    public const int Youngest = 22;

    /// <summary>Gives licences, before the base stock of migrants is placed.</summary>
    public static void License(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        foreach (OriginPlan origin in world.Plan.Origins)
        {
            foreach (CadrePlan? cadre in origin.Cadres)
            {
                if (cadre is not null)
                {
                    License(world, origin, cadre);
                }
            }
        }
    }

    /// <summary>Fills the posts of the base year, after the base stock of migrants is placed.</summary>
    public static void FillPosts(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        foreach (OriginPlan origin in world.Plan.Origins.Where(o => o.HasCadres))
        {
            foreach (CadrePlan? cadre in origin.Cadres)
            {
                if (cadre is not null)
                {
                    FillPosts(world, origin, cadre);
                }
            }

            // a fourth of those who study now complete each year
            world.Market.Workforce.Completers[origin.Index] = Math.Max(1, Each(world, origin).Count(
                p => Traits.StatusOf(p.Block.Traits[p.Slot]) == Status.Student && Years(world, p) >= 18)) * (double)origin.Weight / CadrePlan.Years;
        }
    }

    private static void License(World world, OriginPlan origin, CadrePlan cadre)
    {
        Plan plan = world.Plan;
        double home = cadre.Data.Staff + cadre.Data.Reserve, all = home, women = home * cadre.Data.FemaleShare;
        foreach (SchemePlan s in plan.Schemes.Where(s => s.Origin == origin.Index && s.Regime.Cadre == cadre.Cadre))
        {
            all += s.Intake.Stock;
            women += s.Intake.Stock * s.Intake.FemaleShare;
        }

        int youngest = cadre.Cadre == Cadre.Doctor ? CadrePlan.DoctorExam / 12 : Youngest, retire = (int)plan.Numbers[OriginWorkNumbers.AgeRetire];
        List<(uint Key, ulong Id, Block Block, int Slot)>[] sexes = [[], []];
        foreach ((Block b, int i) in Each(world, origin))
        {
            uint t = b.Traits[i];
            int years = Years(world, (b, i));
            if (Traits.Education(t) == 3 && years >= youngest && years < retire && (t & Traits.Participates) != 0 && b.Cadre[i] == 0
                && Traits.StatusOf(t) > Status.Student)
            {
                sexes[Traits.Sex(t)].Add((Key(world, b.Id[i], cadre), b.Id[i], b, i));
            }
        }

        long wanted = Agents(all, origin), wantedWomen = Math.Min(wanted, Agents(women, origin));
        Take(sexes[1], wantedWomen);
        Take(sexes[0], wanted - Math.Min(wantedWomen, sexes[1].Count));

        void Take(List<(uint Key, ulong Id, Block Block, int Slot)> race, long number)
        {
            foreach ((uint _, ulong _, Block b, int i) in First(race, number))
            {
                b.Cadre[i] = (byte)(((int)cadre.Cadre + 1) | Cadres.Licensed);
            }
        }
    }

    private static void FillPosts(World world, OriginPlan origin, CadrePlan cadre)
    {
        List<(uint Key, ulong Id, Block Block, int Slot)> licensed = [], others = [];
        int retire = (int)world.Plan.Numbers[OriginWorkNumbers.AgeRetire];
        foreach ((Block b, int i) in Each(world, origin))
        {
            uint t = b.Traits[i];
            byte c = b.Cadre[i];
            bool home = !Traits.Abroad(t) && Traits.StatusOf(t) > Status.Student && (t & Traits.Participates) != 0 && Years(world, (b, i)) < retire;
            if (home && Cadres.IsLicensed(c) && Cadres.Of(c) == (int)cadre.Cadre)
            {
                licensed.Add((Key(world, b.Id[i], cadre), b.Id[i], b, i));
            }
            else if (home && c == 0 && cadre.Unlicensed > 0 && Traits.Education(t) >= 2)
            {
                others.Add((Key(world, b.Id[i], cadre), b.Id[i], b, i));
            }
        }

        int sector = (int)CadrePlan.SectorOf(cadre.Cadre);
        long filled = 0, waiting = 0;
        foreach ((uint _, ulong _, Block b, int i) in First(others, Agents(cadre.Unlicensed, origin)))
        {
            b.Cadre[i] = (byte)((int)cadre.Cadre + 1);
            Put(b, i);
        }

        long staff = Agents(cadre.Data.Staff, origin);
        foreach ((uint _, ulong _, Block b, int i) in First(licensed, licensed.Count))
        {
            if (staff-- > 0)
            {
                Put(b, i);
                continue;
            }

            waiting++;
            b.Traits[i] = Traits.Sector(b.Traits[i]) == sector
                ? Traits.WithWork(b.Traits[i], (int)Sector.Other, (b.Traits[i] & Traits.Informal) != 0) : b.Traits[i];
        }

        int at = (origin.Index * CadrePlan.Count) + (int)cadre.Cadre;
        world.Market.Workforce.Filled[at] = filled * origin.Weight;
        world.Market.Workforce.Waiting[at] = waiting * origin.Weight;

        void Put(Block b, int i)
        {
            filled++;
            b.Traits[i] = Traits.With(Traits.WithWork(b.Traits[i], sector, false), Status.EmployedHome);
        }
    }

    private static IEnumerable<(Block Block, int Slot)> Each(World world, OriginPlan origin)
    {
        foreach (Block b in world.Blocks)
        {
            for (int i = 0; i < b.Count && b.Origin == origin.Index; i++)
            {
                if (Traits.StatusOf(b.Traits[i]) != Status.Dead)
                {
                    yield return (b, i);
                }
            }
        }
    }

    private static int Years(World world, (Block Block, int Slot) p) => (-world.Plan.Scenario.BurnIn - p.Block.Birth[p.Slot]) / 12;

    private static uint Key(World world, ulong id, CadrePlan cadre) =>
        world.Draw.Bits(id, Draw.NoMonth, Purpose.FoundCadre, (uint)cadre.Cadre);

    private static long Agents(double persons, OriginPlan origin) => (long)Math.Floor((persons / origin.Weight) + 0.5);

    private static IEnumerable<(uint Key, ulong Id, Block Block, int Slot)> First(
        List<(uint Key, ulong Id, Block Block, int Slot)> race, long number)
    {
        race.Sort((a, c) => a.Key != c.Key ? a.Key.CompareTo(c.Key) : a.Id.CompareTo(c.Id));
        return race.Take((int)Math.Max(0, number));
    }
}
