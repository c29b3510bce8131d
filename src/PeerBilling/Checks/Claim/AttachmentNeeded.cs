using System;
using System.Collections.Generic;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that the documents without which the payer does not pay go with the claim.</summary>
/// <remarks>
/// Not applicable up to the number of units that needs none. Unknown when the record does not say whether the documents go with the
/// claim, or, where a number of units matters, without units. Summed over the day, the units of all lines of one member and peer count that the
/// rule is about, and each of the lines needs the documents.
/// </remarks>
public sealed record AttachmentNeeded : SessionCheck, IAcross
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "attachment-needed";

    /// <summary>Most units on the line that need no documents, the number included; null when they are always needed.</summary>
    public decimal? OverUnits { get; init; }

    /// <summary>Over what the units are summed.</summary>
    public Accumulation Per { get; init; } = Accumulation.Session;

    /// <inheritdoc/>
    CheckScope IAcross.Together => Per == Accumulation.Day ? CheckScope.Member : CheckScope.Session;

    /// <inheritdoc/>
    int? IAcross.DaysAround => 0;

    /// <inheritdoc/>
    bool IAcross.Concerns(IEnumerable<ServiceTerms> services) => true;

    /// <inheritdoc/>
    Observation IAcross.Observe(in SessionContext context) => context.Session is { Units: not null, Member.Id: not null } ? Observation.Counted with { Amount = AttachmentDay.Amount(context) } : Observation.Skipped;

    /// <inheritdoc/>
    Part IAcross.ObserveOutside(in SessionContext context) => Part.None;

    /// <inheritdoc/>
    void IAcross.Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings) => AttachmentDay.Judge(OverUnits ?? 0, sightings, findings);

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
            return context.Explain ? context.Pass(Name, "claim.attached", "true") : CheckResult.Pass;
        }

        if (OverUnits is not null && context.Session.Units is null)
        {
            return attached is null ? CheckResult.Missing(Name, "units", "claim.attached") : CheckResult.Missing(Name, "units");
        }

        return attached is null
            ? CheckResult.Missing(Name, "claim.attached")
            : CheckResult.Fail(new($"{Name}/not-attached", "claim.attached", actual: "false", expected: "true"));
    }

    internal static AttachmentNeeded Read(CheckSettings settings)
    {
        AttachmentNeeded check = new()
        {
            OverUnits = settings.OptionalNumber("over_units", "Most units that need no documents, the number included; always needed when absent."),
            Per = settings.Choice("per", "Over what the units are summed: the line, or the day of one member and peer.", Accumulation.Session),
        };
        settings.Require(check.Per == Accumulation.Session || check.OverUnits is not null, "per", "per: day sums units, so it needs over_units.");
        return check;
    }
}
