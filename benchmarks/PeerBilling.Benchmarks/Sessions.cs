using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Benchmarks;

/// <summary>Invented sessions to measure with.</summary>
internal static class Sessions
{
    private const string Json = """
        {"id": "S-1", "state": "CA", "program": "mental_health", "dateOfService": "2025-03-14", "start": "2025-03-14T09:00", "end": "2025-03-14T10:00",
         "procedureCode": "H0038", "modifiers": ["HE"], "units": 4, "minutes": 60, "charge": 120, "placeOfService": "11", "delivery": "in_person",
         "groupSize": 1, "activity": "direct_service", "diagnoses": ["F33.1"], "member": {"id": "M1", "birthDate": "1990-01-01"},
         "peer": {"id": "P1", "npi": "1234567893", "birthDate": "1980-05-01", "trainingHours": 80,
           "credentials": [{"type": "CMPSS", "state": "CA", "issued": "2024-01-01", "expires": "EXPIRES", "status": "active"}]},
         "planOfCare": {"effective": "2025-01-01", "expires": "2025-12-31", "signedOn": "2025-01-02", "includesPeerSupport": true}}
        """;

    /// <summary>A session whose certificate is valid.</summary>
    public static SessionRecord Passing { get; } = SessionReader.Parse(Json.Replace("EXPIRES", "2025-12-31", System.StringComparison.Ordinal));

    /// <summary>The same with a certificate that has expired.</summary>
    public static SessionRecord Failing { get; } = SessionReader.Parse(Json.Replace("EXPIRES", "2025-01-31", System.StringComparison.Ordinal));
}
