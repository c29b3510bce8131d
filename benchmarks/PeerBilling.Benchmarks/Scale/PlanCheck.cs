using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>Compares what a report found with what was planted.</summary>
/// <param name="Planted">Findings planned.</param>
/// <param name="Found">Of these, found.</param>
/// <param name="Missed">Of these, not found.</param>
/// <param name="Others">Found, but not planned.</param>
internal sealed record PlanCheck(int Planted, int Found, IReadOnlyList<string> Missed, IReadOnlyList<string> Others)
{
    private const int MostTold = 10;

    /// <summary>True when all that was planted was found, and nothing else.</summary>
    public bool IsRight => Planted > 0 && Missed.Count == 0 && Others.Count == 0;

    /// <summary>Compares a report, NDJSON as <c>validate --format ndjson</c> writes it, with a plan.</summary>
    public static PlanCheck Of(TextReader report, TextReader plan)
    {
        HashSet<string> planted = [.. Lines(plan).Select(line => Parse(line, Finding).Single())];
        HashSet<string> left = [.. planted];
        List<string> others = [];
        foreach (string line in Lines(report))
        {
            // Most sessions have nothing to tell, and are not parsed.
            foreach (string found in line.EndsWith("\"findings\":[]}", StringComparison.Ordinal) ? [] : Parse(line, Findings))
            {
                if (!left.Remove(found))
                {
                    others.Add(found);
                }
            }
        }

        return new PlanCheck(planted.Count, planted.Count - left.Count, [.. left.Order(StringComparer.Ordinal)], others);
    }

    /// <summary>Says it, with the first of what is not as planned.</summary>
    public void Tell(TextWriter writer)
    {
        writer.WriteLine($"planted {Planted}, found {Found}, missed {Missed.Count}, others {Others.Count}");
        foreach (string text in Missed.Take(MostTold).Select(each => "missed: " + each).Concat(Others.Take(MostTold).Select(each => "other: " + each)))
        {
            writer.WriteLine(text);
        }
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static List<string> Parse(string line, Func<JsonElement, IEnumerable<string>> take)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return [.. take(json.RootElement)];
    }

    private static IEnumerable<string> Finding(JsonElement line) => [Text(line, line)];

    private static IEnumerable<string> Findings(JsonElement line)
    {
        if (line.TryGetProperty("findings", out JsonElement findings))
        {
            return findings.EnumerateArray().Select(finding => Text(line, finding));
        }

        return line.TryGetProperty("unreadable", out JsonElement path) ? [$"unreadable {path.GetString()}"] : [];
    }

    private static string Text(JsonElement session, JsonElement finding) =>
        $"{session.GetProperty("id").GetString()} {finding.GetProperty("rule").GetString()} {finding.GetProperty("code").GetString()}";
}
