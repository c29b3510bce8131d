namespace PeerBilling.X12;

/// <summary>A problem in a claim file: its place, what was found and what would be right. It names no person, birth date or member id.</summary>
/// <param name="Line">The text line, counted from 1.</param>
/// <param name="Segment">The segment's place in the file, counted from 1 at the first ISA; 0 where no segment could be told.</param>
/// <param name="Message">What was found and what would be right.</param>
/// <param name="IsWarning">True when every service line is given all the same; false when some are, or may be, lost.</param>
public sealed record X12Error(int Line, int Segment, string Message, bool IsWarning);
