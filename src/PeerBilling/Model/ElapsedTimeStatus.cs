namespace PeerBilling.Model;

/// <summary>Whether the length of a session can be told from its clock times.</summary>
public enum ElapsedTimeStatus
{
    /// <summary>The start or the end is not known.</summary>
    Missing,

    /// <summary>The minutes are known.</summary>
    Known,

    /// <summary>The end is before the start.</summary>
    EndBeforeStart,

    /// <summary>A time that the clock skipped when daylight-saving time began.</summary>
    NoSuchTime,
}
