using PeerBilling.Model;

namespace PeerBilling.Checks;

/// <summary>What a rule set found for a session's procedure code on its date.</summary>
/// <param name="Standing">Whether the code is listed and in force.</param>
/// <param name="Terms">The service in force; null unless <paramref name="Standing"/> is <see cref="ServiceStanding.InForce"/>.</param>
/// <param name="Nearest">The span of the version nearest in time, when the code is listed but not in force.</param>
public readonly record struct ServiceLookup(ServiceStanding Standing, ServiceTerms? Terms, DateSpan? Nearest)
{
    /// <summary>The JSON path of the field without which services of the same code cannot be told apart; null when none is absent.</summary>
    public string? Undecided { get; init; }

    /// <summary>True when the session is known to be in one of the service's programs, so that nobody needs to ask again.</summary>
    internal bool IsInProgram { get; init; }
}
