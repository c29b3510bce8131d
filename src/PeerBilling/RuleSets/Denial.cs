using PeerBilling.Checks.Settings;

namespace PeerBilling.RuleSets;

/// <summary>The denial that a payer would answer with, by the numbers of the X12 835.</summary>
/// <param name="Carc">Claim adjustment reason code; null when none fits.</param>
/// <param name="Rarc">Remittance advice remark code; null when none fits.</param>
public sealed record Denial(string? Carc, string? Rarc)
{
    /// <summary>Where it is written; null when it was not read from a file.</summary>
    public FilePlace? Place { get; init; }

    internal static Denial Read(CheckSettings settings) => new(
        settings.OptionalText("carc", "Claim adjustment reason code, quoted."),
        settings.OptionalText("rarc", "Remittance advice remark code, quoted."))
    {
        Place = (settings as NodeSettings)?.Place,
    };
}
