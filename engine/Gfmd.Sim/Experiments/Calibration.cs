using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Experiments;

/// <summary>One target of the calibration beside what the solved numbers give.</summary>
/// <param name="Step">Step of MODEL 14.2.</param>
/// <param name="Where">Country, scheme or corridor.</param>
/// <param name="Moment">What is met.</param>
/// <param name="Target">Wanted.</param>
/// <param name="Reached">Given by the solved numbers.</param>
/// <param name="Tolerance">Relative difference that counts as met.</param>
/// <param name="Remark">Why it is not met or not identified; empty otherwise.</param>
public sealed record CalibrationTarget(string Step, string Where, string Moment, double Target, double Reached, double Tolerance,
    string Remark = "")
{
    /// <summary>Whether the target is met.</summary>
    public bool Met => Math.Abs(Reached - Target) <= Tolerance * Math.Max(Math.Abs(Target), 1e-9);
}

/// <summary>Solved numbers and their targets.</summary>
/// <param name="Solved">The numbers.</param>
/// <param name="Targets">Targets in order of the steps.</param>
public sealed record CalibrationResult(Solved Solved, IReadOnlyList<CalibrationTarget> Targets);

/// <summary>
/// Finds the numbers that MODEL calls solved, on the base scenario (14.2 steps 1 to 6, 14.3). Closed form or one-dimensional root finding on
/// probabilities; the choice constants by contraction, repeated on the state after a simulated burn-in, since incomes, triggers and networks
/// are those of a running world.
/// </summary>
public sealed class Calibration
{
    private const int Rounds = 6;
    private const double FewestAgents = 50, Damping = 0.7, MostStep = 0.5;
    private readonly Scenario _scenario;
    private readonly long? _agents;
    private readonly int _threads;
    private readonly Action<string>? _say;
    private readonly Dictionary<string, SolvedOrigin> _origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SolvedScheme> _schemes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SolvedCorridor> _corridors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _asked = new(StringComparer.Ordinal);
    private readonly List<CalibrationTarget> _targets = [];

    private Calibration(Scenario scenario, int threads, Action<string>? say, long? agents)
    {
        _scenario = scenario;
        _threads = threads;
        _say = say;
        _agents = agents;
    }

    /// <summary>Solves a base scenario. The result does not depend on the number of threads.</summary>
    /// <param name="scenario">A valid base scenario.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="say">Told of each step, for progress; may be null.</param>
    /// <param name="agents">Agents in all; null: as the scenario says.</param>
    /// <param name="inputsSha256">Hash of the inputs, kept in the result.</param>
    public static CalibrationResult Solve(Scenario scenario, int threads, Action<string>? say = null, long? agents = null, string inputsSha256 = "")
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new Calibration(scenario, threads, say, agents).Run(inputsSha256);
    }

    private Solved Current(string hash = "") => new() { InputsSha256 = hash, Origins = _origins, Schemes = _schemes, Corridors = _corridors };

    private Plan Compile() => PlanCompiler.Compile(_scenario, Current(), _agents);

    /// <summary>
    /// The base scenario in which a scheme without migrants at the start has those that a year of departures brings: exits are those of
    /// people, so somebody must stand in for them.
    /// </summary>
    private Scenario WithStock() => _scenario with
    {
        Regimes = [.. _scenario.Regimes.Select(r => r with { Intakes = [.. r.Intakes.Select(i => i.Stock.Value > 0 ? i
            : i with { Stock = i.Departures })] })],
    };

    private CalibrationResult Run(string hash)
    {
        SolveOrigins();
        ParameterSet numbers = new(_scenario.Parameters);
        foreach (Corridor c in _scenario.Corridors)
        {
            (double fees, double margins) = TransferPrices.Means(numbers, c);
            _corridors[c.Id] = new SolvedCorridor { FixedMean = fees, VariableMean = margins };
        }

        Plan plan = Compile();
        foreach (SchemePlan s in plan.Schemes)
        {
            _schemes[s.Id] = Blank(plan, s);
        }

        for (int round = 0; round < Rounds; round++)
        {
            _say?.Invoke($"round {round + 1} of {Rounds}: exits, sending, posts, choice constants");
            _targets.RemoveAll(t => t.Step is not ("1" or "2"));
            (World world, _) = Genesis.Begin(PlanCompiler.Compile(WithStock(), Current(), _agents), new Draw(_scenario.Seed));
            new ExitCalibration(world, _schemes, _corridors, _targets).Solve();
            if (round > 0)
            {
                BurnInYear year = BurnInYear.Of(Compile(), _scenario.Seed, _threads);
                Correct(year);
                world = year.World;
                new SchoolCalibration(world, _origins, _targets).Solve();
            }

            new ChoiceCalibration(world, _schemes, _asked).Solve();
        }

        _say?.Invoke("fees");
        Plan last = Compile();
        foreach (SchemePlan s in last.Schemes)
        {
            _targets.AddRange(FeeCalibration.Targets(last, s));
        }

        _say?.Invoke("realised flows over the burn-in");
        Verify();
        return new CalibrationResult(Current(hash), _targets);
    }

    private void SolveOrigins()
    {
        ParameterSet numbers = new(_scenario.Parameters);
        foreach (Country c in _scenario.Countries.Where(c => c.Origin is not null))
        {
            _origins[c.Id] = PlanCompiler.Provisional(c.Origin!, numbers);
        }

        _say?.Invoke("life tables and base wages");
        Plan plan = Compile();
        World world = Founders.Found(plan, new Draw(_scenario.Seed));
        foreach (OriginPlan o in plan.Origins)
        {
            double median = MedianWage(world, o, new OriginWage(o, plan.Numbers));
            double target = o.Data.MedianWage;
            _origins[o.Country.Id] = _origins[o.Country.Id] with { BaseWage = target / median };
            double u = o.Data.Unemployment, f = numbers[OriginWorkNumbers.FO];
            _targets.Add(new("1", o.Country.Id, "life expectancy, years", o.Data.LifeExpectancy, o.Life.LifeExpectancy, 0.001));
            _targets.Add(new("2", o.Country.Id, "unemployment, share", u, o.JobLoss / (o.JobLoss + f), 0.001));
            _targets.Add(new("2", o.Country.Id, "median wage, USD a month", target, median * _origins[o.Country.Id].BaseWage, 0.001));
        }
    }

    /// <summary>Median wage of the employed of an origin at the plan's base wage, with one month's shocks.</summary>
    private static double MedianWage(World world, OriginPlan origin, OriginWage wage)
    {
        List<double> all = [];
        int month = -world.Plan.Scenario.BurnIn;
        foreach (Block b in world.Blocks.Where(b => b.Origin == origin.Index))
        {
            for (int i = 0; i < b.Count; i++)
            {
                Status status = Traits.StatusOf(b.Traits[i]);
                if (status is Status.EmployedHome or Status.SelfEmployedHome)
                {
                    One years = new((uint)((month - b.Birth[i]) / 12));
                    double ln = wage.Expected(new One(b.Traits[i]), years, new One(BitConverter.SingleToUInt32Bits(b.Ability[i]))).AsFloat();
                    double sd = status == Status.SelfEmployedHome ? wage.ShockSelf : wage.ShockWage;
                    all.Add(ln + (sd * world.Draw.Normal(b.Id[i], month, Purpose.WageShock)));
                }
            }
        }

        all.Sort();
        return all.Count == 0 ? 1 : Maths.Exp(all[all.Count / 2]);
    }

    /// <summary>Numbers that follow from the scenario alone: employers' base cost, base fee, posts (step 5).</summary>
    internal static SolvedScheme Blank(Plan plan, SchemePlan s)
    {
        DestinationDemand demand = new(plan.Numbers);
        bool[] open = new bool[4];
        for (int cell = 0; cell < 4; cell++)
        {
            open[cell] = PostCalibration.Share(s, cell) > 0;
        }

        (double[] shifts, double[] kickbacks, double[] rows) = new RecruitmentFees(plan, s).Solve();
        return new SolvedScheme
        {
            RentShifts = shifts,
            Kickbacks = kickbacks,
            FeeRows = rows,
            BaseFixedFee = s.Corridor.TransferCost / 100 * s.Corridor.FixedFeeShare * 200,
            BaseEmployerCost = [demand.EmployerCost(plan, s, 0), demand.EmployerCost(plan, s, 1)],
            BaseRights = s.Rights,
            Posts = s.Rationed ? [PostCalibration.Posts(plan, s, 0), PostCalibration.Posts(plan, s, 1)] : [0, 0],
            Constants = [-4, -4, -4, -4],
            Open = open,
            ChannelConstants = new double[s.Intake.Channels.Count],
        };
    }

    /// <summary>
    /// What mean probabilities of one month leave out (queues, seasons that close, posts that absconding empties) shows in the flows of a simulated
    /// year: the wanted applications, and the posts where no quota binds, are moved towards it. Schemes of few agents are left: chance is no target.
    /// </summary>
    private void Correct(BurnInYear year)
    {
        foreach (SchemePlan s in year.World.Plan.Schemes.Where(s => s.Intake.Departures / year.World.Plan.Origins[s.Origin].Weight >= FewestAgents))
        {
            double wanted = 12 * PostCalibration.Applications(year.World.Plan, s);
            _asked[s.Id] = _asked.GetValueOrDefault(s.Id, 1) * Step(wanted, year.Applied[s.Index]);
            if (s.Rationed && !PostCalibration.Bound(year.World.Plan, s))
            {
                // one more post is one more departure of the year: the rest of a large stock keeps its posts
                double missing = Damping * (s.Intake.Departures - year.Departed[s.Index]) / Math.Max(1, _schemes[s.Id].Posts.Sum());
                _schemes[s.Id] = _schemes[s.Id] with { Posts = [.. _schemes[s.Id].Posts.Select(p => p * Math.Max(0.5, 1 + missing))] };
            }
        }
    }

    private static double Step(double wanted, double seen) =>
        seen > 0 && wanted > 0 ? Maths.Exp(Damping * Math.Clamp(Maths.Log(wanted / seen), -MostStep, MostStep)) : 1;

    /// <summary>Realised departures, applications and stocks of the last year of the burn-in beside the base year.</summary>
    private void Verify()
    {
        BurnInYear year = BurnInYear.Of(Compile(), _scenario.Seed, _threads);
        Plan plan = year.World.Plan;
        foreach (SchemePlan scheme in plan.Schemes.Where(_ => _scenario.BurnIn > 0))
        {
            int s = scheme.Index;
            double weight = plan.Origins[scheme.Origin].Weight, target = scheme.Intake.Departures;
            // 5 % and two standard errors of a Poisson count of agents
            double noise = 2 / Math.Sqrt(Math.Max(1, target / weight));
            string few = target / weight < FewestAgents ? $"{target / weight:F0} agents a year: noisy" : "";
            _targets.Add(new("6", scheme.Id, "departures of the last burn-in year", target, year.Departed[s], 0.05 + noise, few));
            double wanted = 12 * PostCalibration.Applications(plan, scheme);
            string unknown = scheme.Rationed ? "applicants per place are not identified" : few;
            _targets.Add(new("6", scheme.Id, "applications of the last burn-in year", wanted, year.Applied[s], 0.05 + noise, unknown));
            double drift = 2 / Math.Sqrt(Math.Max(1, scheme.Intake.Stock / weight));
            string stock = scheme.Seasonal ? "mean stock under contract, last burn-in year" : "mean stock of the last burn-in year";
            _targets.Add(new("3", scheme.Id, stock, scheme.Intake.Stock, year.Stock[s], 0.05 + drift, few));
        }
    }
}
