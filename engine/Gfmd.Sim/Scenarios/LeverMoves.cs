using System.Text.Json;
using System.Text.Json.Nodes;
using Gfmd.Sim.Numerics;

namespace Gfmd.Sim.Scenarios;

/// <summary>A scenario with levers pulled: each move changes what it names, within the limits of the format.</summary>
public static class LeverMoves
{
    /// <summary>Half of the way: from here on a word or a flag is changed.</summary>
    private const double Half = 0.5;

    /// <summary>The scenario as it is with levers at given strengths, in the order of its list; those of strength 0 do nothing.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="strengths">Effective strengths, one a lever of the scenario.</param>
    /// <param name="parameters">The catalogue.</param>
    public static Scenario Pull(Scenario scenario, IReadOnlyList<double> strengths, IReadOnlyCollection<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(strengths);
        ArgumentNullException.ThrowIfNull(parameters);
        JsonObject root = JsonSerializer.SerializeToNode(scenario, ScenarioJson.Default.Scenario)!.AsObject();
        Walker walker = new(root, parameters);
        for (int k = 0; k < strengths.Count; k++)
        {
            LeverUse use = scenario.Levers[k];
            if (strengths[k] > 0 && Levers.Find(use.Name) is { } lever)
            {
                foreach (LeverMove move in lever.Moves)
                {
                    bool drawn = use.SizeQuantile is not null;
                    walker.Move(drawn ? move.Drawn(use.SizeQuantile!.Value) : move, drawn ? LeverSize.Central : use.Size, strengths[k]);
                }
            }
        }

        // every default is spelled out, so nothing is passed over
        return root.Deserialize(ScenarioJson.Default.Scenario)!;
    }

    /// <summary>The scenario with clauses changed: moves that are not in the catalogue of levers, at full strength and central size.</summary>
    public static Scenario Apply(Scenario scenario, IReadOnlyList<LeverMove> clauses, IReadOnlyCollection<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        JsonObject root = JsonSerializer.SerializeToNode(scenario, ScenarioJson.Default.Scenario)!.AsObject();
        Walker walker = new(root, parameters);
        foreach (LeverMove clause in clauses)
        {
            walker.Move(clause, LeverSize.Central, 1);
        }

        return root.Deserialize(ScenarioJson.Default.Scenario)!;
    }

    /// <summary>A number at strength x.</summary>
    public static double Number(LeverMove move, LeverSize end, double value, double x)
    {
        ArgumentNullException.ThrowIfNull(move);
        double size = move.Of(end);
        return move.Act switch
        {
            LeverAct.Add => value + (x * size),
            LeverAct.Factor => value * Maths.Pow(size, x),
            LeverAct.To => value + (x * (size - value)),
            _ => value,
        };
    }

    /// <summary>Whether a move concerns a regime.</summary>
    internal static bool Concerns(LeverMove move, JsonObject regime)
    {
        bool irregular = (string?)regime["family"] == ScenarioJson.Word(RegimeFamily.Irregular);
        return move.Scope switch
        {
            LeverScope.Irregular => irregular,
            LeverScope.Temporary => !irregular && regime["durationMonths"]!.GetValue<int>() > 0,
            _ => !irregular,
        };
    }

    private sealed class Walker(JsonObject root, IReadOnlyCollection<Parameter> parameters)
    {
        public void Move(LeverMove move, LeverSize end, double x)
        {
            string[] path = move.Path.Split('/');
            if (path[0] == "parameters")
            {
                JsonObject overrides = root["parameters"]!.AsObject();
                Parameter p = parameters.First(q => string.Equals(q.Id, path[1], StringComparison.Ordinal));
                overrides[p.Id] = Natural(p, Number(move, end, Value(p), x));
                return;
            }

            Enter(root[path[0]]!, Shape.Root.Find(path[0])!.Shape, path, 1, new Step(move, end, x, null));
        }

        private double Value(Parameter p) => root["parameters"]![p.Id] is { } given ? given.GetValue<double>() : p.Value;

        /// <summary>Shares and probabilities stay within 0 and 1, and what has no sign gets none.</summary>
        private static double Natural(Parameter p, double value)
        {
            bool share = p.Unit.StartsWith("share", StringComparison.Ordinal) || p.Unit.StartsWith("probability", StringComparison.Ordinal)
                || p.Unit.StartsWith("index", StringComparison.Ordinal);
            double least = p.Low < 0 ? double.MinValue : 0, most = share && p.High <= 1 ? 1 : double.MaxValue;
            return Math.Clamp(value, least, most);
        }

        private void Enter(JsonNode node, Shape shape, string[] path, int at, in Step step)
        {
            if (shape.Kind == ShapeKind.List && shape.Item!.Kind == ShapeKind.Object)
            {
                string only = path[at - 1].Contains('[', StringComparison.Ordinal) ? path[at - 1].Split('[', ']')[1] : "";
                foreach (JsonNode? item in node.AsArray())
                {
                    JsonObject o = item!.AsObject();
                    Step own = path[at - 1] == "regimes" ? step with { Regime = o } : step;
                    if ((only.Length == 0 || (string?)o["id"] == only) && own.Concerns)
                    {
                        Member(o, shape.Item!, path, at, own);
                    }
                }

                return;
            }

            Member(node.AsObject(), shape, path, at, step);
        }

        private void Member(JsonObject o, Shape shape, string[] path, int at, in Step step)
        {
            string name = path[at].Split('[')[0];
            Shape inner = shape.Find(name)!.Shape;
            if (at + 1 < path.Length && path[at + 1] == "*")
            {
                o[name] = Every(o[name]!.AsArray(), inner, step);
            }
            else if (at + 1 < path.Length)
            {
                if (o[name] is { } next)
                {
                    Enter(next, inner, path, at + 1, step);
                }
            }
            else
            {
                o[name] = Leaf(o[name], inner, step);
            }
        }

        /// <summary>A list of numbers, each moved; an empty one stands for zeros.</summary>
        private JsonArray Every(JsonArray list, Shape shape, Step step)
        {
            double[] values = list.Count == 0 && shape.Count is { } count ? new double[count.Items] : [.. list.Select(v => v!.GetValue<double>())];
            return [.. values.Select(v => (JsonNode)Limited(v, shape.Item!, step))];
        }

        private JsonNode? Leaf(JsonNode? value, Shape shape, Step step)
        {
            bool late = step.X >= Half;
            switch (shape.Kind)
            {
                case ShapeKind.Word:
                    return late ? JsonValue.Create(step.Move.Word) : value?.DeepClone();
                case ShapeKind.Flag:
                    return late ? JsonValue.Create(true) : value?.DeepClone();
                case ShapeKind.Datum when value is JsonObject datum:
                    return Datum(datum, Limited(datum["value"]!.GetValue<double>(), shape, step));
            }

            double? now = value?.GetValue<double>();
            if (now is null && step.Move.Otherwise.Length > 0)
            {
                now = Value(parameters.First(p => string.Equals(p.Id, step.Move.Otherwise, StringComparison.Ordinal)));
            }

            return now is not double v ? null
                : shape.Kind == ShapeKind.Whole ? JsonValue.Create((int)Math.Floor(Limited(v, shape, step) + 0.5))
                : JsonValue.Create(Limited(v, shape, step));
        }

        private double Limited(double value, Shape shape, in Step step)
        {
            value = value < 0 && step.Move.None is { } none ? none : value;
            double moved = step.Move.Act == LeverAct.LocalWage ? Math.Max(value, step.X * step.Move.Of(step.End) * LocalWage(step.Regime!))
                : Number(step.Move, step.End, value, step.X);
            (double min, double max) = shape.Range;
            return Math.Clamp(moved, Math.Min(min, value), Math.Max(max, value));
        }

        private double LocalWage(JsonObject regime) => root["countries"]!.AsArray().First(c => (string?)c!["id"] == (string?)regime["destination"])!
            ["destination"]!["wageLow"]!["value"]!.GetValue<double>();

        private static JsonObject Datum(JsonObject datum, double value)
        {
            JsonObject moved = datum.DeepClone().AsObject();
            moved["value"] = value;
            moved["low"] = Math.Min(value, datum["low"]!.GetValue<double>());
            moved["high"] = Math.Max(value, datum["high"]!.GetValue<double>());
            return moved;
        }
    }

    /// <summary>One move on its way down.</summary>
    private readonly record struct Step(LeverMove Move, LeverSize End, double X, JsonObject? Regime)
    {
        /// <summary>Whether the regime entered is one of those that the move concerns; true outside regimes.</summary>
        public bool Concerns => Regime is null || LeverMoves.Concerns(Move, Regime);
    }
}
