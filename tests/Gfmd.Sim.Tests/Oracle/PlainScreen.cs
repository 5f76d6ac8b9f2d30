using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Tests.Oracle;

/// <summary>The screen as a loop over persons: who may be born from, die, marry, change work, consider, and who is where.</summary>
internal sealed class PlainScreen
{
    public List<int> Lives { get; } = [];

    public List<int> Changes { get; } = [];

    public List<int> Workers { get; } = [];

    public List<int> Considering { get; } = [];

    public List<int> Abroad { get; } = [];

    public List<int> Queued { get; } = [];

    public List<int> Pupils { get; } = [];

    public List<int> Returnees { get; } = [];

    public PlainScreen(World world, Block b)
    {
        Plan plan = world.Plan;
        ParameterSet n = plan.Numbers;
        OriginPlan o = plan.Origins[b.Origin];
        Fertility fertility = new(o, n);
        SchemePlan[] schemes = [.. o.Options.Select(x => plan.Schemes[x.Scheme])];
        int youngest = schemes.Min(s => s.Regime.AgeMin) * 12, oldest = (schemes.Max(s => s.Regime.AgeMax) + 1) * 12;
        double marry = 1 - Maths.Exp(-n[DemographyNumbers.HMarry] / 12), find = n[OriginWorkNumbers.FO];

        // 120 months of skill and the service that matches (6.5)
        double fastest = Maths.Exp((5 * n[ReintegrationNumbers.FrS]) + n[ReintegrationNumbers.FrM]);
        for (int i = 0; i < b.Count; i++)
        {
            uint t = b.Traits[i];
            Status status = Traits.StatusOf(t);
            if (status == Status.Dead)
            {
                continue;
            }

            int age = world.Month - b.Birth[i], years = age / 12;
            DrawWords w = world.Draw.Words(b.Id[i], world.Month, Purpose.Demography);
            double event0 = Mortality.Probability(o, years) + (years is >= 18 and <= 40 ? marry : 0);
            Note(Lives, i, w.W0 < Draw.Threshold(event0 + (Traits.Sex(t) == 1 ? fertility.Probability(true, years, false) : 0)));
            bool works = status is Status.EmployedHome or Status.SelfEmployedHome;
            Note(Changes, i, w.W1 < Draw.Threshold(works ? o.JobLoss : status == Status.JoblessHome ? find * fastest : 0));
            Note(Returnees, i, status is >= Status.EmployedHome and <= Status.Inactive && (t & Traits.Returnee) != 0);
            Note(Workers, i, works);
            Note(Abroad, i, status >= Status.EmployedAbroad);
            Note(Queued, i, (t & Traits.Queued) != 0);
            double clock = n[ChoiceNumbers.RhoC] * n[ChoiceNumbers.RhoCTrigger] * ((t & Traits.Returnee) != 0 ? n[ReturnNumbers.ReClock] : 1);
            bool free = status is >= Status.EmployedHome and <= Status.Inactive && (t & Traits.Queued) == 0 && age >= youngest && age < oldest;
            Note(Considering, i, free && w.W3 < Draw.Threshold(Math.Min(1, clock)));
            Note(Pupils, i, plan.CalendarMonth(world.Month) == 8 && years is 12 or 15 or 18 or 22 && status is Status.Child or Status.Student);
        }

        if (plan.CalendarMonth(world.Month) != 8)
        {
            Pupils.Clear();
        }
    }

    private static void Note(List<int> list, int i, bool passes)
    {
        if (passes)
        {
            list.Add(i);
        }
    }
}
