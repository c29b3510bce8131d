using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Validation.Across;

/// <summary>What the checks across sessions took from one session, besides what its record says plainly.</summary>
internal sealed class SessionTraits
{
    /// <summary>A session of a validator that has so many rules across sessions.</summary>
    public SessionTraits(int rules) => Roles = new Role[rules];

    /// <summary>The traits of a session whose parts are still to be told.</summary>
    public static SessionTraits Of(in SessionContext context, DateTimeZone zone, int rules)
    {
        (int start, int end) = ClockMinutes.Of(context, zone);
        return new SessionTraits(rules) { Start = start, End = end, Minutes = context.Minutes ?? Sighting.Unknown, IsGroup = context.Format == ServiceFormat.Group };
    }

    /// <summary>What part it plays for each of the validator's rules across sessions.</summary>
    public Role[] Roles { get; }

    /// <summary>When it began, in minutes since 1970-01-01T00:00Z.</summary>
    public int Start { get; init; }

    /// <summary>When it ended, in minutes since 1970-01-01T00:00Z.</summary>
    public int End { get; init; }

    /// <summary>Minutes of service.</summary>
    public int Minutes { get; init; }

    /// <summary>True for a session of a group.</summary>
    public bool IsGroup { get; init; }
}
