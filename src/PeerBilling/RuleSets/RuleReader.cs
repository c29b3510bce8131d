using System.Collections.Generic;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.Checks.When;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>Reads the rules of a rule set.</summary>
internal sealed class RuleReader(IReadOnlyDictionary<string, SourceDocument> sources, string declaredBy, DiagnosticList? diagnostics = null)
{
    /// <summary>Reads a rule; null when it lacks what makes it one. Diagnostics name the rule from here on.</summary>
    public Rule? Read(CheckSettings settings)
    {
        string id = settings.Text("id", "Its id for ever: the rule set's id, a slash, and a name.");
        if (diagnostics is not null)
        {
            diagnostics.RuleId = id.Length > 0 ? id : null;
        }

        string checkName = settings.Text("check", "The check it uses.", SettingKind.CheckName);
        CheckCatalogue.All.TryGetValue(checkName, out CheckDefinition? definition);
        if (definition is null && checkName.Length > 0)
        {
            settings.Require(false, "check", $"'{checkName}' is no check", Spelling.Nearest(checkName, CheckCatalogue.All.Keys));
        }

        Rule rule = ReadFor(settings, id, checkName, definition);
        return id.Length > 0 && definition is not null ? rule : null;
    }

    private Rule ReadFor(CheckSettings settings, string id, string checkName, CheckDefinition? definition) => new()
    {
        Id = id,
        Title = settings.Text("title", "What it asks, in one sentence."),
        CheckName = checkName,
        When = settings.Group("when", "Whom it is about; absent for every session.", Condition.Read) ?? Condition.Always,
        Severity = settings.Choice("severity", "How much a broken rule weighs: error holds the session.", Severity.Error),
        Denial = settings.Group("denial", "The denial a payer would answer with.", Denial.Read) ?? new Denial(null, null),
        Fix = settings.Group("fix", "What would mend it: never a changed time, unit count or credential.", Fix.Read) ?? Fix.Nothing,
        Versions = VersionList.Read(settings, "Its dated versions; a change of rule is a new version.", version => ReadVersion(version, checkName, definition)),
        DeclaredBy = declaredBy,
        Place = (settings as NodeSettings)?.Place,
    };

    private RuleVersion? ReadVersion(CheckSettings settings, string checkName, CheckDefinition? definition)
    {
        Effective? effective = settings.RequiredGroup("effective", "The dates of service it holds for.", Effective.Read);
        LocalDate? known = settings.OptionalDate("known", "The day it was published; absent counts as known on every day.");
        string? gap = settings.OptionalText("gap", "Why no version holds between the one before and this: what the sources leave open.");
        Condition when = settings.Group("when", "Whom this version is about, besides whom the rule is about.", Condition.Read) ?? Condition.Always;
        Check? check = definition is null ? settings.Ignore<Check>("with") : settings.Configured("with", "The settings of the check.", checkName, definition.Read);
        Citation? cite = settings.RequiredGroup("cite", "Who says so.", citation => Citation.Read(citation, sources));
        if (effective is null || check is null || cite?.Source is null)
        {
            return null;
        }

        NodeSettings? written = settings as NodeSettings;
        return new RuleVersion { Effective = effective.Span, Known = known, When = when, Check = check, Cite = cite, Gap = gap, Place = written?.Place, Settings = written?.Node["with"] as YamlMapping };
    }
}
