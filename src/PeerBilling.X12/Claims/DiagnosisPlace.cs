namespace PeerBilling.X12;

/// <summary>The element a diagnosis stands in.</summary>
/// <param name="At">The HI segment.</param>
/// <param name="Element">The element's number in it.</param>
/// <param name="IsComponent">True where the code is the second component of the element, as it should be; false where it fills the element.</param>
internal readonly record struct DiagnosisPlace(Place At, int Element, bool IsComponent)
{
    /// <summary>The element's name, such as HI01-2.</summary>
    public string Name => IsComponent ? $"HI{Element:00}-2" : $"HI{Element:00}";
}
