namespace PeerBilling.Checks.Terms;

/// <summary>A kind of certificate or licence in the catalogue.</summary>
public sealed record CredentialTerm : Term
{
    /// <summary>Who issues it; null when several do or it is not known.</summary>
    public string? Issuer { get; init; }

    /// <summary>The state it belongs to, two capital letters; null for one that any state may have.</summary>
    public string? State { get; init; }

    /// <summary>Who holds it.</summary>
    public CredentialRole Role { get; init; }

    /// <summary>Its stage where a certificate has several, such as <c>trainee</c> or <c>full</c>; null for one without stages.</summary>
    public string? Stage { get; init; }
}
