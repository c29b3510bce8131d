using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>Lays the rules, changes and waivers of one file over the rules of the set it extends.</summary>
internal sealed class RuleLayering(RuleSet? below, string id, DiagnosticList diagnostics, Vocabulary names)
{
    private readonly Dictionary<string, Rule> rules = (below?.Rules ?? []).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    private readonly List<string> order = [.. (below?.Rules ?? []).Select(rule => rule.Id)];

    public ImmutableArray<Rule> Read(CheckSettings settings, RuleReader reader)
    {
        HashSet<string> own = new(StringComparer.Ordinal);
        settings.List("rules", "The rules; one with the id of a rule below replaces it.", entry => AddRule(entry, reader, own));
        settings.OneOrMore("change", "Settings or severity of a rule below that this set changes.", AddChange);
        settings.OneOrMore("waive", "Rules below that this set sets aside: still judged and shown, no longer holding a session.", AddWaiver);
        diagnostics.RuleId = null;
        return [.. order.Select(ruleId => rules[ruleId])];
    }

    private static string Describe(Severity? severity, YamlMapping? with, Rule rule)
    {
        List<string> parts = [];
        if (severity is { } now && now != rule.Severity)
        {
            parts.Add($"severity {Model.Names.Of(rule.Severity)} -> {Model.Names.Of(now)}");
        }

        foreach (KeyValuePair<YamlScalar, YamlNode> entry in with?.Entries ?? [])
        {
            parts.Add($"{entry.Key.Text}: {Text(rule.Versions[rule.Versions.Length - 1].Settings?[entry.Key.Text])} -> {Text(entry.Value)}");
        }

        return string.Join("; ", parts);
    }

    private static string Text(YamlNode? node) => node switch
    {
        null or YamlScalar { IsNull: true } => "none",
        YamlScalar scalar => scalar.Text,
        YamlSequence list => "[" + string.Join(", ", list.Items.Select(Text)) + "]",
        _ => "...",
    };

    private static YamlMapping Over(YamlMapping? below, YamlMapping above) => new(
        [.. (below?.Entries ?? []).Where(entry => above.Entry(entry.Key.Text) is null), .. above.Entries],
        above.Line,
        above.Column);

    private bool AddRule(CheckSettings entry, RuleReader reader, HashSet<string> own)
    {
        diagnostics.RuleId = null;
        if (reader.Read(entry) is { } rule)
        {
            Add(rule, entry, own);
        }

        return true;
    }

    private void Add(Rule rule, CheckSettings entry, HashSet<string> own)
    {
        if (!own.Add(rule.Id))
        {
            entry.Require(false, "id", $"the rule '{rule.Id}' stands twice in this file");
        }

        if (rules.TryGetValue(rule.Id, out Rule? replaced))
        {
            rules[rule.Id] = rule with { Replaced = replaced, Changes = [.. replaced.Changes, new RuleChange(id, $"replaces the rule of {replaced.DeclaredBy}", null)] };
            return;
        }

        if (!IsOwn(rule.Id))
        {
            entry.Require(false, "id", $"'{rule.Id}' is neither a rule of this set, which begins with '{id}/', nor one of the sets below it", Spelling.Nearest(rule.Id, rules.Keys));
        }

        order.Add(rule.Id);
        rules.Add(rule.Id, rule);
    }

    /// <summary>True for an id that begins with this set's, and a slash.</summary>
    private bool IsOwn(string ruleId) => ruleId.Length > id.Length && ruleId[id.Length] == '/' && ruleId.StartsWith(id, StringComparison.Ordinal);

    private Rule? Target(CheckSettings entry)
    {
        diagnostics.RuleId = null;
        string ruleId = entry.Text("rule", "The id of the rule below.");
        rules.TryGetValue(ruleId, out Rule? rule);
        diagnostics.RuleId = rule?.Id;
        entry.Require(rule is not null || ruleId.Length == 0, "rule", $"there is no rule '{ruleId}' in the sets below", rule is null ? Spelling.Nearest(ruleId, rules.Keys) : null);
        return rule;
    }

    private bool AddChange(CheckSettings entry)
    {
        Rule? rule = Target(entry);
        Severity? severity = entry.OptionalChoice<Severity>("severity", "How much the rule weighs from here up.");
        string? reason = entry.OptionalText("reason", "Why.");
        YamlMapping? with = (entry as NodeSettings)?.Node["with"] as YamlMapping;
        entry.Ignore<object>("with");
        entry.Require(with is not null || !entry.Has("with"), "with", "'with' is a mapping of the settings that change");
        entry.Require(entry.Has("severity") || entry.Has("with"), "rule", "a change gives 'severity' or 'with'");
        if (rule is null || rule.Versions.Length == 0)
        {
            return false;
        }

        rules[rule.Id] = rule with
        {
            Severity = severity ?? rule.Severity,
            Versions = with is null ? rule.Versions : [.. rule.Versions.Select(version => Changed(version, with, rule.CheckName))],
            Changes = [.. rule.Changes, new RuleChange(id, Describe(severity, with, rule), reason)],
        };
        return true;
    }

    private RuleVersion Changed(RuleVersion version, YamlMapping with, string checkName)
    {
        YamlMapping merged = Over(version.Settings, with);
        Check check = NodeSettings.Read(merged, checkName, diagnostics, names, CheckCatalogue.All[checkName].Read);
        return version with { Check = check, Settings = merged };
    }

    private bool AddWaiver(CheckSettings entry)
    {
        Rule? rule = Target(entry);
        Waiver waiver = Waiver.Read(entry, rule?.Id ?? string.Empty, id);
        if (rule is not null)
        {
            rules[rule.Id] = rule with { Waiver = waiver };
        }

        return true;
    }
}
