using System.IO;
using PeerBilling.Reading;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using PeerBilling.Validation.Across;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>What stays in memory of a batch for the rules across sessions.</summary>
/// <param name="Sessions">Sessions of the batch.</param>
/// <param name="Bytes">Bytes kept of them all, ids included, until the last report is written.</param>
internal sealed record LedgerSize(int Sessions, long Bytes)
{
    /// <summary>Bytes a session, with the four of the order in which it is judged.</summary>
    public double BytesOfSession => ((double)Bytes / Sessions) + sizeof(int);

    /// <summary>Measures a batch of NDJSON by the rules of a file.</summary>
    public static LedgerSize Of(Stream batch, string rules)
    {
        SessionValidator validator = new(RuleSetReader.TryReadFile(rules, StateRules.Locator).Value);
        Ledger ledger = new();
        foreach (SessionReadResult result in SessionReader.ReadNdjson(batch, "batch"))
        {
            ledger.Add(validator.Draft(result.Session!, null));
        }

        return new LedgerSize(ledger.Count, ledger.Bytes);
    }
}
