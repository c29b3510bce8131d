using System.Collections.Generic;

namespace PeerBilling.Checks;

/// <summary>Every kind of check the engine knows, by its YAML name: one visible line each, no reflection.</summary>
internal static class CheckCatalogue
{
    /// <summary>All checks by name, in alphabetical order.</summary>
    public static IReadOnlyDictionary<string, CheckDefinition> All { get; } = new SortedDictionary<string, CheckDefinition>(System.StringComparer.Ordinal)
    {
        [BackgroundCheck.Name] = CheckDefinition.Of(BackgroundCheck.Read, "peer.backgroundCheck", "peer.backgroundChecks", "dateOfService"),
        [CertificationValid.Name] = CheckDefinition.Of(CertificationValid.Read, "peer.credentials", "dateOfService"),
        [ContinuingEducation.Name] = CheckDefinition.Of(ContinuingEducation.Read, "peer.continuingEducation", "peer.credentials", "dateOfService"),
        [GroupSize.Name] = CheckDefinition.Of(GroupSize.Read, "groupSize", "facilitators", "modifiers"),
        [PeerAge.Name] = CheckDefinition.Of(PeerAge.Read, "peer.birthDate", "peer.credentials", "dateOfService"),
        [PeerCredential.Name] = CheckDefinition.Of(PeerCredential.Read, "peer.credentials"),
        [ServiceCovered.Name] = CheckDefinition.Of(ServiceCovered.Read, "procedureCode", "dateOfService", "program", "modifiers"),
        [SupervisionRatio.Name] = CheckDefinition.Of(SupervisionRatio.Read, "supervision.log", "supervision.hoursWorked", "dateOfService"),
        [SupervisionRecency.Name] = CheckDefinition.Of(SupervisionRecency.Read, "supervision.log", "supervision.lastSession", "dateOfService"),
        [SupervisionSignOff.Name] = CheckDefinition.Of(SupervisionSignOff.Read, "supervision.signedOn", "claim.submitted", "dateOfService"),
        [SupervisorCredentialValid.Name] = CheckDefinition.Of(SupervisorCredentialValid.Read, "supervisor.credentials", "dateOfService"),
        [SupervisorQualified.Name] = CheckDefinition.Of(SupervisorQualified.Read, "supervisor.credentials", "supervisor.degree", "supervisor.experienceYears", "supervisor.supervisorTraining", "supervisor.trainings", "dateOfService"),
        [SupervisorTraining.Name] = CheckDefinition.Of(SupervisorTraining.Read, "supervisor.supervisorTraining", "supervisor.trainings", "supervisor.since", "dateOfService"),
        [TrainingHours.Name] = CheckDefinition.Of(TrainingHours.Read, "peer.trainingHours", "peer.trainings", "peer.credentials", "dateOfService"),
        [UnitSize.Name] = CheckDefinition.Of(UnitSize.Read, "units", "minutes", "start", "end", "procedureCode"),
    };
}
