using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;

namespace PeerBilling.RuleSets.Lint;

/// <summary>Says whether modifiers that one rule asks for are modifiers that another refuses.</summary>
internal static class ModifierDemand
{
    /// <summary>Modifiers that satisfy the first check and not the second, where none satisfy both; null where some do, or the checks are others.</summary>
    public static IReadOnlyList<Modifier>? Clash(Check asks, Check refuses, ImmutableArray<Modifier> besides)
    {
        if (asks is not ModifierRequired required || refuses is not ModifierAllowed allowed)
        {
            return null;
        }

        List<Modifier[]> choices = required.AnyOf.Length == 0 ? [[]] : [.. required.AnyOf.Select(modifier => new[] { modifier })];
        List<Modifier[]> lines = [.. choices.Select(choice => required.AllOf.Concat(choice).Concat(besides).Distinct().ToArray())];
        return lines.TrueForAll(line => !Passes(allowed, line)) ? lines[0] : null;
    }

    private static bool Passes(ModifierAllowed allowed, Modifier[] line) =>
        !line.Any(allowed.Deny.Contains)
        && (allowed.Allow.IsEmpty || line.All(allowed.Allow.Contains))
        && !allowed.Exclusive.Any(set => line.Count(set.OneOf.Contains) > 1);
}
