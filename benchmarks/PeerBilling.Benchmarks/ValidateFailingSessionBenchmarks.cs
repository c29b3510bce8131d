using BenchmarkDotNet.Attributes;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>What judging one session that breaks five of sixteen rules takes, beside what people would use instead.</summary>
[MemoryDiagnoser]
public class ValidateFailingSessionBenchmarks
{
    private readonly SessionValidator validator = new(SixteenRules.RuleSet);
    private readonly FluentRules fluent = new();

    /// <summary>The conditions written by hand: a bit each, no messages.</summary>
    [Benchmark(Baseline = true)]
    public int ByHand() => HandWritten.Judge(Sessions.Failing);

    /// <summary>The conditions in FluentValidation, which makes its messages at once.</summary>
    [Benchmark]
    public int ByFluentValidation() => fluent.Validate(Sessions.Failing).Errors.Count;

    /// <summary>With a report that nobody reads.</summary>
    [Benchmark]
    public SessionReport Report() => validator.Validate(Sessions.Failing);

    /// <summary>With a report whose every message is read.</summary>
    [Benchmark]
    public int ReportRead() => Judging.Messages(validator.Validate(Sessions.Failing));

    /// <summary>Without a report: findings go to a sink, which counts them.</summary>
    [Benchmark]
    public int Sink()
    {
        CountingSink sink = default;
        validator.Validate(Sessions.Failing, ref sink);
        return sink.Count;
    }
}
