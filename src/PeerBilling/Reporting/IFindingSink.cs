namespace PeerBilling.Reporting;

/// <summary>Takes findings as they are made, for callers that want no report.</summary>
public interface IFindingSink
{
    /// <summary>Takes a finding; those of one session come in the order of its report.</summary>
    void Add(Finding finding);
}
