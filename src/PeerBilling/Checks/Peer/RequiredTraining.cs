using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>A training that a peer must have completed.</summary>
public sealed record RequiredTraining
{
    /// <summary>Its name; records are compared without case, blanks and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Hours it must have taken, the number included; null for any length.</summary>
    public decimal? Hours { get; init; }

    internal static RequiredTraining Read(CheckSettings settings) => new()
    {
        Name = settings.Text("name", "Name of the training; spelling is compared without case, blanks and hyphens."),
        Hours = settings.OptionalNumber("hours", "Hours it must have taken, the number included; any length when absent."),
    };

    /// <summary>Asks whether it was completed on or before a date, over the hours needed.</summary>
    internal CheckResult Judge(ImmutableArray<Training> trainings, LocalDate by)
    {
        const string check = TrainingHours.Name;
        TrainingTally tally = TrainingTally.Of(trainings, Name, by);
        if (tally.Latest is not null && tally.Hours >= (Hours ?? 0))
        {
            return CheckResult.Pass;
        }

        if (tally.Unmeasured >= 0 || tally.Undated >= 0)
        {
            return CheckResult.Missing(check, tally.Unmeasured >= 0 ? $"peer.trainings[{tally.Unmeasured}].hours" : $"peer.trainings[{tally.Undated}].completed");
        }

        return tally.Latest is null
            ? CheckResult.Fail(new($"{check}/training-missing", "peer.trainings", subject: Name))
            : CheckResult.Fail(new($"{check}/training-too-short", "peer.trainings", actual: tally.Hours, expected: Fact.AtLeast(Hours!.Value), subject: Name));
    }
}
