namespace PeerBilling.X12;

/// <summary>Where a segment stands: its number in the file and its text line, both counted from 1; the default stands for no segment.</summary>
internal readonly record struct Place(int Segment, int Line)
{
    public bool IsAbsent => Segment == 0;
}
