using System;

namespace PeerBilling.X12;

/// <summary>The segment at hand: its elements, counted from 1 as in the guide; 0 is the segment's id. The next one is read into the same object.</summary>
/// <remarks>The bytes are the source's own; nobody may keep them.</remarks>
internal sealed class Segment(TextCache texts)
{
    /// <summary>The longest segment that is read, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly ElementEnds ends = new();
    private byte[] buffer = [];
    private int start;
    private int length;
    private Delimiters? delimiters;

    /// <summary>The id, when 837 or its envelope has such a segment; else <see cref="SegmentId.None"/>.</summary>
    public SegmentId Id { get; private set; }

    /// <summary>Where it stands in the file.</summary>
    public Place At { get; private set; }

    /// <summary>True when the segment was longer than <see cref="MaxLength"/>; what lies beyond is dropped.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>True when the segment holds nothing at all.</summary>
    public bool IsEmpty => length == 0;

    /// <summary>The number of the last element.</summary>
    public int Last => ends.Last;

    private Delimiters By => delimiters!;

    /// <summary>An element as it stands; empty when the segment does not go that far.</summary>
    public ReadOnlySpan<byte> this[int element] =>
        element > ends.Last ? default : buffer.AsSpan(start + ends.StartOf(element), ends.EndOf(element) - ends.StartOf(element));

    /// <summary>An element as text; null when it is absent or blank.</summary>
    public string? Text(int element) => Text(this[element]);

    /// <summary>Bytes out of this segment as text; null when they are blank.</summary>
    public string? Text(ReadOnlySpan<byte> utf8) => Utf8Text.IsBlank(utf8) ? null : texts.Read(utf8);

    /// <summary>True when an element is absent or blank.</summary>
    public bool IsBlank(int element) => Utf8Text.IsBlank(this[element]);

    /// <summary>True when an element holds just this.</summary>
    public bool Has(int element, ReadOnlySpan<byte> value) => this[element].SequenceEqual(value);

    /// <summary>True when an element is this text; null stands for a blank or absent one.</summary>
    public bool Is(int element, string? text) => text is null ? IsBlank(element) : Utf8Text.Same(this[element], text);

    /// <summary>An element of two or three characters, as <see cref="Qualifiers"/> lists them; 0 for any other.</summary>
    public int Qualifier(int element) => Qualifiers.Of(this[element]);

    /// <summary>The components of a composite element, in order.</summary>
    public Components Components(int element) => new(this[element], SeparatorOf(element));

    /// <summary>A component of a composite element, counted from 1; empty when it is absent or blank.</summary>
    public ReadOnlySpan<byte> Component(int element, int component)
    {
        Components all = Components(element);
        for (; component > 1; component--)
        {
            all.Next();
        }

        return all.Next();
    }

    /// <summary>The character a composite is divided by: ISA16, or another usual one where only that is found.</summary>
    public Delimiter SeparatorOf(int element)
    {
        ReadOnlySpan<byte> composite = this[element];
        if (By.Component.In(composite) < 0 && composite.IndexOfAny((byte)':', (byte)'>') >= 0)
        {
            foreach (Delimiter usual in Delimiters.Usual)
            {
                if (!By.Contains(usual.Character) && usual.In(composite) >= 0)
                {
                    return usual;
                }
            }
        }

        return By.Component;
    }

    /// <summary>True when a composite is divided by another character than ISA16 declares.</summary>
    public bool HasForeignSeparator(int element) => SeparatorOf(element).Character != By.Component.Character;

    /// <summary>Takes the segment that the source stands at, when all of it is at hand and it holds no line end; its length, or -1 when it must be looked for in another way.</summary>
    public int TryTake(ByteSource source, Delimiters by, Place at)
    {
        int found = ends.TryFind(source, by);
        if (found > 0 && found <= MaxLength)
        {
            (At, IsTooLong, delimiters) = (at, false, by);
            (buffer, start, length) = (source.Bytes, source.Start, found);
            Id = SegmentIds.Find(this[0]);
            return found;
        }

        return -1;
    }

    /// <summary>Takes the first bytes that the source stands at.</summary>
    public void Take(ByteSource source, int count, Delimiters by, Place at)
    {
        (buffer, start, At, delimiters) = (source.Bytes, source.Start, at, by);
        length = Utf8Text.LengthOf(source.Ahead.Slice(0, count), MaxLength);
        IsTooLong = length < count;
        if (IsTooLong)
        {
            // More is read before it is looked at.
            (buffer, start) = (source.Ahead.Slice(0, length).ToArray(), 0);
        }

        if (by.Terminator.Character == '\n' && length > 0 && buffer[start + length - 1] == '\r')
        {
            length--;
        }

        ends.Find(buffer.AsSpan(start, length), by.Element);
        Id = SegmentIds.Find(this[0]);
    }
}
