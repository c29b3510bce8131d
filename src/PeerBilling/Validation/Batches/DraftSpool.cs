using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation.Batches;

/// <summary>Judged sessions put by until the rules across sessions are judged: what reports say of them, and no more.</summary>
internal sealed class DraftSpool : IDisposable
{
    private const int MostInMemory = 8 << 20;
    private const int BufferSize = 1 << 16;

    private readonly ObjectNumbers names;
    private readonly ReasonCodec codec;
    private readonly SpillStream stream = new(MostInMemory, BufferSize);
    private readonly BinaryWriter writer;

    public DraftSpool(ObjectNumbers names)
    {
        this.names = names;
        codec = new ReasonCodec(names);
        writer = new BinaryWriter(stream);
    }

    /// <summary>Sessions put by.</summary>
    public int Count { get; private set; }

    public void Add(in SessionDraft draft, int row)
    {
        Count++;
        writer.Write(row);
        writer.Write(names.Of(draft.Validator));
        writer.Write(names.Of(draft.Service));
        writer.Write((byte)((draft.IsJudged ? 1 : 0) | (draft.IsJudgedAcross ? 2 : 0) | (draft.IsUnlisted ? 4 : 0)));
        writer.Write(draft.ExpectedUnits ?? -1);
        WriteSession(draft);
        writer.Write((ushort)(draft.Findings?.Count ?? 0));
        foreach (DraftFinding finding in draft.Findings ?? [])
        {
            Write(finding);
        }
    }

    /// <summary>All sessions, in order.</summary>
    public IEnumerable<(SessionDraft Draft, int Row)> Read()
    {
        writer.Flush();
        stream.Position = 0;
        BinaryReader reader = new(stream);
        for (int i = 0; i < Count; i++)
        {
            yield return ReadOne(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }

    private void WriteSession(in SessionDraft draft)
    {
        SessionRecord session = draft.Session;
        writer.Write(session.Id);
        writer.Write(names.Of(session.State));
        WriteDate(session.DateOfService);
        writer.Write(session.ProcedureCode.Packed);
        writer.Write((byte)((session.Claim is null ? 0 : 1) | (session.Claim?.Id is null ? 0 : 2) | (session.Source is null ? 0 : 4)));
        if (session.Claim is { } claim)
        {
            WriteText(claim.Id);
            writer.Write(claim.Line ?? int.MinValue);
        }

        if (session.Source is { } source)
        {
            writer.Write(names.Of(source.Path));
            writer.Write(source.Line);
            WriteLocations(FieldsOf(draft), source.LocateX12);
        }
    }

    /// <summary>The fields that a finding may point to: those of the findings made, and those that the checks across sessions read.</summary>
    private static IEnumerable<string> FieldsOf(in SessionDraft draft)
    {
        IEnumerable<string> found = draft.Findings?.Select(each => each.Finding.Field).OfType<string>() ?? [];
        return draft.Traits is null ? found : found.Concat(draft.Validator.Across.Fields).Distinct(StringComparer.Ordinal);
    }

    private void WriteLocations(IEnumerable<string> fields, Func<string, X12Location?>? locate)
    {
        List<(string Field, X12Location Location)> located = [];
        foreach (string field in locate is null ? [] : fields)
        {
            if (locate!(field) is { } location)
            {
                located.Add((field, location));
            }
        }

        writer.Write((ushort)located.Count);
        foreach ((string field, X12Location location) in located)
        {
            writer.Write(names.Of(field));
            writer.Write(names.Of(location.Loop));
            writer.Write(names.Of(location.Element));
            writer.Write(location.Segment ?? -1);
            writer.Write(location.Line ?? -1);
        }
    }

    private void Write(in DraftFinding draft)
    {
        Finding finding = draft.Finding;
        writer.Write(draft.Order);
        writer.Write(draft.IsAcross);
        writer.Write(names.Of(finding.OfRule));
        writer.Write(names.Of(finding.Version));
        writer.Write(names.Of(finding.Cite));
        writer.Write((byte)finding.Outcome);
        writer.Write((byte)finding.Severity);
        writer.Write((byte)(finding.Confidence is { } confidence ? 1 + (int)confidence : 0));
        codec.Write(writer, finding.Reason);
    }

    private (SessionDraft Draft, int Row) ReadOne(BinaryReader reader)
    {
        int row = reader.ReadInt32();
        SessionDraft draft = new() { Validator = (SessionValidator)names[reader.ReadInt32()]!, Service = (ServiceVersion?)names[reader.ReadInt32()] };
        byte flags = reader.ReadByte();
        (draft.IsJudged, draft.IsJudgedAcross, draft.IsUnlisted) = ((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
        int units = reader.ReadInt32();
        draft.ExpectedUnits = units < 0 ? null : units;
        draft.Session = ReadSession(reader);
        int findings = reader.ReadUInt16();
        for (int i = 0; i < findings; i++)
        {
            (draft.Findings ??= []).Add(ReadFinding(reader, draft.Session));
        }

        return (draft, row);
    }

    private SessionRecord ReadSession(BinaryReader reader)
    {
        string id = reader.ReadString();
        string? state = (string?)names[reader.ReadInt32()];
        LocalDate date = ReadDate(reader);
        ProcedureCode code = ProcedureCode.OfPacked(reader.ReadUInt64());
        byte flags = reader.ReadByte();
        Claim? claim = (flags & 1) == 0 ? null : new Claim { Id = ReadText(reader, (flags & 2) != 0), Line = reader.ReadInt32() is var line && line != int.MinValue ? line : null };
        RecordSource? source = (flags & 4) == 0 ? null : ReadSource(reader);
        return new SessionRecord { Id = id, State = state, DateOfService = date, ProcedureCode = code, Claim = claim, Source = source };
    }

    private RecordSource ReadSource(BinaryReader reader)
    {
        RecordSource source = new((string)names[reader.ReadInt32()]!, reader.ReadInt32());
        int count = reader.ReadUInt16();
        if (count == 0)
        {
            return source;
        }

        Dictionary<string, X12Location> located = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string field = (string)names[reader.ReadInt32()]!;
            located[field] = new X12Location((string)names[reader.ReadInt32()]!, (string)names[reader.ReadInt32()]!, ReadNumber(reader), ReadNumber(reader));
        }

        return source with { LocateX12 = field => located.TryGetValue(field, out X12Location? location) ? location : null };
    }

    private DraftFinding ReadFinding(BinaryReader reader, SessionRecord session)
    {
        int order = reader.ReadInt32();
        bool isAcross = reader.ReadBoolean();
        Rule? rule = (Rule?)names[reader.ReadInt32()];
        RuleVersion? version = (RuleVersion?)names[reader.ReadInt32()];
        Citation? cite = (Citation?)names[reader.ReadInt32()];
        Outcome outcome = (Outcome)reader.ReadByte();
        Severity severity = (Severity)reader.ReadByte();
        int confidence = reader.ReadByte();
        Reason reason = codec.Read(reader);
        Finding finding = rule is null
            ? Finding.OfEngine(session, outcome, severity, reason)
            : new Finding(session, rule, version!, outcome, severity, reason, cite!, (Confidence)(confidence - 1));
        return new DraftFinding(order, isAcross, finding);
    }

    private void WriteDate(LocalDate date)
    {
        writer.Write((short)date.Year);
        writer.Write((byte)date.Month);
        writer.Write((byte)date.Day);
    }

    private static LocalDate ReadDate(BinaryReader reader) => new(reader.ReadInt16(), reader.ReadByte(), reader.ReadByte());

    private void WriteText(string? text)
    {
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader, bool isThere) => isThere ? reader.ReadString() : null;

    private static int? ReadNumber(BinaryReader reader) => reader.ReadInt32() is var number and >= 0 ? number : null;
}
