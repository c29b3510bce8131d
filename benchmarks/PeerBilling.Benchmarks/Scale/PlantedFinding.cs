namespace PeerBilling.Benchmarks.Scale;

/// <summary>A finding that a run must make.</summary>
internal readonly record struct PlantedFinding(ScaleSession Session, string Rule, string Code);
