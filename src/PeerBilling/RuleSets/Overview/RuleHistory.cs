using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Model;

namespace PeerBilling.RuleSets.Overview;

/// <summary>One rule in full, for people.</summary>
public static class RuleHistory
{
    /// <summary>What the rule asks, of whom, since when, by which document, what denial it stands for and what mends it: a line each.</summary>
    public static ImmutableArray<string> Of(Rule rule)
    {
        List<string> lines = [rule.Id, $"  {rule.Title}.", $"  check: {rule.CheckName}", $"  severity: {Names.Of(rule.Severity)}", $"  declared in: {rule.DeclaredBy}"];
        Add(lines, "  applies to: ", Words.Of(rule.When));
        Add(lines, "  denial: ", Words.Of(rule.Denial));
        Add(lines, "  fix: ", rule.Fix.Text is { Length: > 0 } text ? $"{text} ({Names.Of(rule.Fix.Kind)})" : string.Empty);
        lines.AddRange(rule.Changes.Select(change => $"  changed by {change.By}: {change.What}{(change.Reason is null ? string.Empty : $" ({change.Reason})")}"));
        foreach (RuleVersion version in rule.Versions.Reverse())
        {
            lines.Add($"  {version.Effective}");
            Add(lines, "    known since: ", version.Known is { } known ? Words.Of(known) : string.Empty);
            Add(lines, "    settings: ", Words.Of(version.Settings));
            Add(lines, "    applies to: ", Words.Of(version.When));
            Add(lines, "    days before it without a version: ", version.Gap ?? string.Empty);
            lines.Add($"    source: {version.Cite.Source.Title}");
            Add(lines, "    published: ", version.Cite.Source.Published ?? string.Empty);
            Add(lines, "    place: ", version.Cite.At ?? string.Empty);
            Add(lines, "    url: ", version.Cite.Source.Url ?? string.Empty);
            lines.Add($"    confidence: {Names.Of(version.Cite.Confidence)} ({Names.Of(version.Cite.Source.Kind)}), checked {Words.Of(version.Cite.Checked)}");
            Add(lines, "    note: ", version.Cite.Note ?? string.Empty);
            Add(lines, "    written in: ", version.Place?.ToString() ?? string.Empty);
        }

        return [.. lines];
    }

    private static void Add(List<string> lines, string label, string text)
    {
        if (text.Length > 0)
        {
            lines.Add(label + text);
        }
    }
}
