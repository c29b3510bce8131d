using NodaTime;

namespace PeerBilling.X12;

/// <summary>The day a transaction was made (BHT04, else GS04) and the element that says so.</summary>
internal readonly record struct Submission(LocalDate? Date, Place At, bool IsOfGroup);
