using System;
using System.Text;

namespace PeerBilling.Validation.Across;

/// <summary>Numbers and texts as few bytes, written into a buffer that is used again and again.</summary>
internal sealed class Packed
{
    private const int Continues = 0x80;

    private byte[] buffer = new byte[64];

    /// <summary>What is written.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, Length);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    public void Clear() => Length = 0;

    /// <summary>Writes a number, a null as none.</summary>
    public void Add(int? number)
    {
        long value = number ?? 0;
        Add(number is null ? 0 : 1 + (ulong)((value << 1) ^ (value >> 63)));
    }

    /// <summary>Writes a text, a null as none.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            Add(0UL);
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        Add((ulong)length + 1);
        MakeRoom(length);
        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, buffer, Length);
    }

    /// <summary>Writes a text as how it differs from the one before: how many of its bytes stay, and what follows them.</summary>
    public void AddAfter(ReadOnlySpan<byte> before, ReadOnlySpan<byte> text)
    {
        int stay = 0;
        while (stay < before.Length && stay < text.Length && before[stay] == text[stay])
        {
            stay++;
        }

        Add((ulong)stay);
        Add((ulong)(text.Length - stay));
        MakeRoom(text.Length - stay);
        text.Slice(stay).CopyTo(buffer.AsSpan(Length));
        Length += text.Length - stay;
    }

    /// <summary>Takes the next text from bytes, after the one before it.</summary>
    public static byte[] TakeAfter(ReadOnlySpan<byte> before, scoped ref ReadOnlySpan<byte> bytes)
    {
        int stay = (int)Take(ref bytes);
        int more = (int)Take(ref bytes);
        byte[] text = new byte[stay + more];
        before.Slice(0, stay).CopyTo(text);
        bytes.Slice(0, more).CopyTo(text.AsSpan(stay));
        bytes = bytes.Slice(more);
        return text;
    }

    /// <summary>The bytes of a text.</summary>
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Writes whether something is so.</summary>
    public void Add(bool flag) => Add(flag ? 1UL : 0UL);

    /// <summary>Takes the next answer from bytes.</summary>
    public static bool TakeFlag(scoped ref ReadOnlySpan<byte> bytes) => Take(ref bytes) == 1;

    /// <summary>Takes the next number from bytes.</summary>
    public static int? TakeNumber(scoped ref ReadOnlySpan<byte> bytes)
    {
        ulong packed = Take(ref bytes);
        return packed == 0 ? null : (int)((long)((packed - 1) >> 1) ^ -(long)((packed - 1) & 1));
    }

    /// <summary>Takes the next text from bytes, as it is stored; false for none.</summary>
    public static bool TakeText(scoped ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> text)
    {
        ulong packed = Take(ref bytes);
        text = packed == 0 ? default : bytes.Slice(0, (int)(packed - 1));
        bytes = bytes.Slice(text.Length);
        return packed != 0;
    }

    /// <summary>A text from its bytes.</summary>
    public static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8.ToArray());

    private static ulong Take(scoped ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        int taken = 0;
        byte next;
        do
        {
            next = bytes[taken];
            value |= (ulong)(next & ~Continues) << (7 * taken++);
        }
        while ((next & Continues) != 0);
        bytes = bytes.Slice(taken);
        return value;
    }

    private void Add(ulong value)
    {
        MakeRoom(10);
        for (; value >= Continues; value >>= 7)
        {
            buffer[Length++] = (byte)((value & (Continues - 1)) | Continues);
        }

        buffer[Length++] = (byte)value;
    }

    private void MakeRoom(int bytes)
    {
        if (buffer.Length - Length < bytes)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + bytes));
        }
    }
}
