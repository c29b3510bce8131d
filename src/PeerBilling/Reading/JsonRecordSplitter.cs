using System;
using System.Collections.Generic;
using System.IO;

namespace PeerBilling.Reading;

/// <summary>
/// Cuts a JSON file into its records without reading it whole: the objects of an array, of a file with one object after another, or
/// the lines of NDJSON. One broken record does not take the others with it.
/// </summary>
internal sealed class JsonRecordSplitter(Stream stream, bool byLine)
{
    /// <summary>The longest record read, in bytes.</summary>
    public const int MaxRecordBytes = 1024 * 1024;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private readonly byte[] chunk = new byte[64 * 1024];
    private byte[] record = new byte[8 * 1024];
    private int length;
    private int line = 1;
    private int startLine = 1;
    private int depth;
    private bool inText;
    private bool escaped;
    private bool tooLong;
    private bool stray;

    /// <summary>The records in order. A slice's bytes are valid until the next one is asked for.</summary>
    public IEnumerable<Slice> Split()
    {
        int from = StartAfterMark(out int read);
        for (; read > 0; read = stream.Read(chunk, 0, chunk.Length), from = 0)
        {
            for (int i = from; i < read; i++)
            {
                i += KeepPlain(chunk.AsSpan(i, read - i));
                if (i < read && (byLine ? TakeByLine(chunk[i]) : TakeByObject(chunk[i])))
                {
                    yield return Finish();
                }
            }
        }

        if (length > 0)
        {
            yield return Finish(cutOff: !byLine);
        }
    }

    /// <summary>Reads the first bytes, as many as a byte order mark has even where a pipe gives fewer at a time, and finds where the text begins.</summary>
    private int StartAfterMark(out int read)
    {
        read = 0;
        for (int more = -1; more != 0 && read < Mark.Length; read += more)
        {
            more = stream.Read(chunk, read, chunk.Length - read);
        }

        return chunk.AsSpan(0, read).StartsWith(Mark) ? Mark.Length : 0;
    }

    /// <summary>Takes the bytes before the next one that means something besides itself; gives their number.</summary>
    private int KeepPlain(ReadOnlySpan<byte> bytes)
    {
        if (byLine ? length == 0 : depth == 0 || escaped)
        {
            return 0;
        }

        int count = bytes.IndexOfAny(byLine ? "\n"u8 : inText ? "\"\\\n"u8 : "\"{}[]\n"u8);
        count = count < 0 ? bytes.Length : count;
        int room = Math.Min(count, MaxRecordBytes - length);
        tooLong |= room < count;
        while (length + room > record.Length)
        {
            Array.Resize(ref record, record.Length * 2);
        }

        bytes.Slice(0, room).CopyTo(record.AsSpan(length));
        length += room;
        return count;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private bool TakeByLine(byte b)
    {
        if (b == (byte)'\n')
        {
            bool complete = length > 0;
            line++;
            return complete;
        }

        if (length > 0 || !IsBlank(b))
        {
            Keep(b);
        }

        return false;
    }

    private bool TakeByObject(byte b)
    {
        bool complete = depth == 0 ? TakeOutside(b) : TakeInside(b);
        if (b == (byte)'\n')
        {
            line++;
        }

        return complete;
    }

    private bool TakeOutside(byte b)
    {
        bool separates = IsBlank(b) || b is (byte)'[' or (byte)']' or (byte)',';
        if (separates || b == (byte)'{')
        {
            bool endsStray = length > 0;
            depth = b == (byte)'{' && !endsStray ? 1 : 0;
            if (depth == 1)
            {
                Keep(b);
            }

            return endsStray;
        }

        stray = true;
        Keep(b);
        return false;
    }

    private bool TakeInside(byte b)
    {
        Keep(b);
        if (inText)
        {
            inText = escaped || b != (byte)'"';
            escaped = !escaped && b == (byte)'\\';
            return false;
        }

        inText = b == (byte)'"';
        depth += b is (byte)'{' or (byte)'[' ? 1 : b is (byte)'}' or (byte)']' ? -1 : 0;
        return depth == 0;
    }

    private void Keep(byte b)
    {
        if (length == 0)
        {
            startLine = line;
        }

        if (length < MaxRecordBytes)
        {
            if (length == record.Length)
            {
                Array.Resize(ref record, record.Length * 2);
            }

            record[length++] = b;
        }
        else
        {
            tooLong = true;
        }
    }

    private Slice Finish(bool cutOff = false)
    {
        Slice slice = new(record, length, startLine, tooLong, cutOff && !stray, stray);
        length = 0;
        (tooLong, stray, depth, inText, escaped) = (false, false, 0, false, false);
        return slice;
    }

    /// <summary>The bytes of one record, and what is already known to be wrong with them.</summary>
    public readonly record struct Slice(byte[] Buffer, int Length, int Line, bool TooLong, bool CutOff, bool Stray)
    {
        public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);
    }
}
