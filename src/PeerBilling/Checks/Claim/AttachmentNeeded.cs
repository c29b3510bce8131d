using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that the documents without which the payer does not pay go with the claim.</summary>
/// <remarks>
/// Not applicable up to the number of units that needs none. Unknown when the record does not say whether the documents go with the
/// claim, or, where a number of units matters, without units.
/// </remarks>
public sealed record AttachmentNeeded : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "attachment-needed";

    /// <summary>Most units on the line that need no documents, the number included; null when they are always needed.</summary>
    public decimal? OverUnits { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Units is { } units && units.Value <= OverUnits)
        {
            return CheckResult.Skipped;
        }

        bool? attached = context.Session.Claim?.Attached;
        if (attached == true)
        {
            return context.Pass(Name, "claim.attached", "true");
        }

        if (OverUnits is not null && context.Session.Units is null)
        {
            return attached is null ? CheckResult.Missing(Name, "units", "claim.attached") : CheckResult.Missing(Name, "units");
        }

        return attached is null
            ? CheckResult.Missing(Name, "claim.attached")
            : CheckResult.Fail(new($"{Name}/not-attached", "claim.attached", actual: "false", expected: "true"));
    }

    internal static AttachmentNeeded Read(CheckSettings settings) => new()
    {
        OverUnits = settings.OptionalNumber("over_units", "Most units on the line that need no documents, the number included; always needed when absent."),
    };
}
