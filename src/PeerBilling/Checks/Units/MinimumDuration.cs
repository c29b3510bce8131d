using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that a session lasted a number of minutes before anything of it is payable.</summary>
/// <remarks>
/// Counts the record's own minutes of service, else the time from start to end. Unknown when neither is known, when the session ends
/// before it starts, when its start or end is a time that the clock skipped, and when the record counts enough minutes but fewer
/// passed from start to end.
/// </remarks>
public sealed record MinimumDuration : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "minimum-duration";

    /// <summary>Shortest session that passes, in minutes, the number included.</summary>
    public required int Minutes { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        switch (context.Elapsed.Status)
        {
            case ElapsedTimeStatus.EndBeforeStart:
                return CheckResult.Unknown(new($"{Name}/end-before-start", "end"));
            case ElapsedTimeStatus.NoSuchTime:
                return CheckResult.Unknown(new($"{Name}/no-such-time", "start"));
        }

        if (context.Minutes is not { } minutes)
        {
            return CheckResult.Missing(Name, "start", "end", "minutes");
        }

        if (minutes < Minutes)
        {
            return CheckResult.Fail(new($"{Name}/too-short", context.Session.Minutes is null ? "end" : "minutes", actual: minutes, expected: Fact.AtLeast(Minutes)));
        }

        return context.Elapsed.Status == ElapsedTimeStatus.Known && context.Elapsed.Minutes < Minutes
            ? CheckResult.Unknown(new($"{Name}/more-minutes-than-elapsed", "minutes", actual: minutes, expected: Fact.AtMost(context.Elapsed.Minutes)))
            : (context.Explain ? context.Pass(Name, "minutes", minutes, Fact.AtLeast(Minutes)) : CheckResult.Pass);
    }

    internal static MinimumDuration Read(CheckSettings settings) => new()
    {
        Minutes = settings.Integer("minutes", "Shortest session that passes, in minutes, the number included.", min: 1),
    };
}
