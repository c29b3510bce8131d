using System.Collections.Generic;
using System.Linq;
using PeerBilling.Checks.Kinds;

namespace PeerBilling.Checks;

/// <summary>Every kind of check the engine knows, by its YAML name: one visible line each, no reflection.</summary>
internal static class CheckCatalogue
{
    /// <summary>Checks that the design names, without code as yet.</summary>
    private static readonly string[] Named = ["expression"];

    /// <summary>All checks by name, in alphabetical order.</summary>
    public static IReadOnlyDictionary<string, CheckDefinition> All { get; } = new SortedDictionary<string, CheckDefinition>(System.StringComparer.Ordinal)
    {
        [ActivityBillable.Name] = CheckDefinition.Of(ActivityBillable.Read, "activity"),
        [AttachmentNeeded.Name] = CheckDefinition.Of(AttachmentNeeded.Read, "claim.attached", "units"),
        [Authorization.Name] = CheckDefinition.Of(Authorization.Read, "authorization", "units", "dateOfService", "dateOfServiceEnd"),
        [BackgroundCheck.Name] = CheckDefinition.Of(BackgroundCheck.Read, "peer.backgroundCheck", "peer.backgroundChecks", "dateOfService"),
        [BillingProvider.Name] = CheckDefinition.Of(BillingProvider.Read, "billingProvider.type", "billingProvider.taxonomy", "billingProvider.approvals"),
        [CertificationValid.Name] = CheckDefinition.Of(CertificationValid.Read, "peer.credentials", "dateOfService"),
        [Charge.Name] = CheckDefinition.Of(Charge.Read, "charge", "units", "modifiers", "procedureCode"),
        [ContinuingEducation.Name] = CheckDefinition.Of(ContinuingEducation.Read, "peer.continuingEducation", "peer.credentials", "dateOfService"),
        [Diagnosis.Name] = CheckDefinition.Of(Diagnosis.Read, "diagnoses"),
        [Documentation.Name] = CheckDefinition.Of(Documentation.Read, "note.elements"),
        [Duplicate.Name] = CheckDefinition.Of(Duplicate.Read, "member.id", "peer.id", "peer.npi", "dateOfService", "procedureCode", "modifiers", "start", "billingProvider.npi", "claim.submitted"),
        [GroupConsistency.Name] = CheckDefinition.Of(GroupConsistency.Read, "groupId", "member.id", "peer.id", "peer.npi", "start", "end", "procedureCode", "dateOfService"),
        [GroupSize.Name] = CheckDefinition.Of(GroupSize.Read, "groupSize", "facilitators", "modifiers"),
        [Identifiers.Name] = CheckDefinition.Of(Identifiers.Read, "procedureCode", "modifiers", "placeOfService", "diagnoses", "peer.npi", "supervisor.npi", "billingProvider.npi", "claim.frequency", "claim.replaces"),
        [Limit.Name] = CheckDefinition.Of(Limit.Read, "member.id", "peer.id", "supervisor.id", "groupId", "billingProvider.npi", "units", "minutes", "start", "end", "authorization", "episode", "member.birthDate", "planOfCare", "dateOfService"),
        [MemberAge.Name] = CheckDefinition.Of(MemberAge.Read, "member.birthDate", "dateOfService", "dateOfServiceEnd"),
        [MemberEligible.Name] = CheckDefinition.Of(MemberEligible.Read, "member.coverage", "payer", "dateOfService", "dateOfServiceEnd"),
        [MinimumDuration.Name] = CheckDefinition.Of(MinimumDuration.Read, "minutes", "start", "end"),
        [ModifierAllowed.Name] = CheckDefinition.Of(ModifierAllowed.Read, "modifiers"),
        [ModifierRequired.Name] = CheckDefinition.Of(ModifierRequired.Read, "modifiers"),
        [NoteTimeliness.Name] = CheckDefinition.Of(NoteTimeliness.Read, "note.signedOn", "claim.submitted", "dateOfService", "dateOfServiceEnd"),
        [NotWith.Name] = CheckDefinition.Of(NotWith.Read, "member.id", "peer.id", "procedureCode", "dateOfService", "dateOfServiceEnd", "start", "end"),
        [Overlap.Name] = CheckDefinition.Of(Overlap.Read, "peer.id", "peer.npi", "member.id", "groupId", "groupSize", "modifiers", "start", "end", "minutes", "delivery"),
        [PeerAge.Name] = CheckDefinition.Of(PeerAge.Read, "peer.birthDate", "peer.credentials", "dateOfService"),
        [PeerCredential.Name] = CheckDefinition.Of(PeerCredential.Read, "peer.credentials", "peer.hired"),
        [PlaceOfService.Name] = CheckDefinition.Of(PlaceOfService.Read, "placeOfService"),
        [PlanOfCare.Name] = CheckDefinition.Of(PlanOfCare.Read, "planOfCare", "documents", "dateOfService", "dateOfServiceEnd"),
        [PriorContact.Name] = CheckDefinition.Of(PriorContact.Read, "member.id", "delivery", "dateOfService", "billingProvider.npi"),
        [ServiceCovered.Name] = CheckDefinition.Of(ServiceCovered.Read, "procedureCode", "dateOfService", "program", "modifiers"),
        [SupervisionRatio.Name] = CheckDefinition.Of(SupervisionRatio.Read, "supervision.log", "supervision.hoursWorked", "dateOfService"),
        [SupervisionRecency.Name] = CheckDefinition.Of(SupervisionRecency.Read, "supervision.log", "supervision.lastSession", "dateOfService"),
        [SupervisionSignOff.Name] = CheckDefinition.Of(SupervisionSignOff.Read, "supervision.signedOn", "claim.submitted", "dateOfService"),
        [SupervisorCredentialValid.Name] = CheckDefinition.Of(SupervisorCredentialValid.Read, "supervisor.credentials", "dateOfService"),
        [SupervisorQualified.Name] = CheckDefinition.Of(SupervisorQualified.Read, "supervisor.credentials", "supervisor.degree", "supervisor.experienceYears", "supervisor.supervisorTraining", "supervisor.trainings", "dateOfService"),
        [SupervisorSpan.Name] = CheckDefinition.Of(SupervisorSpan.Read, "supervisor.id", "supervisor.npi", "peer.id", "peer.npi", "member.id", "supervision.superviseeCount", "dateOfService"),
        [SupervisorTraining.Name] = CheckDefinition.Of(SupervisorTraining.Read, "supervisor.supervisorTraining", "supervisor.trainings", "supervisor.since", "dateOfService"),
        [Telehealth.Name] = CheckDefinition.Of(Telehealth.Read, "delivery", "modifiers", "placeOfService", "documents", "note.elements", "dateOfService", "dateOfServiceEnd"),
        [TimelyFiling.Name] = CheckDefinition.Of(TimelyFiling.Read, "claim.submitted", "claim.received", "claim.frequency", "claim.delayReason", "claim.otherPayerDecided", "claim.adjudicated", "member.eligibilityDetermined", "dateOfService", "dateOfServiceEnd"),
        [TrainingHours.Name] = CheckDefinition.Of(TrainingHours.Read, "peer.trainingHours", "peer.workHours", "peer.supervisedHours", "peer.trainings", "peer.credentials", "dateOfService"),
        [UnitsInRange.Name] = CheckDefinition.Of(UnitsInRange.Read, "units"),
        [UnitSize.Name] = CheckDefinition.Of(UnitSize.Read, "units", "minutes", "start", "end", "procedureCode"),
    };

    /// <summary>The names of all checks that exist or that the design names, in alphabetical order.</summary>
    public static IEnumerable<string> KnownNames => new SortedSet<string>(All.Keys.Concat(Named), System.StringComparer.Ordinal);

    /// <summary>True for the name of a check that exists or that the design names.</summary>
    public static bool IsKnown(string name) => All.ContainsKey(name) || System.Array.IndexOf(Named, name) >= 0;
}
