using System;
using System.Collections.Generic;
using System.Linq;

namespace PeerBilling.RuleSets;

/// <summary>Finds rule set files by id, so that <c>extends</c> never names a path.</summary>
public abstract class RuleSetLocator
{
    private const int LongestId = 64;

    /// <summary>The file of a rule set; null when there is none.</summary>
    public abstract RuleSetFile? Find(string id);

    /// <summary>The ids of all rule sets there are, in order.</summary>
    public abstract IReadOnlyList<string> Ids { get; }

    /// <summary>True for lower-case letters, digits and inner hyphens: nothing that could leave a folder.</summary>
    internal static bool IsId(string? id)
    {
        if (string.IsNullOrEmpty(id) || id!.Length > LongestId || id[0] == '-' || id[id.Length - 1] == '-')
        {
            return false;
        }

        foreach (char c in id)
        {
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>This locator first, and another for what it does not have.</summary>
    public RuleSetLocator Or(RuleSetLocator other) => new Chain(this, other ?? throw new ArgumentNullException(nameof(other)));

    private sealed class Chain(RuleSetLocator first, RuleSetLocator second) : RuleSetLocator
    {
        public override IReadOnlyList<string> Ids => [.. first.Ids.Union(second.Ids, StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal)];

        public override RuleSetFile? Find(string id) => first.Find(id) ?? second.Find(id);
    }
}
