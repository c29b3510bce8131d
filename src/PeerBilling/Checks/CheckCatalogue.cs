using System.Collections.Generic;

namespace PeerBilling.Checks;

/// <summary>Every kind of check the engine knows, by its YAML name: one visible line each, no reflection.</summary>
internal static class CheckCatalogue
{
    /// <summary>Checks that look across sessions, or read an expression: named by the design, without code as yet.</summary>
    private static readonly string[] Named = ["limit", "duplicate", "overlap", "not-with", "supervisor-span", "group-consistency", "expression"];

    /// <summary>All checks by name, in alphabetical order.</summary>
    public static IReadOnlyDictionary<string, CheckDefinition> All { get; } = new SortedDictionary<string, CheckDefinition>(System.StringComparer.Ordinal)
    {
        [AttachmentNeeded.Name] = CheckDefinition.Of(AttachmentNeeded.Read, "claim.attached", "units"),
        [BillingProvider.Name] = CheckDefinition.Of(BillingProvider.Read, "billingProvider.type", "billingProvider.taxonomy"),
        [Charge.Name] = CheckDefinition.Of(Charge.Read, "charge", "units", "modifiers", "procedureCode"),
        [GroupSize.Name] = CheckDefinition.Of(GroupSize.Read, "groupSize", "facilitators", "modifiers"),
        [Identifiers.Name] = CheckDefinition.Of(Identifiers.Read, "procedureCode", "modifiers", "placeOfService", "diagnoses", "peer.npi", "supervisor.npi", "billingProvider.npi", "claim.frequency", "claim.replaces"),
        [MinimumDuration.Name] = CheckDefinition.Of(MinimumDuration.Read, "minutes", "start", "end"),
        [ModifierAllowed.Name] = CheckDefinition.Of(ModifierAllowed.Read, "modifiers"),
        [ModifierRequired.Name] = CheckDefinition.Of(ModifierRequired.Read, "modifiers"),
        [PlaceOfService.Name] = CheckDefinition.Of(PlaceOfService.Read, "placeOfService"),
        [ServiceCovered.Name] = CheckDefinition.Of(ServiceCovered.Read, "procedureCode", "dateOfService", "program", "modifiers"),
        [TimelyFiling.Name] = CheckDefinition.Of(TimelyFiling.Read, "claim.submitted", "claim.received", "claim.frequency", "claim.delayReason", "claim.otherPayerDecided", "member.eligibilityDetermined", "dateOfService", "dateOfServiceEnd"),
        [UnitSize.Name] = CheckDefinition.Of(UnitSize.Read, "units", "minutes", "start", "end", "procedureCode"),
        [UnitsInRange.Name] = CheckDefinition.Of(UnitsInRange.Read, "units"),
    };

    /// <summary>True for the name of a check that exists or that the design names.</summary>
    public static bool IsKnown(string name) => All.ContainsKey(name) || System.Array.IndexOf(Named, name) >= 0;
}
