using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;
using PeerBilling.Reporting;

namespace PeerBilling.Tests.Conventions;

/// <summary>Writes the page of a check, for billers and analysts, from its code: doc comments, settings, reasons and an example.</summary>
internal sealed class CheckPage(string name, CheckDefinition check)
{
    private readonly StringBuilder page = new();

    /// <summary>The page as Markdown.</summary>
    public string Write()
    {
        Line($"# {name}").Line().Line(XmlDocs.Summary(check.Type)).Line();
        if (XmlDocs.Remarks(check.Type) is { Length: > 0 } remarks)
        {
            Line(remarks).Line();
        }

        Line($"- Judged by: {Scope()}");
        Line($"- Reads: {string.Join(", ", check.Fields.Select(field => $"`{field}`"))}");
        Line($"- Code: [{check.Type.Name}.cs](../../src/PeerBilling/{SourceTree.OfCheck(check.Type)})").Line();
        WriteSettings();
        WriteReasons();
        Line("## A rule that uses it").Line().Line("```yaml").Line("rules:");
        Line(new CheckExample(name, check).Write().TrimEnd('\n')).Line("```");
        return page.ToString();
    }

    private CheckPage Line(string text = "")
    {
        page.Append(text).Append('\n');
        return this;
    }

    private string Scope() => check.Read(new SettingRecorder()) switch
    {
        Limit => "all sessions together of those it counts by; for a session alone, its own record",
        SessionCheck and IAcross => "the session's own record; where its settings, or the service, sum over several sessions, all those of the member or peer together",
        SessionCheck => "the session's own record",
        { } across => Scope(across.Scope),
    };

    private static string Scope(CheckScope together) => together switch
    {
        CheckScope.Member => "all sessions of one member together",
        CheckScope.Peer => "all sessions of one peer together",
        CheckScope.Supervisor => "all sessions of one supervisor together",
        CheckScope scope => $"all records of one {Names.Of(scope)} session together",
    };

    private void WriteSettings()
    {
        Line("## Settings").Line();
        if (check.Settings.Length == 0)
        {
            Line("None.").Line();
            return;
        }

        Line("| under `with` | takes | by default | meaning |").Line("| --- | --- | --- | --- |");
        WriteSettings(check.Settings, string.Empty);
        Line();
    }

    private void WriteSettings(ImmutableArray<SettingSpec> settings, string indent)
    {
        foreach (SettingSpec setting in settings)
        {
            string usual = setting.Required ? "must be given" : setting.Default is { } value ? $"`{value}`" : "nothing";
            Line($"| {indent}`{setting.Key}` | {SettingWords.Takes(setting)} | {usual} | {setting.Doc.Replace("|", "\\|", StringComparison.Ordinal)} |");
            WriteSettings(setting.Nested, indent + "&emsp;");
        }
    }

    private void WriteReasons()
    {
        Line("## What it may say").Line();
        Line("A finding fills in the brackets: *recorded* is what the record says, *limit* what would be right, *subject* what the sentence is about.").Line();
        Line("| reason code | sentence |").Line("| --- | --- |");
        foreach ((string code, string sentence) in Reasons())
        {
            Line($"| `{code}` | {Readable(sentence)} |");
        }

        Line();
    }

    private IEnumerable<KeyValuePair<string, string>> Reasons()
    {
        string unknown = name + "/unknown";
        Dictionary<string, string> reasons = ReasonText.Sentences.Where(reason => reason.Key.StartsWith(name + "/", StringComparison.Ordinal)).ToDictionary();
        reasons.TryAdd(unknown, "The record does not say {missing}.");
        return reasons.OrderBy(reason => reason.Key == unknown).ThenBy(reason => reason.Key, StringComparer.Ordinal);
    }

    private static string Readable(string sentence) => sentence
        .Replace("{actual}", "[*recorded*]", StringComparison.Ordinal)
        .Replace("{limit}", "[*limit*]", StringComparison.Ordinal)
        .Replace("{expected}", "[*limit*]", StringComparison.Ordinal)
        .Replace("{subject}", "[*subject*]", StringComparison.Ordinal)
        .Replace("{field}", "[*field*]", StringComparison.Ordinal)
        .Replace("{missing}", "[*field*]", StringComparison.Ordinal)
        .Replace("{sessions}", "[*other sessions*]", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal);
}
