using System;
using System.Buffers;
using System.IO;
using System.Text.Json;

namespace PeerBilling.Cli.Parts;

/// <summary>The file of a part while it is written. It is open only for moments, so that there may be many parts.</summary>
internal sealed class PartFile
{
    private const int MostKept = 1 << 15;

    private readonly string path;
    private readonly ArrayBufferWriter<byte> kept = new();

    /// <summary>Begins a file with its header.</summary>
    public PartFile(string path, PartHeader header)
    {
        this.path = path;
        using (Utf8JsonWriter json = new(kept))
        {
            json.WriteStartObject();
            json.WriteString("schema", PartHeader.Schema);
            header.Write(json);
            json.WriteEndObject();
        }

        kept.Write("\n"u8);
    }

    /// <summary>Adds a line.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        kept.Write(line);
        if (kept.WrittenCount > MostKept)
        {
            Flush();
        }
    }

    /// <summary>Writes what is kept yet.</summary>
    public void Flush()
    {
        using FileStream file = new(path, FileMode.Append);
        file.Write(kept.WrittenSpan);
        kept.Clear();
    }
}
