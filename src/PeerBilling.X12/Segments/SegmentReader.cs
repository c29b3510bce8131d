namespace PeerBilling.X12;

/// <summary>Divides a file into segments, each interchange by the delimiters of its own ISA.</summary>
internal sealed class SegmentReader(CharSource source, ResultQueue results)
{
    private Delimiters? delimiters;
    private int ordinal;
    private bool isBegun;

    /// <summary>The segment read last.</summary>
    public Segment Current { get; } = new();

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
        if (InterchangeHeader.StartsAt(source))
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
        int length = InterchangeHeader.FixedLength;
        bool isFixed = InterchangeHeader.TryReadFixed(source, out Delimiters found);
        if (!isFixed && !InterchangeHeader.TryReadByElements(source, out found, out length))
        {
            results.Error(new Place(ordinal + 1, source.Line), "ISA does not tell its delimiters: it must be 106 characters long with sixteen elements, a component separator and a segment terminator. The interchange cannot be read.");
            source.Skip();
            FindHeader();
            return false;
        }

        delimiters = found;
        Begin();
        source.Move(length - 1, Current);
        source.Skip();
        Current.Split(found);
        if (!isFixed)
        {
            results.Warning(Current.At, $"ISA is {length} characters long, not 106. Its delimiters were found by counting its sixteen elements.");
        }

        return true;
    }

    private bool ReadSegment(Delimiters known)
    {
        Begin();
        bool isEnded = source.MoveUntil(known.Terminator, Current);
        Current.Split(known);
        if (Current.IsEmpty)
        {
            ordinal--;
            return false;
        }

        // Some senders leave out the very last terminator; in any other segment its absence means that the rest is lost.
        IsCutOff = !isEnded && Current.Id != "IEA";
        return !IsCutOff;
    }

    private void Begin() => Current.Begin(new Place(++ordinal, source.Line));

    /// <summary>Passes over line ends, indentation and control characters between segments; false at the end of the file.</summary>
    private bool SkipBlank()
    {
        while (source.Peek() is var next and (<= ' ' or '\uFEFF'))
        {
            if (next < 0 || next == delimiters?.Element)
            {
                return next >= 0;
            }

            source.Skip();
        }

        return true;
    }

    /// <summary>Passes over everything before the next ISA that is beyond doubt.</summary>
    private void FindHeader()
    {
        while (!source.IsAtEnd && !(InterchangeHeader.StartsAt(source) && InterchangeHeader.TryReadFixed(source, out _)))
        {
            source.Skip();
        }
    }
}
