using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>What a file of NDJSON takes from its bytes to its report, on one thread, beside only deserializing it.</summary>
[MemoryDiagnoser]
public class ReadNdjsonBenchmarks
{
    /// <summary>Sessions in the file; all pass sixteen rules.</summary>
    internal const int SessionsInFile = 5000;

    private readonly SessionValidator validator = new(SixteenRules.RuleSet);
    private readonly byte[] file = File();

    /// <summary>Only deserialized.</summary>
    [Benchmark(Baseline = true)]
    public int OnlyDeserialize() => Floor.Deserialize(file);

    /// <summary>Read, judged and told.</summary>
    [Benchmark]
    public int ToReport() => Judging.Ndjson(new MemoryStream(file), validator);

    /// <summary>The file.</summary>
    internal static byte[] File() => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, SessionsInFile).Select(Sessions.Line)));
}
