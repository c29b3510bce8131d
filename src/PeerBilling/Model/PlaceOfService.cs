using System;
using System.Diagnostics.CodeAnalysis;

namespace PeerBilling.Model;

/// <summary>A CMS place of service code such as 11, office (X12 SV105, else CLM05-1).</summary>
/// <remarks>Well formed: two digits.</remarks>
public readonly record struct PlaceOfService : IComparable<PlaceOfService>
{
    /// <summary>The longest text that fits, in characters.</summary>
    public const int MaxLength = 4;

    private readonly ulong packed;

    private PlaceOfService(ulong packed) => this.packed = packed;

    /// <summary>True for the default value, which stands for no code at all.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>True when the text has the shape that the code set prescribes; whether the code exists is another question.</summary>
    public bool IsWellFormed
    {
        get
        {
            ReadOnlySpan<char> text = AsciiPack.Unpack(packed, stackalloc char[AsciiPack.MaxLength]);
            return text.Length == 2 && AsciiPack.IsDigit(text[0]) && AsciiPack.IsDigit(text[1]);
        }
    }

    /// <summary>Reads a code as it is written, without trimming or changing its case.</summary>
    /// <exception cref="FormatException">The text is empty, too long, or holds a blank or a character outside ASCII.</exception>
    public static PlaceOfService Parse(string text) =>
        TryParse(text, out PlaceOfService value)
            ? value
            : throw new FormatException($"'{text}' cannot be read: 1 to {MaxLength} letters or digits are expected.");

    /// <summary>Reads a code as it is written; false when it is empty, too long, or not printable ASCII.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PlaceOfService value)
    {
        bool read = AsciiPack.TryPack((text ?? string.Empty).AsSpan(), MaxLength, out ulong packed);
        value = new PlaceOfService(packed);
        return read;
    }

    /// <summary>Reads a code from the bytes of a file, ASCII or UTF-8; false when there are none, too many, or one that is not printable ASCII.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out PlaceOfService value)
    {
        bool read = AsciiPack.TryPack(utf8, MaxLength, out ulong packed);
        value = new PlaceOfService(packed);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(PlaceOfService other) => packed.CompareTo(other.packed);

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator <(PlaceOfService left, PlaceOfService right) => left.CompareTo(right) < 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator >(PlaceOfService left, PlaceOfService right) => left.CompareTo(right) > 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator <=(PlaceOfService left, PlaceOfService right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator >=(PlaceOfService left, PlaceOfService right) => left.CompareTo(right) >= 0;

    /// <summary>The code as it was written.</summary>
    public override string ToString() => AsciiPack.Unpack(packed);
}
