namespace PeerBilling.Benchmarks.Results;

/// <summary>A line of the picture.</summary>
/// <param name="Id">The measurement.</param>
/// <param name="Label">What the picture calls it.</param>
/// <param name="IsOther">True for what is not ours.</param>
internal readonly record struct PlotRow(string Id, string Label, bool IsOther = false);
