using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Reporting;

/// <summary>What was read from one input file.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Format"><c>json</c>, <c>ndjson</c>, <c>x12</c>, ...</param>
/// <param name="Sessions">Session records read.</param>
/// <param name="Errors">What could not be read, in order.</param>
public sealed record ReportInput(string Path, string Format, int Sessions, ImmutableArray<InputError> Errors);
