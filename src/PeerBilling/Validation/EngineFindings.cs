using System;
using System.Collections.Generic;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation;

/// <summary>What the engine itself has to say of a session, whatever the rules.</summary>
internal static class EngineFindings
{
    /// <summary>The two letters of the federal layer, which judges sessions of every state.</summary>
    public const string Federal = "US";

    /// <summary>The place of what comes before all rules.</summary>
    private const int First = -1;

    /// <summary>Says what keeps a session from being judged wholly.</summary>
    public static void Add(SessionRecord session, RuleSet ruleSet, Finding? first, ref List<DraftFinding>? findings)
    {
        AddIfAny(first, ref findings);
        AddIfAny(OtherJurisdiction(session, ruleSet), ref findings);
        AddIfAny(SpanOfDays(session), ref findings);
        AddIfAny(OtherTimeZone(session), ref findings);
    }

    /// <summary>Says that nobody judged whether the code is covered, which holds the session, or that no rule at all was about it; null when there is nothing to say.</summary>
    public static Finding? NotJudged(SessionRecord session, bool judged, bool unlisted)
    {
        if (unlisted)
        {
            return Unknown(session, new Reason("engine/not-covered", "procedureCode", actual: session.ProcedureCode.ToString()));
        }

        return judged ? null : Finding.OfEngine(session, Outcome.Unknown, Severity.Warning, new Reason("engine/not-judged", "procedureCode", actual: session.ProcedureCode.ToString()));
    }

    /// <summary>Says that a waiver has ended, beside a finding that it would have set aside; null when none has.</summary>
    public static Finding? ExpiredWaiver(SessionRecord session, Rule rule, Outcome outcome) =>
        outcome is Outcome.Fail or Outcome.Unknown && rule.Waiver is { Until: { } until } waiver && !waiver.Covers(session.DateOfService)
            ? Finding.OfEngine(session, Outcome.Fail, Severity.Warning, new Reason("engine/waiver-expired", "dateOfService", session.DateOfService, Fact.AtMost(until), rule.Id))
            : null;

    /// <summary>Says that a check threw, which holds the session.</summary>
    public static Finding Error(SessionRecord session, Rule rule) => Finding.OfEngine(session, Outcome.Fail, Severity.Error, new Reason("engine/error", subject: rule.Id));

    /// <summary>Says that only the federal layer was there to judge by.</summary>
    public static Finding FederalOnly(SessionRecord session) => session.State is { } state
        ? Unknown(session, new Reason("engine/no-rule-set", "state", actual: state))
        : Unknown(session, new Reason("engine/no-state", "state") { Missing = ["state"] });

    private static Finding? OtherJurisdiction(SessionRecord session, RuleSet ruleSet) =>
        session.State is { } state && ruleSet.Jurisdiction != Federal && state != ruleSet.Jurisdiction && !string.Equals(state, ruleSet.Jurisdiction, StringComparison.OrdinalIgnoreCase)
            ? Unknown(session, new Reason("engine/other-jurisdiction", "state", actual: state, expected: ruleSet.Jurisdiction))
            : null;

    private static Finding? SpanOfDays(SessionRecord session) => session.DateOfServiceEnd is { } last && last != session.DateOfService
        ? Unknown(session, new Reason("engine/spans-days", "dateOfServiceEnd", actual: last, subject: session.DateOfService))
        : null;

    private static Finding? OtherTimeZone(SessionRecord session) => session.TimeZone is { } id && ZoneClock.Of(id) is null
        ? Unknown(session, new Reason("engine/unknown-time-zone", "timeZone", actual: id))
        : null;

    private static Finding Unknown(SessionRecord session, Reason reason) => Finding.OfEngine(session, Outcome.Unknown, Severity.Error, reason);

    private static void AddIfAny(Finding? finding, ref List<DraftFinding>? findings)
    {
        if (finding is not null)
        {
            (findings ??= []).Add(new DraftFinding(First, false, finding));
        }
    }
}
