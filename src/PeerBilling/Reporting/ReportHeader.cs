using System.Collections.Immutable;

namespace PeerBilling.Reporting;

/// <summary>What a report says of itself, so that a verdict can be repeated years later.</summary>
/// <param name="Library">The version of PeerBilling.</param>
/// <param name="KnownOn">The day of knowing, as ISO date; null for all that is known.</param>
/// <param name="Only">The only rules or checks judged by; empty for all.</param>
public sealed record ReportHeader(string Library, string? KnownOn, ImmutableArray<string> Only);
