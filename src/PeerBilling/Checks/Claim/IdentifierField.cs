namespace PeerBilling.Checks.Kinds;

/// <summary>An identifier or code of a service line; YAML writes the names in lower case with underscores.</summary>
public enum IdentifierField
{
    /// <summary>The procedure code (X12 SV101-2).</summary>
    ProcedureCode,

    /// <summary>The modifiers (X12 SV101-3 to SV101-6).</summary>
    Modifiers,

    /// <summary>The place of service (X12 SV105, else CLM05-1).</summary>
    PlaceOfService,

    /// <summary>The diagnoses (X12 HI through SV107).</summary>
    Diagnoses,

    /// <summary>The NPI of the peer, who renders the service (X12 2420A, else 2310B).</summary>
    PeerNpi,

    /// <summary>The NPI of the supervisor (X12 2420D, else 2310D).</summary>
    SupervisorNpi,

    /// <summary>The NPI of the billing provider (X12 2010AA).</summary>
    BillingNpi,

    /// <summary>The number of the claim that a replacement or a void is about (X12 REF*F8).</summary>
    ReplacedClaim,
}
