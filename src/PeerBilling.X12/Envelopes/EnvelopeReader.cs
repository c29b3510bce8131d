namespace PeerBilling.X12;

/// <summary>Follows interchanges, groups and transactions, and hands the segments of professional claims to the claim reader.</summary>
internal sealed class EnvelopeReader(ResultQueue results, ClaimReader claims)
{
    // No segment of the guide has so many elements: one that does has swallowed others.
    private const int MostElements = 40;

    private readonly Envelope interchange = new("ISA", 13, "IEA", "groups (GS)");
    private readonly Envelope group = new("GS", 6, "GE", "transactions (ST)");
    private readonly Envelope transaction = new("ST", 2, "SE", "segments from ST to SE");
    private string? groupVersion;
    private Found groupDate;
    private bool isRead;

    public void Take(Segment segment)
    {
        if (segment.IsTooLong)
        {
            TakeTooLong(segment);
        }
        else if (segment.Id < SegmentId.Isa)
        {
            TakeBody(segment);
        }
        else
        {
            TakeEnvelope(segment);
        }
    }

    private void TakeEnvelope(Segment segment)
    {
        switch (segment.Id)
        {
            case SegmentId.Isa: OpenInterchange(segment); break;
            case SegmentId.Gs: OpenGroup(segment); break;
            case SegmentId.St: OpenTransaction(segment); break;
            case SegmentId.Se: CloseTransaction(segment); break;
            case SegmentId.Ge: CloseGroup(segment); break;
            case SegmentId.Iea: CloseInterchange(segment); break;
        }
    }

    /// <summary>Ends the file, and says so when it is cut off.</summary>
    public void End(SegmentReader segments)
    {
        string? missing = Missing();
        if (missing is not null)
        {
            results.Error(segments.Here, $"The file ends {(segments.IsCutOff ? "within a segment, " : string.Empty)}before {missing}: it is cut off. {WhatWasGiven()}");
        }
        else if (segments.IsCutOff)
        {
            results.Warning(segments.Here, "Text that is no segment stands after the last IEA. It was passed over.");
        }
    }

    private void OpenInterchange(Segment segment)
    {
        if (Missing() is { } missing)
        {
            results.Error(segment.At, $"A new ISA begins before {missing} of the interchange before it, which is cut off. {WhatWasGiven()}");
            transaction.Abandon();
            group.Abandon();
        }

        results.BeginInterchange();
        interchange.Open(segment);
    }

    private void OpenGroup(Segment segment)
    {
        EndTransaction(segment.At);
        group.CloseWithout(segment.At, results);
        interchange.Count++;
        group.Open(segment);
        groupVersion = segment.Text(8);
        groupDate = new Found(segment.Text(4), segment.At);
    }

    private void OpenTransaction(Segment segment)
    {
        EndTransaction(segment.At);
        group.Count++;
        transaction.Open(segment);
        isRead = segment.Has(1, "837"u8) ? Accept(segment) : Skip(segment);
    }

    private bool Accept(Segment segment)
    {
        string? version = segment.Text(3) ?? groupVersion;
        Guide guide = Guides.Of(version);
        if (guide == Guide.Other)
        {
            results.Error(segment.At, Guides.Refusal(version));
            return false;
        }

        if (guide == Guide.Professional && version != Guides.Read)
        {
            results.WarnOnce("version " + Guides.Quoted(version!), segment.At, $"The 837 calls itself {Guides.Quoted(version!)}. It is read as {Guides.Read}.");
        }

        claims.Begin(segment.At, version!, guide, group.IsOpen ? groupDate : default);
        return true;
    }

    private bool Skip(Segment segment)
    {
        string kind = Values.QuoteCode(segment[1], 3);
        results.WarnOnce("transaction " + kind, segment.At, $"Transactions {kind} in this interchange are passed over: only 837 is read.");
        return false;
    }

    private void TakeTooLong(Segment segment)
    {
        results.Error(segment.At, $"A segment is longer than {Segment.MaxLength} characters and was passed over. Its terminator may be missing or not the one that ISA declares.");
        if (isRead && segment.Last > MostElements)
        {
            claims.LoseTrack();
        }
    }

    private void TakeBody(Segment segment)
    {
        if (!transaction.IsOpen)
        {
            results.WarnOnce("outside", segment.At, "Segments stand outside any transaction (ST to SE) and were passed over.");
        }
        else if (isRead && segment.Id == SegmentId.None)
        {
            string found = SegmentIds.Quoted(segment[0]) ?? (segment[0].IsEmpty ? "an empty id" : "an id that is none");
            results.Warning(segment.At, $"A segment begins with {found}, which 837 does not have. It was passed over.");
        }
        else if (isRead)
        {
            claims.Take(segment);
        }
    }

    private void CloseTransaction(Segment segment)
    {
        transaction.Count = segment.At.Segment - transaction.At.Segment + 1;
        FinishClaims();
        transaction.Close(segment, results);
    }

    private void CloseGroup(Segment segment)
    {
        EndTransaction(segment.At);
        group.Close(segment, results);
    }

    private void CloseInterchange(Segment segment)
    {
        EndTransaction(segment.At);
        group.CloseWithout(segment.At, results);
        interchange.Close(segment, results);
    }

    private void EndTransaction(Place at)
    {
        FinishClaims();
        transaction.CloseWithout(at, results);
    }

    private void FinishClaims()
    {
        if (transaction.IsOpen && isRead)
        {
            claims.Finish();
        }

        isRead = false;
    }

    private string? Missing() => (transaction.IsOpen, group.IsOpen, interchange.IsOpen) switch
    {
        (true, _, _) => "SE, GE and IEA",
        (_, true, _) => "GE and IEA",
        (_, _, true) => "IEA",
        _ => null,
    };

    /// <summary>Gives up what was open: nobody can tell whether a last service line is complete.</summary>
    private string WhatWasGiven()
    {
        bool lost = transaction.IsOpen && isRead && claims.Abandon();
        isRead = false;
        return lost ? "The service line at the cut is not given." : "What was complete before is given.";
    }
}
