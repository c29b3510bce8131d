using System;

namespace PeerBilling.X12;

/// <summary>Reads the delimiters out of an ISA segment, which declares them by standing at fixed places.</summary>
internal static class InterchangeHeader
{
    /// <summary>The length of ISA in characters, its terminator included.</summary>
    public const int FixedLength = 106;

    private const int SeparatorAt = 3;
    private const int ComponentAt = 104;
    private const int TerminatorAt = 105;
    private const int Elements = 16;
    private const int LongestSearched = 2 * FixedLength;
    private const int LongestLookedAt = LongestSearched + 2;

    private static readonly int[] SeparatorsAt = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];

    /// <summary>What ISA begins with.</summary>
    public static ReadOnlySpan<byte> Id => "ISA"u8;

    /// <summary>True when the next characters are ISA and something that can separate elements.</summary>
    public static bool StartsAt(ByteSource source)
    {
        while (source.End - source.Start <= SeparatorAt && source.Fill())
        {
        }

        return source.Ahead.StartsWith(Id) && source.Peek(SeparatorAt + 1) is { Length: > SeparatorAt } text && !char.IsLetterOrDigit(text[SeparatorAt]);
    }

    /// <summary>Reads the next characters, which are to begin with ISA, by the places that its separators must have; else by counting its sixteen elements.</summary>
    /// <param name="source">The file.</param>
    /// <param name="length">The length of ISA in characters, its terminator included.</param>
    /// <param name="isFixed">False when the elements had to be counted.</param>
    public static Delimiters? Read(ByteSource source, out int length, out bool isFixed)
    {
        string text = source.Peek(LongestLookedAt);
        length = FixedLength;
        Delimiters? found = Fixed(text);
        isFixed = found is not null;
        return found ?? Counted(text, out length);
    }

    /// <summary>True when the next characters are an ISA of the right length.</summary>
    public static bool IsFixedAt(ByteSource source) => StartsAt(source) && Fixed(source.Peek(FixedLength)) is not null;

    private static Delimiters? Fixed(string text)
    {
        if (text.Length < FixedLength)
        {
            return null;
        }

        foreach (int at in SeparatorsAt)
        {
            if (text[at] != text[SeparatorAt])
            {
                return null;
            }
        }

        return Usable(text, ComponentAt);
    }

    private static Delimiters? Counted(string text, out int length)
    {
        length = 0;
        int left = Elements;
        for (int i = SeparatorAt; i < LongestSearched && i < text.Length && left > 0; i++)
        {
            left -= text[i] == text[SeparatorAt] ? 1 : 0;
            length = i + 1;
        }

        if (left > 0 || text.Length <= length + 1)
        {
            return null;
        }

        int component = length;
        length += 2;
        return Usable(text, component);
    }

    private static Delimiters? Usable(string text, int component) =>
        Delimiters.AreUsable(text[SeparatorAt], text[component], text[component + 1])
            ? new Delimiters(text[SeparatorAt], text[component], text[component + 1])
            : null;
}
