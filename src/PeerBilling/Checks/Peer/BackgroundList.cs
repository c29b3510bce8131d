using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="BackgroundCheck"/> that reads the list of checks where no kind is asked for.</summary>
/// <param name="Problem">What is wrong with the list, or not known of it; null for nothing.</param>
/// <param name="Latest">The latest check by the date of service that cleared the peer; null when the list has none.</param>
internal readonly record struct BackgroundList(CheckResult? Problem, LocalDate? Latest)
{
    private const string Path = "peer.backgroundChecks";

    /// <summary>Reads the list; one that is absent has no problem.</summary>
    public static BackgroundList Of(in SessionContext context)
    {
        if (context.Session.Peer?.BackgroundChecks is not { } done)
        {
            return default;
        }

        if (done.IsEmpty)
        {
            return new(context.Session.Peer.BackgroundCheck is null ? CheckResult.Fail(new($"{BackgroundCheck.Name}/none", Path)) : null, null);
        }

        CheckResult? problem = null;
        LocalDate? latest = null;
        for (int i = 0; i < done.Length && problem?.Outcome != Outcome.Fail; i++)
        {
            if (done[i].Cleared == true)
            {
                latest = done[i].Completed <= context.Date && !(done[i].Completed <= latest) ? done[i].Completed : latest;
            }
            else
            {
                problem = Doubt(done, i, context.Date) is { Outcome: Outcome.Fail } barred ? barred : problem ?? Doubt(done, i, context.Date);
            }
        }

        return new(problem, latest);
    }

    /// <summary>What a check means that is not known to have cleared the peer; null when it was made later, or another of its kind has taken its place.</summary>
    private static CheckResult? Doubt(ImmutableArray<Model.BackgroundCheck> done, int index, LocalDate date)
    {
        Model.BackgroundCheck check = done[index];
        bool undated = false;
        foreach (Model.BackgroundCheck other in done)
        {
            bool clears = other.Cleared == true && FreeText.Same(other.Kind, check.Kind);
            if (check.Completed > date || (clears && other.Completed <= date && other.Completed > check.Completed))
            {
                return null;
            }

            undated |= clears && other.Completed is null;
        }

        return check switch
        {
            { Cleared: null } => CheckResult.Missing(BackgroundCheck.Name, $"{Path}[{index}].cleared"),
            { Completed: { } on } when !undated => CheckResult.Fail(new($"{BackgroundCheck.Name}/not-cleared", $"{Path}[{index}].cleared", actual: on, subject: check.Kind)),
            _ => CheckResult.Missing(BackgroundCheck.Name, $"{Path}[{index}].completed"),
        };
    }
}
