using System.Collections.Immutable;

namespace PeerBilling.Checks;

/// <summary>Why a check came to its outcome, as data: its sentence is made only when somebody reads it.</summary>
public sealed record Reason
{
    /// <summary>Creates a reason.</summary>
    /// <param name="code">The permanent code, <c>check/what-is-wrong</c>.</param>
    /// <param name="field">The JSON path of the field that decided, such as <c>peer.credentials[0].expires</c>; null for the record as a whole.</param>
    /// <param name="actual">What the record says.</param>
    /// <param name="expected">What would be right.</param>
    /// <param name="subject">What the sentence is about, where the field alone does not say, such as a credential's type.</param>
    public Reason(string code, string? field = null, Fact actual = default, Fact expected = default, Fact subject = default) =>
        (Code, Field, Actual, Expected, Subject) = (code, field, actual, expected, subject);

    /// <summary>The permanent code, <c>check/what-is-wrong</c>.</summary>
    public string Code { get; }

    /// <summary>The JSON path of the field that decided; null for the record as a whole.</summary>
    public string? Field { get; }

    /// <summary>What the record says.</summary>
    public Fact Actual { get; }

    /// <summary>What would be right.</summary>
    public Fact Expected { get; }

    /// <summary>What the sentence is about, where the field alone does not say.</summary>
    public Fact Subject { get; }

    /// <summary>The fields that the record lacks, for an unknown outcome; empty otherwise.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The ids of the other sessions that the finding rests on, in order; empty where one record decides.</summary>
    public ImmutableArray<string> Sessions { get; init; } = [];

    /// <summary>True when the record contradicts itself, which is sure however little is known of the service.</summary>
    public bool RestsOnRecord { get; init; }

    /// <summary>The confidence of the fact that decided, where it is less than the rule's own; null for the rule's.</summary>
    public Confidence? Confidence { get; init; }
}
