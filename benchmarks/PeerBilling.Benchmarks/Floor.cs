using System;
using System.IO;
using System.Text.Json;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Benchmarks;

/// <summary>The least that reading a file can take: its lines deserialized into session records by System.Text.Json with the library's own generated code.</summary>
internal static class Floor
{
    /// <summary>Deserializes every line, and gives their number.</summary>
    public static int Deserialize(ReadOnlySpan<byte> ndjson)
    {
        int count = 0;
        for (ReadOnlySpan<byte> rest = ndjson; !rest.IsEmpty; count++)
        {
            int end = rest.IndexOf((byte)'\n');
            JsonSerializer.Deserialize<SessionRecord>(end < 0 ? rest : rest[..end], SessionJsonContext.Default.SessionRecord);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return count;
    }

    /// <summary>Deserializes every line of a file, and gives their number.</summary>
    public static int Deserialize(Stream file)
    {
        int count = 0;
        byte[] buffer = new byte[1 << 20];
        int kept = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            int end = buffer.AsSpan(0, kept + read).LastIndexOf((byte)'\n') + 1;
            count += Deserialize(buffer.AsSpan(0, end));
            kept = kept + read - end;
            Buffer.BlockCopy(buffer, end, buffer, 0, kept);
        }

        return count + Deserialize(buffer.AsSpan(0, kept));
    }
}
