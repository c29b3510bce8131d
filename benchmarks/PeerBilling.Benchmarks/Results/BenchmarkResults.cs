using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeerBilling.Benchmarks.Results;

/// <summary>A full run: what <c>results.json</c> holds, and all pages are made of.</summary>
internal sealed record BenchmarkResults
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The day of the run, ISO.</summary>
    public required string Date { get; init; }

    /// <summary>The commit measured, with <c>+</c> where sources were changed since.</summary>
    public required string Commit { get; init; }

    /// <summary>True for a run that only tries whether all works: its numbers say nothing.</summary>
    public bool Trial { get; init; }

    /// <summary>The .NET SDK's version.</summary>
    public required string Sdk { get; init; }

    /// <summary>The runtime's name and version.</summary>
    public required string Runtime { get; init; }

    /// <summary>Where it was measured.</summary>
    public required Machine Machine { get; init; }

    /// <summary>What was measured, by question.</summary>
    public required IReadOnlyList<Measurement> Measures { get; init; }

    /// <summary>Machine, SDK, commit and day in a sentence.</summary>
    public string Where =>
        $"{(Trial ? "**A trial run on a busy machine: its numbers say nothing.** " : string.Empty)}Measured on {Date} at commit {Commit}: {Machine.Processor}, {Machine.Cores} cores, {Amount.Bytes(Machine.MemoryBytes)}, {Machine.System}; {Runtime}, SDK {Sdk}.";

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static BenchmarkResults Parse(string json) => JsonSerializer.Deserialize<BenchmarkResults>(json, Options)!;

    /// <summary>As text for <c>results.json</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>A measurement by its id.</summary>
    public Measurement Of(string id) => Measures.Single(measure => measure.Id == id);
}
