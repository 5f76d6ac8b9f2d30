using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>One point of the curve.</summary>
/// <param name="Enforcement">e_enf of every origin, 0 to 1.</param>
/// <param name="Strictness">strict of every origin, 0 to 1.</param>
/// <param name="Unlicensed">Arrivals of the last year through unlicensed brokers, share of arrivals under contract.</param>
/// <param name="Licensed">The same through licensed agencies.</param>
/// <param name="Onset">Spells of abuse that began in the last year, per month at work abroad under contract.</param>
/// <param name="Abused">Months under abuse in the last year, share of months at work.</param>
/// <param name="CostMonths">Worker's cost over monthly pay in the first job.</param>
/// <param name="Unserved">Applicants whom licensed agencies could not serve in the last year, persons.</param>
/// <param name="Rerouted">Applicants not served, of any channel, who went on through another in the last year, persons.</param>
/// <param name="Departed">Arrivals under contract in the last year, persons.</param>
public sealed record CurvePoint(
    double Enforcement, double Strictness, double Unlicensed, double Licensed, double Onset, double Abused, double CostMonths,
    long Unserved, long Rerouted, long Departed);

/// <summary>Unlicensed share and average abuse over the strictness of licensing (I3.03, MODEL 5.4): out of the mechanism, from one past.</summary>
public static class RecruiterCurve
{
    /// <summary>Strictness 0, 0.1 .. 1.</summary>
    public static IReadOnlyList<double> Steps { get; } = [.. Enumerable.Range(0, 11).Select(k => k / 10.0)];

    /// <summary>Simulates every point.</summary>
    /// <param name="scenario">A valid scenario; its burn-in runs under its own regulation.</param>
    /// <param name="solved">Its solved numbers.</param>
    /// <param name="enforcement">Levels of enforcement, 0 to 1.</param>
    /// <param name="strictness">Levels of strictness, 0 to 1.</param>
    /// <param name="months">Months after the change, at least 12; the last 12 are counted.</param>
    /// <param name="agents">Agents in all; null: as the scenario says.</param>
    /// <param name="threads">Worker threads; the result does not depend on them.</param>
    /// <param name="say">Told of each point; may be null.</param>
    /// <param name="stop">Stops between two months.</param>
    /// <returns>Points in order of enforcement, then strictness.</returns>
    public static IReadOnlyList<CurvePoint> Run(
        Scenario scenario, Solved solved, IReadOnlyList<double> enforcement, IReadOnlyList<double> strictness, int months, long? agents, int threads,
        Action<string>? say = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(enforcement);
        ArgumentNullException.ThrowIfNull(strictness);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 12);
        Draw draw = new(scenario.Seed);
        Plan basis = PlanCompiler.Compile(scenario, solved, agents);
        (World world, Tallies opening) = Genesis.Begin(basis, draw);
        StateImage past;
        using (MonthLoop loop = new(world, opening, threads, LaneWidths.Widest))
        {
            for (int m = 0; m < scenario.BurnIn; m++)
            {
                stop.ThrowIfCancellationRequested();
                loop.Step();
            }

            past = loop.Image();
        }

        List<CurvePoint> points = [];
        foreach (double e in enforcement)
        {
            foreach (double s in strictness)
            {
                say?.Invoke($"enforcement {e:F1}, strictness {s:F1}");
                points.Add(Point(past, PlanCompiler.Compile(Regulated(scenario, s, e), solved, agents), draw, months, threads, stop) with
                {
                    Enforcement = e,
                    Strictness = s,
                });
            }
        }

        return points;
    }

    /// <summary>The scenario with one strictness and enforcement in every country of origin.</summary>
    public static Scenario Regulated(Scenario scenario, double strictness, double enforcement)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario with
        {
            Countries =
            [
                .. scenario.Countries.Select(c => c.Origin is null ? c : c with
                {
                    Origin = c.Origin with
                    {
                        Recruitment = c.Origin.Recruitment with
                        {
                            Strictness = new(strictness), Enforcement = new(enforcement),
                        },
                    },
                }),
            ],
        };
    }

    private static CurvePoint Point(StateImage past, Plan plan, Draw draw, int months, int threads, CancellationToken stop)
    {
        (World world, Tallies opening) = past.Restore(plan, draw);
        using MonthLoop loop = MonthLoop.Resume(world, opening, threads, LaneWidths.Widest);
        long departed = 0, unlicensed = 0, began = 0, work = 0, abused = 0, cost = 0, wage = 0, unserved = 0, licensed = 0, rerouted = 0;
        for (int m = 0; m < months; m++)
        {
            stop.ThrowIfCancellationRequested();
            loop.Step();
            foreach (SchemePlan s in plan.Schemes.Where(s => s.Recruited && m >= months - 12))
            {
                for (int k = 0; k < ChannelNumbers.Count; k++)
                {
                    long Sum(ChannelMeasure measure) => Enumerable.Range(0, Tallies.Cells)
                        .Sum(c => loop.Tallies.Of(measure, (s.Index * ChannelNumbers.Count) + k, c));
                    long arrived = Sum(ChannelMeasure.Departed);
                    departed += arrived;
                    unlicensed += k == (int)RecruitmentChannel.Unlicensed ? arrived : 0;
                    licensed += k == (int)RecruitmentChannel.Licensed ? arrived : 0;
                    rerouted += Sum(ChannelMeasure.Rerouted);
                    unserved += k == (int)RecruitmentChannel.Licensed ? Sum(ChannelMeasure.Unserved) : 0;
                    began += Sum(ChannelMeasure.AbuseBegan);
                    work += Sum(ChannelMeasure.MonthsAtWork);
                    abused += Sum(ChannelMeasure.MonthsAbused);
                    cost += Sum(ChannelMeasure.Cost);
                    wage += Sum(ChannelMeasure.FirstWage);
                }
            }
        }

        return new CurvePoint(
            0, 0, Per(unlicensed, departed), Per(licensed, departed), Per(began, work), Per(abused, work), Per(cost, wage), unserved, rerouted,
            departed);
    }

    private static double Per(long above, long below) => below > 0 ? above / (double)below : 0;
}
