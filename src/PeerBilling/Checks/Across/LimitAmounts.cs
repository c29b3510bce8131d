using System;

namespace PeerBilling.Checks.Kinds;

/// <summary>What of a session counts toward a limit, as a whole number: thousandths of a unit, minutes, or one.</summary>
internal static class LimitAmounts
{
    private const int MinutesInHour = 60;
    private const int PartsOfUnit = 1000;

    /// <summary>The path of the field that the record lacks to be counted; null when it lacks none.</summary>
    public static string? Missing(in SessionContext context, Limit limit)
    {
        string? named = limit.Per switch
        {
            LimitPeriod.Authorization when context.Session.Authorization?.Number is null => "authorization.number",
            LimitPeriod.Episode when context.Session.Episode is null => "episode",
            _ => null,
        };
        return named ?? limit.Measure switch
        {
            LimitMeasure.Units => context.Session.Units is null ? "units" : null,
            LimitMeasure.Minutes or LimitMeasure.Hours => Of(context, limit.Measure) is null ? "minutes" : null,
            _ => null,
        };
    }

    /// <summary>What of a session counts; null when the record does not say.</summary>
    public static long? Of(in SessionContext context, LimitMeasure measure) => measure switch
    {
        LimitMeasure.Units => context.Session.Units is { } units ? Milli(units.Value) : null,
        LimitMeasure.Minutes or LimitMeasure.Hours => context.Minutes ?? BilledMinutes(context),
        _ => 1,
    };

    /// <summary>What of a session counts.</summary>
    public static long Of(in Sighting sighting, LimitMeasure measure) => measure switch
    {
        LimitMeasure.Units => Math.Max(sighting.MilliUnits, 0),
        LimitMeasure.Minutes or LimitMeasure.Hours => Math.Max(sighting.MinutesOrBilled, 0),
        _ => 1,
    };

    /// <summary>How many of what counts make one of the measure.</summary>
    public static int Scale(LimitMeasure measure) => measure switch
    {
        LimitMeasure.Units => PartsOfUnit,
        LimitMeasure.Hours => MinutesInHour,
        _ => 1,
    };

    /// <summary>The most that may be counted.</summary>
    public static long Most(Limit limit) => (long)Math.Min(decimal.Floor(limit.Max * Scale(limit.Measure)), long.MaxValue);

    private static long? BilledMinutes(in SessionContext context) =>
        context.Session.Units is { } units && context.Service.Terms?.Unit?.Minutes is { } size ? Milli(units.Value) * size / PartsOfUnit : null;

    private static long Milli(decimal units) => (long)(Math.Min(units, int.MaxValue / PartsOfUnit) * PartsOfUnit);
}
