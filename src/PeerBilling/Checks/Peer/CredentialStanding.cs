using System.Runtime.InteropServices;
using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>Whether one credential was valid on the date of service, and what decided.</summary>
/// <param name="State">The answer.</param>
/// <param name="Ended">Its last day, for telling which of several failing ones ended last; null when it never began.</param>
/// <param name="Field">The field that decided, or that the record lacks.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CredentialStanding(CredentialState State, LocalDate? Ended, string Field)
{
    /// <summary>True when this one tells a reader more than the other: it ended later.</summary>
    public bool TellsMoreThan(CredentialStanding? other) =>
        other is not { } known || (known.Ended is null && (Ended is not null || State < known.State)) || Ended > known.Ended;
}
