using System.Linq;
using BenchmarkDotNet.Attributes;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>What judging one session by sixteen rules takes, beside what people would use instead.</summary>
[MemoryDiagnoser]
public class ValidateSessionBenchmarks
{
    private readonly SessionValidator validator = new(SixteenRules.RuleSet);
    private readonly FluentRules fluent = new();

    /// <summary>The conditions written by hand.</summary>
    [Benchmark(Baseline = true)]
    public int ByHand() => HandWritten.Judge(Sessions.Passing);

    /// <summary>The conditions in FluentValidation.</summary>
    [Benchmark]
    public bool ByFluentValidation() => fluent.Validate(Sessions.Passing).IsValid;

    /// <summary>A session that passes.</summary>
    [Benchmark]
    public SessionReport Passing() => validator.Validate(Sessions.Passing);

    /// <summary>A session with five findings that nobody reads.</summary>
    [Benchmark]
    public SessionReport Failing() => validator.Validate(Sessions.Failing);

    /// <summary>A session with five findings, every message read.</summary>
    [Benchmark]
    public int FailingWithMessages() => validator.Validate(Sessions.Failing).Findings.Sum(finding => finding.Message.Length);
}
