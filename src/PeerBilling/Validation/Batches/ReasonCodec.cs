using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Batches;

/// <summary>Writes reasons as few bytes and reads them again.</summary>
internal sealed class ReasonCodec(ObjectNumbers names)
{
    public void Write(BinaryWriter writer, Reason reason)
    {
        writer.Write(names.Of(reason.Code));
        writer.Write(names.Of(reason.Field));
        reason.Actual.Write(writer);
        reason.Expected.Write(writer);
        reason.Subject.Write(writer);
        writer.Write((byte)(reason.Missing.Length == 0 ? 0 : 1));
        if (reason.Missing.Length > 0)
        {
            Write(writer, reason.Missing);
        }

        writer.Write((byte)(reason.Sessions.Length == 0 ? 0 : 1));
        if (reason.Sessions.Length > 0)
        {
            Write(writer, reason.Sessions);
        }

        writer.Write(reason.RestsOnRecord);
        writer.Write(reason.Confidence is { } confidence ? (byte)(1 + (int)confidence) : (byte)0);
    }

    public Reason Read(BinaryReader reader)
    {
        string code = (string)names[reader.ReadInt32()]!;
        string? field = (string?)names[reader.ReadInt32()];
        Reason reason = new(code, field, Fact.Read(reader), Fact.Read(reader), Fact.Read(reader))
        {
            Missing = reader.ReadByte() == 0 ? [] : ReadTexts(reader),
            Sessions = reader.ReadByte() == 0 ? [] : ReadTexts(reader),
            RestsOnRecord = reader.ReadBoolean(),
        };
        return reader.ReadByte() is var confidence and > 0 ? reason with { Confidence = (Confidence)(confidence - 1) } : reason;
    }

    private static void Write(BinaryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write(texts.Length);
        foreach (string text in texts)
        {
            writer.Write(text);
        }
    }

    private static ImmutableArray<string> ReadTexts(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
}
