using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Cases;

/// <summary>Reads the cases of one file, <c>rules/ca/cases/certification-valid.yaml</c>: a session that all share, and how each differs from it.</summary>
public sealed class RuleCaseFile
{
    private static readonly string[] Keys = ["name", "given", "others", "history", "expect"];
    private static readonly string[] FileKeys = ["given", "cases", "ruleSet"];

    private readonly DiagnosticList diagnostics;
    private readonly string ruleSet;
    private readonly List<RuleCase> cases = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private RuleCaseFile(string path, string ruleSet) => (diagnostics, this.ruleSet) = (new DiagnosticList(path), ruleSet);

    /// <summary>The cases that could be read.</summary>
    public ImmutableArray<RuleCase> Cases => [.. cases];

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<RuleSetDiagnostic> Diagnostics => diagnostics.Sorted();

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ruleSet">The id of the rule set that judges its cases, unless the file names another in <c>ruleSet</c>.</param>
    public static RuleCaseFile Read(string path, string ruleSet) => Read(path, File.ReadAllBytes(path), ruleSet);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The name that diagnostics give it.</param>
    /// <param name="bytes">Its bytes, UTF-8.</param>
    /// <param name="ruleSet">The id of the rule set that judges its cases, unless the file names another in <c>ruleSet</c>.</param>
    public static RuleCaseFile Read(string path, byte[] bytes, string ruleSet)
    {
        DiagnosticList diagnostics = new(path);
        YamlMapping? root = YamlDocumentReader.Read(bytes, diagnostics);
        RuleCaseFile file = new(path, (root?["ruleSet"] as YamlScalar)?.Text ?? ruleSet);
        foreach (RuleSetDiagnostic diagnostic in diagnostics.Sorted())
        {
            file.diagnostics.Add(diagnostic);
        }

        if (root is not null)
        {
            file.ReadAll(root);
        }

        return file;
    }

    private void ReadAll(YamlMapping root)
    {
        RefuseUnknown(root, FileKeys, "a file of cases");
        YamlMapping shared = Given(root) ?? new YamlMapping([], root.Line, root.Column);
        if (root["cases"] is not YamlSequence list)
        {
            diagnostics.Error(root, "a file of cases has 'cases', a list");
            return;
        }

        foreach (YamlNode item in list.Items)
        {
            if (item is YamlMapping one)
            {
                ReadCase(one, shared);
            }
            else
            {
                diagnostics.Error(item, "a case is a mapping", item.Describe(), "name, given and expect; others and history where other sessions count");
            }
        }
    }

    private void ReadCase(YamlMapping node, YamlMapping shared)
    {
        RefuseUnknown(node, Keys, "a case");
        string? name = (node["name"] as YamlScalar)?.Text;
        if (name is null || node["expect"] is not YamlMapping expect)
        {
            diagnostics.Error(node, "a case has a 'name' and an 'expect'");
            return;
        }

        if (!names.Add(name))
        {
            diagnostics.Error(node["name"]!, $"the name '{name}' stands twice in this file");
        }

        YamlMapping given = Given(node) is { } own ? YamlToJson.Merge(shared, own) : shared;
        if (Session(given, node["given"] ?? node, name) is { } session && ReadExpectation(node, expect, name, session) is { } read)
        {
            cases.Add(read with { Others = Beside(node, "others", "other", shared, name), History = Beside(node, "history", "past", shared, name) });
        }
    }

    private SessionRecord? Session(YamlMapping given, YamlNode at, string name)
    {
        try
        {
            return SessionReader.Parse(System.Text.Encoding.UTF8.GetString(YamlToJson.Write(given)));
        }
        catch (FormatException unreadable)
        {
            diagnostics.Error(at, $"'{name}': {unreadable.Message}");
            return null;
        }
    }

    /// <summary>Sessions that count beside the case's own: each differs from the file's, and has an id of its own unless it says one.</summary>
    private ImmutableArray<SessionRecord> Beside(YamlMapping node, string key, string id, YamlMapping shared, string name)
    {
        if (node[key] is not YamlSequence list)
        {
            if (node[key] is { } other)
            {
                diagnostics.Error(other, $"'{key}' is a list of sessions", other.Describe(), "a list of fields in which each differs from the file's 'given'");
            }

            return [];
        }

        ImmutableArray<SessionRecord>.Builder sessions = ImmutableArray.CreateBuilder<SessionRecord>();
        foreach (YamlNode item in list.Items)
        {
            if (item is not YamlMapping own)
            {
                diagnostics.Error(item, $"each of '{key}' is a mapping of fields", item.Describe());
            }
            else if (Session(YamlToJson.Merge(shared, own), item, name) is { } session)
            {
                sessions.Add(own["id"] is null ? session with { Id = $"{id}-{sessions.Count + 1}" } : session);
            }
        }

        return sessions.ToImmutable();
    }

    /// <summary>The fields given; null when none are.</summary>
    private YamlMapping? Given(YamlMapping node)
    {
        if (node["given"] is { } other and not YamlMapping)
        {
            diagnostics.Error(other, "'given' is a mapping of fields", other.Describe(), "fields of a session record with their values");
        }

        return node["given"] as YamlMapping;
    }

    private RuleCase? ReadExpectation(YamlMapping node, YamlMapping expect, string name, SessionRecord session)
    {
        Dictionary<string, Outcome> outcomes = new(StringComparer.Ordinal);
        RuleCase read = new() { Path = diagnostics.Path, Line = node.Line, Name = name, RuleSet = ruleSet, Session = session, Outcomes = ImmutableDictionary<string, Outcome>.Empty };
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in expect.Entries)
        {
            string text = (entry.Value as YamlScalar)?.Text ?? string.Empty;
            switch (entry.Key.Text)
            {
                case "reason":
                    read = read with { Reason = text };
                    break;
                case "severity":
                    read = read with { Severity = Parse<Severity>(entry.Value, text) };
                    break;
                case "verdict":
                    read = read with { Verdict = Parse<Verdict>(entry.Value, text) };
                    break;
                case "expectedUnits":
                    read = read with { ExpectedUnits = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int units) ? units : Wrong(entry.Value, "expectedUnits is a whole number") };
                    break;
                case "expectedAmount":
                    read = read with { ExpectedAmount = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount : Wrong(entry.Value, "expectedAmount is a number of US dollars") };
                    break;
                default:
                    outcomes[entry.Key.Text] = Parse<Outcome>(entry.Value, text);
                    break;
            }
        }

        if (expect.Entries.Count == 0)
        {
            diagnostics.Error(expect, "a case that expects nothing cannot fail", null, "a rule with its outcome, or a verdict");
        }

        if ((read.Reason is not null || read.Severity is not null) && outcomes.Count != 1)
        {
            diagnostics.Error(expect, "'reason' and 'severity' need exactly one rule beside them");
        }

        return read with { Outcomes = outcomes.ToImmutableDictionary() };
    }

    private int Wrong(YamlNode at, string message)
    {
        diagnostics.Error(at, message, at.Describe());
        return 0;
    }

    private TEnum Parse<TEnum>(YamlNode at, string text)
        where TEnum : struct, Enum
    {
        if (!Names.TryParse(text, out TEnum value))
        {
            diagnostics.Error(at, "this is not what a case can expect", at.Describe(), "one of " + string.Join(", ", Names.All<TEnum>()), Spelling.Nearest(text, Names.All<TEnum>()));
        }

        return value;
    }

    private void RefuseUnknown(YamlMapping node, string[] known, string owner)
    {
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in node.Entries.Where(entry => !known.Contains(entry.Key.Text)))
        {
            diagnostics.Error(entry.Key, $"'{entry.Key.Text}' is no key of {owner}; it has {string.Join(", ", known)}", didYouMean: Spelling.Nearest(entry.Key.Text, known));
        }
    }
}
