using BenchmarkDotNet.Attributes;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>What judging one session that passes sixteen rules takes, beside what people would use instead.</summary>
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

    /// <summary>With a report.</summary>
    [Benchmark]
    public SessionReport Report() => validator.Validate(Sessions.Passing);

    /// <summary>Without a report: findings go to a sink, and there are none.</summary>
    [Benchmark]
    public Verdict Sink()
    {
        CountingSink sink = default;
        return validator.Validate(Sessions.Passing, ref sink);
    }
}
