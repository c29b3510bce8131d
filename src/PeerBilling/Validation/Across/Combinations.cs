namespace PeerBilling.Validation.Across;

/// <summary>Peer, supervisor and billing provider: few combinations for many sessions.</summary>
internal readonly record struct Providers(int Peer, int Supervisor, int BillingProvider);

/// <summary>Group session, authorization and episode of care.</summary>
internal readonly record struct Grouping(int Group, int Authorization, int Episode);

/// <summary>Units in thousandths, minutes, the clock's minutes from start to end, and the days after the first.</summary>
internal readonly record struct Amounts(int MilliUnits, int Minutes, int Length, int MoreDays);
