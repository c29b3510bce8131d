using System;
using System.Buffers.Binary;

namespace PeerBilling.X12;

/// <summary>Texts read of late, so that those which a file repeats - providers, payers, members, codes - are one object. Its size is fixed.</summary>
internal sealed class TextCache
{
    private const int Slots = 1 << 11;
    private const int LongestShared = 32;

    private readonly string?[] slots = new string?[Slots];

    /// <summary>The text of some bytes.</summary>
    public string Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestShared)
        {
            return Utf8Text.Read(utf8);
        }

        ref string? slot = ref slots[SlotOf(utf8)];
        return slot is { } known && Utf8Text.Same(utf8, known) ? known : slot = Utf8Text.Read(utf8);
    }

    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        ulong mixed = (ulong)utf8.Length;
        unchecked
        {
            if (utf8.Length >= sizeof(ulong))
            {
                mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8) * 0x9E3779B97F4A7C15;
                mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(utf8.Length - sizeof(ulong))) * 0xC2B2AE3D27D4EB4F;
            }
            else
            {
                ulong packed = 0;
                foreach (byte b in utf8)
                {
                    packed = (packed << 8) | b;
                }

                mixed ^= packed * 0x9E3779B97F4A7C15;
            }

            mixed *= 0xBF58476D1CE4E5B9;
        }

        return (int)(mixed >> 40) & (Slots - 1);
    }
}
