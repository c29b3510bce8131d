using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Limits how many members one peer, or all who lead the session together, may serve in one group session.</summary>
/// <remarks>
/// Unknown when a group session does not say how many took part, or a limit for each peer does not know how many peers led it.
/// Not applicable to individual sessions.
/// </remarks>
public sealed record GroupSize : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "group-size";

    /// <summary>Largest group that passes, in members, the end included; null for no limit.</summary>
    public int? Max { get; init; }

    /// <summary>Smallest group that passes, in members, the end included.</summary>
    public int Min { get; init; } = 1;

    /// <summary>Most members for each peer who leads the session, the end included; null for no such limit.</summary>
    public int? MaxPerPeer { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        SessionRecord session = context.Session;
        if (session.GroupSize is not { } size)
        {
            return context.Format == ServiceFormat.Individual ? CheckResult.Skipped : CheckResult.Missing(Name, "groupSize");
        }

        if (size > Max)
        {
            return CheckResult.Fail(new($"{Name}/too-large", "groupSize", actual: size, expected: Fact.AtMost(Max.Value)));
        }

        if (size < Min)
        {
            return CheckResult.Fail(new($"{Name}/too-small", "groupSize", actual: size, expected: Fact.AtLeast(Min)));
        }

        return MaxPerPeer is { } perPeer ? EvaluateRatio(context, size, perPeer) : (context.Explain ? context.Pass(Name, "groupSize", size, Max is { } max ? Fact.AtMost(max) : default) : CheckResult.Pass);
    }

    internal static GroupSize Read(CheckSettings settings)
    {
        settings.Require(settings.Has("max") || settings.Has("min") || settings.Has("max_per_peer"), "max", "group-size needs 'max', 'min' or 'max_per_peer'");
        return new()
        {
            Max = settings.OptionalInteger("max", "Largest group that passes, in members, the end included.", min: 1),
            Min = settings.Integer("min", "Smallest group that passes, in members, the end included.", min: 1, fallback: 1),
            MaxPerPeer = settings.OptionalInteger("max_per_peer", "Most members for each peer who leads the session, the end included.", min: 1),
        };
    }

    private static CheckResult EvaluateRatio(in SessionContext context, int size, int perPeer)
    {
        if (context.Session.Facilitators is not { } peers)
        {
            return size <= perPeer
                ? (context.Explain ? context.Pass(Name, "groupSize", size, Fact.AtMost(perPeer)) : CheckResult.Pass)
                : CheckResult.Missing(Name, "facilitators");
        }

        return size <= (long)perPeer * peers
            ? (context.Explain ? context.Pass(Name, "groupSize", size, Fact.AtMost(perPeer * peers)) : CheckResult.Pass)
            : CheckResult.Fail(new($"{Name}/too-many-per-peer", "groupSize", actual: size, expected: Fact.AtMost(perPeer), subject: peers));
    }
}
