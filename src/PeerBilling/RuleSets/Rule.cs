using System.Collections.Immutable;
using PeerBilling.Checks.When;

namespace PeerBilling.RuleSets;

/// <summary>One use of a check, with one id for ever and dated versions.</summary>
public sealed record Rule
{
    /// <summary>Its id, <c>rule-set/name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The YAML name of its check.</summary>
    public required string CheckName { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Condition When { get; init; }

    /// <summary>How much it weighs; a version of low confidence weighs at most as a warning.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The denial a payer would answer with.</summary>
    public required Denial Denial { get; init; }

    /// <summary>What would mend it.</summary>
    public required Fix Fix { get; init; }

    /// <summary>Its versions, in order, not overlapping.</summary>
    public required ImmutableArray<RuleVersion> Versions { get; init; }

    /// <summary>The id of the rule set file that declares it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>Where it is written; null when it was not read from a file.</summary>
    public FilePlace? Place { get; init; }

    /// <summary>The rule of a set below that it replaces; null for none.</summary>
    internal Rule? Replaced { get; init; }

    /// <summary>What overlays changed in it.</summary>
    public ImmutableArray<RuleChange> Changes { get; init; } = [];

    /// <summary>The waiver that sets it aside; null for none.</summary>
    public Waiver? Waiver { get; init; }
}
