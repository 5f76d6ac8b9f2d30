using System.Collections;
using System.Reflection;
using Gfmd.Sim.Plans;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Tests.State;

/// <summary>Compares two worlds field by field, whatever fields they have: a field that a state forgets shows up here without being named.</summary>
internal static class SameState
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Paths of the fields that differ; room beyond the used slots of a block is nobody's.</summary>
    public static List<string> Differences(World a, World b)
    {
        List<string> found = [];
        Compare(a, b, "world", found);
        return found;
    }

    private static void Compare(object? a, object? b, string path, List<string> found)
    {
        if (a is null || b is null || a.GetType() != b.GetType())
        {
            if (a is not null || b is not null)
            {
                found.Add(path);
            }
        }
        else if (a is Plan)
        {
            // the plan is handed in, not saved
        }
        else if (a is Array or IList)
        {
            CompareLists((IList)a, (IList)b, path, found);
        }
        else if (a.GetType().IsPrimitive || a is string)
        {
            if (!a.Equals(b))
            {
                found.Add($"{path}: {a} and {b}");
            }
        }
        else
        {
            foreach (FieldInfo field in a.GetType().GetFields(Own))
            {
                Compare(field.GetValue(a), field.GetValue(b), $"{path}.{field.Name}", found);
            }
        }
    }

    private static void CompareLists(IList a, IList b, string path, List<string> found)
    {
        // columns of a block may have other room; all else has its length
        bool column = path.Contains("<Blocks>", StringComparison.Ordinal) && !path.Contains("<Villages>", StringComparison.Ordinal) && a is Array;
        if (a.Count != b.Count && !column)
        {
            found.Add($"{path}: {a.Count} and {b.Count} values");
            return;
        }

        for (int i = 0; i < Math.Max(a.Count, b.Count) && found.Count < 20; i++)
        {
            if (i < a.Count && i < b.Count)
            {
                Compare(a[i], b[i], $"{path}[{i}]", found);
            }
        }
    }
}
