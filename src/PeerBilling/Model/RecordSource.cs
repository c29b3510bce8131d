using System;

namespace PeerBilling.Model;

/// <summary>Where a session record was read, and where its fields stand there.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Line">The line the record starts on, counted from 1.</param>
public sealed record RecordSource(string Path, int Line)
{
    /// <summary>Finds the X12 element a field was read from, by the field's JSON path such as <c>peer.npi</c>; null where the record is not X12.</summary>
    public Func<string, X12Location?>? LocateX12 { get; init; }
}
