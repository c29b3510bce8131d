using System;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Benchmarks;

/// <summary>Invented sessions to measure with.</summary>
internal static class Sessions
{
    private const string Json = """
        {"id": "S-1", "state": "ZZ", "program": "mental_health", "dateOfService": "2025-03-14", "start": "2025-03-14T09:00", "end": "2025-03-14T10:00",
         "procedureCode": "H0038", "modifiers": ["HE"], "units": 4, "minutes": 60, "charge": 73, "placeOfService": "11", "delivery": "in_person",
         "groupSize": 1, "activity": "direct_service", "diagnoses": ["F33.1"], "member": {"id": "M1", "birthDate": "1990-01-01"},
         "peer": {"id": "P1", "npi": "1234567893", "birthDate": "1980-05-01", "trainingHours": 80,
           "credentials": [{"type": "ZPS", "state": "ZZ", "issued": "2024-01-01", "expires": "2025-12-31", "status": "active"}]},
         "planOfCare": {"effective": "2025-01-01", "expires": "2025-12-31", "signedOn": "2025-01-02", "includesPeerSupport": true},
         "authorization": {"number": "A1", "units": 100, "from": "2025-01-01", "to": "2025-06-30"},
         "note": {"signedOn": "2025-03-14", "elements": ["goal", "intervention", "response"]},
         "claim": {"id": "C1", "line": 1, "submitted": "2025-04-01", "frequency": "1"}}
        """;

    /// <summary>A session that passes all sixteen rules.</summary>
    public static SessionRecord Passing { get; } = SessionReader.Parse(Json);

    /// <summary>The same with five things wrong: units, modifier, place, certificate and filing.</summary>
    public static SessionRecord Failing { get; } = SessionReader.Parse(Json
        .Replace("\"units\": 4", "\"units\": 6", StringComparison.Ordinal)
        .Replace("[\"HE\"]", "[\"HQ\"]", StringComparison.Ordinal)
        .Replace("\"placeOfService\": \"11\"", "\"placeOfService\": \"21\"", StringComparison.Ordinal)
        .Replace("\"expires\": \"2025-12-31\", \"status\"", "\"expires\": \"2025-01-31\", \"status\"", StringComparison.Ordinal)
        .Replace("\"submitted\": \"2025-04-01\"", "\"submitted\": \"2026-04-01\"", StringComparison.Ordinal));

    /// <summary>A passing session as a line of NDJSON, with ids of its own among 64 members and 32 peers.</summary>
    public static string Line(int number) => SessionReader.Write(Passing with
    {
        Id = $"S-{number}",
        Member = Passing.Member! with { Id = $"M-{number % 64}" },
        Peer = Passing.Peer! with { Id = $"P-{number % 32}" },
        Claim = Passing.Claim! with { Id = $"C-{number}" },
    });

    /// <summary>How many findings the failing session has.</summary>
    public const int FindingsOfFailing = 5;
}
