using System;
using System.Globalization;
using NodaTime;

namespace PeerBilling.X12;

/// <summary>Reads dates and numbers as X12 writes them, and quotes what could not be read without giving away more than figures.</summary>
internal static class Values
{
    private const int DateLength = 8;
    private const int LongestNumber = 20;
    private const int LongestQuote = 20;

    /// <summary>Reads CCYYMMDD.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (text.Length != DateLength)
        {
            return false;
        }

        int number = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        (int year, int month, int day) = (number / 10000, number / 100 % 100, number % 100);
        if (year == 0 || month is 0 or > 12 || day == 0 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Reads a number with an optional sign and decimal point, and nothing else.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        return text.Length <= LongestNumber
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a whole number of at most nine digits.</summary>
    public static bool TryCount(string? text, out int count)
    {
        count = 0;
        return text is { Length: <= 9 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    /// <summary>A number or date in quotes; of anything else only its length, for a shifted element may hold anyone's name.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or '.' or ',' or '-' or '+' or '/' or ' '))
            {
                return Length(text);
            }
        }

        return text.Length <= LongestQuote ? $"'{text.ToString()}'" : Length(text);
    }

    /// <summary>A code in quotes when it is short enough to be one; else only its length.</summary>
    public static string QuoteCode(ReadOnlySpan<char> text, int longest)
    {
        bool isCode = text.Length <= longest;
        foreach (char c in text)
        {
            isCode &= c <= '~' && char.IsLetterOrDigit(c);
        }

        return isCode ? $"'{text.ToString()}'" : Length(text);
    }

    /// <summary>The date of a segment in the form that messages use.</summary>
    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Length(ReadOnlySpan<char> text) => text.Length == 1 ? "a text of 1 character" : $"a text of {text.Length} characters";
}
