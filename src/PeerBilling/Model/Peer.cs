using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>The rendering provider: a peer support specialist (X12 2420A, else 2310B).</summary>
public sealed record Peer
{
    /// <summary>The agency's own id of the peer.</summary>
    public string? Id { get; init; }

    /// <summary>The peer's NPI.</summary>
    public Npi? Npi { get; init; }

    /// <summary>The date of birth, used for ages alone and never printed.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>Hours of initial peer support training.</summary>
    public decimal? TrainingHours { get; init; }

    /// <summary>The date of the latest cleared background check.</summary>
    public LocalDate? BackgroundCheck { get; init; }

    /// <summary>Background checks by kind.</summary>
    public ImmutableArray<BackgroundCheck>? BackgroundChecks { get; init; }

    /// <summary>Certificates; null when not known, empty when there is none.</summary>
    public ImmutableArray<Credential>? Credentials { get; init; }

    /// <summary>Continuing education; null when not known, empty when there is none.</summary>
    public ImmutableArray<ContinuingEducation>? ContinuingEducation { get; init; }

    /// <summary>Further trainings by name.</summary>
    public ImmutableArray<Training>? Trainings { get; init; }

    /// <summary>The date the employer took the peer on.</summary>
    public LocalDate? Hired { get; init; }

    /// <summary>Hours of work, or experience, as a peer.</summary>
    public decimal? WorkHours { get; init; }

    /// <summary>Hours of that work for which the peer was supervised.</summary>
    public decimal? SupervisedHours { get; init; }
}
