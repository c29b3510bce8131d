using System;
using System.Collections.Immutable;
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

    /// <summary>Says what keeps a session from being judged wholly.</summary>
    public static void Add(SessionRecord session, RuleSet ruleSet, Finding? first, ref ImmutableArray<Finding>.Builder? findings)
    {
        Finding? another = OtherJurisdiction(session, ruleSet);
        Finding? span = session.DateOfServiceEnd is { } last && last != session.DateOfService
            ? Unknown(session, new Reason("engine/spans-days", "dateOfServiceEnd", actual: last, subject: session.DateOfService))
            : null;
        Finding? zone = session.TimeZone is { } id && NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null
            ? Unknown(session, new Reason("engine/unknown-time-zone", "timeZone", actual: id))
            : null;
        if (first is null && another is null && span is null && zone is null)
        {
            return;
        }

        findings ??= ImmutableArray.CreateBuilder<Finding>();
        AddIfAny(findings, first);
        AddIfAny(findings, another);
        AddIfAny(findings, span);
        AddIfAny(findings, zone);
    }

    /// <summary>Says that nobody judged whether the code is covered, which holds the session, or that no rule at all was about it.</summary>
    public static void AddNotJudged(SessionRecord session, bool judged, bool unlisted, ref ImmutableArray<Finding>.Builder? findings)
    {
        if (unlisted)
        {
            findings ??= ImmutableArray.CreateBuilder<Finding>();
            findings.Add(Unknown(session, new Reason("engine/not-covered", "procedureCode", actual: session.ProcedureCode.ToString())));
            return;
        }

        if (!judged)
        {
            findings ??= ImmutableArray.CreateBuilder<Finding>();
            findings.Add(Finding.OfEngine(session, Outcome.Unknown, Severity.Warning, new Reason("engine/not-judged", "procedureCode", actual: session.ProcedureCode.ToString())));
        }
    }

    /// <summary>Says that a waiver has ended, beside a finding that it would have set aside.</summary>
    public static void AddExpiredWaiver(SessionRecord session, Rule rule, Outcome outcome, ImmutableArray<Finding>.Builder findings)
    {
        if (outcome is Outcome.Fail or Outcome.Unknown && rule.Waiver is { Until: { } until } waiver && !waiver.Covers(session.DateOfService))
        {
            findings.Add(Finding.OfEngine(session, Outcome.Fail, Severity.Warning, new Reason("engine/waiver-expired", "dateOfService", session.DateOfService, Fact.AtMost(until), rule.Id)));
        }
    }

    /// <summary>Says that only the federal layer was there to judge by.</summary>
    public static Finding FederalOnly(SessionRecord session) => session.State is { } state
        ? Unknown(session, new Reason("engine/no-rule-set", "state", actual: state))
        : Unknown(session, new Reason("engine/no-state", "state") { Missing = ["state"] });

    private static Finding? OtherJurisdiction(SessionRecord session, RuleSet ruleSet) =>
        session.State is { } state && ruleSet.Jurisdiction != Federal && !string.Equals(state, ruleSet.Jurisdiction, StringComparison.OrdinalIgnoreCase)
            ? Unknown(session, new Reason("engine/other-jurisdiction", "state", actual: state, expected: ruleSet.Jurisdiction))
            : null;

    private static Finding Unknown(SessionRecord session, Reason reason) => Finding.OfEngine(session, Outcome.Unknown, Severity.Error, reason);

    private static void AddIfAny(ImmutableArray<Finding>.Builder findings, Finding? finding)
    {
        if (finding is not null)
        {
            findings.Add(finding);
        }
    }
}
