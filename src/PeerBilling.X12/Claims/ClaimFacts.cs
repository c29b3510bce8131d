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
            case "NM1": TakeName(segment, part, claim, line); break;
            case "REF": TakeReference(segment, part, claim, line); break;
            case "HI": TakeDiagnoses(segment, claim, line); break;
            case "DTP" when line is not null && segment.Has(1, "472"): DateReader.Read(segment, line); break;
        }
    }

    private void TakeName(Segment segment, Part part, ClaimLoop claim, LineLoop? line)
    {
        name = part == Part.OtherPayer ? NameLoop.Other : NameLoop.Provider;
        switch (segment.Text(1))
        {
            case "82" when line is not null: line.Rendering = First(line.Rendering, segment, "2420A"); break;
            case "DQ" when line is not null: line.Supervising = First(line.Supervising, segment, "2420D"); break;
            case "82" when part == Part.Claim: claim.Rendering = First(claim.Rendering, segment, "2310B"); break;
            case "DQ" when part == Part.Claim: claim.Supervising = First(claim.Supervising, segment, "2310D"); break;
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
        if (name == NameLoop.Provider && segment.Has(1, "G1"))
        {
            results.Warning(segment.At, "REF*G1 stands behind a provider's NM1, where it authorizes nothing. It belongs before the first NM1 of the claim or the line.");
        }

        if (name != NameLoop.None || segment.Text(2) is not { } text)
        {
            return;
        }

        Found found = new(text, segment.At);
        if (part == Part.Claim)
        {
            TakeClaimReference(segment, found, claim);
        }
        else if (part == Part.Line && line is not null)
        {
            TakeLineReference(segment, found, claim, line);
        }
    }

    private void TakeClaimReference(Segment segment, Found found, ClaimLoop claim)
    {
        switch (segment.Text(1))
        {
            case "G1": claim.Authorization = First(claim.Authorization, found, "G1"); break;
            case "F8": claim.Replaces = First(claim.Replaces, found, "F8"); break;
        }
    }

    private void TakeLineReference(Segment segment, Found found, ClaimLoop claim, LineLoop line)
    {
        switch (segment.Text(1))
        {
            case "6R": line.ControlNumber = First(line.ControlNumber, found, "6R"); break;

            // REF04 says for which payer; up to five authorizations may stand here.
            case "G1" when line.Authorization.IsAbsent && IsOwnPayer(segment, claim): line.Authorization = found; break;
        }
    }

    private static bool IsOwnPayer(Segment segment, ClaimLoop claim) =>
        segment.Component(4, 1) != "2U" || segment.Component(4, 2) is not { } payer || payer == claim.Subscriber.Payer.Text;

    private Found First(Found before, Found found, string qualifier)
    {
        if (!before.IsAbsent && before.Text != found.Text)
        {
            results.Warning(found.At, $"REF*{qualifier} stands twice in one loop with different numbers. The first is taken.");
        }

        return before.IsAbsent ? found : before;
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
