using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>One thing met in a claim file: a service line that could be read, or a problem.</summary>
public sealed record X12ReadResult
{
    internal X12ReadResult(SessionRecord session) => Session = session;

    internal X12ReadResult(X12Error error) => Error = error;

    /// <summary>The service line; null where this is a problem.</summary>
    public SessionRecord? Session { get; }

    /// <summary>The problem; null where this is a service line.</summary>
    public X12Error? Error { get; }
}
