using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>The dates of issue that a rule is about.</summary>
/// <param name="From">The first date, included; null for any.</param>
/// <param name="To">The last date, included; null for any.</param>
internal readonly record struct IssueDates(LocalDate? From, LocalDate? To)
{
    /// <summary>True when the rule does not ask for the date of issue.</summary>
    public bool IsAny => From is null && To is null;

    /// <summary>True when the rule is about a credential issued on this date; false when the date is not known.</summary>
    public bool Contains(LocalDate? issued) => issued is { } date && !(date < From) && !(date > To);
}
