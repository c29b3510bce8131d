using System;
using System.IO;
using System.Text.Json;
using PeerBilling.Reporting;

namespace PeerBilling.Cli.Parts;

/// <summary>The report on one part, read session by session.</summary>
internal sealed class PartReport : IDisposable
{
    private const int BufferSize = 1 << 14;

    private readonly StreamReader reader;
    private JsonDocument? line;
    private long number = 1;
    private long told;

    private PartReport(string path, StreamReader reader, PartHeader part, JsonElement header) => (Path, this.reader, Part, Header) = (path, reader, part, header);

    public string Path { get; }

    /// <summary>Which part it is about.</summary>
    public PartHeader Part { get; }

    /// <summary>How the part was judged: its first line.</summary>
    public JsonElement Header { get; }

    /// <summary>The place in the batch of the session read; the greatest number behind the last.</summary>
    public long Place { get; private set; } = -1;

    /// <summary>What it says of the session.</summary>
    public JsonElement Session => line!.RootElement;

    /// <summary>The rule sets used: its last line.</summary>
    public JsonElement Footer { get; private set; }

    /// <summary>Opens it, before its first session.</summary>
    /// <exception cref="InvalidDataException">It is no report on a part.</exception>
    public static PartReport Open(string path)
    {
        StreamReader reader = new(path, new FileStreamOptions { BufferSize = BufferSize });
        string first = reader.ReadLine() ?? string.Empty;
        if (PartHeader.TryRead(first, PartReportWriter.Schema) is not { } part)
        {
            reader.Dispose();
            throw new InvalidDataException($"{path} is no report on a part of a batch, as 'peerbilling validate --scope' writes it.");
        }

        using JsonDocument header = JsonDocument.Parse(first);
        return new PartReport(path, reader, part, header.RootElement.Clone());
    }

    /// <summary>Reads the next session.</summary>
    /// <exception cref="InvalidDataException">The report is cut off or damaged.</exception>
    public void Next()
    {
        number++;
        line?.Dispose();
        line = null;
        try
        {
            line = JsonDocument.Parse(reader.ReadLine() ?? throw new InvalidDataException($"{Path}({number}) ends before its last line; judge this part again."));
            if (Session.TryGetProperty("ruleSets", out _))
            {
                Footer = Session.Clone();
                if (Footer.GetProperty("sessions").GetInt64() != told || reader.ReadLine() is not null)
                {
                    throw Damaged();
                }

                Place = long.MaxValue;
                return;
            }

            long place = Session.GetProperty("at").GetInt64();
            Place = place > Place ? place : throw Damaged();
            told++;
        }
        catch (Exception wrong) when (wrong is JsonException or System.Collections.Generic.KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        line?.Dispose();
        reader.Dispose();
    }

    private InvalidDataException Damaged() => new($"{Path}({number}) is not as 'peerbilling validate --scope' writes it, in its order; judge this part again.");
}
