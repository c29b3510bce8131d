namespace PeerBilling.Model;

/// <summary>Something in an input file that could not be read, or is doubtful.</summary>
/// <param name="Line">The line, counted from 1; 0 for the file as a whole.</param>
/// <param name="Message">What was found and what would be right. Holds no one's name or birth date.</param>
/// <param name="JsonPath">Where in the record, for JSON; null elsewhere.</param>
/// <param name="IsWarning">True when no record was lost.</param>
public sealed record InputError(int Line, string Message, string? JsonPath = null, bool IsWarning = false);
