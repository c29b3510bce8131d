using System.Collections.Generic;
using System.IO;

namespace PeerBilling.Benchmarks.Results;

/// <summary>The files that show a run.</summary>
internal static class ResultFiles
{
    /// <summary>The file that the others are made of.</summary>
    public const string Data = "results.json";

    /// <summary>What is made of a run beside its data: names and texts.</summary>
    public static IEnumerable<(string Name, string Text)> Made(BenchmarkResults results) => [("results.md", ResultsTable.Page(results)), ("results.svg", ResultsPlot.Svg(results))];

    /// <summary>Writes them all.</summary>
    public static void Write(BenchmarkResults results, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Data), results.ToJson());
        foreach ((string name, string text) in Made(results))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
