using System;
using System.Diagnostics.CodeAnalysis;

namespace PeerBilling.Model;

/// <summary>A procedure modifier such as HE or 95 (X12 SV101-3 to SV101-6).</summary>
/// <remarks>Well formed: two characters, capital letters or digits.</remarks>
public readonly record struct Modifier : IComparable<Modifier>
{
    /// <summary>The longest text that fits, in characters.</summary>
    public const int MaxLength = 4;

    private readonly ulong packed;

    private Modifier(ulong packed) => this.packed = packed;

    /// <summary>True for the default value, which stands for no code at all.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>True when the text has the shape that the code set prescribes; whether the code exists is another question.</summary>
    public bool IsWellFormed
    {
        get
        {
            ReadOnlySpan<char> text = AsciiPack.Unpack(packed, stackalloc char[AsciiPack.MaxLength]);
            return text.Length == 2 && AsciiPack.IsUpperOrDigit(text[0]) && AsciiPack.IsUpperOrDigit(text[1]);
        }
    }

    /// <summary>Reads a code as it is written, without trimming or changing its case.</summary>
    /// <exception cref="FormatException">The text is empty, too long, or holds a blank or a character outside ASCII.</exception>
    public static Modifier Parse(string text) =>
        TryParse(text, out Modifier value)
            ? value
            : throw new FormatException($"'{text}' cannot be read: 1 to {MaxLength} letters or digits are expected.");

    /// <summary>Reads a code as it is written; false when it is empty, too long, or not printable ASCII.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Modifier value)
    {
        bool read = AsciiPack.TryPack((text ?? string.Empty).AsSpan(), MaxLength, out ulong packed);
        value = new Modifier(packed);
        return read;
    }

    /// <summary>Reads a code from the bytes of a file, ASCII or UTF-8; false when there are none, too many, or one that is not printable ASCII.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Modifier value)
    {
        bool read = AsciiPack.TryPack(utf8, MaxLength, out ulong packed);
        value = new Modifier(packed);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(Modifier other) => packed.CompareTo(other.packed);

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator <(Modifier left, Modifier right) => left.CompareTo(right) < 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator >(Modifier left, Modifier right) => left.CompareTo(right) > 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator <=(Modifier left, Modifier right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator >=(Modifier left, Modifier right) => left.CompareTo(right) >= 0;

    /// <summary>The code as it was written.</summary>
    public override string ToString() => AsciiPack.Unpack(packed);
}
