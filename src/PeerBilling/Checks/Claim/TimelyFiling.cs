using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the claim was filed inside the time that the payer gives; the last day passes.</summary>
/// <remarks>
/// Unknown without the date the claim was submitted, or received where that counts; a claim submitted too late fails without it. Unknown
/// too when a late claim gives a delay reason that the payer weighs itself, and when only a replacement would still be in time and the
/// record does not say whether the claim is one.
/// </remarks>
public sealed record TimelyFiling : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "timely-filing";

    /// <summary>The time to file; its last day passes.</summary>
    public required Period Within { get; init; }

    /// <summary>From which day the time runs.</summary>
    public FilingStart From { get; init; }

    /// <summary>Which day must lie inside the time.</summary>
    public FilingEnd Until { get; init; }

    /// <summary>The time after another payer's decision, where that ends later; null when it gives no further time.</summary>
    public Period? OtherPayer { get; init; }

    /// <summary>The time after eligibility was decided, where that ends later; null when it gives no further time.</summary>
    public Period? Eligibility { get; init; }

    /// <summary>The time after the payer's own last decision on the claim, where that ends later; null when it gives no further time.</summary>
    public Period? Adjudicated { get; init; }

    /// <summary>The time from the date of service that none of these goes beyond; null for none.</summary>
    public Period? Cap { get; init; }

    /// <summary>For a replacement or a void (frequency 7 or 8), the time from the date of service, instead of all others; null for no difference.</summary>
    public Period? Replacement { get; init; }

    /// <summary>Delay reason codes (X12 CLM20) with which a late claim is unknown instead of failing.</summary>
    public ImmutableArray<string> DelayReasons { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (!context.Explain && FilingDeadline.IsClearlyKept(this, context))
        {
            return CheckResult.Pass;
        }

        if (Replacement is not { } replacement)
        {
            return JudgeUsual(context);
        }

        LocalDate forReplacement = FilingDeadline.Add(context.LastDate, replacement);
        switch (context.Session.Claim?.Frequency)
        {
            case "7" or "8":
                return Judge(context, forReplacement);
            case null:
                CheckResult usual = JudgeUsual(context);
                return usual.Outcome == Judge(context, forReplacement).Outcome ? usual : CheckResult.Missing(Name, "claim.frequency");
            default:
                return JudgeUsual(context);
        }
    }

    internal static TimelyFiling Read(CheckSettings settings) => new()
    {
        Within = settings.Period("within", "The time to file; its last day passes."),
        From = settings.Choice("from", "From which day the time runs: the last date of service, or the end of its month.", FilingStart.ServiceDate),
        Until = settings.Choice("until", "Which day must lie inside the time: the day the claim is submitted, or the day the payer receives it.", FilingEnd.Submitted),
        OtherPayer = settings.OptionalPeriod("other_payer", "The time after another payer's decision, its last day included, where that ends later."),
        Eligibility = settings.OptionalPeriod("eligibility", "The time after eligibility was decided, its last day included, where that ends later."),
        Adjudicated = settings.OptionalPeriod("adjudicated", "The time after the payer's own last decision on a claim that is sent again, its last day included, where that ends later."),
        Cap = settings.OptionalPeriod("cap", "The time from the last date of service, its last day included, that none of other_payer, eligibility and adjudicated goes beyond."),
        Replacement = settings.OptionalPeriod("replacement", "For frequency 7 or 8, the time from the last date of service, its last day included, instead of all others."),
        DelayReasons = settings.Words("delay_reasons", "Delay reason codes (X12 CLM20) with which a late claim is unknown instead of failing."),
    };

    /// <summary>A replacement or void has been decided on before: without the date of that decision, one that it may have left time for is not known to be late.</summary>
    private CheckResult JudgeUsual(in SessionContext context)
    {
        CheckResult usual = Judge(context, FilingDeadline.Of(this, context));
        return usual.Outcome == Outcome.Fail
            && Adjudicated is not null
            && context.Session.Claim is { Adjudicated: null, Frequency: "7" or "8" }
            && Judge(context, Cap is { } cap ? FilingDeadline.Add(context.LastDate, cap) : LocalDate.MaxIsoValue).Outcome != Outcome.Fail
                ? CheckResult.Missing(Name, "claim.adjudicated")
                : usual;
    }

    private CheckResult Judge(in SessionContext context, LocalDate deadline)
    {
        Model.Claim? claim = context.Session.Claim;
        if (claim?.Submitted is { } submitted && Problem(context, claim, "claim.submitted", submitted, deadline) is { } wrong)
        {
            return wrong;
        }

        if (Until == FilingEnd.Submitted)
        {
            return claim?.Submitted is { } sent ? (context.Explain ? context.Pass(Name, "claim.submitted", sent, Fact.AtMost(deadline)) : CheckResult.Pass) : CheckResult.Missing(Name, "claim.submitted");
        }

        return claim?.Received is not { } received
            ? CheckResult.Missing(Name, "claim.received")
            : Problem(context, claim, "claim.received", received, deadline) ?? (context.Explain ? context.Pass(Name, "claim.received", received, Fact.AtMost(deadline)) : CheckResult.Pass);
    }

    private CheckResult? Problem(in SessionContext context, Model.Claim claim, string field, LocalDate filed, LocalDate deadline)
    {
        if (filed < context.LastDate)
        {
            return CheckResult.Fail(new($"{Name}/before-service", field, actual: filed, expected: Fact.AtLeast(context.LastDate)));
        }

        if (filed <= deadline)
        {
            return null;
        }

        return claim.DelayReason is { } delay && DelayReasons.Contains(delay)
            ? CheckResult.Unknown(new($"{Name}/late-with-reason", field, actual: filed, expected: Fact.AtMost(deadline), subject: delay))
            : CheckResult.Fail(new($"{Name}/late", field, actual: filed, expected: Fact.AtMost(deadline)));
    }
}
