using System;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks.Terms;

namespace PeerBilling.RuleSets;

/// <summary>A jurisdiction's, or a payer's, rules with all the sets below them. Immutable; all threads may share it.</summary>
public sealed record RuleSet
{
    /// <summary>Its id, such as <c>ca</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The jurisdiction, two capital letters.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>The Medicaid program's name; null when the file does not say.</summary>
    public string? Program { get; init; }

    /// <summary>The payers an overlay is for, by their ids on claims; empty for all.</summary>
    public ImmutableArray<string> Payers { get; init; } = [];

    /// <summary>The zone of clock times that do not name their own.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>The day of its last change.</summary>
    public required LocalDate Revision { get; init; }

    /// <summary>The files it was made of, the lowest first, this one last.</summary>
    public required ImmutableArray<RuleSetLayer> Layers { get; init; }

    /// <summary>The documents cited, by id.</summary>
    public required ImmutableDictionary<string, SourceDocument> Sources { get; init; }

    /// <summary>The names it knows.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The services of the uppermost file that declares any: what the jurisdiction covers.</summary>
    public required ImmutableArray<ServiceDefinition> Services { get; init; }

    /// <summary>The services of the federal list: codes used for peer support somewhere.</summary>
    public ImmutableArray<ServiceDefinition> NationalServices { get; init; } = [];

    /// <summary>All rules, the lowest file's first.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>Checks that somebody looked up and found no rule for.</summary>
    public ImmutableArray<NotRegulated> NotRegulated { get; init; } = [];

    /// <summary>What was looked for and not found.</summary>
    public ImmutableArray<Unresearched> Unresearched { get; init; } = [];

    /// <summary>Doubts about the file that do not keep it from being used.</summary>
    public ImmutableArray<RuleSetDiagnostic> Warnings { get; init; } = [];

    /// <summary>The name reports give it: <c>ca@2026-11-21</c>.</summary>
    public string Reference => $"{Id}@{LocalDatePattern.Iso.Format(Revision)}";

    /// <summary>The rule with the id; null when there is none.</summary>
    public Rule? Find(string ruleId) => Rules.FirstOrDefault(rule => string.Equals(rule.Id, ruleId, StringComparison.Ordinal));
}
