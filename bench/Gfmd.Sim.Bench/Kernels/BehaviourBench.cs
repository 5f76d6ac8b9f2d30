using BenchmarkDotNet.Attributes;
using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Choice;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;
using Gfmd.Sim.State;
using Gfmd.Sim.Ticks;

namespace Gfmd.Sim.Bench.Kernels;

/// <summary>One month of each behaviour over one block of the default scenario; nanoseconds per person it concerns.</summary>
public class BehaviourBench
{
    private const int People = 2048;
    private readonly Scratch _scratch = new();
    private readonly Candidates _candidates = new();
    private readonly uint[] _values = new uint[16 * 64];
    private Block _block = null!;
    private OriginMonth _home = null!;
    private SchemeMonth _abroad = null!;
    private MigrationChoice _choice = null!;
    private Draw _draw;
    private int _month;

    [GlobalSetup]
    public void SetUp()
    {
        (Scenario scenario, Solved solved) = ScenarioCommand.Default();
        Plan plan = PlanCompiler.Compile(scenario, solved, 100_000);
        (World world, _) = Genesis.Begin(plan, new Draw(1));
        _draw = world.Draw;
        _month = world.Month;
        _block = world.Blocks.First(b => plan.Origins[b.Origin].Options.Length > 5 && b.Count > People);
        OriginPlan origin = plan.Origins[_block.Origin];
        _home = new OriginMonth(plan, origin);
        _home.Post(world.Market, _month);
        _abroad = new SchemeMonth(plan, plan.Schemes[origin.FirstScheme], _draw);
        _choice = new MigrationChoice(plan, origin);
        _choice.Post(_home.Options);
        _choice.Enter(_block.Villages, _draw);
        _candidates.Reserve(People);
        for (int k = 0; k < People; k++)
        {
            _candidates.Describe(_candidates.Count++, _home, _block, k, _month, uint.MaxValue, 0.1, _draw);
        }

        _candidates.PadOut();
        _candidates.PriceHome<One>(_home);
        Screen.Run<One>(_block, _home, _draw, _month, _scratch);
    }

    [Benchmark(OperationsPerInvoke = People)]
    public void Choice()
    {
        for (int k = 0; k < People; k += 16)
        {
            _choice.Threshold<Sixteen>(_candidates, k, _draw, _values);
        }
    }

    [Benchmark(OperationsPerInvoke = People)]
    public double Pay()
    {
        double sum = 0;
        for (int i = 0; i < People; i++)
        {
            sum += _abroad.Pay.Wage(_block.Traits[i], 0, _block.Ability[i], 12, false);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public double Sending()
    {
        double sum = 0;
        for (int i = 0; i < People; i++)
        {
            SendingSituation s = Genesis.Situation(_block, i, _abroad, 500, _month);
            sum += _abroad.Remitting.Probability(s) + _abroad.Remitting.Amount(s);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public double Return()
    {
        double sum = 0;
        for (int i = 0; i < People; i++)
        {
            double gain = Migrant.LnGain(_block, i, _home, _abroad, _month + 1, 500);
            sum += _abroad.Return.MonthlyHazard(0.006, 0, _abroad.Return.Index(Migrant.Return(_block, i, _month + 1, gain, false)), 1);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public double ContractEnd()
    {
        double sum = 0;
        for (int i = 0; i < People; i++)
        {
            ContractSituation s = Migrant.Contract(_block, i, _home, _abroad, _month + 1, 500, true);
            sum += _abroad.ContractEnd.Renewal(s) + _abroad.ContractEnd.Overstay(s);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public uint RankKey()
    {
        uint all = 0;
        for (int i = 0; i < People; i++)
        {
            all ^= Admission.RankKey(_abroad.Scheme, _draw, _block, i, _month, false);
        }

        return all;
    }
}
