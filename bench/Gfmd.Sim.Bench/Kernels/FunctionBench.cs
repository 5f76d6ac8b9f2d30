using BenchmarkDotNet.Attributes;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Bench.Kernels;

/// <summary>The single-precision functions of the month, one value a person.</summary>
public class FunctionBench : WidthBench
{
    private readonly uint[] _bits = [.. Enumerable.Range(0, People).Select(k => new Draw(1).Bits((ulong)k, 0, Purpose.Ability))];
    private readonly uint[] _unit = [.. Enumerable.Range(0, People).Select(k => BitConverter.SingleToUInt32Bits((k + 0.5f) / People))];
    private readonly uint[] _result = new uint[People];

    private interface IFunction
    {
        static abstract T Of<T>(T x)
            where T : struct, ILanes<T>;
    }

    [Benchmark(OperationsPerInvoke = People)]
    public uint Normal() => Run<NormalFunction>(_bits);

    [Benchmark(OperationsPerInvoke = People)]
    public uint Exp() => Run<ExpFunction>(_unit);

    [Benchmark(OperationsPerInvoke = People)]
    public uint Log() => Run<LogFunction>(_unit);

    private uint Run<TFunction>(uint[] input)
        where TFunction : struct, IFunction => Width switch
        {
            LaneWidth.Bits512 => Run<TFunction, Sixteen>(input),
            LaneWidth.Bits256 => Run<TFunction, Eight>(input),
            _ => Run<TFunction, One>(input),
        };

    private uint Run<TFunction, T>(uint[] input)
        where TFunction : struct, IFunction
        where T : struct, ILanes<T>
    {
        for (int k = 0; k < People; k += T.Count)
        {
            TFunction.Of(T.Load(ref input[0], k)).Store(ref _result[0], k);
        }

        return _result[0];
    }

    private readonly struct NormalFunction : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => Wide.Normal(x);
    }

    private readonly struct ExpFunction : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => Wide.Exp(x);
    }

    private readonly struct LogFunction : IFunction
    {
        public static T Of<T>(T x)
            where T : struct, ILanes<T> => Wide.Log(x);
    }
}
