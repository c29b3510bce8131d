using System.Collections.Immutable;

namespace PeerBilling.Checks.Terms;

/// <summary>A name that rules use, with the other spellings that records may have.</summary>
public record Term
{
    /// <summary>The name that rules use.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in full, for people; the same as <see cref="Name"/> where there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Other spellings that mean the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
