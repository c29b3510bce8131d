using System;
using System.Globalization;
using System.Text;
using NodaTime;

namespace PeerBilling.X12;

/// <summary>Reads dates and numbers as X12 writes them, and quotes what could not be read without giving away more than figures.</summary>
internal static class Values
{
    private const int DateLength = 8;
    private const int LongestNumber = 20;
    private const int LongestPlain = 18;
    private const int LongestCount = 9;
    private const int LongestQuote = 20;
    private const int ShortestMonth = 28;

    /// <summary>Reads CCYYMMDD.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text.Length != DateLength)
        {
            return false;
        }

        int number = 0;
        foreach (byte b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (b - '0');
        }

        (int year, int month, int day) = (number / 10000, number / 100 % 100, number % 100);
        if (year == 0 || month is 0 or > 12 || day == 0 || (day > ShortestMonth && day > CalendarSystem.Iso.GetDaysInMonth(year, month)))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Reads CCYYMMDD; false for null, too.</summary>
    public static bool TryDate(string? text, out LocalDate date) => TryDate(text is { Length: DateLength } ? Encoding.UTF8.GetBytes(text) : [], out date);

    /// <summary>Reads a number with an optional sign and decimal point, and nothing else.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out decimal number)
    {
        if (TryPlain(text, out number))
        {
            return true;
        }

        string characters = Utf8Text.Read(text);
        return characters.Length <= LongestNumber
            && decimal.TryParse(characters, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a whole number of at most nine digits.</summary>
    public static bool TryCount(ReadOnlySpan<byte> text, out int count)
    {
        count = 0;
        foreach (byte b in text)
        {
            if (text.Length > LongestCount || b is < (byte)'0' or > (byte)'9')
            {
                return TryCount(Utf8Text.Read(text), out count);
            }

            count = (count * 10) + (b - '0');
        }

        return !text.IsEmpty;
    }

    /// <summary>Reads a whole number of at most nine digits.</summary>
    public static bool TryCount(string? text, out int count)
    {
        count = 0;
        return text is { Length: <= LongestCount } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    /// <summary>As <see cref="Quote(ReadOnlySpan{char})"/>.</summary>
    public static string Quote(ReadOnlySpan<byte> text) => Quote(Utf8Text.Read(text).AsSpan());

    /// <summary>As <see cref="QuoteCode(ReadOnlySpan{char}, int)"/>.</summary>
    public static string QuoteCode(ReadOnlySpan<byte> text, int longest) => QuoteCode(Utf8Text.Read(text).AsSpan(), longest);

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

    /// <summary>Reads digits with or without a point among or behind them, as nearly all numbers are written; false for whatever else may be one.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        if (text.Length is 0 or > LongestPlain || text[0] == '.')
        {
            return false;
        }

        long value = 0;
        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + (text[i] - '0');
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        number = new decimal(unchecked((int)value), (int)(value >> 32), 0, isNegative: false, (byte)(point < 0 ? 0 : text.Length - 1 - point));
        return true;
    }

    private static string Length(ReadOnlySpan<char> text) => text.Length == 1 ? "a text of 1 character" : $"a text of {text.Length} characters";
}
