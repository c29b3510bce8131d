using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>The supervising provider (X12 2420D, else 2310D).</summary>
public sealed record Supervisor
{
    /// <summary>The agency's own id of the supervisor.</summary>
    public string? Id { get; init; }

    /// <summary>The supervisor's NPI.</summary>
    public Npi? Npi { get; init; }

    /// <summary>Licences and certificates; null when not known, empty when there is none.</summary>
    public ImmutableArray<Credential>? Credentials { get; init; }

    /// <summary>The date the course for supervisors of peers was completed.</summary>
    public LocalDate? SupervisorTraining { get; init; }

    /// <summary>Further trainings by name.</summary>
    public ImmutableArray<Training>? Trainings { get; init; }

    /// <summary>Whole years of experience in the behavioral health system.</summary>
    public int? ExperienceYears { get; init; }

    /// <summary>The highest degree: <c>high_school</c>, <c>associate</c>, <c>bachelor</c>, <c>master</c> or <c>doctor</c>.</summary>
    public string? Degree { get; init; }

    /// <summary>The date this person began to supervise peers.</summary>
    public LocalDate? Since { get; init; }
}
