using System;
using System.Collections.Generic;
using System.IO;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using PeerBilling.Benchmarks.Scale;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>What a batch takes through the library with every kind of rule across sessions, from its file to its report, beside only deserializing the file.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class ValidateBatchBenchmarks
{
    /// <summary>The rules, from the root of the repository.</summary>
    internal const string Rules = "benchmarks/rules/zz/zz.yaml";

    private SessionValidator? validator;
    private ScaleFile? file;

    /// <summary>Sizes to measure.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [10_000, 100_000, 1_000_000];

    /// <summary>Sessions of the batch.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Sessions { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Make()
    {
        validator = new SessionValidator(RuleSetReader.TryReadFile(Repository.File(Rules), StateRules.Locator).Value);
        file = ScaleFile.Of(Sessions);
    }

    /// <summary>Only deserialized.</summary>
    [Benchmark(Baseline = true)]
    public int OnlyDeserialize()
    {
        using FileStream stream = File.OpenRead(file!.Path);
        return Floor.Deserialize(stream);
    }

    /// <summary>Read, judged and told: all that was planted is found, and nothing else.</summary>
    [Benchmark]
    public int ToReport()
    {
        using FileStream stream = File.OpenRead(file!.Path);
        int findings = Judging.Ndjson(stream, validator!);
        return findings == file.Planted ? findings : throw new InvalidOperationException($"{file.Planted} findings are planted, and {findings} were made.");
    }
}
