using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>Reads settings from a YAML mapping: what is missing, wrong or not asked for becomes a diagnostic at its place.</summary>
internal sealed class NodeSettings(YamlMapping node, string owner, DiagnosticList diagnostics, Vocabulary vocabulary) : CheckSettings
{
    private readonly List<string> asked = [];

    /// <summary>The mapping read.</summary>
    public YamlMapping Node { get; } = node;

    /// <summary>Where it begins.</summary>
    public FilePlace Place => new(diagnostics.Path, Node.Line, Node.Column);

    /// <summary>Reads a mapping and reports the keys nobody asked for.</summary>
    public static T Read<T>(YamlMapping node, string owner, DiagnosticList diagnostics, Vocabulary vocabulary, Func<CheckSettings, T> read)
    {
        NodeSettings settings = new(node, owner, diagnostics, vocabulary);
        T value = read(settings);
        settings.ReportUnasked();
        return value;
    }

    public override void Require(bool condition, string key, string message, string? didYouMean = null)
    {
        if (!condition)
        {
            diagnostics.Error(Node[key] ?? Node, message, didYouMean: didYouMean);
        }
    }

    public override void ByName(string key, string doc, Action<string, CheckSettings> read)
    {
        asked.Add(key);
        if (Node[key] is not { } value)
        {
            return;
        }

        if (value is not YamlMapping named)
        {
            diagnostics.Error(value, $"'{key}' of {owner} is a mapping of names", value.Describe(), "a name, a colon and what it stands for");
            return;
        }

        foreach (KeyValuePair<YamlScalar, YamlNode> entry in named.Entries)
        {
            if (entry.Value is YamlMapping mapping)
            {
                Read(mapping, $"'{entry.Key.Text}'", diagnostics, vocabulary, settings => Run(read, entry.Key.Text, settings));
            }
            else
            {
                diagnostics.Error(entry.Value, $"'{entry.Key.Text}' is a mapping", entry.Value.Describe(), "keys with values");
            }
        }
    }

    public override T? Configured<T>(string key, string doc, string check, Func<CheckSettings, T> read)
        where T : class
    {
        asked.Add(key);
        YamlNode value = Node[key] ?? new YamlMapping([], Node.Line, Node.Column);
        if (value is YamlMapping mapping)
        {
            return Read(mapping, check, diagnostics, vocabulary, read);
        }

        diagnostics.Error(value, $"'{key}' is a mapping of the settings of {check}", value.Describe());
        return null;
    }

    public override T? Ignore<T>(string key)
        where T : class
    {
        asked.Add(key);
        return null;
    }

    public override bool Has(string key) => Node[key] is not null;

    protected override ImmutableArray<string> Texts(SettingSpec spec)
    {
        if (Find(spec) is not { } value)
        {
            return [];
        }

        IReadOnlyList<YamlNode> items = !spec.IsList ? [value] : value is YamlSequence list ? list.Items : [];
        if (spec.IsList && value is not YamlSequence)
        {
            diagnostics.Error(value, $"'{spec.Key}' of {owner} is a list", value.Describe(), "a list in square brackets");
        }

        List<string> texts = [];
        foreach (YamlNode item in items)
        {
            if (item is YamlScalar { IsNull: false } scalar)
            {
                texts.Add(Canonical(spec, scalar));
            }
            else
            {
                diagnostics.Error(item, $"'{spec.Key}' of {owner} is {(spec.IsList ? "a list of values" : "one value")}", item.Describe(), spec.Kind == SettingKind.Text ? "a text" : null);
                texts.Add(string.Empty);
            }
        }

        return [.. texts];
    }

    protected override ImmutableArray<T> Mappings<T>(SettingSpec spec, Func<CheckSettings, T> read)
    {
        if (Find(spec) is not { } value)
        {
            return [];
        }

        bool alone = spec.MayStandAlone && value is YamlMapping;
        if (spec.IsList && !alone && value is not YamlSequence)
        {
            diagnostics.Error(value, $"'{spec.Key}' of {owner} is a list of mappings", value.Describe(), "a list, each entry after a hyphen");
            return [];
        }

        List<T> values = [];
        foreach (YamlNode item in spec.IsList && !alone ? ((YamlSequence)value).Items : [value])
        {
            if (item is YamlMapping mapping)
            {
                values.Add(Read(mapping, $"'{spec.Key}'", diagnostics, vocabulary, read));
            }
            else
            {
                diagnostics.Error(item, $"'{spec.Key}' of {owner} is {(spec.IsList ? "a list of mappings" : "a mapping")}", item.Describe(), "keys with values");
            }
        }

        return [.. values];
    }

    protected override void Wrong(SettingSpec spec, int index, string expected)
    {
        YamlNode at = spec.IsList && Node[spec.Key] is YamlSequence list ? list.Items[index] : Node[spec.Key]!;
        if (at is not YamlScalar { IsNull: false } scalar)
        {
            return; // already reported
        }

        diagnostics.Error(at, $"'{spec.Key}' of {owner} cannot be {scalar.Describe()}", null, expected, spec.Kind == SettingKind.Choice ? Spelling.Nearest(scalar.Text, spec.Choices) : null);
    }

    private static bool Run(Action<string, CheckSettings> read, string name, CheckSettings settings)
    {
        read(name, settings);
        return true;
    }

    private YamlNode? Find(SettingSpec spec)
    {
        asked.Add(spec.Key);
        YamlNode? value = Node[spec.Key];
        if (value is null && spec.Required)
        {
            diagnostics.Error(Node.Entry(spec.Key)?.Key ?? (YamlNode)Node, $"{owner} lacks '{spec.Key}'", null, FirstSentence(spec.Doc));
        }

        return value;
    }

    private static string FirstSentence(string doc)
    {
        string text = doc.Length > 1 && char.IsLower(doc[1]) ? char.ToLowerInvariant(doc[0]) + doc.Substring(1) : doc;
        return text.TrimEnd('.');
    }

    private string Canonical(SettingSpec spec, YamlScalar scalar) => spec.Kind switch
    {
        SettingKind.Credential => Canonical(vocabulary.Credentials, "credentials", scalar),
        SettingKind.Program => Canonical(vocabulary.Programs, "programs", scalar),
        SettingKind.Population => Canonical(vocabulary.Populations, "populations", scalar),
        SettingKind.ProviderType => Canonical(vocabulary.ProviderTypes, "provider_types", scalar),
        SettingKind.DiagnosisGroup => Canonical(vocabulary.DiagnosisGroups, "diagnosis_groups", scalar),
        _ => scalar.Text,
    };

    private string Canonical<T>(TermList<T> terms, string catalogue, YamlScalar scalar)
        where T : Term
    {
        if (terms.Find(scalar.Text) is { } term)
        {
            return term.Name;
        }

        string? nearest = diagnostics.IsFull ? null : terms.Nearest(scalar.Text);
        diagnostics.Error(scalar, $"{scalar.Describe()} is not among the {catalogue}", didYouMean: nearest, expected: nearest is null ? $"a name declared under '{catalogue}'" : null);
        return scalar.Text;
    }

    private void ReportUnasked()
    {
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in Node.Entries)
        {
            if (asked.Contains(entry.Key.Text) || diagnostics.IsFull)
            {
                continue;
            }

            string known = asked.Count == 0 ? "it has none" : "it has " + string.Join(", ", asked.Distinct().OrderBy(key => key, StringComparer.Ordinal));
            diagnostics.Error(entry.Key, $"'{entry.Key.Text}' is no setting of {owner}; {known}", didYouMean: Spelling.Nearest(entry.Key.Text, asked));
        }
    }
}
