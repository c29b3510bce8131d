using System.Collections.Immutable;
using System.Reflection;
using NodaTime;
using NodaTime.Text;

namespace PeerBilling.Reporting;

/// <summary>What a report says of itself, so that a verdict can be repeated years later.</summary>
/// <param name="Library">The version of PeerBilling.</param>
/// <param name="KnownOn">The day of knowing, as ISO date; null for all that is known.</param>
/// <param name="Only">The only rules or checks judged by; empty for all.</param>
public sealed record ReportHeader(string Library, string? KnownOn, ImmutableArray<string> Only)
{
    /// <summary>The header of a report made by this version of the library.</summary>
    /// <param name="knownOn">The day of knowing; null for all that is known.</param>
    /// <param name="only">The only rules or checks judged by; empty for all.</param>
    public static ReportHeader Make(LocalDate? knownOn = null, params ImmutableArray<string> only) =>
        new("PeerBilling " + Version(), knownOn is { } day ? LocalDatePattern.Iso.Format(day) : null, only.IsDefault ? [] : only);

    private static string Version() =>
        typeof(ReportHeader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
