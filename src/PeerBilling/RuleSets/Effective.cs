using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.RuleSets;

/// <summary>Reads the dates of service that a version holds for.</summary>
internal sealed record Effective(DateSpan Span)
{
    public static Effective Read(CheckSettings settings)
    {
        LocalDate from = settings.Date("from", "The first date of service, included.");
        LocalDate? to = settings.OptionalDate("to", "The last date of service, included; absent while it is in force.");
        settings.Require(!(to < from), "to", "the last date is before the first");
        return new Effective(new DateSpan(from, to < from ? from : to));
    }
}
