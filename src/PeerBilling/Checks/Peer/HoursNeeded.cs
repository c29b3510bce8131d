namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="TrainingHours"/> that compares hours: of training, of work and of supervised work.</summary>
internal static class HoursNeeded
{
    /// <summary>The first that fails, else the first that is unknown, else a pass.</summary>
    public static CheckResult All(in SessionContext context, TrainingHours rule)
    {
        Model.Peer? peer = context.Session.Peer;
        CheckResult training = rule.Hours > 0 ? One(context, rule.Hours, peer?.TrainingHours, "peer.trainingHours", $"{TrainingHours.Name}/too-few") : context.Pass(TrainingHours.Name);
        if (training.Outcome == Outcome.Fail || (rule.WorkHours is null && rule.SupervisedHours is null))
        {
            return training;
        }

        CheckResult work = One(context, rule.WorkHours ?? 0, rule.WorkHours is null ? 0 : peer?.WorkHours, "peer.workHours", $"{TrainingHours.Name}/too-little-work");
        CheckResult supervised = One(context, rule.SupervisedHours ?? 0, rule.SupervisedHours is null ? 0 : peer?.SupervisedHours, "peer.supervisedHours", $"{TrainingHours.Name}/too-little-supervised");
        CheckResult both = work.Outcome == Outcome.Fail || supervised.Outcome == Outcome.Pass ? work : supervised.Outcome == Outcome.Fail || work.Outcome == Outcome.Pass ? supervised : work;
        return both.Outcome == Outcome.Fail || training.Outcome == Outcome.Pass ? both : training;
    }

    private static CheckResult One(in SessionContext context, decimal needed, decimal? hours, string field, string code)
    {
        if (hours is not { } known)
        {
            return CheckResult.Missing(TrainingHours.Name, field);
        }

        return known < needed
            ? CheckResult.Fail(new(code, field, actual: known, expected: Fact.AtLeast(needed)))
            : context.Explain ? context.Pass(TrainingHours.Name, field, known, Fact.AtLeast(needed)) : CheckResult.Pass;
    }
}
