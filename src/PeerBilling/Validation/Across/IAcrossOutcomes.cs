using System;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>Takes the outcomes of the checks across sessions.</summary>
internal interface IAcrossOutcomes
{
    /// <summary>What a rule comes to for a session.</summary>
    void Add(int row, int family, CheckResult result);

    /// <summary>A check threw while it judged a session.</summary>
    void Fail(int row, int family, Exception bug);
}
