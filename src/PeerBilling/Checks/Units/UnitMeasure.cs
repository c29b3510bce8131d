using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Says what gives the units of a session: minutes, days or the encounter.</summary>
internal static class UnitMeasure
{
    public static Fact Text(in SessionContext context) => context.Service.Terms!.Unit! switch
    {
        { IsTimed: true } => Count(context.Minutes!.Value, "minute"),
        { Rounding: Rounding.PerDiem } => Count(context.Days, "day"),
        _ => "1 encounter",
    };

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
