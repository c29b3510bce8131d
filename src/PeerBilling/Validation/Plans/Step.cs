using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation.Plans;

/// <summary>One rule in the version in force, ready to be asked.</summary>
internal sealed class Step
{
    /// <summary>The rule's place among those of the validator.</summary>
    public required int Order { get; init; }

    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The version in force.</summary>
    public required RuleVersion Version { get; init; }

    /// <summary>False when the session's procedure code alone keeps it out.</summary>
    public required bool IsForCode { get; init; }

    /// <summary>What rule and version ask of the session besides its code; null for nothing.</summary>
    public required ConditionParts? When { get; init; }

    /// <summary>The check where one record decides it, whatever else the record says; null otherwise.</summary>
    public required SessionCheck? Plain { get; init; }

    /// <summary>The check where it looks across sessions; null otherwise.</summary>
    public required IAcross? Across { get; init; }

    /// <summary>The number of the version among those across sessions; 0 when it is none.</summary>
    public required short Number { get; init; }

    /// <summary>The place of its role among the session's; -1 when it has none.</summary>
    public required int Slot { get; init; }
}
