using System.IO;
using BenchmarkDotNet.Attributes;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>What an 837P takes from its bytes to its report, on one thread, beside only finding the ends of its segments and elements.</summary>
[MemoryDiagnoser]
public class ReadX12Benchmarks
{
    /// <summary>Service lines in the file; all pass the rules that a claim alone decides.</summary>
    internal const int LinesInFile = 5000;

    private readonly SessionValidator validator = new(ClaimRules.RuleSet);
    private readonly byte[] file = X12File.Make(LinesInFile);

    /// <summary>Only split.</summary>
    [Benchmark(Baseline = true)]
    public int OnlySplit() => X12Floor.Split(file);

    /// <summary>Read to sessions.</summary>
    [Benchmark]
    public int ToSessions() => X12Floor.Read(file);

    /// <summary>Read, judged and told.</summary>
    [Benchmark]
    public int ToReport() => Judging.X12(new MemoryStream(file), validator);
}
