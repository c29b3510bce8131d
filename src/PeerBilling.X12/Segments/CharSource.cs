using System;
using System.IO;
using System.Text;

namespace PeerBilling.X12;

/// <summary>A stream as characters, with room to look ahead and a count of text lines (CR, LF and CRLF each end one).</summary>
internal sealed class CharSource : IDisposable
{
    private const int BufferSize = 32 * 1024;
    private const int End = -1;

    private readonly StreamReader reader;
    private readonly char[] buffer = new char[BufferSize];
    private int start;
    private int end;
    private bool afterReturn;

    public CharSource(Stream stream) =>
        reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, BufferSize, leaveOpen: true);

    /// <summary>The line of the next character, counted from 1.</summary>
    public int Line { get; private set; } = 1;

    public bool IsAtEnd => Peek() == End;

    /// <summary>The character so many places ahead, or -1 behind the end.</summary>
    public int Peek(int ahead = 0)
    {
        while (end - start <= ahead)
        {
            if (!Fill())
            {
                return End;
            }
        }

        return buffer[start + ahead];
    }

    /// <summary>Passes over one character.</summary>
    public void Skip()
    {
        if (!IsAtEnd)
        {
            CountLines(buffer.AsSpan(start, 1));
            start++;
        }
    }

    /// <summary>Moves so many characters into a segment, or those that are left.</summary>
    public void Move(int count, Segment target)
    {
        Peek(count);
        Take(Math.Min(count, end - start), target);
    }

    /// <summary>Moves everything before a character into a segment and passes over that character; false when the end comes first.</summary>
    public bool MoveUntil(char terminator, Segment target)
    {
        while (!IsAtEnd)
        {
            int found = buffer.AsSpan(start, end - start).IndexOf(terminator);
            Take(found < 0 ? end - start : found, target);
            if (found >= 0)
            {
                Skip();
                return true;
            }
        }

        return false;
    }

    public void Dispose() => reader.Dispose();

    private void Take(int count, Segment target)
    {
        Span<char> taken = buffer.AsSpan(start, count);
        target.Append(taken);
        CountLines(taken);
        start += count;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            Array.Copy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
        }

        int read = end < buffer.Length ? reader.Read(buffer, end, buffer.Length - end) : 0;
        end += read;
        return read > 0;
    }

    private void CountLines(ReadOnlySpan<char> passed)
    {
        while (passed.Length > 0)
        {
            int at = passed.IndexOfAny('\r', '\n');
            if (at != 0)
            {
                afterReturn = false;
            }

            if (at < 0)
            {
                return;
            }

            bool secondHalf = passed[at] == '\n' && afterReturn;
            Line += secondHalf ? 0 : 1;
            afterReturn = passed[at] == '\r';
            passed = passed.Slice(at + 1);
        }
    }
}
