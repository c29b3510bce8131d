using System;
using NodaTime;

namespace PeerBilling.X12;

/// <summary>Follows the loops of one transaction 837 and gives each service line when it is complete.</summary>
/// <remarks>
/// HL closes everything below its level; CLM opens 2300; SBR in a claim opens 2320; LX opens 2400; SVD opens 2430. NM1 belongs to 2420 after
/// LX, to 2330 after SBR, else to 2310; REF belongs to the NM1 before it, if there is one in the loop.
/// </remarks>
internal sealed class ClaimReader(ResultQueue results, string path)
{
    private readonly SessionMaker sessions = new(path, results);
    private readonly LevelReader levels = new(results);
    private readonly ClaimFacts facts = new(results);
    private readonly GuideTest guide = new(results);
    private readonly ClaimLoop ownClaim = new();
    private readonly LineLoop ownLine = new();
    private Submission submission;
    private string? doubt;
    private bool isOrphanTold;
    private Part part;
    private ClaimLoop? claim;
    private LineLoop? line;

    /// <summary>Starts a transaction.</summary>
    public void Begin(Place start, string version, Guide label, Found groupDate)
    {
        guide.Begin(start, version, label);
        levels.Begin();
        (doubt, isOrphanTold, part, claim, line) = (null, false, Part.Levels, null, null);
        submission = Values.TryDate(groupDate.Text, out LocalDate date) ? new Submission(date, groupDate.At, IsOfGroup: true) : default;
    }

    public void Take(Segment segment)
    {
        if (guide.IsRefused || segment.Id == SegmentId.Other)
        {
            return;
        }

        switch (segment.Id)
        {
            case SegmentId.Bht: TakeHeader(segment); break;
            case SegmentId.Hl: TakeLevel(segment); break;
            case SegmentId.Clm: OpenClaim(segment); break;
            case SegmentId.Sbr when claim is not null: OpenOtherPayer(claim); break;
            case SegmentId.Lx: OpenLine(segment); break;
            case SegmentId.Sv1: TakeService(segment); break;
            case SegmentId.Sv2 or SegmentId.Sv3: TakeOtherService(segment); break;
            case SegmentId.Svd or SegmentId.Lin or SegmentId.Lq when line is not null: BeginPart(Part.LineDetail); break;
            default: TakeFact(segment); break;
        }
    }

    /// <summary>Ends the transaction.</summary>
    public void Finish()
    {
        if (!guide.IsRefusedNow())
        {
            CloseClaim();
        }

        Abandon();
    }

    /// <summary>Gives up what is not complete; true when that was a service line.</summary>
    public bool Abandon()
    {
        bool wasLine = line is not null;
        (claim, line) = (null, null);
        return wasLine;
    }

    /// <summary>Segments were lost: until the next HL nobody can tell whose claims these are.</summary>
    public void LoseTrack()
    {
        doubt = "Segments before it were lost in one that is too long, so that nobody can tell whose claim it is until the next HL.";
        if (claim is not null)
        {
            claim.Doubt = doubt;
        }
    }

    private void TakeHeader(Segment segment)
    {
        bool isRead = Values.TryDate(segment[4], out LocalDate date);
        if (isRead || submission.Date is null)
        {
            submission = new Submission(isRead ? date : null, segment.At, IsOfGroup: false);
        }
    }

    private void TakeLevel(Segment segment)
    {
        CloseClaim();
        doubt = null;
        BeginPart(Part.Levels);
        levels.Take(segment);
    }

    private void TakeFact(Segment segment)
    {
        if (claim is null)
        {
            levels.Take(segment);
            return;
        }

        WarnOfSeparator(segment, SegmentId.Hi, "HI01", 1);
        facts.Take(segment, part, claim, line);
    }

    private void OpenClaim(Segment segment)
    {
        CloseClaim();
        BeginPart(Part.Claim);
        isOrphanTold = false;
        WarnOfSeparator(segment, SegmentId.Clm, "CLM05", 5);
        claim = ownClaim;
        claim.Begin(segment, levels.Hierarchy, submission, results);
        claim.Doubt ??= doubt;
    }

    private void OpenOtherPayer(ClaimLoop open)
    {
        CloseLine();
        BeginPart(Part.OtherPayer);
        if (open.Lines > 0)
        {
            doubt = "An SBR stands after the service lines of the claim before it: an HL may be missing, so that nobody can tell whose claim it is.";
        }
    }

    private void OpenLine(Segment segment)
    {
        CloseLine();
        if (claim is null)
        {
            isOrphanTold = true;
            results.Error(segment.At, "A service line is not given. LX stands without CLM before it, so that it belongs to no claim.");
            return;
        }

        BeginLine(segment.At, segment.At, Values.TryCount(segment[1], out int number) ? number : null);
        if (number == 0)
        {
            results.Warning(segment.At, $"LX01 holds {Values.Quote(segment[1])}: a line number from 1 on is expected. The line is number {line!.Number} of its claim.");
        }
    }

    private void TakeService(Segment segment)
    {
        if (claim is null)
        {
            TakeOrphan(segment);
            return;
        }

        guide.MeetProfessional(segment.At);
        if (line is not { ServiceAt.IsAbsent: true })
        {
            CloseLine();
            BeginLine(segment.At, default, null);
            results.Warning(segment.At, "SV1 stands without LX before it. It is read as a line of its own.");
        }

        BeginPart(Part.Line);
        WarnOfSeparator(segment, SegmentId.Sv1, "SV101", 1);
        ServiceReader.Read(segment, claim, line!, results);
    }

    private void TakeOrphan(Segment segment)
    {
        if (!isOrphanTold)
        {
            results.Error(segment.At, "A service line is not given. SV1 stands without CLM before it, so that it belongs to no claim.");
        }

        isOrphanTold = false;
    }

    private void TakeOtherService(Segment segment)
    {
        if (guide.IsRefusedNow())
        {
            Abandon();
        }
        else if (line is { ServiceAt.IsAbsent: true } open)
        {
            open.ServiceAt = segment.At;
            open.Fault(segment.At, $"It has {(segment.Id == SegmentId.Sv2 ? "SV2, which is institutional" : "SV3, which is dental")}: a professional line has SV1.");
        }
    }

    private void BeginLine(Place at, Place numberAt, int? number)
    {
        claim!.Lines++;
        line = ownLine;
        line.Begin(at, numberAt, number is > 0 ? number.Value : claim.Lines);
        BeginPart(Part.Line);
    }

    private void BeginPart(Part begun)
    {
        part = begun;
        facts.BeginLoop();
    }

    private void CloseLine()
    {
        if (claim is not null && line is not null)
        {
            claim.LineCharges = line.Charge is { } charge ? claim.LineCharges + charge : null;
            sessions.Make(claim, line);
        }

        line = null;
    }

    private void CloseClaim()
    {
        CloseLine();
        claim?.CheckTotal(results);
        claim = null;
    }

    private void WarnOfSeparator(Segment segment, SegmentId id, string name, int element)
    {
        if (segment.Id == id && segment.HasForeignSeparator(element))
        {
            results.WarnOnce("separator", segment.At, $"{name} is divided by '{segment.SeparatorOf(element).Character}', which is not the component separator that ISA16 declares. Such composites are read by the character they use.");
        }
    }
}
