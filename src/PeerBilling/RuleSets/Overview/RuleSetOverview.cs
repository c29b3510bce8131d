using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets.Overview;

/// <summary>What rule sets say, as tables: a row a jurisdiction, or one jurisdiction in full.</summary>
public static class RuleSetOverview
{
    private static readonly ImmutableArray<string> StateColumns =
    [
        "jurisdiction", "program", "codes", "units", "limits", "peer credentials", "supervisors", "payer overlays",
        "rule versions", "official", "secondary", "memory", "oldest checked", "unresearched",
    ];

    /// <summary>A row for each jurisdiction, in order of its two letters.</summary>
    /// <param name="ruleSets">The jurisdictions' own sets and the overlays of their payers.</param>
    public static OverviewTable States(IReadOnlyCollection<RuleSet> ruleSets)
    {
        RuleSet? federal = ruleSets.FirstOrDefault(set => set.Id == RuleSetLibrary.Federal);
        IEnumerable<RuleSet> jurisdictions = ruleSets.Where(set => set.Payers.IsEmpty && string.Equals(set.Id, set.Jurisdiction, StringComparison.OrdinalIgnoreCase));
        return new OverviewTable("jurisdictions", StateColumns, [.. jurisdictions.OrderBy(set => set.Jurisdiction, StringComparer.Ordinal).Select(set => Row(set, ruleSets, federal))]);
    }

    /// <summary>The services, rules, and what was looked for without a rule, of one jurisdiction or overlay.</summary>
    public static ImmutableArray<OverviewTable> Jurisdiction(RuleSet ruleSet) =>
    [
        new("services", ["code", "name", "dates", "unit", "rate", "programs", "applies to", "source", "confidence", "checked"], [.. Services(ruleSet ?? throw new ArgumentNullException(nameof(ruleSet)))]),
        new("rules", ["rule", "title", "check", "severity", "dates", "settings", "applies to", "denial", "source", "kind", "confidence", "checked", "changed by"], [.. Rules(ruleSet)]),
        new("not regulated", ["check", "source", "confidence", "checked"], [.. ruleSet.NotRegulated.Select(each => Row(each.Check, Words.Of(each.Cite), Names.Of(each.Cite.Confidence), Words.Of(each.Cite.Checked)))]),
        new("unresearched", ["topic", "check"], [.. ruleSet.Unresearched.Select(each => Row(each.Topic, each.Check ?? string.Empty))]),
    ];

    private static ImmutableArray<string> Row(params string[] cells) => [.. cells];

    private static ImmutableArray<string> Row(RuleSet set, IReadOnlyCollection<RuleSet> all, RuleSet? federal)
    {
        List<RuleSet> own = [set, .. all.Where(other => other != set && other.Layers.Any(layer => layer.Id == set.Id) && set.Id != RuleSetLibrary.Federal)];
        List<RuleVersion> versions = [.. own.SelectMany(each => each.Rules.Where(rule => rule.DeclaredBy == each.Id)).SelectMany(rule => rule.Versions)];
        List<RuleVersion> current = [.. set.Rules.Where(rule => rule.DeclaredBy == set.Id).Select(rule => rule.Versions.LastOrDefault(version => version.Effective.To is null)).OfType<RuleVersion>()];
        int unresearched = set.Unresearched.Length - (set == federal ? 0 : federal?.Unresearched.Length ?? 0);
        return Row(
            set.Jurisdiction,
            set.Program ?? string.Empty,
            Join(set.Services.Select(service => service.Code.ToString())),
            Join(set.Services.Select(service => Words.Of(service.Versions[service.Versions.Length - 1].Terms.Unit))),
            Join(set.Rules.Where(rule => rule.DeclaredBy == set.Id).SelectMany(rule => rule.Versions.Where(version => version.Effective.To is null).Select(version => Limit(rule, version))).OfType<string>()),
            Join(current.Select(version => version.Check).OfType<PeerCredential>().SelectMany(check => check.Credentials)),
            Join(current.Where(version => version.Check is SupervisorQualified).SelectMany(version => RouteCredentials(version.Settings?["routes"]))),
            Join(own.SelectMany(each => each.Payers)),
            versions.Count.ToString(CultureInfo.InvariantCulture),
            Count(versions, SourceKind.Official),
            Count(versions, SourceKind.Secondary),
            Count(versions, SourceKind.Memory),
            versions.Count == 0 ? string.Empty : Words.Of(versions.Min(version => version.Cite.Checked)),
            unresearched.ToString(CultureInfo.InvariantCulture));
    }

    private static string Join(IEnumerable<string> texts) => string.Join("; ", texts.Distinct(StringComparer.Ordinal));

    private static string Count(List<RuleVersion> versions, SourceKind kind) => versions.Count(version => version.Cite.Source.Kind == kind).ToString(CultureInfo.InvariantCulture);

    /// <summary>A ceiling as <c>16 units per day</c>; null for a rule of another kind.</summary>
    private static string? Limit(Rule rule, RuleVersion version)
    {
        string Setting(string key) => (version.Settings?[key] as YamlScalar)?.Text ?? string.Empty;
        string max = Setting("max");
        return (max.Length == 0 ? string.Empty : rule.CheckName) switch
        {
            "limit" => $"{Counted(max, Setting("measure"))} per {string.Join(" ", new[] { Setting("length"), Setting("per").Replace('_', ' ') }.Where(text => text.Length > 0))}",
            UnitsInRange.Name => $"{Counted(max, "units")} per line",
            GroupSize.Name => $"{Counted(max, "members")} per group",
            _ => null,
        };
    }

    private static string Counted(string number, string nouns) => $"{number} {(number == "1" ? nouns.TrimEnd('s') : nouns)}";

    private static IEnumerable<string> RouteCredentials(YamlNode? routes) => (routes as YamlSequence)?.Items.OfType<YamlMapping>()
        .SelectMany(route => (route["credentials"] as YamlSequence)?.Items.OfType<YamlScalar>().Select(each => each.Text) ?? []) ?? [];

    private static IEnumerable<ImmutableArray<string>> Services(RuleSet set) =>
        from service in set.Services
        from version in service.Versions
        select Row(
            service.Code.ToString(),
            service.Name,
            version.Effective.ToString(),
            Words.Of(version.Terms.Unit),
            version.Terms.Rate?.ToString("0.00##", CultureInfo.InvariantCulture) ?? string.Empty,
            string.Join(", ", version.Terms.Programs),
            string.Join("; ", new[] { version.Terms.Format is { } format ? Names.Of(format) : string.Empty, Words.Of(service.When) }.Where(text => text.Length > 0)),
            Words.Of(version.Cite),
            Names.Of(version.Cite.Confidence),
            Words.Of(version.Cite.Checked));

    private static IEnumerable<ImmutableArray<string>> Rules(RuleSet set) =>
        from rule in set.Rules
        from version in rule.Versions
        select Row(
            rule.Id,
            rule.Title,
            rule.CheckName,
            Names.Of(rule.Severity),
            version.Effective.ToString(),
            Words.Of(version.Settings),
            string.Join("; ", new[] { Words.Of(rule.When), Words.Of(version.When) }.Where(text => text.Length > 0)),
            Words.Of(rule.Denial),
            Words.Of(version.Cite),
            Names.Of(version.Cite.Source.Kind),
            Names.Of(version.Cite.Confidence),
            Words.Of(version.Cite.Checked),
            string.Join("; ", rule.Changes.Select(change => $"{change.By}: {change.What}").Concat(rule.Waiver is { } waiver ? [$"{waiver.DeclaredBy}: set aside, {waiver.Reason}"] : [])));
}
