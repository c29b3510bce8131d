using System.Collections.Immutable;

namespace PeerBilling.Model;

/// <summary>The billing provider (X12 2010AA).</summary>
public sealed record BillingProvider
{
    /// <summary>Its NPI.</summary>
    public Npi? Npi { get; init; }

    /// <summary>Its kind, by the catalogue's name or an alias, such as <c>community_mental_health_center</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Its taxonomy code (X12 PRV03).</summary>
    public string? Taxonomy { get; init; }

    /// <summary>Approvals, enrollments, contracts or registrations that it has; null when not known, empty when there are none.</summary>
    public ImmutableArray<string>? Approvals { get; init; }
}
