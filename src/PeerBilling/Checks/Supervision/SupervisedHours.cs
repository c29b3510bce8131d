namespace PeerBilling.Checks.Kinds;

/// <summary>Which hours need supervision.</summary>
public enum SupervisedHours
{
    /// <summary>Hours worked, as the record counts them.</summary>
    Worked,

    /// <summary>Hours of service delivered by the peer's sessions.</summary>
    Delivered,
}
