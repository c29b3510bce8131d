using System;
using System.Diagnostics.CodeAnalysis;

namespace PeerBilling.Model;

/// <summary>An ICD-10-CM diagnosis code such as F33.1 (X12 HI, where the dot is left out; both spellings are equal).</summary>
/// <remarks>Well formed: a letter, a digit, a letter or digit, and up to four more letters or digits after the dot.</remarks>
public readonly record struct DiagnosisCode
{
    private const int DotPosition = 3;
    private readonly ulong packed;

    private DiagnosisCode(ulong packed) => this.packed = packed;

    /// <summary>True for the default value, which stands for no code at all.</summary>
    public bool IsEmpty => packed == 0;

    /// <summary>True when the text has the shape of an ICD-10-CM code; whether the code exists is another question.</summary>
    public bool IsWellFormed
    {
        get
        {
            ReadOnlySpan<char> text = AsciiPack.Unpack(packed, stackalloc char[AsciiPack.MaxLength]);
            if (text.Length is < 3 or > 7 || text[0] is < 'A' or > 'Z' || !AsciiPack.IsDigit(text[1]))
            {
                return false;
            }

            for (int i = 2; i < text.Length; i++)
            {
                if (!AsciiPack.IsUpperOrDigit(text[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Reads a code with or without its dot.</summary>
    /// <exception cref="FormatException">The text is empty, has more than eight characters, or is not printable ASCII.</exception>
    public static DiagnosisCode Parse(string text) =>
        TryParse(text, out DiagnosisCode value)
            ? value
            : throw new FormatException($"'{text}' cannot be read as a diagnosis code such as F33.1.");

    /// <summary>Reads a code with or without its dot; false when it is empty, too long, or not printable ASCII.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DiagnosisCode value)
    {
        text ??= string.Empty;
        string undotted = text.Length > DotPosition && text[DotPosition] == '.' ? text.Remove(DotPosition, 1) : text;
        bool read = AsciiPack.TryPack(undotted.AsSpan(), AsciiPack.MaxLength, out ulong packed);
        value = new DiagnosisCode(packed);
        return read;
    }

    /// <summary>Reads a code with or without its dot from the bytes of a file, ASCII or UTF-8; false when there are none, too many, or one that is not printable ASCII.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DiagnosisCode value)
    {
        Span<byte> undotted = stackalloc byte[AsciiPack.MaxLength];
        bool isDotted = utf8.Length > DotPosition && utf8.Length <= AsciiPack.MaxLength + 1 && utf8[DotPosition] == '.';
        if (isDotted)
        {
            utf8.Slice(0, DotPosition).CopyTo(undotted);
            utf8.Slice(DotPosition + 1).CopyTo(undotted.Slice(DotPosition));
        }

        bool read = AsciiPack.TryPack(isDotted ? undotted.Slice(0, utf8.Length - 1) : utf8, AsciiPack.MaxLength, out ulong packed);
        value = new DiagnosisCode(packed);
        return read;
    }

    /// <summary>True when this code is the given category or one below it: F33.1 lies under F33, and under F3.</summary>
    public bool IsUnder(DiagnosisCode category)
    {
        ReadOnlySpan<char> mine = AsciiPack.Unpack(packed, stackalloc char[AsciiPack.MaxLength]);
        ReadOnlySpan<char> above = AsciiPack.Unpack(category.packed, stackalloc char[AsciiPack.MaxLength]);
        return above.Length > 0 && mine.StartsWith(above);
    }

    /// <summary>The code with its dot; one that has a dot elsewhere, and so is not well formed, as it was written.</summary>
    public override string ToString()
    {
        string text = AsciiPack.Unpack(packed);
        if (text.Length <= DotPosition)
        {
            return text;
        }

        bool dotElsewhere = text[DotPosition] != '.' && text.AsSpan().IndexOf('.') >= 0;
        return dotElsewhere ? text : text.Insert(DotPosition, ".");
    }
}
