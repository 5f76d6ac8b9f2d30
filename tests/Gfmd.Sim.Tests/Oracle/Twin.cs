using Gfmd.Sim.Model;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Tests.Worlds;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>What the oracles share: a world two years on, single-precision functions of one lane, and uniform numbers by purpose.</summary>
internal static class Twin
{
    /// <summary>A mixed world after so many months from month 0; <paramref name="each"/> sees it after every month.</summary>
    public static World After(int months, Action<World>? each = null, UtilityForm utility = UtilityForm.Log)
    {
        World? last = null;
        Journal.Of(SmallWorlds.Mixed with { Utility = utility }, SmallWorlds.MixedSolved.Solved, months, null, (w, _) =>
        {
            last = w;
            each?.Invoke(w);
        });
        return last!;
    }

    public static OriginMonth Home(World world, int origin)
    {
        OriginMonth home = new(world.Plan, world.Plan.Origins[origin]);
        home.Post(world.Market, world.Month);
        return home;
    }

    public static float Exp(float x) => Wide.Exp(L(x)).AsFloat();

    public static float Log(float x) => Wide.Log(L(x)).AsFloat();

    public static float Normal(uint bits) => Wide.Normal(new One(bits)).AsFloat();

    /// <summary>Uniform number of a test, by case and position.</summary>
    public static double U(int k, int at) => new Draw(4_711).Uniform((ulong)k, at, Purpose.LifeCourseSample);

    /// <summary>ln of the expected wage at home, in the order of the single-precision sums.</summary>
    public static float LnWage(OriginPlan o, ParameterSet n, ReadOnlySpan<double> shift, uint traits, int years, float ability)
    {
        int education = Traits.Education(traits), wageCell = (int)((traits >> 1) & 127);
        double ln = o.LnSectorWage[Math.Min(Traits.Sector(traits), 8)]
            + (n[OriginWorkNumbers.RO] * (PlanCompiler.SchoolYears[education] - o.MeanSchooling))
            + ((traits & Traits.Informal) != 0 ? n[OriginWorkNumbers.GapInformal] : 0)
            + (Traits.Sex(traits) == 1 ? n[OriginWorkNumbers.GapFO] : 0) + shift[wageCell];
        double x = Math.Clamp(years - PlanCompiler.SchoolYears[education] - 6, 0, 50);
        float profile = (float)((n[OriginWorkNumbers.Exp1] * x) + (n[OriginWorkNumbers.Exp2] * x * x));
        float premium = (traits & Traits.UsesExperience) != 0 ? (float)n[OriginWorkNumbers.PremRet] : 0;
        return (float)ln + profile + ability + premium;
    }

    private static One L(float x) => new(BitConverter.SingleToUInt32Bits(x));
}
