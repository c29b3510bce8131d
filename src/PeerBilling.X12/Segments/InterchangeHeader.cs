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

    private static readonly int[] SeparatorsAt = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];

    /// <summary>True when the next characters are ISA and something that can separate elements.</summary>
    public static bool StartsAt(CharSource source) =>
        source.Peek() == 'I' && source.Peek(1) == 'S' && source.Peek(2) == 'A'
        && source.Peek(SeparatorAt) is var next and >= 0 && !char.IsLetterOrDigit((char)next);

    /// <summary>Reads an ISA of the right length; false when a separator is not where it must be.</summary>
    public static bool TryReadFixed(CharSource source, out Delimiters delimiters)
    {
        delimiters = default;
        if (source.Peek(TerminatorAt) < 0)
        {
            return false;
        }

        foreach (int at in SeparatorsAt)
        {
            if (source.Peek(at) != source.Peek(SeparatorAt))
            {
                return false;
            }
        }

        delimiters = At(source, ComponentAt);
        return delimiters.AreUsable;
    }

    /// <summary>Reads an ISA of another length by counting its sixteen elements; <paramref name="length"/> includes the terminator.</summary>
    public static bool TryReadByElements(CharSource source, out Delimiters delimiters, out int length)
    {
        (delimiters, length) = (default, 0);
        int separator = source.Peek(SeparatorAt);
        int left = Elements;
        for (int i = SeparatorAt; i < LongestSearched && left > 0; i++)
        {
            left -= source.Peek(i) == separator ? 1 : 0;
            length = i + 1;
        }

        if (left > 0 || source.Peek(length + 1) < 0)
        {
            return false;
        }

        delimiters = At(source, length);
        length += 2;
        return delimiters.AreUsable;
    }

    private static Delimiters At(CharSource source, int component) =>
        new((char)source.Peek(SeparatorAt), (char)source.Peek(component), (char)source.Peek(component + 1));
}
