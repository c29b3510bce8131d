using System;

namespace PeerBilling.X12;

/// <summary>Reads the segments inside a claim into the claim or the service line that they belong to.</summary>
internal sealed class ClaimFacts(ResultQueue results)
{
    private NameLoop name;

    /// <summary>A new loop begins: what follows belongs to no NM1 before it.</summary>
    public void BeginLoop() => name = NameLoop.None;

    public void Take(Segment segment, Part part, ClaimLoop claim, LineLoop? line)
    {
        switch (segment.Id)
        {
            case SegmentId.Nm1: TakeName(segment, part, claim, line); break;
            case SegmentId.Ref: TakeReference(segment, part, claim, line); break;
            case SegmentId.Hi: TakeDiagnoses(segment, claim, line); break;
            case SegmentId.Dtp when line is not null && segment.Has(1, "472"u8): DateReader.Read(segment, line); break;
        }
    }

    private void TakeName(Segment segment, Part part, ClaimLoop claim, LineLoop? line)
    {
        name = part == Part.OtherPayer ? NameLoop.Other : NameLoop.Provider;
        switch (segment.Qualifier(1))
        {
            case Qualifiers.Rendering when line is not null: line.Rendering = First(line.Rendering, segment, "2420A"); break;
            case Qualifiers.Supervising when line is not null: line.Supervising = First(line.Supervising, segment, "2420D"); break;
            case Qualifiers.Rendering when part == Part.Claim: claim.Rendering = First(claim.Rendering, segment, "2310B"); break;
            case Qualifiers.Supervising when part == Part.Claim: claim.Supervising = First(claim.Supervising, segment, "2310D"); break;
        }
    }

    private Provider First(Provider? before, Segment segment, string loop)
    {
        if (before is not { } first)
        {
            return Provider.Read(segment, loop, results);
        }

        results.Warning(segment.At, $"Loop {loop} stands twice. The first is taken.");
        return first;
    }

    private void TakeReference(Segment segment, Part part, ClaimLoop claim, LineLoop? line)
    {
        int qualifier = segment.Qualifier(1);
        if (name == NameLoop.Provider && qualifier == Qualifiers.Authorization)
        {
            results.Warning(segment.At, "REF*G1 stands behind a provider's NM1, where it authorizes nothing. It belongs before the first NM1 of the claim or the line.");
        }

        if (name != NameLoop.None || segment.IsBlank(2))
        {
            return;
        }

        if (part == Part.Claim)
        {
            TakeClaimReference(segment, qualifier, claim);
        }
        else if (part == Part.Line && line is not null)
        {
            TakeLineReference(segment, qualifier, claim, line);
        }
    }

    private void TakeClaimReference(Segment segment, int qualifier, ClaimLoop claim)
    {
        switch (qualifier)
        {
            case Qualifiers.Authorization: claim.Authorization = First(claim.Authorization, segment, "G1"); break;
            case Qualifiers.OriginalClaim: claim.Replaces = First(claim.Replaces, segment, "F8"); break;
        }
    }

    private void TakeLineReference(Segment segment, int qualifier, ClaimLoop claim, LineLoop line)
    {
        switch (qualifier)
        {
            case Qualifiers.LineControlNumber: line.ControlNumber = First(line.ControlNumber, segment, "6R"); break;

            // REF04 says for which payer; up to five authorizations may stand here.
            case Qualifiers.Authorization when line.Authorization.IsAbsent && IsOwnPayer(segment, claim):
                line.Authorization = new Found(segment.Text(2), segment.At);
                break;
        }
    }

    private static bool IsOwnPayer(Segment segment, ClaimLoop claim)
    {
        Components other = segment.Components(4);
        return !other.Next().SequenceEqual("2U"u8) || other.Next() is not { IsEmpty: false } payer || (claim.Subscriber.Payer.Text is { } own && Utf8Text.Same(payer, own));
    }

    private Found First(Found before, Segment segment, string qualifier)
    {
        if (before.IsAbsent)
        {
            return new Found(segment.Text(2), segment.At);
        }

        if (before.Text is not { } first || !Utf8Text.Same(segment[2], first))
        {
            results.Warning(segment.At, $"REF*{qualifier} stands twice in one loop with different numbers. The first is taken.");
        }

        return before;
    }

    private void TakeDiagnoses(Segment segment, ClaimLoop claim, LineLoop? line)
    {
        if (line is not null)
        {
            results.Warning(segment.At, "HI stands after LX and was passed over: diagnoses belong to the claim, before its first LX.");
            return;
        }

        claim.Diagnoses.Read(segment, results);
    }
}
