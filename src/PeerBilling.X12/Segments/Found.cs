namespace PeerBilling.X12;

/// <summary>A text and the segment it was read from; the default stands for nothing found.</summary>
internal readonly record struct Found(string? Text, Place At)
{
    public bool IsAbsent => At.IsAbsent;
}
