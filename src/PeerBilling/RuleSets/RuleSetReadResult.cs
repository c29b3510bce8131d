using System.Collections.Immutable;

namespace PeerBilling.RuleSets;

/// <summary>What reading a rule set gave: the set, or everything that is wrong.</summary>
public sealed class RuleSetReadResult
{
    private readonly RuleSet? ruleSet;

    internal RuleSetReadResult(RuleSet? ruleSet, ImmutableArray<RuleSetDiagnostic> diagnostics) => (this.ruleSet, Diagnostics) = (ruleSet, diagnostics);

    /// <summary>True when the set can be used.</summary>
    public bool IsValid => ruleSet is not null;

    /// <summary>Errors and warnings, in the order of the files.</summary>
    public ImmutableArray<RuleSetDiagnostic> Diagnostics { get; }

    /// <summary>The rule set.</summary>
    /// <exception cref="RuleSetException">It cannot be used; all diagnostics are attached.</exception>
    public RuleSet Value => ruleSet ?? throw new RuleSetException(Diagnostics);
}
