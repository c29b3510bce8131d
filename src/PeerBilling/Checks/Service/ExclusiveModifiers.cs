using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Modifiers that exclude each other on one service line.</summary>
public sealed record ExclusiveModifiers
{
    /// <summary>The modifiers of which at most one may be billed.</summary>
    public required ImmutableArray<Modifier> OneOf { get; init; }

    internal static ExclusiveModifiers Read(CheckSettings settings) => new()
    {
        OneOf = settings.Modifiers("one_of", "Modifiers of which at most one may be billed.", required: true),
    };
}
