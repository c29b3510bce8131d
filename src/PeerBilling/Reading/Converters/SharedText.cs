using System;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace PeerBilling.Reading.Converters;

/// <summary>Reads texts so that those which records repeat - members, peers, credentials, dates, codes - are one object. A table of fixed size for each thread.</summary>
internal static class SharedText
{
    private const int Slots = 1 << 13;
    private const int LongestShared = 48;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    [ThreadStatic]
    private static string?[]? table;

    /// <summary>The text of a JSON string, as <see cref="Utf8JsonReader.GetString"/> gives it.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length is 0 or > LongestShared)
        {
            return reader.GetString()!;
        }

        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        ref string? slot = ref (table ??= new string?[Slots])[Hash(utf8) & (Slots - 1)];
        if (slot is { } known && Same(known, utf8))
        {
            return known;
        }

        return slot = reader.GetString()!;
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        ulong hash = (uint)utf8.Length;
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8.Slice(sizeof(ulong)))
        {
            hash = unchecked((hash ^ MemoryMarshal.Read<ulong>(utf8)) * Prime);
            hash ^= hash >> 29;
        }

        foreach (byte b in utf8)
        {
            hash = unchecked((hash ^ b) * Prime);
        }

        return unchecked((int)(hash >> 33));
    }

    /// <summary>True when the text is ASCII and these are its bytes.</summary>
    private static bool Same(string text, ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return Ascii.Equals(utf8, text);
#else
        if (text.Length != utf8.Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i] || utf8[i] > 0x7F)
            {
                return false;
            }
        }

        return true;
#endif
    }
}
