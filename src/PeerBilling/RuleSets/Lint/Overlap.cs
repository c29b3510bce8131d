using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.When;
using PeerBilling.Model;

namespace PeerBilling.RuleSets.Lint;

/// <summary>Says whether some session can meet two conditions at once.</summary>
internal static class Overlap
{
    /// <summary>What keeps every session from meeting both, as a clause; null when nothing does.</summary>
    public static string? Conflict(Condition one, Condition other) =>
        Disjoint("code", one.Codes, other.Codes)
        ?? Disjoint("program", one.Programs, other.Programs)
        ?? Disjoint("population", one.Populations, other.Populations)
        ?? Disjoint("format", Texts(one.Formats), Texts(other.Formats))
        ?? Disjoint("delivery", Texts(one.Deliveries), Texts(other.Deliveries))
        ?? Disjoint("place of service", one.PlacesOfService, other.PlacesOfService)
        ?? Disjoint("payer", Lower(one.Payers), Lower(other.Payers))
        ?? Disjoint("recipient", Texts(one.Recipients), Texts(other.Recipients))
        ?? Disjoint("activity", Texts(one.Activities), Texts(other.Activities))
        ?? Disjoint("claim frequency", one.ClaimFrequencies, other.ClaimFrequencies)
        ?? Disjoint("billing provider", one.BillingProviders, other.BillingProviders)
        ?? Ages(one, other)
        ?? Modifiers([one.Modifiers, other.Modifiers]);

    /// <summary>What both lists have; what one has where the other asks nothing.</summary>
    public static ImmutableArray<T> Common<T>(ImmutableArray<T> one, ImmutableArray<T> other) =>
        one.Length == 0 ? other : other.Length == 0 ? one : [.. one.Intersect(other)];

    private static string? Disjoint<T>(string what, ImmutableArray<T> one, ImmutableArray<T> other) =>
        one.Length > 0 && other.Length > 0 && !one.Intersect(other).Any()
            ? $"no {what} is both {string.Join(" or ", one)} and {string.Join(" or ", other)}"
            : null;

    private static ImmutableArray<string> Texts<T>(ImmutableArray<T> values)
        where T : struct, System.Enum => [.. values.Select(value => Names.Of(value))];

    private static ImmutableArray<string> Lower(ImmutableArray<string> words) => [.. words.Select(word => word.ToLowerInvariant())];

    private static string? Ages(Condition one, Condition other)
    {
        int? least = new[] { one.MinMemberAge, other.MinMemberAge }.Max();
        int? greatest = new[] { one.MaxMemberAge, other.MaxMemberAge }.Min();
        return least > greatest ? $"no member is both at least {least} and at most {greatest} years old" : null;
    }

    private static string? Modifiers(IEnumerable<ModifierCondition?> conditions)
    {
        List<ModifierCondition> asked = [.. conditions.OfType<ModifierCondition>()];
        List<Modifier> barred = [.. asked.SelectMany(condition => condition.None)];
        if (asked.SelectMany(condition => condition.All).Intersect(barred).Cast<Modifier?>().FirstOrDefault() is { } both)
        {
            return $"no line is both with and without modifier {both}";
        }

        return asked.Find(condition => condition.Any.Length > 0 && condition.Any.All(barred.Contains)) is { } open
            ? $"no line is both with {string.Join(" or ", open.Any)} and without"
            : null;
    }
}
