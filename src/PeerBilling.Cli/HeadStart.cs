using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PeerBilling.Reading;

namespace PeerBilling.Cli;

/// <summary>
/// What <c>validate</c> will need, begun on other cores while the command line is still being understood: the rule sets, and the reading of the first
/// record, which takes a thousand times as long as any other, for the code that reads is made ready on the way. It changes no answer, only when it comes.
/// </summary>
internal static class HeadStart
{
    /// <summary>A record with a value of every shape, so that all that reads one is ready. Nobody is in it, and nobody sees it.</summary>
    private const string Record = """
        {"id": "-", "state": "US", "payer": "-", "program": "-", "dateOfService": "2025-01-01", "start": "2025-01-01T09:00", "end": "2025-01-01T10:00",
         "procedureCode": "H0038", "modifiers": ["HE"], "units": 4, "minutes": 60, "charge": 1.00, "placeOfService": "11", "delivery": "in_person",
         "groupSize": 1, "recipient": "member", "activity": "direct_service", "diagnoses": ["F33.1"],
         "member": {"id": "-", "birthDate": "2000-01-01", "coverage": [{"from": "2025-01-01", "to": null, "plan": "-"}]},
         "peer": {"id": "-", "npi": "1000001010", "birthDate": "2000-01-01", "trainingHours": 80,
                  "credentials": [{"type": "-", "issuer": "-", "state": "US", "issued": "2025-01-01", "expires": "2025-12-31", "status": "active"}],
                  "continuingEducation": [{"completed": "2025-01-01", "hours": 6}]},
         "supervisor": {"id": "-", "npi": "1000002018", "credentials": [], "supervisorTraining": "2025-01-01", "experienceYears": 5},
         "supervision": {"lastSession": "2025-01-01", "signedOn": "2025-01-01"},
         "planOfCare": {"effective": "2025-01-01", "signedOn": "2025-01-01", "signedBy": "-", "includesPeerSupport": true},
         "note": {"signedOn": "2025-01-01", "elements": ["-"]}, "billingProvider": {"npi": "1000003016", "type": "-"},
         "claim": {"id": "-", "line": 1, "submitted": "2025-01-01", "frequency": "1"}}
        """;

    /// <summary>Begins what the arguments, which nobody has understood yet, seem to ask for. Wrong guesses cost time on another core, and nothing else.</summary>
    public static void Begin(string[] args)
    {
        if (args is not ["validate", ..])
        {
            return;
        }

        if (!Array.Exists(args, arg => arg.StartsWith("--rules", StringComparison.Ordinal)))
        {
            BuiltInRules.Begin(StateIn(args));
        }

        if (Array.Exists(args, IsJson))
        {
            Task.Run(() => SessionReader.ReadJson(new MemoryStream(Encoding.UTF8.GetBytes(Record)), "-").Count());
        }
    }

    private static string? StateIn(string[] args)
    {
        int option = Array.IndexOf(args, "--state");
        return option >= 0 && option + 1 < args.Length ? args[option + 1] : null;
    }

    private static bool IsJson(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
}
