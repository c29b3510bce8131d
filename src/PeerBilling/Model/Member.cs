using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>The Medicaid beneficiary who is served. Reports name the session, never the member.</summary>
public sealed record Member
{
    /// <summary>The member's Medicaid id (X12 2010BA NM109).</summary>
    public string? Id { get; init; }

    /// <summary>The date of birth, used for ages alone and never printed.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>Spans of Medicaid coverage; null when not known, empty when there is none.</summary>
    public ImmutableArray<Coverage>? Coverage { get; init; }

    /// <summary>The day on which eligibility was decided, where it was granted for the past.</summary>
    public LocalDate? EligibilityDetermined { get; init; }
}
