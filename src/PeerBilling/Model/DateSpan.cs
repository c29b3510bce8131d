using System;
using NodaTime;
using NodaTime.Text;

namespace PeerBilling.Model;

/// <summary>A span of dates, both ends included; <see cref="To"/> is null while it is open.</summary>
public readonly record struct DateSpan
{
    /// <summary>Creates a span of dates, both ends included; <paramref name="to"/> is null while it is open.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is earlier than <paramref name="from"/>.</exception>
    public DateSpan(LocalDate from, LocalDate? to = null)
    {
        if (to < from)
        {
            throw new ArgumentException($"The last date {to} is before the first date {from}.", nameof(to));
        }

        (From, To) = (from, to);
    }

    /// <summary>The first date, included.</summary>
    public LocalDate From { get; }

    /// <summary>The last date, included; null while the span is open.</summary>
    public LocalDate? To { get; }

    /// <summary>True when the date is the first, the last, or between them.</summary>
    public bool Contains(LocalDate date) => date >= From && (To is not { } last || date <= last);

    /// <summary>True when some date lies in both spans.</summary>
    public bool Overlaps(DateSpan other) =>
        (other.To is not { } otherLast || From <= otherLast) && (To is not { } last || other.From <= last);

    /// <summary>The span as <c>2025-01-01 to 2025-06-30</c>, or <c>from 2025-01-01</c> while it is open.</summary>
    public override string ToString() => To is { } last
        ? $"{LocalDatePattern.Iso.Format(From)} to {LocalDatePattern.Iso.Format(last)}"
        : $"from {LocalDatePattern.Iso.Format(From)}";
}
