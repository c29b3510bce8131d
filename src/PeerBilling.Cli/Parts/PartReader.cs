using System.Collections.Generic;
using System.IO;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Cli.Parts;

/// <summary>Reads the sessions of a part of a batch.</summary>
internal sealed class PartReader(Stream stream)
{
    /// <summary>The place in the batch of the session read last.</summary>
    public long Place { get; private set; } = -1;

    /// <summary>The sessions in order.</summary>
    public IEnumerable<(SessionRecord? Session, InputError? Error)> Read()
    {
        bool isHeader = true;
        foreach (JsonRecordSplitter.Slice slice in new JsonRecordSplitter(stream, byLine: true).Split())
        {
            if (isHeader)
            {
                isHeader = false;
            }
            else if (PartLine.TryRead(slice.Bytes.ToArray()) is { } read && read.Place > Place)
            {
                Place = read.Place;
                yield return (read.Session, null);
            }
            else
            {
                yield return (null, new InputError(slice.Line, "This is no line of a part as 'peerbilling partition' writes it, in its order; make the parts again."));
            }
        }
    }
}
