using PeerBilling.Model;

namespace PeerBilling.Checks;

/// <summary>Modifiers whose national meaning the engine itself relies on.</summary>
internal static class KnownModifiers
{
    /// <summary>HQ: group setting.</summary>
    public static readonly Modifier Group = Modifier.Parse("HQ");
}
