using System;
using System.Collections.Generic;

namespace PeerBilling.X12;

/// <summary>The segment at hand: its elements, counted from 1 as in the guide; 0 is the segment's id. The next one is read into the same object.</summary>
internal sealed class Segment
{
    /// <summary>The longest segment that is read, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly List<int> ends = [];
    private char[] text = new char[512];
    private int length;
    private Delimiters delimiters;

    /// <summary>The id, when 837 or its envelope has such a segment; else empty.</summary>
    public string Id { get; private set; } = string.Empty;

    /// <summary>Where it stands in the file.</summary>
    public Place At { get; private set; }

    /// <summary>True when the segment was longer than <see cref="MaxLength"/>; what lies beyond is dropped.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>True when the segment holds nothing at all.</summary>
    public bool IsEmpty => length == 0;

    /// <summary>The number of the last element.</summary>
    public int Last => ends.Count - 1;

    /// <summary>An element as it stands; empty when the segment does not go that far.</summary>
    public ReadOnlySpan<char> this[int element]
    {
        get
        {
            if (element >= ends.Count)
            {
                return default;
            }

            int start = element == 0 ? 0 : ends[element - 1] + 1;
            return text.AsSpan(start, ends[element] - start);
        }
    }

    /// <summary>An element as text; null when it is absent or blank.</summary>
    public string? Text(int element) => TextOf(this[element]);

    /// <summary>True when an element holds just this.</summary>
    public bool Has(int element, string value) => this[element].SequenceEqual(value.AsSpan());

    /// <summary>A component of a composite element as text, counted from 1; null when it is absent or blank.</summary>
    public string? Component(int element, int component)
    {
        char separator = SeparatorOf(element);
        ReadOnlySpan<char> rest = this[element];
        for (; component > 1; component--)
        {
            int at = rest.IndexOf(separator);
            if (at < 0)
            {
                return null;
            }

            rest = rest.Slice(at + 1);
        }

        int end = rest.IndexOf(separator);
        return TextOf(end < 0 ? rest : rest.Slice(0, end));
    }

    /// <summary>The character a composite is divided by: ISA16, or another usual one where only that is found.</summary>
    public char SeparatorOf(int element)
    {
        ReadOnlySpan<char> composite = this[element];
        if (composite.IndexOf(delimiters.Component) < 0)
        {
            foreach (char usual in ":>")
            {
                if (!delimiters.Contains(usual) && composite.IndexOf(usual) >= 0)
                {
                    return usual;
                }
            }
        }

        return delimiters.Component;
    }

    /// <summary>True when a composite is divided by another character than ISA16 declares.</summary>
    public bool HasForeignSeparator(int element) => SeparatorOf(element) != delimiters.Component;

    public void Begin(Place at)
    {
        (At, Id, length, IsTooLong) = (at, string.Empty, 0, false);
        ends.Clear();
    }

    public void Append(ReadOnlySpan<char> more)
    {
        int fits = Math.Min(more.Length, MaxLength - length);
        IsTooLong |= fits < more.Length;
        if (length + fits > text.Length)
        {
            Array.Resize(ref text, Math.Max(length + fits, Math.Min(text.Length * 2, MaxLength)));
        }

        more.Slice(0, fits).CopyTo(text.AsSpan(length));
        length += fits;
    }

    /// <summary>Divides what was appended into elements.</summary>
    public void Split(Delimiters by)
    {
        delimiters = by;
        if (by.Terminator == '\n' && length > 0 && text[length - 1] == '\r')
        {
            length--;
        }

        for (int i = 0; i < length; i++)
        {
            if (text[i] == by.Element)
            {
                ends.Add(i);
            }
        }

        ends.Add(length);
        Id = SegmentIds.Find(this[0]);
    }

    private static string? TextOf(ReadOnlySpan<char> span) => span.IsWhiteSpace() ? null : span.ToString();
}
