using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PeerBilling.Model;
using PeerBilling.Reading.Plain;

namespace PeerBilling.Reading;

/// <summary>Reads session records from canonical JSON and NDJSON, one at a time; a record that cannot be read never stops the others.</summary>
public static class SessionReader
{
    /// <summary>Reads a JSON file: an array of records, or one record.</summary>
    /// <param name="stream">UTF-8 text.</param>
    /// <param name="path">The name that errors and reports give the file.</param>
    /// <param name="maxDegreeOfParallelism">
    /// Threads that read at a time, 1 or more; the order stays that of the file, read on the thread that asks. With more than one, records are read ahead of those asked for: for each thread two pieces of the file of 64 KiB, or of one record where that is longer.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is less than 1.</exception>
    public static IEnumerable<SessionReadResult> ReadJson(Stream stream, string path, int maxDegreeOfParallelism = 1) =>
        Read(stream ?? throw new ArgumentNullException(nameof(stream)), path, byLine: false, maxDegreeOfParallelism);

    /// <summary>Reads an NDJSON file: one record a line, blank lines passed over.</summary>
    /// <param name="stream">UTF-8 text.</param>
    /// <param name="path">The name that errors and reports give the file.</param>
    /// <param name="maxDegreeOfParallelism">
    /// Threads that read at a time, 1 or more; the order stays that of the file, read on the thread that asks. With more than one, records are read ahead of those asked for: for each thread two pieces of the file of 64 KiB, or of one record where that is longer.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is less than 1.</exception>
    public static IEnumerable<SessionReadResult> ReadNdjson(Stream stream, string path, int maxDegreeOfParallelism = 1) =>
        Read(stream ?? throw new ArgumentNullException(nameof(stream)), path, byLine: true, maxDegreeOfParallelism);

    /// <summary>Reads one record from its JSON text.</summary>
    /// <exception cref="FormatException">The text is not a session record; the message names every fault with its path.</exception>
    public static SessionRecord Parse(string json)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json)));
        IReadOnlyList<InputError> errors = TryParse(utf8, 1, null, out SessionRecord? session);
        return session ?? throw new FormatException(Combine(errors).Message);
    }

    /// <summary>Writes a record as canonical JSON on one line.</summary>
    public static string Write(SessionRecord session) => JsonSerializer.Serialize(session, SessionJsonContext.Default.SessionRecord);

    private static IEnumerable<SessionReadResult> Read(Stream stream, string path, bool byLine, int maxDegreeOfParallelism)
    {
        if (maxDegreeOfParallelism < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(maxDegreeOfParallelism), maxDegreeOfParallelism, "At least one thread has to read.");
        }

        IEnumerable<JsonRecordSplitter.Slice> slices = new JsonRecordSplitter(stream, byLine).Split();
        return maxDegreeOfParallelism > 1
            ? InOrder.Select(RecordChunk.Of(slices), chunk => chunk.Read(path), maxDegreeOfParallelism, inChunk: 1).SelectMany(results => results)
            : slices.Select(slice => Problem(slice) is { } problem ? SessionReadResult.Of(new InputError(slice.Line, problem)) : ReadOne(slice.Bytes, slice.Line, path));
    }

    internal static SessionReadResult ReadOne(ReadOnlySpan<byte> utf8, int line, string path)
    {
        IReadOnlyList<InputError> errors = TryParse(utf8, line, path, out SessionRecord? session);
        return session is not null ? SessionReadResult.Of(session) : SessionReadResult.Of(Combine(errors));
    }

    internal static string? Problem(in JsonRecordSplitter.Slice slice) => slice switch
    {
        { TooLong: true } => $"the record is longer than {JsonRecordSplitter.MaxRecordBytes} bytes",
        { CutOff: true } => "the file ends in the middle of this record: a closing bracket or quote is missing",
        { Stray: true } => "this is not a session record: expected an object in curly brackets",
        _ => null,
    };

    private static InputError Combine(IReadOnlyList<InputError> errors)
    {
        if (errors.Count == 1)
        {
            return errors[0] with { Message = Place(errors[0]) };
        }

        List<string> messages = [];
        foreach (InputError error in errors)
        {
            messages.Add(Place(error));
        }

        return errors[0] with { Message = string.Join("; ", messages) };
    }

    private static string Place(InputError error) => error.JsonPath is null ? error.Message : $"{error.JsonPath}: {error.Message}";

    internal static IReadOnlyList<InputError> TryParse(ReadOnlySpan<byte> utf8, int line, string? path, out SessionRecord? session)
    {
        session = null;
        try
        {
            SessionRecord? read = PlainRecord.TryRead(utf8) ?? JsonSerializer.Deserialize(utf8, SessionJsonContext.Default.SessionRecord);
            if (read is null || FaultOf(read) is not { } fault)
            {
                session = read is null || path is null ? read : read.ReadFrom(new RecordSource(path, line));
                return read is null ? [new InputError(line, "expected an object in curly brackets")] : [];
            }

            return [new InputError(JsonLines.Of(utf8, line).TryGetValue(fault.Path, out int at) ? at : line, fault.Message, fault.Path)];
        }
        catch (JsonException wrong)
        {
            return JsonFault.Find(utf8, line, SessionJsonContext.Default.SessionRecord, wrong);
        }
    }

    /// <summary>What no single field shows.</summary>
    private static (string Path, string Message)? FaultOf(SessionRecord record) => record switch
    {
        { Id: null or "" } => ("$.id", "'id' is missing"),
        { Minutes: < 0 } => ("$.minutes", "minutes cannot be negative"),
        { Charge: < 0 } => ("$.charge", "a charge cannot be negative"),
        { GroupSize: < 1 } => ("$.groupSize", "a session has at least one member"),
        { Facilitators: < 1 } => ("$.facilitators", "a session has at least one peer"),
        { DateOfService: var from, DateOfServiceEnd: { } to } when to < from => ("$.dateOfServiceEnd", "the last date of service is before the first"),
        _ => NullItems.In(record) is { } path ? (path, "a list holds no null") : null,
    };
}
