using System.Collections.Immutable;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>What one rule said of one session. Its sentence is made when somebody reads it.</summary>
public sealed class Finding
{
    private readonly Rule? rule;
    private readonly RuleVersion? version;
    private readonly SessionRecord session;
    private readonly string ruleId;

    private Finding(SessionRecord session, string ruleId, Outcome outcome, Severity severity, Reason reason) =>
        (this.session, this.ruleId, Outcome, Severity, Reason) = (session, ruleId, outcome, severity, reason);

    internal Finding(SessionRecord session, Rule rule, RuleVersion version, Outcome outcome, Severity severity, Reason reason, Citation cite, Confidence confidence)
        : this(session, rule.Id, outcome, severity, reason)
    {
        (this.rule, this.version) = (rule, version);
        (Cite, Confidence) = (cite, confidence);
    }

    /// <summary>The rule; null for the engine itself.</summary>
    internal Rule? OfRule => rule;

    /// <summary>The rule's id; <c>engine/...</c> for what the engine itself has to say.</summary>
    public string Rule => ruleId;

    /// <summary>The YAML name of the rule's check; <c>engine</c> for the engine itself.</summary>
    public string Check => rule?.CheckName ?? "engine";

    /// <summary>The rule's title; null for the engine itself.</summary>
    public string? Title => rule?.Title;

    /// <summary>What the rule said.</summary>
    public Outcome Outcome { get; }

    /// <summary>How much it weighs: the rule's severity, at most a warning at low confidence, and info where it is waived.</summary>
    public Severity Severity { get; }

    /// <summary>Why, as data.</summary>
    public Reason Reason { get; }

    /// <summary>Why, as a sentence. Names the session's facts, never a person.</summary>
    public string Message => ReasonText.Write(Reason);

    /// <summary>The permanent reason code.</summary>
    public string Code => Reason.Code;

    /// <summary>The JSON path of the field that decided; null for the record as a whole.</summary>
    public string? Field => Reason.Field;

    /// <summary>The X12 element the field was read from; null where the record is not X12 or X12 cannot carry the field.</summary>
    public X12Location? X12 => Field is { } path ? session.Source?.LocateX12?.Invoke(path) : null;

    /// <summary>What would be right; null when the message says it.</summary>
    public string? Expected => Reason.Expected.IsNone ? null : Reason.Expected.ToString();

    /// <summary>What the record says; null when it says nothing.</summary>
    public string? Actual => Reason.Actual.IsNone ? null : Reason.Actual.ToString();

    /// <summary>The fields that the record lacks; empty unless the outcome is unknown.</summary>
    public ImmutableArray<string> Missing => Reason.Missing;

    /// <summary>What would mend it.</summary>
    public Fix Fix => rule?.Fix ?? Fix.Nothing;

    /// <summary>Which document says so; null for the engine itself.</summary>
    public Citation? Cite { get; }

    /// <summary>How well the fact that decided is known; null for the engine itself.</summary>
    public Confidence? Confidence { get; }

    /// <summary>The claim adjustment reason code a payer would answer with; null when none fits.</summary>
    public string? Carc => rule?.Denial.Carc;

    /// <summary>The remittance advice remark code a payer would answer with; null when none fits.</summary>
    public string? Rarc => rule?.Denial.Rarc;

    /// <summary>The waiver that keeps it from holding the session; null for none.</summary>
    public Waiver? Waiver => rule?.Waiver is { } waiver && waiver.Covers(session.DateOfService) ? waiver : null;

    /// <summary>What overlays changed in the rule.</summary>
    public ImmutableArray<RuleChange> Changes => rule?.Changes ?? [];

    /// <summary>The dates of service that the version of the rule holds for; null for the engine itself.</summary>
    public DateSpan? Effective => version?.Effective;

    /// <summary>The version of the rule that judged; null for the engine itself.</summary>
    internal RuleVersion? Version => version;

    /// <summary>What the engine itself has to say of a session.</summary>
    internal static Finding OfEngine(SessionRecord session, Outcome outcome, Severity severity, Reason reason) => new(session, reason.Code, outcome, severity, reason);
}
