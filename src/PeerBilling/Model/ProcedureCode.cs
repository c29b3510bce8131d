using System;
using System.Diagnostics.CodeAnalysis;

namespace PeerBilling.Model;

/// <summary>A procedure code: HCPCS Level II such as H0038, or CPT such as 90853 (X12 SV101-2).</summary>
/// <remarks>Well formed: five characters, a letter A to V and four digits (HCPCS), or four digits and a digit or a letter F, T, U (CPT).</remarks>
public readonly record struct ProcedureCode : IComparable<ProcedureCode>
{
    /// <summary>The longest text that fits, in characters.</summary>
    public const int MaxLength = 8;

    private readonly ulong packed;

    private ProcedureCode(ulong packed) => this.packed = packed;

    /// <summary>The characters as one number.</summary>
    internal ulong Packed => packed;

    /// <summary>The code that was packed so.</summary>
    internal static ProcedureCode OfPacked(ulong packed) => new(packed);

    /// <summary>True for the default value, which stands for no code at all.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>True when the text has the shape that the code set prescribes; whether the code exists is another question.</summary>
    public bool IsWellFormed
    {
        get
        {
            ReadOnlySpan<char> text = AsciiPack.Unpack(packed, stackalloc char[AsciiPack.MaxLength]);
            return text.Length == 5 && HasHcpcsOrCptShape(text);
        }
    }

    /// <summary>Reads a code as it is written, without trimming or changing its case.</summary>
    /// <exception cref="FormatException">The text is empty, too long, or holds a blank or a character outside ASCII.</exception>
    public static ProcedureCode Parse(string text) =>
        TryParse(text, out ProcedureCode value)
            ? value
            : throw new FormatException($"'{text}' cannot be read: 1 to {MaxLength} letters or digits are expected.");

    /// <summary>Reads a code as it is written; false when it is empty, too long, or not printable ASCII.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProcedureCode value)
    {
        bool read = AsciiPack.TryPack((text ?? string.Empty).AsSpan(), MaxLength, out ulong packed);
        value = new ProcedureCode(packed);
        return read;
    }

    /// <summary>Reads a code from the bytes of a file, ASCII or UTF-8; false when there are none, too many, or one that is not printable ASCII.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out ProcedureCode value)
    {
        bool read = AsciiPack.TryPack(utf8, MaxLength, out ulong packed);
        value = new ProcedureCode(packed);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(ProcedureCode other) => packed.CompareTo(other.packed);

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator <(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) < 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator >(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) > 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator <=(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two codes by their characters.</summary>
    public static bool operator >=(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) >= 0;

    /// <summary>The code as it was written.</summary>
    public override string ToString() => AsciiPack.Unpack(packed);

    private static bool HasHcpcsOrCptShape(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < 4; i++)
        {
            if (!AsciiPack.IsDigit(text[i]))
            {
                return false;
            }
        }

        bool hcpcs = text[0] is >= 'A' and <= 'V' && AsciiPack.IsDigit(text[4]);
        bool cpt = AsciiPack.IsDigit(text[0]) && (AsciiPack.IsDigit(text[4]) || text[4] is 'F' or 'T' or 'U');
        return hcpcs || cpt;
    }
}
