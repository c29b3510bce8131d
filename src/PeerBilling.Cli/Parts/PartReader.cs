using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Cli.Parts;

/// <summary>Reads the sessions of a part of a batch.</summary>
/// <param name="stream">The file.</param>
/// <param name="places">Takes the place in the batch of each session, before it is given.</param>
internal sealed class PartReader(Stream stream, ConcurrentQueue<long> places)
{
    /// <summary>The sessions in order.</summary>
    public IEnumerable<(SessionRecord? Session, InputError? Error)> Read()
    {
        bool isHeader = true;
        long last = -1;
        foreach (JsonRecordSplitter.Slice slice in new JsonRecordSplitter(stream, byLine: true).Split())
        {
            if (isHeader)
            {
                isHeader = false;
            }
            else if (PartLine.TryRead(slice.Bytes.ToArray()) is { } read && read.Place > last)
            {
                last = read.Place;
                places.Enqueue(last);
                yield return (read.Session, null);
            }
            else
            {
                yield return (null, new InputError(slice.Line, "This is no line of a part as 'peerbilling partition' writes it, in its order; make the parts again."));
            }
        }
    }
}
