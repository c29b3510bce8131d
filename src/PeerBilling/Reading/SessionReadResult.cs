using PeerBilling.Model;

namespace PeerBilling.Reading;

/// <summary>What reading one record gave: a session, or why there is none.</summary>
public sealed class SessionReadResult
{
    private SessionReadResult(SessionRecord? session, InputError? error) => (Session, Error) = (session, error);

    /// <summary>The session; null when it could not be read.</summary>
    public SessionRecord? Session { get; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public InputError? Error { get; }

    /// <summary>A session.</summary>
    public static SessionReadResult Of(SessionRecord session) => new(session, null);

    /// <summary>A record that could not be read.</summary>
    public static SessionReadResult Of(InputError error) => new(null, error);
}
