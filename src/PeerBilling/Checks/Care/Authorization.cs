using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the payer's prior authorization covers the dates and the units of the service.</summary>
/// <remarks>
/// Both service dates must lie in the authorization, its first and last date included, and the units billed on this line must not be more
/// than it allows in all; how much of it earlier sessions used is a question for a limit. What is wrong is told before what is absent.
/// Unknown when an authorization is required and the record lacks it, or its number or a date. Where none is required, only what the
/// record gives is judged, and a session without one is not judged at all.
/// </remarks>
public sealed record Authorization : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "authorization";

    /// <summary>True when the service needs an authorization; false when only what the record gives of one is judged.</summary>
    public bool Required { get; init; } = true;

    /// <summary>True when a required authorization must have its number.</summary>
    public bool NumberRequired { get; init; } = true;

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Authorization is not { } authorization)
        {
            return Required ? CheckResult.Missing(Name, "authorization") : CheckResult.Skipped;
        }

        if (authorization.From > context.Date)
        {
            return CheckResult.Fail(new($"{Name}/not-in-force-yet", "authorization.from", actual: authorization.From.Value, expected: Fact.AtMost(context.Date)));
        }

        if (authorization.To < context.LastDate)
        {
            return CheckResult.Fail(new($"{Name}/expired", "authorization.to", actual: authorization.To.Value, expected: Fact.AtLeast(context.LastDate)));
        }

        if (context.Session.Units is { } billed && authorization.Units is { } allowed && billed > allowed)
        {
            return CheckResult.Fail(new($"{Name}/too-many-units", "units", actual: billed, expected: Fact.AtMost(allowed)));
        }

        return (Required ? Absent(authorization) : null) ?? (context.Explain ? context.Pass(Name, "authorization.number", authorization.Number) : CheckResult.Pass);
    }

    internal static Authorization Read(CheckSettings settings) => new()
    {
        Required = settings.Flag("required", "True when the service needs an authorization; false when only what the record gives of one is judged.", fallback: true),
        NumberRequired = settings.Flag("number_required", "True when a required authorization must have its number.", fallback: true),
    };

    private CheckResult? Absent(Model.Authorization authorization)
    {
        if (authorization.From is null)
        {
            return CheckResult.Missing(Name, "authorization.from");
        }

        if (authorization.To is null)
        {
            return CheckResult.Missing(Name, "authorization.to");
        }

        return NumberRequired && string.IsNullOrWhiteSpace(authorization.Number) ? CheckResult.Missing(Name, "authorization.number") : null;
    }
}
