using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace PeerBilling.X12;

/// <summary>A stream as well-formed UTF-8, with room to look ahead and a count of text lines (CR, LF and CRLF each end one).</summary>
/// <remarks>Bytes that are no UTF-8 stand as U+FFFD, just as a decoder would have them. No sequence is given in halves.</remarks>
internal sealed class ByteSource(Stream stream) : IDisposable
{
    /// <summary>Bytes behind the last that may be looked at, whatever they are: searches take many at once.</summary>
    public const int Slack = 32;

    private const int BufferSize = 64 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int start;
    private int end;

    // Behind the end: the begin of a sequence, the rest of which has yet to be read.
    private int held;
    private bool isRead;
    private bool afterReturn;

    /// <summary>The line of the next byte, counted from 1.</summary>
    public int Line { get; private set; } = 1;

    public bool IsAtEnd => start == end && !Fill();

    /// <summary>Where the next byte stands in <see cref="Bytes"/>.</summary>
    public int Start => start;

    /// <summary>True when the next byte is at hand and is this one.</summary>
    public bool IsAt(byte value) => start < end && buffer[start] == value;

    /// <summary>Behind the last byte in <see cref="Bytes"/>.</summary>
    public int End => end;

    /// <summary>The bytes at hand, until more are read.</summary>
    public byte[] Bytes => buffer;

    public ReadOnlySpan<byte> Ahead => buffer.AsSpan(start, end - start);

    /// <summary>Reads more bytes; false when there are none. Everything not passed over stays.</summary>
    public bool Fill()
    {
        MakeRoom();
        int before = end;
        while (!isRead && end == before)
        {
            int count = stream.Read(buffer, end + held, buffer.Length - Slack - end - held);
            isRead = count <= 0;
            Admit(held + Math.Max(count, 0));
        }

        return end > before;
    }

    /// <summary>The next characters, at most so many.</summary>
    public string Peek(int characters)
    {
        int most = (characters + 1) * Utf8Text.MostOfCharacter;
        while (end - start < most && Fill())
        {
        }

        int length = Math.Min(end - start, most);
        while (length < end - start && Utf8Text.Continues(buffer[start + length]))
        {
            length--;
        }

        string text = Utf8Text.Read(buffer.AsSpan(start, length));
        return text.Length <= characters ? text : text.Substring(0, characters);
    }

    /// <summary>How many bytes stand before a delimiter, or -1 when it is not found among so many and some more, or the end comes first.</summary>
    public int Find(Delimiter delimiter, int most)
    {
        for (int searched = 0; ;)
        {
            int found = delimiter.In(buffer.AsSpan(start + searched, end - start - searched));
            if (found >= 0)
            {
                return searched + found;
            }

            searched = end - start;
            if (searched > most || !Fill())
            {
                return -1;
            }
        }
    }

    /// <summary>Passes over bytes that are at hand.</summary>
    public void Pass(int count)
    {
        CountLines(buffer.AsSpan(start, count));
        start += count;
    }

    /// <summary>Passes over a segment without line ends, its terminator, and a line feed behind that.</summary>
    public void PassSegment(int length, Delimiters by)
    {
        start += length;
        afterReturn = false;
        if (by.Terminator.First is (byte)'\r' or (byte)'\n')
        {
            Pass(1);
            return;
        }

        start += by.Terminator.Length;
        if (start < end && buffer[start] == '\n' && by.Element.First != '\n')
        {
            start++;
            Line++;
        }
    }

    /// <summary>True when the next byte is at hand and printable ASCII other than a blank.</summary>
    public bool IsAtLetter() => start < end && buffer[start] is > (byte)' ' and < 0x7F;

    public void Dispose()
    {
        byte[] rented = buffer;
        (buffer, start, end, held, isRead) = ([], 0, 0, 0, true);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }

    private void MakeRoom()
    {
        int left = end - start + held;
        if (left > (buffer.Length - Slack) / 2)
        {
            Grow(buffer.Length * 2);
        }
        else if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, left);
            (start, end) = (0, end - start);
        }
    }

    private void Grow(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(size);
        Buffer.BlockCopy(buffer, start, larger, 0, end - start + held);
        (start, end) = (0, end - start);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = larger;
    }

    /// <summary>Takes the bytes behind the end that are whole, as they are or mended.</summary>
    private void Admit(int count)
    {
        ReadOnlySpan<byte> found = buffer.AsSpan(end, count);
        held = isRead ? 0 : Utf8Text.Incomplete(found);
        int whole = count - held;
        int admitted = Utf8Text.IsWellFormed(found.Slice(0, whole)) ? whole : Mend(whole);
        end += admitted;
    }

    private int Mend(int count)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(count);
        int length = Encoding.UTF8.GetChars(buffer, end, count, characters, 0);
        byte[] mended = ArrayPool<byte>.Shared.Rent(length * Utf8Text.MostOfCharacter);
        int bytes = Encoding.UTF8.GetBytes(characters, 0, length, mended, 0);
        byte[] rest = buffer.AsSpan(end + count, held).ToArray();
        if (end + bytes + held > buffer.Length - Slack)
        {
            Grow(end - start + bytes + held + BufferSize);
        }

        Buffer.BlockCopy(mended, 0, buffer, end, bytes);
        rest.CopyTo(buffer, end + bytes);
        ArrayPool<char>.Shared.Return(characters, clearArray: true);
        ArrayPool<byte>.Shared.Return(mended, clearArray: true);
        return bytes;
    }

    private void CountLines(ReadOnlySpan<byte> passed)
    {
        while (passed.Length > 0)
        {
            int at = passed.IndexOfAny((byte)'\r', (byte)'\n');
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
