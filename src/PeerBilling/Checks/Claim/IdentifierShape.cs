using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>What is wrong with the form of an identifier or code that a record gives.</summary>
internal static class IdentifierShape
{
    /// <summary>The first thing wrong; null when all is well formed, or not given.</summary>
    public static Reason? Problem(SessionRecord session, IdentifierField field) => field switch
    {
        IdentifierField.ProcedureCode => session.ProcedureCode is { IsEmpty: false, IsWellFormed: false } code
            ? Wrong("procedure-code", "procedureCode", code.ToString(), "a HCPCS or CPT code of five characters")
            : null,
        IdentifierField.Modifiers => session.Modifiers is { } modifiers ? Problem(modifiers) : null,
        IdentifierField.PlaceOfService => session.PlaceOfService is { IsEmpty: false, IsWellFormed: false } place
            ? Wrong("place-of-service", "placeOfService", place.ToString(), "two digits")
            : null,
        IdentifierField.Diagnoses => session.Diagnoses is { } diagnoses ? Problem(diagnoses) : null,
        IdentifierField.PeerNpi => Problem(session.Peer?.Npi, "peer.npi"),
        IdentifierField.SupervisorNpi => Problem(session.Supervisor?.Npi, "supervisor.npi"),
        IdentifierField.BillingNpi => Problem(session.BillingProvider?.Npi, "billingProvider.npi"),
        _ => Problem(session.Claim),
    };

    private static Reason? Problem(ModifierList modifiers)
    {
        for (int i = 0; i < modifiers.Count; i++)
        {
            if (!modifiers[i].IsWellFormed)
            {
                return Wrong("modifier", $"modifiers[{i}]", modifiers[i].ToString(), "two capital letters or digits");
            }
        }

        return null;
    }

    private static Reason? Problem(ImmutableArray<DiagnosisCode> diagnoses)
    {
        for (int i = 0; i < diagnoses.Length; i++)
        {
            if (!diagnoses[i].IsWellFormed)
            {
                return Wrong("diagnosis", $"diagnoses[{i}]", diagnoses[i].ToString(), "an ICD-10-CM code such as F33.1");
            }
        }

        return null;
    }

    private static Reason? Problem(Npi? npi, string path) =>
        npi is { IsEmpty: false, IsValid: false } wrong ? Wrong("npi", path, wrong.ToString(), "ten digits with a valid check digit") : null;

    private static Reason? Problem(Model.Claim? claim) =>
        claim?.Frequency is "7" or "8" && string.IsNullOrWhiteSpace(claim.Replaces)
            ? new($"{Identifiers.Name}/replaced-claim", "claim.replaces", expected: "the number of the original claim", subject: claim.Frequency)
            : null;

    private static Reason Wrong(string what, string path, string actual, string expected) =>
        new($"{Identifiers.Name}/{what}", path, actual: actual, expected: expected);
}
