using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Whether a record gives an identifier or code at all.</summary>
internal static class IdentifierPresence
{
    /// <summary>The JSON path of an identifier that the record lacks; null when it gives it, or where none is called for.</summary>
    public static string? AbsentPath(SessionRecord session, IdentifierField field) => field switch
    {
        IdentifierField.ProcedureCode => session.ProcedureCode.IsEmpty ? "procedureCode" : null,
        IdentifierField.Modifiers => session.Modifiers is null ? "modifiers" : null,
        IdentifierField.PlaceOfService => session.PlaceOfService is { IsEmpty: false } ? null : "placeOfService",
        IdentifierField.Diagnoses => session.Diagnoses is null ? "diagnoses" : null,
        IdentifierField.PeerNpi => session.Peer?.Npi is { IsEmpty: false } ? null : "peer.npi",
        IdentifierField.SupervisorNpi => session.Supervisor?.Npi is { IsEmpty: false } ? null : "supervisor.npi",
        IdentifierField.BillingNpi => session.BillingProvider?.Npi is { IsEmpty: false } ? null : "billingProvider.npi",
        _ => session.Claim?.Frequency is null ? "claim.frequency" : null,
    };

    /// <summary>Why a list that is known to be empty is wrong where one of its codes is required; null when it is not so.</summary>
    public static Reason? NoneGiven(SessionRecord session, IdentifierField field) => field switch
    {
        IdentifierField.Modifiers when session.Modifiers is { Count: 0 } => new($"{Identifiers.Name}/no-modifier", "modifiers", actual: ImmutableArray<string>.Empty),
        IdentifierField.Diagnoses when session.Diagnoses is { Length: 0 } => new($"{Identifiers.Name}/no-diagnosis", "diagnoses", actual: ImmutableArray<string>.Empty),
        _ => null,
    };
}
