namespace PeerBilling.Model;

/// <summary>The X12 element that a field of a session record was, or would have been, read from.</summary>
/// <param name="Loop">The loop, such as <c>2400</c>.</param>
/// <param name="Element">The element, such as <c>SV101-2</c>.</param>
/// <param name="Segment">The segment's place in the file, counted from 1 at ISA; null where the file lacks the segment.</param>
/// <param name="Line">The text line of the segment, counted from 1; null where the file lacks the segment.</param>
public sealed record X12Location(string Loop, string Element, int? Segment, int? Line)
{
    /// <summary>The location as <c>2400 SV101-2 (segment 34, line 34)</c>.</summary>
    public override string ToString() => Segment is null ? $"{Loop} {Element}" : $"{Loop} {Element} (segment {Segment}, line {Line})";
}
