using System;

namespace PeerBilling.X12;

/// <summary>Knows the guides of the 837 by their version labels.</summary>
internal static class Guides
{
    /// <summary>The label of the guide that is read.</summary>
    public const string Read = "005010X222A1";

    private const int LongestLabel = 12;

    public static Guide Of(string? label) => label switch
    {
        null => Guide.Other,
        _ when label.StartsWith("005010X222", StringComparison.Ordinal) => Guide.Professional,
        _ when label.StartsWith("005010X223", StringComparison.Ordinal) => Guide.Institutional,
        _ => Guide.Other,
    };

    /// <summary>The guide's label with its common name, for messages.</summary>
    public static string Named(string? label) => label switch
    {
        null => "of no stated version",
        _ when label.StartsWith("005010X223", StringComparison.Ordinal) => $"{Quoted(label)}, institutional (837I)",
        _ when label.StartsWith("005010X224", StringComparison.Ordinal) => $"{Quoted(label)}, dental (837D)",
        _ when label.StartsWith("004010X098", StringComparison.Ordinal) => $"{Quoted(label)}, the old professional guide of version 4010",
        _ => Quoted(label),
    };

    /// <summary>What is said of a transaction 837 that cannot be read.</summary>
    public static string Refusal(string? label) =>
        $"The 837 is {Named(label)}. Only professional claims of version {Read} are read; its claims were passed over.";

    /// <summary>The label in quotes.</summary>
    public static string Quoted(string label) => Values.QuoteCode(label.AsSpan(), LongestLabel);
}
