using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.When;

/// <summary>Modifiers that must, or must not, be on a line; an empty list asks nothing.</summary>
public sealed record ModifierCondition
{
    /// <summary>Every one of these.</summary>
    public ImmutableArray<Modifier> All { get; init; } = [];

    /// <summary>At least one of these.</summary>
    public ImmutableArray<Modifier> Any { get; init; } = [];

    /// <summary>Not one of these.</summary>
    public ImmutableArray<Modifier> None { get; init; } = [];

    /// <summary>Whether the line's modifiers meet it; unknown when they are absent.</summary>
    public ConditionResult Evaluate(ModifierList? modifiers) =>
        modifiers is null ? ConditionResult.Unknown("modifiers") : ConditionResult.Of(HasAll(modifiers) && (Any.Length == 0 || HasAny(modifiers, Any)) && !HasAny(modifiers, None));

    internal static ModifierCondition Read(CheckSettings settings) => new()
    {
        All = settings.Modifiers("all", "Every one of these."),
        Any = settings.Modifiers("any", "At least one of these."),
        None = settings.Modifiers("none", "Not one of these."),
    };

    private static bool HasAny(ModifierList modifiers, ImmutableArray<Modifier> wanted)
    {
        foreach (Modifier modifier in wanted)
        {
            if (modifiers.Contains(modifier))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAll(ModifierList modifiers)
    {
        foreach (Modifier modifier in All)
        {
            if (!modifiers.Contains(modifier))
            {
                return false;
            }
        }

        return true;
    }
}
