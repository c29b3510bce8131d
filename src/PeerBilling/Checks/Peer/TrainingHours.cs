using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks for the hours of initial training, and of work, that a peer needs.</summary>
/// <remarks>
/// Where certifications are named, the rule is about their holders, and with dates of issue only about certifications issued between
/// them, both included; it is not applicable to other peers. Named trainings must have been completed on or before the date of service.
/// Hours of work are those that the record gives, whenever they were worked. Unknown when the record lacks the hours, the trainings asked
/// for, their dates or lengths, or the certification's date of issue.
/// </remarks>
public sealed record TrainingHours : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "training-hours";

    /// <summary>Hours of initial training that are needed, the number included; 0 for none.</summary>
    public decimal Hours { get; init; }

    /// <summary>Hours of work as a peer that are needed, the number included; null for none.</summary>
    public decimal? WorkHours { get; init; }

    /// <summary>Hours of supervised work that are needed, the number included; null for none.</summary>
    public decimal? SupervisedHours { get; init; }

    /// <summary>Trainings that must be among them; empty for none.</summary>
    public ImmutableArray<RequiredTraining> Trainings { get; init; } = [];

    /// <summary>Certifications whose holders the rule is about, by the vocabulary's names; empty for all peers.</summary>
    public ImmutableArray<string> Credentials { get; init; } = [];

    /// <summary>The first date of issue the rule is about, included; null for any.</summary>
    public LocalDate? IssuedFrom { get; init; }

    /// <summary>The last date of issue the rule is about, included; null for any.</summary>
    public LocalDate? IssuedTo { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (Credentials.Length > 0 && CredentialSearch.NotConcerned(context, Name, Credentials, new IssueDates(IssuedFrom, IssuedTo)) is { } notConcerned)
        {
            return notConcerned;
        }

        CheckResult hours = HoursNeeded.All(context, this);
        if (hours.Outcome == Outcome.Fail || Trainings.Length == 0)
        {
            return hours;
        }

        CheckResult trainings = EvaluateTrainings(context);
        return trainings.Outcome == Outcome.Fail || hours.Outcome == Outcome.Pass ? trainings : hours;
    }

    internal static TrainingHours Read(CheckSettings settings)
    {
        TrainingHours check = new()
        {
            Hours = settings.Number("hours", "Hours of initial training that are needed, the number included; none when absent.", fallback: 0),
            WorkHours = settings.OptionalNumber("work_hours", "Hours of work, or experience, as a peer that are needed, the number included."),
            SupervisedHours = settings.OptionalNumber("supervised_hours", "Hours of supervised work that are needed, the number included."),
            Trainings = settings.List("trainings", "Trainings that must be among them, each completed on or before the date of service.", RequiredTraining.Read),
            Credentials = settings.Words("credentials", "Certifications whose holders the rule is about; all peers when absent.", SettingKind.Credential),
            IssuedFrom = settings.OptionalDate("issued_from", "First date of issue of a certification that the rule is about, included."),
            IssuedTo = settings.OptionalDate("issued_to", "Last date of issue of a certification that the rule is about, included."),
        };
        settings.Require(check.Hours > 0 || check.WorkHours > 0 || check.SupervisedHours > 0 || check.Trainings.Length > 0, "hours", "training-hours needs hours, work_hours, supervised_hours or trainings.");
        settings.Require(check.Credentials.Length > 0 || (check.IssuedFrom is null && check.IssuedTo is null), "credentials", "credentials are needed with issued_from or issued_to.");
        settings.Require(!(check.IssuedTo < check.IssuedFrom), "issued_to", "issued_to is before issued_from, so the rule would be about nobody.");
        return check;
    }

    private CheckResult EvaluateTrainings(in SessionContext context)
    {
        if (context.Session.Peer?.Trainings is not { } held)
        {
            return CheckResult.Missing(Name, "peer.trainings");
        }

        CheckResult result = context.Pass(Name, "peer.trainings");
        foreach (RequiredTraining needed in Trainings)
        {
            CheckResult one = needed.Judge(held, context.Date);
            if (one.Outcome == Outcome.Fail)
            {
                return one;
            }

            result = one.Outcome == Outcome.Unknown && result.Outcome == Outcome.Pass ? one : result;
        }

        return result;
    }
}
