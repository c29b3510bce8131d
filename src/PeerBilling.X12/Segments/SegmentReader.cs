using System;

namespace PeerBilling.X12;

/// <summary>Divides a file into segments, each interchange by the delimiters of its own ISA.</summary>
internal sealed class SegmentReader(ByteSource source, ResultQueue results)
{
    // A character takes three bytes at most: what is longer is too long in characters too.
    private const int MostBytes = Segment.MaxLength * Utf8Text.MostOfCharacter;

    private Delimiters? delimiters;
    private int ordinal;
    private bool isBegun;

    /// <summary>The byte order mark.</summary>
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The segment read last.</summary>
    public Segment Current { get; } = new(new TextCache());

    /// <summary>True when the file ended within a segment, which is not given.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Where the reader stands.</summary>
    public Place Here => new(ordinal, source.Line);

    /// <summary>Reads the next segment; false at the end of the file.</summary>
    public bool Read()
    {
        while (SkipBlank())
        {
            isBegun = true;
            if (Next())
            {
                return true;
            }
        }

        if (!isBegun)
        {
            isBegun = true;
            results.Error(Here, "The file is empty. An X12 claim file begins with an ISA segment.");
        }

        return false;
    }

    private bool Next()
    {
        if (source.IsAt((byte)'I') && InterchangeHeader.StartsAt(source))
        {
            return ReadHeader();
        }

        if (delimiters is { } known)
        {
            return ReadSegment(known);
        }

        results.Error(new Place(0, source.Line), FileStart.Describe(source));
        FindHeader();
        return false;
    }

    private bool ReadHeader()
    {
        if (InterchangeHeader.Read(source, out int length, out bool isFixed) is not { } found)
        {
            results.Error(new Place(ordinal + 1, source.Line), "ISA does not tell its delimiters: it must be 106 characters long with sixteen elements, a component separator and a segment terminator. The interchange cannot be read.");
            source.Pass(1);
            FindHeader();
            return false;
        }

        delimiters = found;
        Take(Utf8Text.LengthOf(source.Ahead, length - 1), found);
        source.Pass(found.Terminator.Length);
        if (!isFixed)
        {
            results.Warning(Current.At, $"ISA is {length} characters long, not 106. Its delimiters were found by counting its sixteen elements.");
        }

        return true;
    }

    private bool ReadSegment(Delimiters known)
    {
        int length = Current.TryTake(source, known, new Place(ordinal + 1, source.Line));
        if (length > 0)
        {
            ordinal++;
            source.PassSegment(length, known);
            return true;
        }

        bool isEnded = FindSegment(known);
        if (Current.IsEmpty)
        {
            ordinal--;
            return false;
        }

        // Some senders leave out the very last terminator; in any other segment its absence means that the rest is lost.
        IsCutOff = !isEnded && Current.Id != SegmentId.Iea;
        return !IsCutOff;
    }

    /// <summary>Takes a segment of any length; false when the file ends before its terminator.</summary>
    private bool FindSegment(Delimiters known)
    {
        int length = source.Find(known.Terminator, MostBytes);
        if (length >= 0)
        {
            Take(length, known);
            source.Pass(known.Terminator.Length);
            return true;
        }

        Take(source.Ahead.Length, known);
        while (source.Fill())
        {
            length = known.Terminator.In(source.Ahead);
            source.Pass(length < 0 ? source.Ahead.Length : length + known.Terminator.Length);
            if (length >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes all that stands before the terminator and passes over it.</summary>
    private void Take(int count, Delimiters known)
    {
        Current.Take(source, count, known, new Place(++ordinal, source.Line));
        source.Pass(count);
    }

    /// <summary>Passes over line ends, indentation and control characters between segments; false at the end of the file.</summary>
    private bool SkipBlank()
    {
        while (!source.IsAtLetter())
        {
            if (source.IsAtEnd)
            {
                return false;
            }

            ReadOnlySpan<byte> ahead = source.Ahead;
            bool isMark = ahead.StartsWith(Mark);
            if ((ahead[0] > ' ' && !isMark) || delimiters?.Element.Begins(ahead) == true)
            {
                return true;
            }

            source.Pass(isMark ? Mark.Length : 1);
        }

        return true;
    }

    /// <summary>Passes over everything before the next ISA that is beyond doubt.</summary>
    private void FindHeader()
    {
        while (!source.IsAtEnd)
        {
            int at = source.Ahead.IndexOf(InterchangeHeader.Id);
            if (at >= 0)
            {
                source.Pass(at);
                if (InterchangeHeader.IsFixedAt(source))
                {
                    return;
                }

                source.Pass(1);
                continue;
            }

            // The last bytes may be the first ones of an ISA.
            source.Pass(Math.Max(0, source.Ahead.Length - InterchangeHeader.Id.Length + 1));
            if (!source.Fill())
            {
                source.Pass(source.Ahead.Length);
            }
        }
    }
}
