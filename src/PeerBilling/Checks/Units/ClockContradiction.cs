using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Finds what a record's start, end, minutes and date say against each other; sure, whatever is known of the service.</summary>
internal static class ClockContradiction
{
    private const int MinutesADay = 24 * 60;

    /// <summary>What contradicts; null when nothing does, or when start or end is absent.</summary>
    public static CheckResult? Find(in SessionContext context)
    {
        int elapsed = context.Elapsed.Minutes;
        switch (context.Elapsed.Status)
        {
            case ElapsedTimeStatus.Missing:
                return null;
            case ElapsedTimeStatus.Known when context.Session.Start!.Value.Date == context.Date && elapsed <= MinutesADay && !(context.Session.Minutes > elapsed):
                return null;
            case ElapsedTimeStatus.EndBeforeStart:
                return Fail("end-before-start", "end");
            case ElapsedTimeStatus.NoSuchTime:
                return CheckResult.Unknown(new($"{UnitSize.Name}/no-such-time", "start") { RestsOnRecord = true });
        }

        LocalDate began = context.Session.Start!.Value.Date;
        if (began < context.Date || began > LocalDate.Max(context.Date, context.LastDate))
        {
            return Fail("start-on-other-date", "start", began, context.Date);
        }

        if (elapsed > MinutesADay && context.LastDate <= context.Date)
        {
            return Fail("longer-than-a-day", "end", elapsed, Fact.AtMost(MinutesADay));
        }

        return context.Session.Minutes > elapsed ? Fail("more-minutes-than-elapsed", "minutes", context.Session.Minutes.Value, Fact.AtMost(elapsed)) : null;
    }

    private static CheckResult Fail(string what, string field, Fact actual = default, Fact expected = default) =>
        CheckResult.Fail(new($"{UnitSize.Name}/{what}", field, actual, expected) { RestsOnRecord = true });
}
