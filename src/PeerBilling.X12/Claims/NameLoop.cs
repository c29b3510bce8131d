namespace PeerBilling.X12;

/// <summary>The NM1 loop that a REF, N4 or DMG segment belongs to.</summary>
internal enum NameLoop
{
    /// <summary>None: the segment belongs to the level, claim or line itself.</summary>
    None,

    /// <summary>2010AA.</summary>
    BillingProvider,

    /// <summary>2010BA.</summary>
    Subscriber,

    /// <summary>2010CA.</summary>
    Patient,

    /// <summary>A provider of the claim or the line, 2310 or 2420.</summary>
    Provider,

    /// <summary>Anybody else.</summary>
    Other,
}
