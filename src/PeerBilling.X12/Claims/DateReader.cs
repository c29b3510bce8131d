using System;
using NodaTime;

namespace PeerBilling.X12;

/// <summary>Reads the date of service of a line out of DTP*472.</summary>
internal static class DateReader
{
    private const int RangeLength = 17;
    private const int Hyphen = 8;

    public static void Read(Segment segment, LineLoop line)
    {
        bool isFirst = line.DateAt.IsAbsent;
        line.DateAt = isFirst ? segment.At : line.DateAt;
        if (!TryRead(segment, out LocalDate from, out LocalDate to))
        {
            line.Fault(segment.At, Unreadable(segment));
        }
        else if (to < from)
        {
            line.Fault(segment.At, $"DTP03 runs from {Values.Iso(from)} to {Values.Iso(to)}: the last date cannot be before the first.");
        }
        else if (isFirst)
        {
            (line.From, line.To) = (from, to == from ? null : to);
        }
        else if (line.From != from || (line.To ?? line.From) != to)
        {
            line.Fault(segment.At, "A second DTP*472 names another date: a line has one date of service.");
        }
    }

    private static bool TryRead(Segment segment, out LocalDate from, out LocalDate to)
    {
        ReadOnlySpan<byte> text = segment[3];
        if (segment.Has(2, "RD8"u8) && text.Length == RangeLength && text[Hyphen] == '-')
        {
            to = default;
            return Values.TryDate(text.Slice(0, Hyphen), out from) && Values.TryDate(text.Slice(Hyphen + 1), out to);
        }

        bool isRead = Values.TryDate(segment.Has(2, "D8"u8) ? text : default, out from);
        to = from;
        return isRead;
    }

    private static string Unreadable(Segment segment)
    {
        string format = segment.IsBlank(2) ? "is empty" : $"holds {Values.QuoteCode(segment[2], 3)}";
        return $"DTP*472 cannot be read: DTP02 {format} and DTP03 {Values.Quote(segment[3])}. D8 with CCYYMMDD or RD8 with CCYYMMDD-CCYYMMDD is expected.";
    }
}
