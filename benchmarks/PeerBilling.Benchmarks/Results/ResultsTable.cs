using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PeerBilling.Benchmarks.Results;

/// <summary>Results as Markdown tables.</summary>
internal static class ResultsTable
{
    private const string Head = "| what | time | memory | beside its baseline | bound |\n| --- | ---: | --- | ---: | --- |\n";

    private const string Reading = """
        Written by `dotnet run -c Release --project benchmarks/PeerBilling.Benchmarks -- --full` from [results.json](results.json). Ratios and bytes can be
        compared between machines, times cannot. A line without a ratio is what those below it are compared with.

        """;

    /// <summary>All of them, a table a question.</summary>
    public static string Page(BenchmarkResults results)
    {
        StringBuilder page = new("# Benchmarks\n\n");
        page.Append(results.Where).Append("\n\n").Append(Reading.ReplaceLineEndings("\n")).Append("\n![What each takes beside its baseline](results.svg)\n");
        foreach (IGrouping<string, Measurement> group in results.Measures.GroupBy(measure => measure.Group))
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n").Append(Of(results, group));
        }

        return page.ToString();
    }

    /// <summary>A table of some of them.</summary>
    public static string Of(BenchmarkResults results, IEnumerable<Measurement> measures)
    {
        StringBuilder table = new(Head);
        foreach (Measurement measure in measures)
        {
            table.Append("| ").AppendJoin(" | ", measure.What, Time(measure), Memory(measure), Ratio(results, measure), string.Join("; ", measure.Bounds.Select(bound => bound.Text))).Append(" |\n");
        }

        return table.ToString().Replace("  |", " |", System.StringComparison.Ordinal);
    }

    private static string Time(Measurement measure) => Amount.Time(measure.Nanoseconds)
        + (measure.Sessions > 1 ? $", {Amount.Time(measure.Nanoseconds / measure.Sessions)} a session" : string.Empty)
        + (measure.ProcessorNanoseconds is { } all ? $" (processors {Amount.Time(all)})" : string.Empty);

    private static string Memory(Measurement measure)
    {
        List<string> parts = [];
        if (measure.AllocatedBytes is { } allocated)
        {
            parts.Add(allocated == 0 ? "nothing allocated" : $"{Amount.Bytes((double)allocated / measure.Sessions)} allocated{(measure.Sessions > 1 ? " a session" : string.Empty)}");
        }

        if (measure.KeptBytes is { } kept)
        {
            parts.Add($"{Amount.Bytes(kept)} kept a session");
        }

        if (measure.PeakBytes is { } peak)
        {
            parts.Add($"{Amount.Bytes(peak)} at most");
        }

        return string.Join(", ", parts);
    }

    private static string Ratio(BenchmarkResults results, Measurement measure) =>
        measure is { Ratio: { } ratio, Baseline: { } baseline } ? $"{Amount.Times(ratio)} {results.Of(baseline).Called}" : string.Empty;
}
