using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PeerBilling.Rules;
using PeerBilling.RuleSets;

namespace PeerBilling.Benchmarks;

/// <summary>What reading one rule set takes: California with the layers below it.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 60, iterationCount: 40)]
public class LoadRuleSetBenchmarks
{
    private byte[][] files = [];

    /// <summary>Finds the files.</summary>
    [GlobalSetup]
    public void Find() => files = RuleSetFiles.Of(["ca"]);

    /// <summary>Only nodes of the same files.</summary>
    [Benchmark(Baseline = true)]
    public int OnlyParse() => RuleSetFiles.Parse(files);

    /// <summary>The rule set.</summary>
    [Benchmark]
    public RuleSet Load() => RuleSetReader.TryRead("ca", StateRules.Locator).Value;
}
