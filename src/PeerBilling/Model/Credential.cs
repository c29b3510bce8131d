using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>A certificate or licence of a peer or a supervisor.</summary>
public sealed record Credential
{
    /// <summary>What it is, by the catalogue's type or one of its aliases, such as <c>CMPSS</c> or <c>LCSW</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Who issued it; null when not known.</summary>
    public string? Issuer { get; init; }

    /// <summary>The state it belongs to, two capital letters; null when not known.</summary>
    public string? State { get; init; }

    /// <summary>The issuer's number for it.</summary>
    public string? Number { get; init; }

    /// <summary>The first date it is valid on, included.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The last date it is valid on, included; null when not known or when it does not expire.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>What the issuer says of it; null counts as not known, not as active.</summary>
    public CredentialStatus? Status { get; init; }

    /// <summary>Specializations it carries.</summary>
    public ImmutableArray<string>? Specializations { get; init; }
}
