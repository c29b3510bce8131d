using BenchmarkDotNet.Attributes;
using PeerBilling.Rules;
using PeerBilling.RuleSets;

namespace PeerBilling.Benchmarks;

/// <summary>What reading rule sets takes.</summary>
[MemoryDiagnoser]
public class LoadRuleSetBenchmarks
{
    /// <summary>The federal layer alone.</summary>
    [Benchmark(Baseline = true)]
    public RuleSet LoadFederal() => RuleSetReader.TryRead("us", StateRules.Locator).Value;

    /// <summary>California with the federal layer below it.</summary>
    [Benchmark]
    public RuleSet LoadCalifornia() => RuleSetReader.TryRead("ca", StateRules.Locator).Value;
}
