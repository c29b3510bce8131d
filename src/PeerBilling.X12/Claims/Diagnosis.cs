using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>A diagnosis of a claim and the element it stands in.</summary>
/// <param name="Code">The code; null when it cannot be read, the empty code when none stands there.</param>
/// <param name="Place">The element.</param>
internal readonly record struct Diagnosis(DiagnosisCode? Code, DiagnosisPlace Place);
