using System;
using System.Collections.Generic;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>The rules across sessions of all validators of a batch: rules of one id are one family, its equal checks one variant.</summary>
internal sealed class RuleFamilies
{
    private readonly Dictionary<string, int> byRule = new(StringComparer.Ordinal);
    private readonly List<RuleVariant> variants = [];
    private readonly Dictionary<SessionValidator, RuleVariant[]> byValidator = [];

    /// <summary>Families so far.</summary>
    public int Count => byRule.Count;

    /// <summary>Variants of all families.</summary>
    public IReadOnlyList<RuleVariant> Variants => variants;

    /// <summary>The variant of each version of a validator's rules.</summary>
    public RuleVariant[] Of(SessionValidator validator)
    {
        if (!byValidator.TryGetValue(validator, out RuleVariant[]? own))
        {
            own = [.. System.Linq.Enumerable.Select(validator.Across.Versions, VariantOf)];
            byValidator.Add(validator, own);
        }

        return own;
    }

    private RuleVariant VariantOf(AcrossVersion version)
    {
        if (!byRule.TryGetValue(version.Rule.Id, out int family))
        {
            family = byRule.Count;
            byRule.Add(version.Rule.Id, family);
        }

        RuleVariant? known = variants.Find(variant => variant.Family == family && Equals(variant.Check, version.Check));
        if (known is null)
        {
            known = new RuleVariant(version.Rule.Id, family, version.Check);
            variants.Add(known);
        }

        return known;
    }
}
