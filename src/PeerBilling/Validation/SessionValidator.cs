using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation.Across;
using PeerBilling.Validation.Batches;

namespace PeerBilling.Validation;

/// <summary>Judges sessions by one rule set. Immutable: build it once, share it between threads.</summary>
public sealed class SessionValidator
{
    private readonly ServiceFinder services;
    private readonly ImmutableArray<Rule> rules;
    private readonly SessionBatches batches;

    /// <summary>Creates a validator for a rule set.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="options">How to judge; null for the usual way.</param>
    public SessionValidator(RuleSet ruleSet, ValidationOptions? options = null)
    {
        RuleSet = ruleSet ?? throw new ArgumentNullException(nameof(ruleSet));
        Options = options ?? ValidationOptions.Default;
        services = new ServiceFinder(ruleSet, Options.KnownOn);
        rules = [.. ruleSet.Rules.Where(IsWanted)];
        Across = new AcrossRules(rules, ruleSet.Services);
        batches = new SessionBatches(session => Draft(session, null), session => Draft(session, null, isPast: true));
    }

    /// <summary>The rules judged by.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>How sessions are judged.</summary>
    public ValidationOptions Options { get; }

    /// <summary>The rules that look across sessions.</summary>
    internal AcrossRules Across { get; }

    /// <summary>Judges one session, as a batch of its own. Bad data is a finding, never an exception.</summary>
    public SessionReport Validate(SessionRecord session) => batches.One(session ?? throw new ArgumentNullException(nameof(session)), null);

    /// <summary>Judges one session beside what was billed before, as at signing time.</summary>
    public SessionReport Validate(SessionRecord session, ISessionHistory history) =>
        batches.One(session ?? throw new ArgumentNullException(nameof(session)), history ?? throw new ArgumentNullException(nameof(history)));

    /// <summary>Judges sessions as they are asked for, in order and in little memory. Once a rule looks across sessions, reports wait for the last session.</summary>
    /// <param name="sessions">The batch.</param>
    /// <param name="history">What was billed before; null for nothing.</param>
    public IEnumerable<SessionReport> ValidateEach(IEnumerable<SessionRecord> sessions, ISessionHistory? history = null) => batches.Each(sessions, history);

    /// <summary>Judges sessions as they arrive, in order and in little memory. Once a rule looks across sessions, reports wait for the last session.</summary>
    public IAsyncEnumerable<SessionReport> ValidateEachAsync(IAsyncEnumerable<SessionRecord> sessions, ISessionHistory? history = null, CancellationToken cancellation = default) =>
        batches.EachAsync(sessions, history, cancellation);

    /// <summary>Judges all sessions of a batch.</summary>
    /// <param name="sessions">The batch.</param>
    /// <param name="history">What was billed before; null for nothing.</param>
    public BatchReport ValidateAll(IEnumerable<SessionRecord> sessions, ISessionHistory? history = null) => batches.All(sessions, history);

    /// <summary>Decides what the record alone decides.</summary>
    /// <param name="session">The session.</param>
    /// <param name="first">What the caller has to say first.</param>
    /// <param name="isPast">True to observe it for the rules across sessions and no more.</param>
    internal SessionDraft Draft(SessionRecord session, Finding? first, bool isPast = false)
    {
        DateTimeZone zone = ZoneOf(session);
        SessionContext context = new(session, RuleSet.Vocabulary, zone: zone, explain: Options.Explain);
        context = context.With(services.Find(context, out ServiceVersion? service));
        SessionDraft draft = new() { Session = session, Validator = this, Service = service, IsJudged = Options.Only.Length > 0, Traits = Across.Count == 0 ? null : SessionTraits.Of(context, zone, Across.Count) };
        if (isPast)
        {
            Observe(context, ref draft);
            return draft;
        }

        bool isWhole = Options.Scope is null or CheckScope.Member;
        if (isWhole)
        {
            EngineFindings.Add(session, RuleSet, first, ref draft.Findings);
        }

        for (int order = 0; order < rules.Length; order++)
        {
            if (Dating.InForce(rules[order].Versions, session.DateOfService, Options.KnownOn) is { } version && IsInScope(order, version))
            {
                Judge(order, version, context, ref draft);
            }
        }

        draft.IsUnlisted = isWhole && RuleSet.Services.Length > 0 && context.Service.Standing != ServiceStanding.InForce && Options.Only.Length == 0 && !IsCoverageJudged(session);
        draft.ExpectedUnits = ExpectedUnits(context, service);
        return draft;
    }

    /// <summary>What all findings together say.</summary>
    internal Verdict VerdictOf(ImmutableArray<Finding> findings)
    {
        Verdict verdict = Verdict.Pass;
        foreach (Finding finding in findings)
        {
            if (finding.Severity != Severity.Error)
            {
                continue;
            }

            if (finding.Outcome == Outcome.Fail || (finding.Outcome == Outcome.Unknown && Options.Missing == MissingData.Fail))
            {
                return Verdict.Fail;
            }

            if (finding.Outcome == Outcome.Unknown && Options.Missing == MissingData.Incomplete)
            {
                verdict = Verdict.Incomplete;
            }
        }

        return verdict;
    }

    private static int? ExpectedUnits(in SessionContext context, ServiceVersion? service)
    {
        if (service?.Terms.Unit is not { } unit)
        {
            return null;
        }

        if (!unit.IsTimed)
        {
            return unit.Rounding == Rounding.PerDiem ? context.Days : 1;
        }

        return MinutesOf(context) is { } minutes ? unit.UnitsFor(minutes) : null;
    }

    /// <summary>Minutes of service; null where the clock times contradict them, because then nobody knows.</summary>
    private static int? MinutesOf(in SessionContext context) => context.Elapsed.Status switch
    {
        ElapsedTimeStatus.EndBeforeStart => null,
        ElapsedTimeStatus.Known when context.Minutes > context.Elapsed.Minutes => null,
        _ => context.Minutes,
    };

    private static CheckResult Undecided(Rule rule, in ConditionResult applies, in SessionContext context) => applies.Spelling is null
        ? CheckResult.Missing(rule.CheckName, applies.Field!)
        : CheckResult.Unknown(new Reason("engine/unrecognized-name", applies.Field, actual: applies.Spelling, expected: Condition.Nearest(applies, context.Vocabulary)));

    /// <summary>True when some rule in force on the date says whether codes are covered.</summary>
    private bool IsCoverageJudged(SessionRecord session) =>
        rules.Any(rule => rule.CheckName == ServiceCovered.Name && Dating.InForce(rule.Versions, session.DateOfService, Options.KnownOn) is not null);

    private bool IsWanted(Rule rule) =>
        Options.Only.Length == 0 || Options.Only.Contains(rule.Id, StringComparer.Ordinal) || Options.Only.Contains(rule.CheckName, StringComparer.Ordinal);

    private bool IsInScope(int order, RuleVersion version) => Options.Scope is not { } scope || Across.Scope(order, version) == scope;

    private DateTimeZone ZoneOf(SessionRecord session) =>
        session.TimeZone is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? zone : RuleSet.TimeZone;

    /// <summary>What one rule comes to on the record alone; null when the others tell.</summary>
    private CheckResult? Evaluate(int order, RuleVersion version, in SessionContext context, ref SessionDraft draft, out bool isAcross)
    {
        IAcross? across = Across.Number(order, version) > 0 ? (IAcross)version.Check : null;
        isAcross = across is not null;
        Rule rule = rules[order];
        ConditionResult applies = rule.When.Evaluate(context);
        applies = applies.IsNo ? applies : applies.And(version.When.Evaluate(context));
        Observation seen = across is null ? default : applies.IsYes ? across.Observe(context) : new(applies.IsNo ? across.ObserveOutside(context) : Part.None, CheckResult.Skipped);
        if (across is not null)
        {
            Role role = new(Across.Number(order, version), seen.Part, seen.Amount);
            draft.Traits!.Roles[Across.Slot(order)] = role;
            if (role.IsOpen)
            {
                return null;
            }
        }

        if (!applies.IsYes)
        {
            return applies.IsNo ? CheckResult.Skipped : Undecided(rule, applies, context);
        }

        switch (version.Check)
        {
            case SessionCheck check when across is null || seen is { Part: Part.None, Result.Outcome: Outcome.Skipped }:
                isAcross = false;
                return check.Evaluate(context);
            case IAcross alone when across is null:
                return alone.Observe(context).Result;
            default:
                return across is null ? CheckResult.Skipped : seen.Result;
        }
    }

    /// <summary>Judges by one rule what the record alone decides.</summary>
    private void Judge(int order, RuleVersion version, in SessionContext context, ref SessionDraft draft)
    {
        Rule rule = rules[order];
        CheckResult result;
        bool isAcross;
        try
        {
            if (Evaluate(order, version, context, ref draft, out isAcross) is not { } decided)
            {
                return;
            }

            result = decided;
        }
#pragma warning disable CA1031 // Whatever goes wrong inside a check, the session is held and the batch goes on.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Options.OnError?.Invoke(bug, rule.Id, context.Session.Id);
            (draft.Findings ??= []).Add(new DraftFinding(order, false, EngineFindings.Error(context.Session, rule)));
            draft.IsJudged = true;
            return;
        }

        draft.IsJudged |= !isAcross && result.Outcome != Outcome.Skipped;
        draft.IsJudgedAcross |= isAcross && result.Outcome != Outcome.Skipped;
        if (result.Outcome is Outcome.Fail or Outcome.Unknown || Options.Explain)
        {
            draft.Findings ??= [];
            draft.Findings.Add(new DraftFinding(order, isAcross, FindingFactory.Make(context.Session, rule, version, draft.Service, result)));
            if (EngineFindings.ExpiredWaiver(context.Session, rule, result.Outcome) is { } expired)
            {
                draft.Findings.Add(new DraftFinding(order, isAcross, expired));
            }
        }
    }

    /// <summary>Observes a past session for the rules across sessions; one that they cannot read plays no part, and is no finding.</summary>
    private void Observe(in SessionContext context, ref SessionDraft draft)
    {
        for (int order = 0; order < rules.Length; order++)
        {
            if (Across.Slot(order) >= 0 && Dating.InForce(rules[order].Versions, context.Date, Options.KnownOn) is { } version && Across.Number(order, version) > 0 && IsInScope(order, version))
            {
                Judge(order, version, context, ref draft);
            }
        }
    }
}
