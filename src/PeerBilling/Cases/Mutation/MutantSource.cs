using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Cases.Mutation;

/// <summary>Makes the mutants of a rule set file: of its rules, of what it changes and waives in others, of its services and of its diagnosis groups.</summary>
internal sealed class MutantSource(RuleSet ruleSet, YamlMapping root)
{
    private const string Severity = "severity";
    private const string With = "with";

    private static readonly Lazy<ImmutableArray<SettingSpec>> Keys = new(RuleSetFileReader.Keys);
    private readonly string file = ruleSet.Layers[ruleSet.Layers.Length - 1].Path;

    /// <summary>Each rule that the file itself declares, as it would be written, with its mutant.</summary>
    public IEnumerable<(Mutant Mutant, YamlMapping Rule)> OfRules() =>
        from item in Items("rules")
        let id = Word(item, "id")
        where ruleSet.Find(id) is { } rule && rule.DeclaredBy == ruleSet.Id
        from change in NodeChanges.Of(item, Settings("rules", Word(item, "check"))).Concat(OfAbsentSeverity(item))
        where !IsCapped(change, id)
        select (Made(change, id), (YamlMapping)change.Changed!);

    /// <summary>The whole file, changed outside its rules, with each mutant; none for a file of names alone, which judges no case.</summary>
    public IEnumerable<(Mutant Mutant, YamlMapping Root)> OfTheRest() => ruleSet.Rules.IsEmpty && ruleSet.Services.IsEmpty ? [] :
        OfList("change").Concat(OfList("waive")).Concat(OfList("services")).Concat(OfList("diagnosis_groups"));

    private IEnumerable<(Mutant Mutant, YamlMapping Root)> OfList(string key)
    {
        YamlNode? list = root[key];
        IReadOnlyList<YamlMapping> items = [.. Items(key)];
        for (int i = 0; i < items.Count; i++)
        {
            string? rule = (items[i]["rule"] as YamlScalar)?.Text;
            string path = rule is null ? $"{key}[{NodeChanges.Label(items[i], i)}]" : key;
            IEnumerable<NodeChange> changes = NodeChanges.Of(items[i], Settings(key, rule is null ? null : ruleSet.Find(rule)?.CheckName), path)
                .Prepend(new NodeChange(null, items[i], path, "an entry", "left out"));
            foreach (NodeChange change in changes.Where(change => rule is null || !IsCapped(change, rule)))
            {
                yield return (Made(change, rule), root.With(key, list is YamlSequence sequence ? sequence.With(i, change.Changed) : change.Changed));
            }
        }
    }

    /// <summary>An absent severity is error; that it is not less is shown as if it were written.</summary>
    private static IEnumerable<NodeChange> OfAbsentSeverity(YamlMapping rule) => rule[Severity] is not null ? [] :
        from name in Names.All<RuleSets.Severity>()
        where name != Names.Of(RuleSets.Severity.Error)
        let key = new YamlScalar(Severity, true, rule.Line, rule.Column)
        select new NodeChange(new YamlMapping([.. rule.Entries, new(key, key with { Text = name })], rule.Line, rule.Column), rule, Severity, Names.Of(RuleSets.Severity.Error), name);

    /// <summary>True where error and warning are the same, because nothing in the rule is surer than low.</summary>
    private bool IsCapped(NodeChange change, string rule) =>
        change.Path == Severity
        && change.Became == Names.Of(RuleSets.Severity.Error)
        && ruleSet.Find(rule)?.Versions.All(version => version.Cite.Confidence == Confidence.Low) == true;

    private Mutant Made(NodeChange change, string? rule) => new()
    {
        RuleSet = ruleSet.Id,
        Place = new FilePlace(file, change.At.Line, change.At.Column),
        RuleId = rule,
        Path = change.Path,
        Was = change.Was,
        Became = change.Became,
        IsLimit = change.IsLimit && rule is not null && change.Path.Contains(With),
    };

    private IEnumerable<YamlMapping> Items(string key) => root[key] switch
    {
        YamlSequence list => list.Items.OfType<YamlMapping>(),
        YamlMapping alone => [alone],
        _ => [],
    };

    private static string Word(YamlMapping node, string key) => (node[key] as YamlScalar)?.Text ?? string.Empty;

    /// <summary>What an entry of a list of the file takes, the settings of its check included.</summary>
    private static ImmutableArray<SettingSpec> Settings(string key, string? check)
    {
        ImmutableArray<SettingSpec> settings = Keys.Value.First(spec => spec.Key == key).Nested;
        return check is not null && CheckCatalogue.All.TryGetValue(check, out CheckDefinition? definition) ? Filled(settings, definition.Settings) : settings;
    }

    private static ImmutableArray<SettingSpec> Filled(ImmutableArray<SettingSpec> settings, ImmutableArray<SettingSpec> ofCheck) =>
        [.. settings.Select(spec => spec.Key switch
        {
            With => spec with { Nested = ofCheck },
            "versions" => spec with { Nested = Filled(spec.Nested, ofCheck) },
            _ => spec,
        })];
}
