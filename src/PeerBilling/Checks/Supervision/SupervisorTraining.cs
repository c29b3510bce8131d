using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the supervisor completed the training for supervisors by the date of service.</summary>
/// <remarks>
/// Where the training is due only some time after the supervisor began, a session passes until the day it is due, that day included;
/// after it the training must be complete on the date of service, even if it was completed late. Unknown when the record lacks the date
/// of the training, the list it would stand in, or, while it may still be due, the date the supervisor began.
/// </remarks>
public sealed record SupervisorTraining : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "supervisor-training";

    /// <summary>How long after beginning to supervise peers the training may be completed, the end included; null when it must come first.</summary>
    public Period? Due { get; init; }

    /// <summary>The training's name among the supervisor's trainings, the YAML setting <c>name</c>; null for the course for supervisors of peers.</summary>
    public string? TrainingName { get; init; }

    /// <summary>How old the training may be on the date of service, the end included; null for any age.</summary>
    public Period? MaxAge { get; init; }

    private string Path => TrainingName is null ? "supervisor.supervisorTraining" : "supervisor.trainings";

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (Due is { } due && context.Session.Supervisor?.Since?.Later(due) >= context.LastDate)
        {
            return context.Explain ? context.Pass(Name, "supervisor.since", context.Session.Supervisor.Since.Value) : CheckResult.Pass;
        }

        CheckResult trained = EvaluateTraining(context, context.Session.Supervisor);
        if (trained.Outcome == Outcome.Pass || Due is null || context.Session.Supervisor?.Since is not null)
        {
            return trained;
        }

        return CheckResult.Missing(Name, trained.Outcome == Outcome.Unknown ? ["supervisor.since", trained.Reason!.Field!] : ["supervisor.since"]);
    }

    internal static SupervisorTraining Read(CheckSettings settings) => new()
    {
        Due = settings.OptionalPeriod("due", "How long after beginning to supervise peers the training may be completed, the end included; at once when absent."),
        TrainingName = settings.OptionalText("name", "Name of the training among the supervisor's trainings; the course for supervisors of peers when absent."),
        MaxAge = settings.OptionalPeriod("max_age", "How old the training may be on the date of service, the end included; any age when absent."),
    };

    private CheckResult EvaluateTraining(in SessionContext context, Supervisor? supervisor)
    {
        if (TrainingName is null)
        {
            return supervisor?.SupervisorTraining is { } completed ? JudgeDate(context, completed) : CheckResult.Missing(Name, Path);
        }

        if (supervisor?.Trainings is not { } trainings)
        {
            return CheckResult.Missing(Name, Path);
        }

        TrainingTally tally = TrainingTally.Of(trainings, TrainingName, context.Date);
        CheckResult result = (tally.Latest ?? tally.After) is { } date
            ? JudgeDate(context, date)
            : CheckResult.Fail(new($"{Name}/not-completed", Path, subject: TrainingName));
        return result.Outcome != Outcome.Pass && tally.Undated >= 0 ? CheckResult.Missing(Name, $"{Path}[{tally.Undated}].completed") : result;
    }

    private CheckResult JudgeDate(in SessionContext context, LocalDate completed)
    {
        if (completed > context.Date)
        {
            return Due is { } due && context.Session.Supervisor?.Since?.Later(due) is { } last
                ? CheckResult.Fail(new($"{Name}/overdue", Path, actual: completed, expected: Fact.AtMost(last), subject: context.Date))
                : CheckResult.Fail(new($"{Name}/after-service", Path, actual: completed, expected: Fact.AtMost(context.Date)));
        }

        return MaxAge is { } age && completed.Later(age) < context.LastDate
            ? CheckResult.Fail(new($"{Name}/too-old", Path, actual: completed, expected: Fact.AtLeast(context.LastDate.Earlier(age))))
            : (context.Explain ? context.Pass(Name, Path, completed) : CheckResult.Pass);
    }
}
