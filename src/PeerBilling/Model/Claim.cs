using NodaTime;

namespace PeerBilling.Model;

/// <summary>The claim that a session is billed on (X12 loop 2300).</summary>
public sealed record Claim
{
    /// <summary>The claim's id (X12 CLM01).</summary>
    public string? Id { get; init; }

    /// <summary>The service line's number in the claim, counted from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The date the claim was, or will be, sent.</summary>
    public LocalDate? Submitted { get; init; }

    /// <summary>The date the payer received the claim; null when not known.</summary>
    public LocalDate? Received { get; init; }

    /// <summary>Why it is sent (X12 CLM05-3): <c>1</c> original, <c>7</c> replacement, <c>8</c> void.</summary>
    public string? Frequency { get; init; }

    /// <summary>The payer's number, or ours, of the claim that this one replaces or voids (X12 REF*F8).</summary>
    public string? Replaces { get; init; }

    /// <summary>The X12 delay reason code, for late filing (X12 CLM20).</summary>
    public string? DelayReason { get; init; }

    /// <summary>The date another payer decided on the claim first; null when there was none or it is not known.</summary>
    public LocalDate? OtherPayerDecided { get; init; }

    /// <summary>The date of the payer's own last decision on the claim, for one sent again, replaced or voided; null when there was none or it is not known.</summary>
    public LocalDate? Adjudicated { get; init; }

    /// <summary>True when the documents that the payer asks for go with the claim.</summary>
    public bool? Attached { get; init; }
}
