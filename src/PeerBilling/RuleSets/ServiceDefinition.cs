using System.Collections.Immutable;
using PeerBilling.Checks.When;
using PeerBilling.Model;

namespace PeerBilling.RuleSets;

/// <summary>A service of a rule set, in its dated versions.</summary>
public sealed record ServiceDefinition
{
    /// <summary>The procedure code.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What tells it from other services of the same code; always met when it needs no telling.</summary>
    public required Condition When { get; init; }

    /// <summary>Its versions, in order, not overlapping.</summary>
    public required ImmutableArray<ServiceVersion> Versions { get; init; }

    /// <summary>The id of the rule set file that declares it.</summary>
    public required string DeclaredBy { get; init; }
}
