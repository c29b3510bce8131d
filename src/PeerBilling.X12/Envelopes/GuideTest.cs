namespace PeerBilling.X12;

/// <summary>Settles what an 837 with the institutional label is: some senders write it on professional claims, and the lines tell.</summary>
internal sealed class GuideTest(ResultQueue results)
{
    private Place start;
    private string version = string.Empty;
    private bool isUnsettled;

    /// <summary>True when the transaction holds no professional claims; nothing more of it is read.</summary>
    public bool IsRefused { get; private set; }

    public void Begin(Place at, string label, Guide guide)
    {
        (start, version) = (at, label);
        (isUnsettled, IsRefused) = (guide == Guide.Institutional, false);
    }

    /// <summary>A professional line (SV1) was met.</summary>
    public void MeetProfessional(Place at)
    {
        if (isUnsettled)
        {
            isUnsettled = false;
            results.WarnOnce("version " + Guides.Quoted(version), at, $"The 837 is {Guides.Named(version)} by its label but has professional lines (SV1). It is read as {Guides.Read}.");
        }
    }

    /// <summary>Another kind of line (SV2, SV3) was met, or the end; true when that refuses the transaction.</summary>
    public bool IsRefusedNow()
    {
        if (isUnsettled)
        {
            (isUnsettled, IsRefused) = (false, true);
            results.Error(start, Guides.Refusal(version));
        }

        return IsRefused;
    }
}
