using System;
using System.Diagnostics;

namespace PeerBilling.Benchmarks;

/// <summary>A quick measurement, for ratios: the least time of many short rounds, which other work on the machine disturbs least.</summary>
internal readonly record struct Measure(double Nanoseconds, long Bytes)
{
    private const int Rounds = 60;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2.5);
    private static readonly long RoundTicks = Stopwatch.Frequency / 200;

    /// <summary>Nanoseconds and bytes that one call takes.</summary>
    public static Measure Of(Action<int> repeat)
    {
        for (Stopwatch warming = Stopwatch.StartNew(); warming.Elapsed < WarmUp;)
        {
            repeat(500);
            System.Threading.Thread.Sleep(5); // the compiler's tiers want the processor too
        }

        int calls = 1000;
        while (Time(repeat, calls) < RoundTicks)
        {
            calls *= 2;
        }

        long least = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            least = Math.Min(least, Time(repeat, calls));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        repeat(1000);
        return new Measure(least * 1e9 / Stopwatch.Frequency / calls, (GC.GetAllocatedBytesForCurrentThread() - before) / 1000);
    }

    private static long Time(Action<int> repeat, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        repeat(calls);
        return Stopwatch.GetTimestamp() - start;
    }
}
