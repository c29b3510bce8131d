using System.Collections.Immutable;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="BackgroundCheck"/> that reads the list of checks where no kind is asked for.</summary>
internal static class BackgroundFault
{
    /// <summary>What is wrong with the list: it is empty though no date stands beside it, or a check in it did not clear the peer.</summary>
    public static CheckResult? Find(ImmutableArray<Model.BackgroundCheck>? list, bool undated)
    {
        if (list is not { } done)
        {
            return null;
        }

        if (done.IsEmpty)
        {
            return undated ? CheckResult.Fail(new($"{BackgroundCheck.Name}/none", "peer.backgroundChecks")) : null;
        }

        for (int i = 0; i < done.Length; i++)
        {
            if (done[i] is { Cleared: false } check)
            {
                return CheckResult.Fail(new($"{BackgroundCheck.Name}/not-cleared", $"peer.backgroundChecks[{i}].cleared", actual: check.Completed is { } on ? on : default(Fact), subject: check.Kind));
            }
        }

        return null;
    }
}
