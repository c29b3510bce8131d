using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the supervisor signed the session's note or record, and in time.</summary>
/// <remarks>
/// Time is counted from the last date of service, and nobody can sign a session before it took place. Unknown when the record does not
/// say when the supervisor signed, or when the claim was sent where the signature must come first.
/// </remarks>
public sealed record SupervisionSignOff : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "supervision-sign-off";

    private const string Path = "supervision.signedOn";

    /// <summary>How long after the date of service the supervisor may sign, the end included; null for any time.</summary>
    public Period? Within { get; init; }

    /// <summary>True when the supervisor must sign on or before the day the claim is sent.</summary>
    public bool BeforeClaim { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Supervision?.SignedOn is not { } signed)
        {
            return CheckResult.Missing(Name, Path);
        }

        if (signed < context.LastDate)
        {
            return CheckResult.Fail(new($"{Name}/before-service", Path, actual: signed, expected: Fact.AtLeast(context.LastDate)));
        }

        if (Within is { } within && context.LastDate.Later(within) is var last && signed > last)
        {
            return CheckResult.Fail(new($"{Name}/late", Path, actual: signed, expected: Fact.AtMost(last)));
        }

        return BeforeClaim ? EvaluateClaim(context, signed) : (context.Explain ? context.Pass(Name, Path, signed) : CheckResult.Pass);
    }

    internal static SupervisionSignOff Read(CheckSettings settings) => new()
    {
        Within = settings.OptionalPeriod("within", "How long after the date of service the supervisor may sign, the end included; any time when absent."),
        BeforeClaim = settings.Flag("before_claim", "True when the supervisor must sign on or before the day the claim is sent."),
    };

    private static CheckResult EvaluateClaim(in SessionContext context, LocalDate signed)
    {
        if (context.Session.Claim?.Submitted is not { } submitted)
        {
            return CheckResult.Missing(Name, "claim.submitted");
        }

        return signed <= submitted
            ? (context.Explain ? context.Pass(Name, Path, signed, Fact.AtMost(submitted)) : CheckResult.Pass)
            : CheckResult.Fail(new($"{Name}/after-claim", Path, actual: signed, expected: Fact.AtMost(submitted)));
    }
}
