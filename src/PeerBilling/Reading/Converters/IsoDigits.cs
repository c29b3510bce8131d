using System;
using NodaTime;

namespace PeerBilling.Reading.Converters;

/// <summary>Reads dates and times in the form that nearly all records have; whatever else is left to the general patterns, and to their judgement.</summary>
internal static class IsoDigits
{
    private const int DateLength = 10;
    private const int MinuteLength = 16;

    /// <summary>Reads <c>uuuu-MM-dd</c> of the years 1 to 9998; false for anything else.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        (int year, int month, int day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        if (Two(text, 0) < 0 || Two(text, 2) < 0 || year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Reads <c>uuuu-MM-ddTHH:mm</c>; false for anything else.</summary>
    public static bool TryDateTime(ReadOnlySpan<byte> text, out LocalDateTime time)
    {
        time = default;
        if (text.Length != MinuteLength || text[DateLength] != 'T' || text[13] != ':' || !TryDate(text.Slice(0, DateLength), out LocalDate date))
        {
            return false;
        }

        (int hour, int minute) = (Two(text, 11), Two(text, 14));
        if (hour is < 0 or > 23 || minute is < 0 or > 59)
        {
            return false;
        }

        time = date.At(new LocalTime(hour, minute));
        return true;
    }

    /// <summary>Two digits as a number; below zero for anything else.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1;
    }
}
