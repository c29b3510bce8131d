using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the service rests on a plan of care that was in force, signed and reviewed in time, and that contains what it must.</summary>
/// <remarks>
/// The plan must have begun by the first date of service and must not have ended before the last. Unknown when the record has no plan of
/// care, when a date, a signer or a list that the rule asks for is absent, when nothing knows the signer's credential, or when the only
/// review recorded came after the date of service: an absent review counts as not known, not as never held. Where the first sessions need no plan,
/// a session alone, without history, does not say which one it is. With <c>plan: false</c> the documents alone decide.
/// </remarks>
public sealed record PlanOfCare : SessionCheck, IAcross
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "plan-of-care";

    /// <summary>True when the plan must name peer support.</summary>
    public bool IncludesPeerSupport { get; init; }

    /// <summary>True when the plan must have been signed by the first date of service, that date included, or within <see cref="StartGrace"/>.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "It is about a signature, as in the rule sets.")]
    public bool Signed { get; init; }

    /// <summary>
    /// How long after the plan's first date its signature still covers every service since that date, the last day included; null for no
    /// such time. A plan from 1 January with P30D that is signed on 31 January covers a service of 1 January; signed a day later, it does not.
    /// </summary>
    public Period? StartGrace { get; init; }

    /// <summary>Who may have signed the plan, by credential or role; empty for anyone.</summary>
    public ImmutableArray<string> SignedBy { get; init; } = [];

    /// <summary>Longest time from the plan's latest review, or its signature where that is later, to the last date of service, the end included; null for no limit.</summary>
    public Period? ReviewedWithin { get; init; }

    /// <summary>Longest time from the plan's signature to the last date of service, the end included; null for no limit.</summary>
    public Period? MaxAge { get; init; }

    /// <summary>What the plan must contain, all of it, by the catalogue's names of elements.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>Documents that the service must rest on besides the plan, all of them.</summary>
    public ImmutableArray<RequiredDocument> Documents { get; init; } = [];

    /// <summary>False when the documents alone are asked for, whatever plan there is.</summary>
    public bool NeedsPlan { get; init; } = true;

    /// <summary>The first so many sessions of a member, or of an episode of care, that need no plan yet; null when the first one needs it.</summary>
    public int? WithinSessions { get; init; }

    /// <inheritdoc/>
    CheckScope IAcross.Together => WithinSessions is null ? CheckScope.Session : CheckScope.Member;

    /// <inheritdoc/>
    int? IAcross.DaysAround => null;

    /// <inheritdoc/>
    bool IAcross.Concerns(IEnumerable<ServiceTerms> services) => true;

    /// <inheritdoc/>
    Observation IAcross.Observe(in SessionContext context) => FirstSessions.Observe(context, Judge(context));

    /// <inheritdoc/>
    Part IAcross.ObserveOutside(in SessionContext context) => Part.None;

    /// <inheritdoc/>
    void IAcross.Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings) => FirstSessions.Judge(WithinSessions!.Value, sightings, findings);

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context) => FirstSessions.Alone(Judge(context), WithinSessions);

    private CheckResult Judge(in SessionContext context)
    {
        if (!NeedsPlan)
        {
            return PlanContents.DocumentProblem(context, Documents) ?? context.Pass(Name, "documents");
        }

        return context.Session.PlanOfCare is not { } plan
            ? CheckResult.Missing(Name, "planOfCare")
            : PlanForce.Problem(context, plan)
                ?? PlanSignature.Problem(context, plan, this)
                ?? PlanReview.Problem(context, plan, ReviewedWithin)
                ?? PlanContents.Problem(context, plan, this)
                ?? PlanContents.DocumentProblem(context, Documents)
                ?? (context.Explain ? context.Pass(Name, "planOfCare.effective", plan.Effective!.Value, Fact.AtMost(context.Date)) : CheckResult.Pass);
    }

    internal static PlanOfCare Read(CheckSettings settings)
    {
        PlanOfCare check = new()
        {
            IncludesPeerSupport = settings.Flag("includes_peer_support", "True when the plan must name peer support."),
            Signed = settings.Flag("signed", "True when the plan must have been signed by the first date of service, that date included, or within start_grace."),
            StartGrace = settings.OptionalPeriod("start_grace", "How long after the plan's first date its signature still covers every service since that date, the last day included."),
            SignedBy = settings.Words("signed_by", "Who may have signed the plan, by credential or role; anyone when absent."),
            ReviewedWithin = settings.OptionalPeriod("reviewed_within", "Longest time from the plan's latest review, or its signature where that is later, to the date of service, the end included."),
            MaxAge = settings.OptionalPeriod("max_age", "Longest time from the plan's signature to the date of service, the end included."),
            Elements = settings.Words("elements", "What the plan must contain, all of it.", SettingKind.Element),
            Documents = settings.List("documents", "Documents that the service must rest on besides the plan, all of them, each signed by the first date of service and not expired.", RequiredDocument.Read),
            NeedsPlan = settings.Flag("plan", "False when the documents alone are asked for, whatever plan there is.", fallback: true),
            WithinSessions = settings.OptionalInteger("within_sessions", "The first so many sessions of a member, or of an episode of care, that need no plan yet.", min: 1),
        };
        settings.Require(check.StartGrace is null || check.Signed, "start_grace", "start_grace says how late the signature may come, so it needs signed: true.");
        settings.Require(check.NeedsPlan || check.Documents.Length > 0, "plan", "Without a plan the rule asks for documents, so it needs some.");
        settings.Require(check.NeedsPlan || !check.AsksOfPlan, "plan", "plan: false asks for documents alone; the other settings are about a plan.");
        return check;
    }

    /// <summary>True when a setting is about the plan itself.</summary>
    private bool AsksOfPlan => IncludesPeerSupport || Signed || SignedBy.Length + Elements.Length > 0 || ReviewedWithin is not null || MaxAge is not null;
}
