using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation.Across;
using PeerBilling.Validation.Batches;
using PeerBilling.Validation.Plans;

namespace PeerBilling.Validation;

/// <summary>Judges sessions by one rule set. Immutable: build it once, share it between threads.</summary>
public sealed class SessionValidator
{
    private readonly Plan plan;
    private readonly ZoneClock clock;
    private readonly SessionBatches batches;

    /// <summary>Creates a validator for a rule set.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="options">How to judge; null for the usual way.</param>
    public SessionValidator(RuleSet ruleSet, ValidationOptions? options = null)
    {
        RuleSet = ruleSet ?? throw new ArgumentNullException(nameof(ruleSet));
        Options = options ?? ValidationOptions.Default;
        Reference = ruleSet.Reference;
        clock = new ZoneClock(ruleSet.TimeZone);
        ImmutableArray<Rule> rules = [.. ruleSet.Rules.Where(IsWanted)];
        Across = new AcrossRules(rules, ruleSet.Services);
        plan = new Plan(ruleSet, rules, Across, Options);
        batches = new SessionBatches(session => Draft(session, null), session => Draft(session, null, isPast: true), Options.MaxDegreeOfParallelism);
    }

    /// <summary>The rules judged by.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>How sessions are judged.</summary>
    public ValidationOptions Options { get; }

    /// <summary>The rules that look across sessions.</summary>
    internal AcrossRules Across { get; }

    /// <summary>The name that reports give the rule set.</summary>
    internal string Reference { get; }

    /// <summary>Judges one session, as a batch of its own. Bad data is a finding, never an exception.</summary>
    public SessionReport Validate(SessionRecord session)
    {
        if (Across.Count > 0)
        {
            return batches.One(session ?? throw new ArgumentNullException(nameof(session)), null);
        }

        SessionDraft draft = Draft(session ?? throw new ArgumentNullException(nameof(session)), null);
        return draft is { Findings: null, IsUnlisted: false, IsJudged: true }
            ? new SessionReport(session, Reference, Verdict.Pass, []) { ExpectedUnits = draft.ExpectedUnits, Service = draft.Service }
            : Completion.Alone(draft);
    }

    /// <summary>Judges one session, as a batch of its own, without a report: nothing at all is allocated for one that passes the rules that its record alone decides.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sink">Told of each finding, in order.</param>
    /// <typeparam name="TSink">The kind of sink; a struct is never boxed.</typeparam>
    public Verdict Validate<TSink>(SessionRecord session, ref TSink sink)
        where TSink : IFindingSink
    {
        SessionDraft draft = Draft(session ?? throw new ArgumentNullException(nameof(session)), null);
        if (draft is { Traits: null, Findings: null, IsUnlisted: false, IsJudged: true })
        {
            return Verdict.Pass;
        }

        SessionReport report = draft.Traits is null ? Completion.Alone(draft) : Validate(session);
        foreach (Finding finding in report.Findings)
        {
            sink.Add(finding);
        }

        return report.Verdict;
    }

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

    /// <summary>True when what the record alone decides is judged too, and not only what is seen of one subject's sessions together.</summary>
    private bool IsWhole => Options.Scope is null or CheckScope.Member;

    /// <summary>Decides what the record alone decides.</summary>
    /// <param name="session">The session.</param>
    /// <param name="first">What the caller has to say first.</param>
    /// <param name="isPast">True to observe it for the rules across sessions and no more.</param>
    internal SessionDraft Draft(SessionRecord session, Finding? first, bool isPast = false)
    {
        ZoneClock zone = session.TimeZone is { } id ? ZoneClock.Of(id) ?? clock : clock;
        SessionContext context = new(session, RuleSet.Vocabulary, zone, Options.Explain);
        PlanSegment segment = plan.For(session);
        context = context.With(segment.Services.Find(context, out ServiceVersion? service));
        SessionDraft draft = new() { Session = session, Validator = this, Service = service, IsJudged = Options.Only.Length > 0, Traits = Across.Count == 0 ? null : SessionTraits.Of(context, zone.Zone, Across.Count) };
        if (!isPast && IsWhole)
        {
            EngineFindings.Add(session, RuleSet, first, ref draft.Findings);
        }

        for (int done = 0; done < segment.Steps.Length;)
        {
            done = Judge(segment.Steps, done, isPast, context, ref draft);
        }

        if (!isPast)
        {
            draft.IsUnlisted = IsWhole && RuleSet.Services.Length > 0 && context.Service.Standing != ServiceStanding.InForce && Options.Only.Length == 0 && !segment.IsCoverageJudged;
            draft.ExpectedUnits = ExpectedUnits(context, service);
        }

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

    private bool IsWanted(Rule rule) =>
        Options.Only.Length == 0 || Options.Only.Contains(rule.Id, StringComparer.Ordinal) || Options.Only.Contains(rule.CheckName, StringComparer.Ordinal);

    /// <summary>What one rule comes to on the record alone; null when the others tell.</summary>
    private static CheckResult? Evaluate(Step step, in SessionContext context, ref SessionDraft draft, out bool isAcross)
    {
        IAcross? across = step.Across;
        isAcross = across is not null;
        ConditionResult applies = !step.IsForCode ? ConditionResult.No : step.When?.Evaluate(context) ?? ConditionResult.Yes;
        Observation seen = across is null ? default : applies.IsYes ? across.Observe(context) : new(applies.IsNo ? across.ObserveOutside(context) : Part.None, CheckResult.Skipped);
        if (across is not null)
        {
            Role role = new(step.Number, seen.Part, seen.Amount);
            draft.Traits!.Roles[step.Slot] = role;
            if (role.IsOpen)
            {
                return null;
            }
        }

        if (!applies.IsYes)
        {
            return applies.IsNo ? CheckResult.Skipped : Undecided(step.Rule, applies, context);
        }

        switch (step.Version.Check)
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

    /// <summary>Judges by the rules from one on, as far as the record alone decides; stops behind one that threw, and gives where to go on.</summary>
    /// <remarks>A session that is past is observed for the rules across sessions and no more; one that they cannot read plays no part, and is no finding.</remarks>
    private int Judge(Step[] steps, int from, bool isPast, in SessionContext context, ref SessionDraft draft)
    {
        int at = from;
        bool isJudged = false;
        try
        {
            for (; at < steps.Length; at++)
            {
                Step step = steps[at];
                if (step.Plain is { } check && !isPast)
                {
                    CheckResult result = check.Evaluate(context);
                    if (result.IsPlainPass && !context.Explain)
                    {
                        isJudged = true;
                        continue;
                    }

                    isJudged |= result.Outcome != Outcome.Skipped;
                    if (result.Outcome is Outcome.Fail or Outcome.Unknown || Options.Explain)
                    {
                        Tell(step, result, false, ref draft);
                    }
                }
                else if ((step.Number > 0 || !isPast) && Evaluate(step, context, ref draft, out bool isAcross) is { } decided)
                {
                    isJudged |= !isAcross && decided.Outcome != Outcome.Skipped;
                    draft.IsJudgedAcross |= isAcross && decided.Outcome != Outcome.Skipped;
                    if (decided.Outcome is Outcome.Fail or Outcome.Unknown || Options.Explain)
                    {
                        Tell(step, decided, isAcross, ref draft);
                    }
                }
            }
        }
#pragma warning disable CA1031 // Whatever goes wrong inside a check, the session is held and the batch goes on.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Options.Tell(bug, steps[at].Rule.Id, context.Session.Id);
            (draft.Findings ??= []).Add(new DraftFinding(steps[at].Order, false, EngineFindings.Error(context.Session, steps[at].Rule)));
            isJudged = true;
            at++;
        }

        draft.IsJudged |= isJudged;
        return at;
    }

    private static void Tell(Step step, in CheckResult result, bool isAcross, ref SessionDraft draft)
    {
        draft.Findings ??= [];
        draft.Findings.Add(new DraftFinding(step.Order, isAcross, FindingFactory.Make(draft.Session, step.Rule, step.Version, draft.Service, result)));
        if (EngineFindings.ExpiredWaiver(draft.Session, step.Rule, result.Outcome) is { } expired)
        {
            draft.Findings.Add(new DraftFinding(step.Order, isAcross, expired));
        }
    }
}
