using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>A peer on a roster: the fields of <see cref="Peer"/>, and whom to ask about supervision.</summary>
public sealed record RosterPeer
{
    /// <inheritdoc cref="Peer.Id"/>
    public string? Id { get; init; }

    /// <inheritdoc cref="Peer.Npi"/>
    public Npi? Npi { get; init; }

    /// <inheritdoc cref="Peer.BirthDate"/>
    public LocalDate? BirthDate { get; init; }

    /// <inheritdoc cref="Peer.TrainingHours"/>
    public decimal? TrainingHours { get; init; }

    /// <inheritdoc cref="Peer.BackgroundCheck"/>
    public LocalDate? BackgroundCheck { get; init; }

    /// <inheritdoc cref="Peer.BackgroundChecks"/>
    public ImmutableArray<BackgroundCheck>? BackgroundChecks { get; init; }

    /// <inheritdoc cref="Peer.Credentials"/>
    public ImmutableArray<Credential>? Credentials { get; init; }

    /// <inheritdoc cref="Peer.ContinuingEducation"/>
    public ImmutableArray<ContinuingEducation>? ContinuingEducation { get; init; }

    /// <inheritdoc cref="Peer.Trainings"/>
    public ImmutableArray<Training>? Trainings { get; init; }

    /// <inheritdoc cref="Peer.Hired"/>
    public LocalDate? Hired { get; init; }

    /// <inheritdoc cref="Peer.WorkHours"/>
    public decimal? WorkHours { get; init; }

    /// <inheritdoc cref="Peer.SupervisedHours"/>
    public decimal? SupervisedHours { get; init; }

    /// <summary>The id or NPI of the peer's supervisor on the same roster, for records that name none.</summary>
    public string? Supervisor { get; init; }

    /// <summary>How the peer is supervised, for records that do not say.</summary>
    public Supervision? Supervision { get; init; }
}
