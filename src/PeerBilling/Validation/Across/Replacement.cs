namespace PeerBilling.Validation.Across;

/// <summary>A session of a claim that replaces or voids another.</summary>
/// <param name="Row">Its row.</param>
/// <param name="IsVoid">True when nothing counts instead.</param>
/// <param name="Claim">The id of the claim it takes out; null when it does not say.</param>
internal sealed record Replacement(int Row, bool IsVoid, string? Claim)
{
    /// <summary>The claim frequency code of a replacement.</summary>
    public const string Replaces = "7";

    /// <summary>The claim frequency code of a void.</summary>
    public const string Voids = "8";
}
