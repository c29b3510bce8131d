using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PeerBilling.Cli.Parts;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.X12;

namespace PeerBilling.Cli.Input;

/// <summary>One input file, read record by record.</summary>
internal sealed class InputFile : IDisposable
{
    private const int Peek = 4096;
    private const int WorthThreads = 256 * 1024;

    private readonly PeekedStream stream;

    private readonly bool isNothingKnown;

    private readonly int threads;

    private InputFile(string path, PeekedStream stream, InputFormat format, bool isNothingKnown, int threads) =>
        (Path, this.stream, Format, this.isNothingKnown, this.threads) = (path, stream, format, isNothingKnown, threads);

    /// <summary>The file as the caller named it.</summary>
    public string Path { get; }

    /// <summary>How it is written.</summary>
    public InputFormat Format { get; }

    /// <summary>Takes the places in the whole batch of the sessions, in order, where this is a part of one.</summary>
    public ConcurrentQueue<long> Places { get; set; } = new();

    /// <summary>Bytes read so far.</summary>
    public long BytesRead => stream.Taken;

    /// <summary>Opens a file, or standard input for <c>-</c>, which is read as it arrives and never ahead.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static InputFile Open(string path, InputFormat format, Func<Stream> openInput)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("it is a folder; name the files in it.");
        }

        Stream raw = path == "-" ? openInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        PeekedStream stream = new(raw, Peek);
        bool isNothingKnown = format == InputFormat.Auto && stream.Head.IndexOf("ISA"u8) < 0 && stream.Head.IndexOf("GS"u8) < 0 && stream.Head.IndexOf("I\0S"u8) < 0;
        format = format == InputFormat.Auto ? FormatOf(path, stream.Head) : format;
        return path == "-"
            ? new InputFile("standard input", stream, format, isNothingKnown, threads: 1)
            : new InputFile(path, stream, format, isNothingKnown, raw.CanSeek && IsWorthThreads(raw.Length) ? Environment.ProcessorCount : 1);
    }

    /// <summary>True for so many bytes that it pays to have several threads read and judge them.</summary>
    public static bool IsWorthThreads(long bytes) => bytes >= WorthThreads;

    /// <summary>The records in order.</summary>
    public IEnumerable<(SessionRecord? Session, InputError? Error)> Read() => Format switch
    {
        InputFormat.X12 when isNothingKnown => [(null, new InputError(1, "This is neither JSON, which begins with [ or {, nor an X12 claim file, which begins with ISA."))],
        InputFormat.X12 => X12Reader.Read(stream, Path).Select(result => (result.Session, result.Error is { } error ? new InputError(error.Line, error.Message, null, error.IsWarning) : null)),
        InputFormat.Part => new PartReader(stream, Places).Read(),
        InputFormat.Ndjson => Taken(SessionReader.ReadNdjson(stream, Path, threads)),
        _ => Taken(SessionReader.ReadJson(stream, Path, threads)),
    };

    private static IEnumerable<(SessionRecord? Session, InputError? Error)> Taken(IEnumerable<SessionReadResult> results)
    {
        foreach (SessionReadResult result in results)
        {
            yield return (result.Session, result.Error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static InputFormat FormatOf(string path, ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        int start = text.IndexOfAnyExcept(" \t\r\n"u8);
        text = start < 0 ? [] : text[start..];
        if (text.IsEmpty || text[0] == (byte)'[')
        {
            return InputFormat.Json;
        }

        if (text[0] != (byte)'{')
        {
            return InputFormat.X12;
        }

        if (text.StartsWith("{\"schema\":\"peerbilling-part/1\""u8))
        {
            return InputFormat.Part;
        }

        string extension = System.IO.Path.GetExtension(path);
        bool named = extension.Equals(".ndjson", StringComparison.OrdinalIgnoreCase) || extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase);
        int lineEnd = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> firstLine = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd(" \t\r"u8);
        bool another = firstLine.Length > 1 && (text.IndexOf("\n{"u8) >= 0 || text.IndexOf("\r{"u8) >= 0);
        return named || another || (lineEnd >= 0 && firstLine.EndsWith("}"u8)) ? InputFormat.Ndjson : InputFormat.Json;
    }
}
