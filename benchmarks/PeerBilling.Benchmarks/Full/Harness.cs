using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace PeerBilling.Benchmarks.Full;

/// <summary>Runs classes of benchmarks inside this process, which needs no build of its own, and gives what each method took.</summary>
internal sealed class Harness(bool isTrial)
{
    private const int WarmUps = 6;
    private const int Iterations = 12;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Measure> measured = [];

    /// <summary>What a method took: the median of its iterations.</summary>
    public Measure Of(string type, string method, int? sessions = null) => measured[Key(type, method, sessions)];

    /// <summary>Runs classes whose methods take so little time that an iteration is many calls.</summary>
    public void RunShort(params Type[] types) => Run(types, isTrial ? Trial() : new Job("Full").WithWarmupCount(WarmUps).WithIterationCount(Iterations).WithIterationTime(TimeInterval.FromMilliseconds(250)));

    /// <summary>Runs classes that say themselves how often.</summary>
    public void RunLong(params Type[] types) => Run(types, isTrial ? Trial() : new Job("Full"));

    private static Job Trial() => new Job("Trial").WithWarmupCount(1).WithIterationCount(1).WithIterationTime(TimeInterval.FromMilliseconds(50));

    private static string Key(string type, string method, int? sessions) => $"{type}.{method}({sessions})";

    private void Run(Type[] types, Job job)
    {
        string artifacts = Directory.CreateTempSubdirectory("benchmarks").FullName;
        IConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(job.WithToolchain(new InProcessEmitToolchain(Longest, logOutput: true)).AsMutator())
            .WithArtifactsPath(artifacts);
        foreach (Summary summary in BenchmarkRunner.Run(types, config))
        {
            foreach (BenchmarkReport report in summary.Reports)
            {
                BenchmarkCase one = report.BenchmarkCase;
                int? sessions = one.HasParameters ? (int)one.Parameters.Items.Single().Value : null;
                string key = Key(one.Descriptor.Type.Name, one.Descriptor.WorkloadMethod.Name, sessions);
                measured[key] = report is { Success: true, ResultStatistics: { } time }
                    ? new Measure(time.Median, report.GcStats.GetBytesAllocatedPerOperation(one) ?? 0)
                    : throw new InvalidOperationException($"The benchmark {key} failed; its messages stand above.");
            }
        }

        Directory.Delete(artifacts, recursive: true);
    }
}
