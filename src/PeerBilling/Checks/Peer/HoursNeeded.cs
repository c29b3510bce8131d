namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="TrainingHours"/> that compares hours: of training, of work and of supervised work.</summary>
internal static class HoursNeeded
{
    /// <summary>The first that fails, else the first that is unknown, else a pass.</summary>
    public static CheckResult All(in SessionContext context, TrainingHours rule)
    {
        Model.Peer? peer = context.Session.Peer;
        CheckResult? training = rule.Hours > 0 ? One(context, rule.Hours, peer?.TrainingHours, "peer.trainingHours", $"{TrainingHours.Name}/too-few") : null;
        CheckResult? work = rule.WorkHours is { } worked ? One(context, worked, peer?.WorkHours, "peer.workHours", $"{TrainingHours.Name}/too-little-work") : null;
        CheckResult? supervised = rule.SupervisedHours is { } needed
            ? One(context, needed, peer?.SupervisedHours, "peer.supervisedHours", $"{TrainingHours.Name}/too-little-supervised")
            : null;
        return Worse(Worse(training, work), supervised) ?? context.Pass(TrainingHours.Name);
    }

    private static CheckResult? Worse(CheckResult? first, CheckResult? second) =>
        first is { } one && (second is not { } other || Rank(one.Outcome) >= Rank(other.Outcome)) ? first : second;

    private static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.Fail => 2,
        Outcome.Unknown => 1,
        _ => 0,
    };

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
