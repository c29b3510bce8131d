namespace PeerBilling.Validation.Across;

/// <summary>Peer, supervisor and billing provider: few combinations for many sessions.</summary>
internal readonly record struct Providers(int Peer, int Supervisor, int BillingProvider);

/// <summary>Member, authorization and episode of care: few combinations, since most members have one of each.</summary>
internal readonly record struct Care(int Member, int Authorization, int Episode);

/// <summary>Units in thousandths, minutes, the clock's minutes from start to end, and the days after the first.</summary>
internal readonly record struct Amounts(int MilliUnits, int Minutes, int Length, int MoreDays);
