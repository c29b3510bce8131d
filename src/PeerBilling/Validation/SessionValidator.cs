using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation;

/// <summary>Judges sessions by one rule set. Immutable: build it once, share it between threads.</summary>
public sealed class SessionValidator
{
    private readonly ServiceFinder services;
    private readonly ImmutableArray<Rule> rules;

    /// <summary>Creates a validator for a rule set.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="options">How to judge; null for the usual way.</param>
    public SessionValidator(RuleSet ruleSet, ValidationOptions? options = null)
    {
        RuleSet = ruleSet ?? throw new ArgumentNullException(nameof(ruleSet));
        Options = options ?? ValidationOptions.Default;
        services = new ServiceFinder(ruleSet, Options.KnownOn);
        rules = [.. ruleSet.Rules.Where(IsWanted)];
    }

    /// <summary>The rules judged by.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>How sessions are judged.</summary>
    public ValidationOptions Options { get; }

    /// <summary>Judges one session. Bad data is a finding, never an exception.</summary>
    public SessionReport Validate(SessionRecord session) => Validate(session ?? throw new ArgumentNullException(nameof(session)), null);

    /// <summary>Judges sessions one after another as they are asked for, so that a file of any length needs little memory.</summary>
    public IEnumerable<SessionReport> ValidateEach(IEnumerable<SessionRecord> sessions) => sessions.Select(Validate);

    /// <summary>Judges sessions one after another as they arrive.</summary>
    public async IAsyncEnumerable<SessionReport> ValidateEachAsync(IAsyncEnumerable<SessionRecord> sessions, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (SessionRecord session in sessions.WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return Validate(session);
        }
    }

    /// <summary>Judges all sessions of a batch.</summary>
    public BatchReport ValidateAll(IEnumerable<SessionRecord> sessions)
    {
        ReportSummary summary = new();
        ImmutableArray<SessionReport>.Builder reports = ImmutableArray.CreateBuilder<SessionReport>();
        foreach (SessionReport report in ValidateEach(sessions))
        {
            summary.Add(report);
            reports.Add(report);
        }

        return new BatchReport(reports.ToImmutable(), summary);
    }

    /// <summary>Judges a session to which the caller has something to say first.</summary>
    internal SessionReport Validate(SessionRecord session, Finding? first)
    {
        SessionContext context = new(session, RuleSet.Vocabulary, zone: ZoneOf(session), explain: Options.Explain);
        context = context.With(services.Find(context, out ServiceVersion? service));
        ImmutableArray<Finding>.Builder? findings = null;
        EngineFindings.Add(session, RuleSet, first, ref findings);
        bool judged = Options.Only.Length > 0;
        foreach (Rule rule in rules)
        {
            if (Dating.InForce(rule.Versions, session.DateOfService, Options.KnownOn) is { } version)
            {
                judged |= Judge(rule, version, service, context, ref findings);
            }
        }

        bool unlisted = RuleSet.Services.Length > 0 && context.Service.Standing != ServiceStanding.InForce && Options.Only.Length == 0;
        EngineFindings.AddNotJudged(session, judged, unlisted && !IsCoverageJudged(session), ref findings);

        ImmutableArray<Finding> all = findings?.ToImmutable() ?? [];
        int? units = ExpectedUnits(context, service);
        return new SessionReport(session, RuleSet.Reference, VerdictOf(all), all)
        {
            ExpectedUnits = units,
            ExpectedAmount = units * service?.Terms.Rate,
            Service = service,
        };
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

    private static CheckResult Evaluate(Rule rule, RuleVersion version, in SessionContext context)
    {
        ConditionResult applies = rule.When.Evaluate(context);
        applies = applies.IsNo ? applies : applies.And(version.When.Evaluate(context));
        if (applies.IsNo)
        {
            return CheckResult.Skipped;
        }

        if (!applies.IsYes)
        {
            return Undecided(rule, applies, context);
        }

        return version.Check is SessionCheck check ? check.Evaluate(context) : CheckResult.Skipped;
    }

    private static CheckResult Undecided(Rule rule, in ConditionResult applies, in SessionContext context) => applies.Spelling is null
        ? CheckResult.Missing(rule.CheckName, applies.Field!)
        : CheckResult.Unknown(new Reason("engine/unrecognized-name", applies.Field, actual: applies.Spelling, expected: Condition.Nearest(applies, context.Vocabulary)));

    /// <summary>True when some rule in force on the date says whether codes are covered.</summary>
    private bool IsCoverageJudged(SessionRecord session) =>
        rules.Any(rule => rule.CheckName == ServiceCovered.Name && Dating.InForce(rule.Versions, session.DateOfService, Options.KnownOn) is not null);

    private bool IsWanted(Rule rule) =>
        Options.Only.Length == 0 || Options.Only.Contains(rule.Id, StringComparer.Ordinal) || Options.Only.Contains(rule.CheckName, StringComparer.Ordinal);

    private DateTimeZone ZoneOf(SessionRecord session) =>
        session.TimeZone is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? zone : RuleSet.TimeZone;

    /// <summary>Judges by one rule; false when it is not about the session.</summary>
    private bool Judge(Rule rule, RuleVersion version, ServiceVersion? service, in SessionContext context, ref ImmutableArray<Finding>.Builder? findings)
    {
        CheckResult result;
        try
        {
            result = Evaluate(rule, version, context);
        }
#pragma warning disable CA1031 // Whatever goes wrong inside a check, the session is held and the batch goes on.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Options.OnError?.Invoke(bug, rule.Id, context.Session.Id);
            findings ??= ImmutableArray.CreateBuilder<Finding>();
            findings.Add(Finding.OfEngine(context.Session, Outcome.Fail, Severity.Error, new Reason("engine/error", subject: rule.Id)));
            return true;
        }

        if (result.Outcome is Outcome.Fail or Outcome.Unknown || Options.Explain)
        {
            findings ??= ImmutableArray.CreateBuilder<Finding>();
            findings.Add(FindingFactory.Make(context.Session, rule, version, service, result));
            EngineFindings.AddExpiredWaiver(context.Session, rule, result.Outcome, findings);
        }

        return result.Outcome != Outcome.Skipped;
    }

    private Verdict VerdictOf(ImmutableArray<Finding> findings)
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
}
