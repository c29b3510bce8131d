using System.Collections.Generic;
using System.Linq;
using PeerBilling.Benchmarks.Results;

namespace PeerBilling.Benchmarks.Full;

/// <summary>Measurements as they are gathered, each with its ratio to one before it.</summary>
internal sealed class MeasurementList
{
    private readonly List<Measurement> all = [];
    private string group = string.Empty;

    /// <summary>All, in order.</summary>
    public IReadOnlyList<Measurement> All => all;

    /// <summary>What comes next belongs to this question.</summary>
    public void Begin(string question) => group = question;

    /// <summary>The time of one before, in nanoseconds.</summary>
    public double Time(string id) => all.Single(measure => measure.Id == id).Nanoseconds;

    /// <summary>Adds what a method took.</summary>
    public void Add(string id, string what, Measure measure, string? baseline = null, int sessions = 1, double? kept = null, params Bound[] bounds) =>
        Add(Measured(id, what, measure.Nanoseconds, baseline, bounds) with { Sessions = sessions, AllocatedBytes = measure.Bytes, KeptBytes = kept });

    /// <summary>Adds what a process took.</summary>
    public void Add(string id, string what, ProcessRun run, string? baseline = null, int sessions = 1, params Bound[] bounds) =>
        Add(Measured(id, what, run.Nanoseconds, baseline, bounds) with { Sessions = sessions, ProcessorNanoseconds = run.ProcessorNanoseconds, PeakBytes = run.PeakBytes });

    /// <summary>Adds a time alone.</summary>
    public void Add(string id, string what, double nanoseconds, string? baseline = null, params Bound[] bounds) => Add(Measured(id, what, nanoseconds, baseline, bounds));

    /// <summary>The last one added is what those after it are compared with.</summary>
    public void Called(string name) => all[^1] = all[^1] with { Called = name };

    private void Add(Measurement measure) => all.Add(measure);

    private Measurement Measured(string id, string what, double nanoseconds, string? baseline, Bound[] bounds) => new()
    {
        Id = id,
        Group = group,
        What = what,
        Nanoseconds = nanoseconds,
        Baseline = baseline,
        Ratio = baseline is null ? null : nanoseconds / Time(baseline),
        Bounds = bounds,
    };
}
