using System.Runtime.ExceptionServices;

namespace Gfmd.Sim.Experiments;

/// <summary>Independent pieces of work beside each other: each result has its own place, so that the number of threads cannot matter.</summary>
internal static class Team
{
    /// <summary>Does the pieces 0 to count - 1. The first failure, by number, ends it once the pieces at work are done.</summary>
    /// <param name="count">Number of pieces.</param>
    /// <param name="threads">Threads in all.</param>
    /// <param name="one">One piece: its number and the threads that it may use.</param>
    public static T[] Run<T>(int count, int threads, Func<int, int, T> one)
    {
        T[] results = new T[count];
        int workers = Math.Min(threads, count);
        if (workers == 0)
        {
            return results;
        }

        int inner = Math.Max(1, threads / workers), next = 0;
        ExceptionDispatchInfo?[] failures = new ExceptionDispatchInfo?[count];
        void Work()
        {
            for (int k = Interlocked.Increment(ref next) - 1; k < count; k = Interlocked.Increment(ref next) - 1)
            {
                try
                {
                    results[k] = one(k, inner);
                }
                catch (Exception e)
                {
                    failures[k] = ExceptionDispatchInfo.Capture(e);
                    Volatile.Write(ref next, count);
                }
            }
        }

        Thread[] team = [.. Enumerable.Range(1, workers - 1).Select(w => new Thread(Work) { IsBackground = true, Name = $"gfmd replicate {w}" })];
        Array.ForEach(team, t => t.Start());
        Work();
        Array.ForEach(team, t => t.Join());
        Array.Find(failures, f => f is not null)?.Throw();
        return results;
    }
}
