using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the peer's background was checked, and cleared, by the date of service.</summary>
/// <remarks>
/// Without kinds the record's single date decides; it is the latest check, so one after the date of service leaves open whether an
/// earlier one was made, and the answer is unknown. Where the record lists its checks, none of them may have failed to clear the peer, unless
/// a later one of its kind did; the latest that cleared stands in for a single date that is absent, and a list without any check fails. With
/// kinds each must be present and cleared, and the latest check of a kind on or before the date of service decides; later ones do not count.
/// Unknown when the record lacks the checks, their dates or their results.
/// </remarks>
public sealed record BackgroundCheck : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "background-check";

    /// <summary>How old a check may be on the date of service, the end included; null for any age.</summary>
    public Period? MaxAge { get; init; }

    /// <summary>Kinds of check of which each is needed; empty when the record's single date decides.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context) => Kinds.Length == 0 ? EvaluateSingle(context) : EvaluateKinds(context);

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => MaxAge is not null || !Kinds.IsEmpty;

    internal static BackgroundCheck Read(CheckSettings settings) => new()
    {
        MaxAge = settings.OptionalPeriod("max_age", "How old a check may be on the date of service, the end included; any age when absent."),
        Kinds = settings.Words("kinds", "Kinds of check of which each must be present and cleared, such as state or fbi; when absent the record's single date decides, and that none of the checks listed barred the peer."),
    };

    private CheckResult EvaluateSingle(in SessionContext context)
    {
        const string field = "peer.backgroundCheck";
        BackgroundList list = BackgroundList.Of(context);
        if (list.Problem is { } problem)
        {
            return problem;
        }

        if ((context.Session.Peer?.BackgroundCheck ?? list.Latest) is not { } completed)
        {
            return CheckResult.Missing(Name, field);
        }

        return completed > context.Date
            ? CheckResult.Unknown(new($"{Name}/after-service", field, actual: completed, expected: Fact.AtMost(context.Date)))
            : JudgeAge(context, completed, field, null);
    }

    private CheckResult EvaluateKinds(in SessionContext context)
    {
        if (context.Session.Peer?.BackgroundChecks is not { } done)
        {
            return CheckResult.Missing(Name, "peer.backgroundChecks");
        }

        CheckResult result = context.Pass(Name, "peer.backgroundChecks");
        foreach (string kind in Kinds)
        {
            CheckResult one = EvaluateKind(context, done, kind);
            if (one.Outcome == Outcome.Fail)
            {
                return one;
            }

            result = one.Outcome == Outcome.Unknown && result.Outcome == Outcome.Pass ? one : result;
        }

        return result;
    }

    private CheckResult EvaluateKind(in SessionContext context, ImmutableArray<Model.BackgroundCheck> done, string kind)
    {
        int latest = -1;
        int undated = -1;
        int after = -1;
        for (int i = 0; i < done.Length; i++)
        {
            if (!FreeText.Same(done[i].Kind, kind))
            {
                continue;
            }

            undated = done[i].Completed is null && (undated < 0 || done[i].Cleared != true) ? i : undated;
            after = done[i].Completed > context.Date ? i : after;
            latest = done[i].Completed <= context.Date && (latest < 0 || done[i].Completed > done[latest].Completed) ? i : latest;
        }

        CheckResult result = latest >= 0 ? JudgeLatest(context, done[latest], latest) : CheckResult.Fail(Absent(context, done, kind, after));
        return undated >= 0 && (result.Outcome != Outcome.Pass || done[undated].Cleared != true)
            ? CheckResult.Missing(Name, $"peer.backgroundChecks[{undated}].completed")
            : result;
    }

    private static Reason Absent(in SessionContext context, ImmutableArray<Model.BackgroundCheck> done, string kind, int after) => after >= 0
        ? new($"{Name}/after-service", $"peer.backgroundChecks[{after}].completed", actual: done[after].Completed!.Value, expected: Fact.AtMost(context.Date), subject: kind)
        : new($"{Name}/kind-missing", "peer.backgroundChecks", subject: kind);

    private CheckResult JudgeLatest(in SessionContext context, Model.BackgroundCheck check, int index) => check.Cleared switch
    {
        null => CheckResult.Missing(Name, $"peer.backgroundChecks[{index}].cleared"),
        false => CheckResult.Fail(new($"{Name}/not-cleared", $"peer.backgroundChecks[{index}].cleared", actual: check.Completed!.Value, subject: check.Kind)),
        _ => JudgeAge(context, check.Completed!.Value, "peer.backgroundChecks", check.Kind),
    };

    private CheckResult JudgeAge(in SessionContext context, LocalDate completed, string field, string? kind) =>
        MaxAge is { } age && completed.Later(age) < context.LastDate
            ? CheckResult.Fail(new($"{Name}/too-old", field, actual: completed, expected: Fact.AtLeast(context.LastDate.Earlier(age)), subject: kind))
            : (context.Explain ? context.Pass(Name, field, completed) : CheckResult.Pass);
}
