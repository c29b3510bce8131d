using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.When;

namespace PeerBilling.Checks;

/// <summary>The sessions that a rule is about, for a check to say which outcomes it can have for them.</summary>
/// <param name="About">The rule's condition and its version's: a session meets them all.</param>
/// <param name="Services">The services of these sessions on the version's dates.</param>
/// <param name="Programs">All programs that the rule set knows.</param>
internal sealed record Reach(ImmutableArray<Condition> About, ImmutableArray<ServiceTerms> Services, ImmutableArray<string> Programs)
{
    /// <summary>The values a field can have, by the conditions; null when they leave it open.</summary>
    /// <param name="part">The part of a condition that asks for the field; empty where it does not.</param>
    public ImmutableHashSet<T>? Only<T>(System.Func<Condition, ImmutableArray<T>> part)
    {
        ImmutableHashSet<T>? left = null;
        foreach (ImmutableArray<T> asked in About.Select(part).Where(asked => asked.Length > 0))
        {
            left = left?.Intersect(asked) ?? [.. asked];
        }

        return left;
    }

    /// <summary>The parts of all conditions about the line's modifiers.</summary>
    public IEnumerable<ModifierCondition> Modifiers => About.Select(condition => condition.Modifiers).OfType<ModifierCondition>();

    /// <summary>True when every line of these sessions carries one of the modifiers.</summary>
    public bool AlwaysCarries(ImmutableArray<Model.Modifier> any) =>
        Modifiers.Any(asked => asked.All.Intersect(any).Any() || (asked.Any.Length > 0 && asked.Any.All(any.Contains)));

    /// <summary>True when every line of these sessions carries the modifier.</summary>
    public bool AlwaysCarries(Model.Modifier modifier) => AlwaysCarries([modifier]);

    /// <summary>True when no line of these sessions carries the modifier.</summary>
    public bool NeverCarries(Model.Modifier modifier) => Modifiers.Any(asked => asked.None.Contains(modifier));
}
