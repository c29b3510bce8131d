using System;
using System.Text.Json;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Benchmarks;

/// <summary>The least that reading a file can take: its lines deserialized into session records by System.Text.Json with the library's own generated code.</summary>
internal static class Floor
{
    /// <summary>Deserializes every line, and gives their number.</summary>
    public static int Deserialize(byte[] ndjson)
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
}
