using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>A rate that holds for lines with certain modifiers.</summary>
public sealed record ModifierRate
{
    /// <summary>The modifiers that a line must carry, all of them, for the rate to hold.</summary>
    public required ImmutableArray<Modifier> Modifiers { get; init; }

    /// <summary>US dollars a unit.</summary>
    public required decimal Rate { get; init; }

    /// <summary>True when the line carries all the modifiers.</summary>
    public bool HoldsFor(ModifierList billed)
    {
        foreach (Modifier modifier in Modifiers)
        {
            if (!billed.Contains(modifier))
            {
                return false;
            }
        }

        return true;
    }

    internal static ModifierRate Read(CheckSettings settings) => new()
    {
        Modifiers = settings.Modifiers("modifiers", "The modifiers that a line must carry, all of them, for the rate to hold.", required: true),
        Rate = settings.Number("rate", "US dollars a unit."),
    };
}
