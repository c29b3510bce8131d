using System;
using System.Diagnostics;

namespace PeerBilling.Benchmarks;

/// <summary>A quick measurement, for ratios: the least time of many short rounds, which other work on the machine disturbs least.</summary>
internal readonly record struct Measure(double Nanoseconds, long Bytes)
{
    private const int Rounds = 400;
    private const int LongRounds = 12;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly long RoundTicks = Stopwatch.Frequency / 2000;

    /// <summary>Nanoseconds and bytes that one call takes, of several things measured in turns, so that whatever else the machine does falls on all of them.</summary>
    public static Measure[] Of(params Action<int>[] repeats)
    {
        for (Stopwatch warming = Stopwatch.StartNew(); warming.Elapsed < WarmUp;)
        {
            Array.ForEach(repeats, repeat => repeat(500));
            System.Threading.Thread.Sleep(5); // the compiler's tiers want the processor too
        }

        int[] calls = Array.ConvertAll(repeats, Enough);
        long[] least = Array.ConvertAll(repeats, _ => long.MaxValue);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < repeats.Length; i++)
            {
                least[i] = Math.Min(least[i], Time(repeats[i], calls[i]));
            }
        }

        Measure[] measured = new Measure[repeats.Length];
        for (int i = 0; i < repeats.Length; i++)
        {
            measured[i] = new Measure(least[i] * 1e9 / Stopwatch.Frequency / calls[i], BytesOf(repeats[i]));
        }

        return measured;
    }

    /// <summary>Calls that take about as long as a short round.</summary>
    private static int Enough(Action<int> repeat)
    {
        int calls = 100;
        while (Time(repeat, calls) < RoundTicks)
        {
            calls *= 2;
        }

        return calls;
    }

    private static long BytesOf(Action<int> repeat)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        repeat(1000);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;
    }

    /// <summary>What one run of each of some long things takes, in turns: the least of a few.</summary>
    public static Measure[] Once(params Action[] runs)
    {
        Measure[] least = Array.ConvertAll(runs, _ => new Measure(double.MaxValue, 0));
        for (int round = 0; round < LongRounds; round++)
        {
            for (int i = 0; i < runs.Length; i++)
            {
                Action run = runs[i];
                long before = GC.GetAllocatedBytesForCurrentThread();
                double nanoseconds = Time(_ => run(), 1) * 1e9 / Stopwatch.Frequency;
                least[i] = new Measure(Math.Min(least[i].Nanoseconds, nanoseconds), GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }

        return least;
    }

    private static long Time(Action<int> repeat, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        repeat(calls);
        return Stopwatch.GetTimestamp() - start;
    }
}
