using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.RuleSets;

/// <summary>Something that holds for dates of service in a span, and was published on a day.</summary>
public interface IDated
{
    /// <summary>The dates of service it holds for, both ends included.</summary>
    DateSpan Effective { get; }

    /// <summary>The day it was published; null when it counts as known on every day.</summary>
    LocalDate? Known { get; }
}
