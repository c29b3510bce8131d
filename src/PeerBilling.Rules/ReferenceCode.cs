namespace PeerBilling.Rules;

/// <summary>A code with what it means.</summary>
/// <param name="System">The list it stands in.</param>
/// <param name="Code">The code as claims write it.</param>
/// <param name="Meaning">What it means, in our own words.</param>
/// <param name="Topic">What it is about, one word of its list.</param>
public sealed record ReferenceCode(CodeSystem System, string Code, string Meaning, string Topic);
