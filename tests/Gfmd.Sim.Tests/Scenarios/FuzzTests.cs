using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Tests.Scenarios;

/// <summary>Whatever the bytes are, the reader answers with a scenario or with problems.</summary>
internal sealed class FuzzTests
{
    private static readonly string[] Strange =
    [
        "null", "true", "-1", "-0", "0.5", "1e999", "1e-999", "99999999999999999999", "\"\"", "\"PHL\"", "\"SAU\"", "\"a/b~c\"", "{}", "[]", "[null]",
        "[[]]", "[{}]", "[{ \"id\": 1 }]", "{ \"id\": \"PHL\", \"$remove\": true }", "{ \"value\": 1, \"low\": 2 }",
        "{ \"value\": null }", "{ \"id\": null }",
    ];

    [Test]
    public void No_edit_of_the_bytes_makes_the_reader_throw()
    {
        byte[] valid = Encoding.UTF8.GetBytes(SmallScenario.Json);
        Gen<(int Place, byte Byte, int Kind)[]> edits = Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Byte, Gen.Int[0, 4]).Array[1, 4];
        int refused = 0;
        edits.Sample(
            e =>
            {
                ScenarioResult result = ScenarioReader.Read("s.json", SmallScenario.Catalogue, _ => Edited(valid, e));
                Interlocked.Add(ref refused, result.Problems.Count > 0 ? 1 : 0);
                return result.Scenario is null == result.Problems.Count > 0 && result.Problems.All(p => p.Line > 0 && p.Column > 0);
            },
            seed: "0000KDyKYb30",
            iter: 3000,
            threads: 1);
        Assert.That(refused, Is.InRange(1500, 2999));
    }

    [Test]
    public void No_exchange_of_values_makes_the_reader_throw()
    {
        string json = SmallScenario.Json;
        const string Value = """[\[ ](?<value>"[^"]*"|[0-9.]+|\[[^\[\]]*\]|\{[^{}]*\})(?=[,\]} \n])""";
        MatchCollection values = Regex.Matches(json, Value, RegexOptions.ExplicitCapture);
        Gen.Select(Gen.Int[0, values.Count - 1], Gen.Int[0, Strange.Length - 1]).Sample(
            (at, with) =>
            {
                Group g = values[at].Groups["value"];
                ScenarioResult result = SmallScenario.Read(json[..g.Index] + Strange[with] + json[(g.Index + g.Length)..]);
                return result.Scenario is null == result.Problems.Count > 0 && !result.Problems.Any(p => p.Code.Id is "GS117");
            },
            seed: "0000KDyKYb30",
            iter: 2000,
            threads: 1);
    }

    private static byte[] Edited(byte[] valid, (int Place, byte Byte, int Kind)[] edits)
    {
        List<byte> bytes = [.. valid];
        foreach ((int at, byte b, int kind) in edits)
        {
            int place = Math.Min(at, bytes.Count - 1);
            switch (kind)
            {
                case 0:
                    bytes[place] = b;
                    break;
                case 1:
                    bytes.RemoveAt(place);
                    break;
                case 2:
                    bytes.Insert(place, b);
                    break;
                case 3:
                    bytes.InsertRange(place, bytes[place..Math.Min(place + (b % 32), bytes.Count)]);
                    break;
                default:
                    bytes[place] = (byte)"0123456789-.eE\"{}[],:/*ntf "[b % 27];
                    break;
            }
        }

        return [.. bytes];
    }
}
