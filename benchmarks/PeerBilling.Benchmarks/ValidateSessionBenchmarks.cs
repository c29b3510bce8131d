using System.Linq;
using BenchmarkDotNet.Attributes;
using PeerBilling.Reporting;
using PeerBilling.Rules;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>What judging one session by all rules of California takes.</summary>
[MemoryDiagnoser]
public class ValidateSessionBenchmarks
{
    private readonly SessionValidator validator = new(StateRules.Load("CA"));

    /// <summary>Nothing but walking over the rules and their versions.</summary>
    [Benchmark(Baseline = true)]
    public int WalkTheRules() => validator.RuleSet.Rules.Count(rule => rule.Versions[0].Effective.Contains(Sessions.Passing.DateOfService));

    /// <summary>A session whose certificate is valid.</summary>
    [Benchmark]
    public SessionReport ValidateOne() => validator.Validate(Sessions.Passing);

    /// <summary>A session whose certificate has expired, with every message read.</summary>
    [Benchmark]
    public int ValidateOneAndReadItsMessages() => validator.Validate(Sessions.Failing).Findings.Sum(finding => finding.Message.Length);
}
