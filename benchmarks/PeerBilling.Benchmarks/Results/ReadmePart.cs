using System;
using System.Linq;

namespace PeerBilling.Benchmarks.Results;

/// <summary>The part of the README that shows the results, between two comments.</summary>
internal static class ReadmePart
{
    private const string Begin = "<!-- benchmarks -->\n";
    private const string End = "<!-- /benchmarks -->";

    /// <summary>What a reader asks first.</summary>
    private static readonly string[] Shown =
    [
        "session/sink", "session/report", "session/fluent-validation", "failing/read", "ndjson/report", "x12/report", "tool/million", "load/all", "start/fail",
    ];

    /// <summary>The README with its part written anew.</summary>
    /// <exception cref="FormatException">The README has not both comments.</exception>
    public static string Apply(string readme, BenchmarkResults results)
    {
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new FormatException($"README.md: '{Begin.Trim()}' and then '{End}' are expected, each on a line of its own.");
        }

        return readme[..(begin + Begin.Length)] + Text(results) + readme[end..];
    }

    private static string Text(BenchmarkResults results) =>
        $"{ResultsTable.Of(results, Shown.Select(results.Of))}\n![What PeerBilling takes beside what people would use instead, and the bounds](benchmarks/results/results.svg)\n\n"
        + $"{results.Where} [All results](benchmarks/results/results.md); bounds on ratios and bytes are kept by CI.\n";
}
