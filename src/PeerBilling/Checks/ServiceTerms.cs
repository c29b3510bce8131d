using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Checks;

/// <summary>What a rule set says of a service on a date: the part that checks read.</summary>
public sealed record ServiceTerms
{
    /// <summary>The procedure code.</summary>
    public required ProcedureCode Code { get; init; }

    /// <summary>The service's name in the rule set.</summary>
    public required string Name { get; init; }

    /// <summary>Individual or group; null when the code serves both.</summary>
    public ServiceFormat? Format { get; init; }

    /// <summary>The programs it is covered in, by the vocabulary's names; empty for all.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>What a unit is; null when no document read so far says.</summary>
    public UnitDefinition? Unit { get; init; }

    /// <summary>US dollars a unit; null when there is no single amount.</summary>
    public decimal? Rate { get; init; }

    /// <summary>How well the service and the length of its unit are known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>How well its rounding is known.</summary>
    public required Confidence RoundingConfidence { get; init; }
}
