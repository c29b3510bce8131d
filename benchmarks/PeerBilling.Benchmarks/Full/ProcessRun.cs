using System;
using System.Diagnostics;
using System.Linq;

namespace PeerBilling.Benchmarks.Full;

/// <summary>What a whole process took, its start included.</summary>
/// <param name="Nanoseconds">By the clock.</param>
/// <param name="ProcessorNanoseconds">Of all processors together, but for the last hundredth of a second.</param>
/// <param name="PeakBytes">The most physical memory that it held.</param>
internal readonly record struct ProcessRun(double Nanoseconds, double ProcessorNanoseconds, long PeakBytes)
{
    private const int LookEveryMilliseconds = 10;
    private const int Found = 1;

    /// <summary>Runs some programs of .NET in turns, a few times each: of each the run that took least time, with the largest peak of all its runs.</summary>
    /// <param name="rounds">How often.</param>
    /// <param name="calls">A path of a program and its arguments, each.</param>
    public static ProcessRun[] InTurns(int rounds, params string[][] calls)
    {
        ProcessRun[] least = [.. calls.Select(_ => new ProcessRun(double.MaxValue, 0, 0))];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < calls.Length; i++)
            {
                ProcessRun run = Of(calls[i]);
                least[i] = (run.Nanoseconds < least[i].Nanoseconds ? run : least[i]) with { PeakBytes = Math.Max(run.PeakBytes, least[i].PeakBytes) };
            }
        }

        return least;
    }

    private static ProcessRun Of(string[] call)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", call) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        (TimeSpan processor, long peak) = (TimeSpan.Zero, 0);
        while (!process.WaitForExit(LookEveryMilliseconds))
        {
            process.Refresh();
            try
            {
                (processor, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break; // it ended between the two looks
            }
        }

        process.WaitForExit();
        double nanoseconds = watch.Elapsed.TotalNanoseconds;
        return process.ExitCode is 0 or Found
            ? new ProcessRun(nanoseconds, processor.TotalNanoseconds, peak)
            : throw new InvalidOperationException($"'{string.Join(' ', call)}' ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
    }
}
