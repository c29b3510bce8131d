using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Cases.Mutation;

/// <summary>Every small change in a mapping whose settings are known: values moved to their neighbors, entries of lists and conditions left out.</summary>
internal static class NodeChanges
{
    private const string When = "when";
    private const string With = "with";

    /// <summary>Keys outside the settings of a check that say who says so and what to tell a reader: no session's outcome hangs on them.</summary>
    private static readonly ImmutableHashSet<string> Words =
    [
        "id", "check", "code", "rule", "title", "name", "type", "aliases", "issuer", "fix", "denial", "known", "cite", "rounding_cite", "note", "reason", "by", "gap",
    ];

    /// <summary>The keys that name an entry of a list, so that its path does not hang on its position.</summary>
    private static readonly string[] Labels = ["id", "code", "type", "rule"];

    /// <summary>The changes, each with the whole mapping as it would be.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="settings">What it takes.</param>
    /// <param name="path">The way to it; empty for the root.</param>
    /// <param name="ofCheck">True for the settings of a check, which all count.</param>
    public static IEnumerable<NodeChange> Of(YamlMapping node, ImmutableArray<SettingSpec> settings, string path = "", bool ofCheck = false)
    {
        foreach (SettingSpec spec in settings)
        {
            if ((!ofCheck && Words.Contains(spec.Key)) || node[spec.Key] is not { } value)
            {
                continue;
            }

            string inner = path.Length == 0 ? spec.Key : $"{path}.{spec.Key}";
            foreach (NodeChange change in OfValue(value, spec, inner, ofCheck || spec.Key == With))
            {
                yield return change with { Changed = node.With(spec.Key, change.Changed) };
            }
        }
    }

    private static IEnumerable<NodeChange> OfValue(YamlNode value, SettingSpec spec, string path, bool ofCheck) => value switch
    {
        YamlSequence list => OfList(list, spec, path, ofCheck),
        YamlMapping mapping => Of(mapping, spec.Nested, path, ofCheck).Concat(spec.Key == When && !ofCheck ? WithoutEntries(mapping, path) : []),
        YamlScalar { IsNull: false } scalar => ScalarChanges.Of(spec, scalar.Text)
            .Select(other => new NodeChange(scalar with { Text = other }, scalar, path, scalar.Text, other, ScalarChanges.IsLimit(spec))),
        _ => [],
    };

    /// <summary>Each entry of a condition left out; a list of one entry is left out as its entry is.</summary>
    private static IEnumerable<NodeChange> WithoutEntries(YamlMapping condition, string path) => condition.Entries
        .Where(entry => entry.Value is not YamlSequence { Items.Count: <= 1 })
        .Select(entry => new NodeChange(condition.With(entry.Key.Text, null), entry.Key, $"{path}.{entry.Key.Text}", Text(entry.Value), "left out"));

    private static IEnumerable<NodeChange> OfList(YamlSequence list, SettingSpec spec, string path, bool ofCheck)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            string inner = $"{path}[{Label(list.Items[i], i)}]";
            yield return new NodeChange(list.With(i, null), list.Items[i], inner, Text(list.Items[i]), "left out");
            if (list.Items[i] is YamlMapping mapping)
            {
                foreach (NodeChange change in Of(mapping, spec.Nested, inner, ofCheck))
                {
                    yield return change with { Changed = list.With(i, change.Changed) };
                }
            }
        }
    }

    /// <summary>The name of an entry of a list: its own, its first day, or its position.</summary>
    public static string Label(YamlNode item, int index) => item switch
    {
        YamlScalar scalar => scalar.Text,
        YamlMapping mapping when Labels.Select(key => mapping[key]).OfType<YamlScalar>().FirstOrDefault() is { } name => name.Text,
        YamlMapping mapping when mapping["effective"] is YamlMapping effective && effective["from"] is YamlScalar from => from.Text,
        _ => index.ToString(CultureInfo.InvariantCulture),
    };

    private static string Text(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text,
        YamlSequence list => "[" + string.Join(", ", list.Items.Select(Text)) + "]",
        _ => "an entry",
    };
}
