using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>How the peer was supervised around the date of service.</summary>
public sealed record Supervision
{
    /// <summary>The date of the latest supervision meeting.</summary>
    public LocalDate? LastSession { get; init; }

    /// <summary>The date the supervisor signed the session's note or record.</summary>
    public LocalDate? SignedOn { get; init; }

    /// <summary>How many peers the supervisor supervises.</summary>
    public int? SuperviseeCount { get; init; }

    /// <summary>Hours the peer worked, or delivered, in the span the log covers.</summary>
    public decimal? HoursWorked { get; init; }

    /// <summary>The supervision meetings; null when not known, empty when there was none.</summary>
    public ImmutableArray<SupervisionMeeting>? Log { get; init; }
}
