using System.Collections.Immutable;

namespace PeerBilling.Reporting;

/// <summary>The reports on the sessions of a batch, in the order they came.</summary>
public sealed class BatchReport
{
    internal BatchReport(ImmutableArray<SessionReport> sessions, ReportSummary summary) => (Sessions, Summary) = (sessions, summary);

    /// <summary>One report a session.</summary>
    public ImmutableArray<SessionReport> Sessions { get; }

    /// <summary>Counts over all of them.</summary>
    public ReportSummary Summary { get; }
}
