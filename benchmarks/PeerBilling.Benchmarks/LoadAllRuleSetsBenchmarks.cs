using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PeerBilling.Rules;
using PeerBilling.RuleSets;

namespace PeerBilling.Benchmarks;

/// <summary>What reading all rule sets takes.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 5, iterationCount: 10)]
public class LoadAllRuleSetsBenchmarks
{
    private byte[][] files = [];

    /// <summary>Finds the files.</summary>
    [GlobalSetup]
    public void Find() => files = RuleSetFiles.Of(StateRules.Locator.Ids);

    /// <summary>Only nodes of the same files.</summary>
    [Benchmark(Baseline = true)]
    public int OnlyParse() => RuleSetFiles.Parse(files);

    /// <summary>The rule sets.</summary>
    [Benchmark]
    public int Load() => LoadAll();

    /// <summary>Reads all, layers that several extend once, and gives their number.</summary>
    internal static int LoadAll()
    {
        RuleSetLibrary library = new(StateRules.Locator);
        int rules = 0;
        foreach (string id in StateRules.Locator.Ids)
        {
            rules += library.Read(id).Value.Rules.Length;
        }

        return rules;
    }
}
