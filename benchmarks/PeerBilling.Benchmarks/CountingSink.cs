using PeerBilling.Reporting;

namespace PeerBilling.Benchmarks;

/// <summary>Counts findings, and keeps none.</summary>
internal struct CountingSink : IFindingSink
{
    /// <summary>Findings so far.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Add(Finding finding) => Count++;
}
