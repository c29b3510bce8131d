using PeerBilling.Checks.Settings;

namespace PeerBilling.RuleSets;

/// <summary>What would mend a finding. Never a changed time, unit count or credential.</summary>
/// <param name="Kind">Who may do it.</param>
/// <param name="Text">What to do, for the biller.</param>
public sealed record Fix(FixKind Kind, string Text)
{
    /// <summary>Nothing mends it.</summary>
    public static Fix Nothing { get; } = new(FixKind.None, string.Empty);

    internal static Fix Read(CheckSettings settings)
    {
        FixKind kind = settings.Choice<FixKind>("kind", "administrative: safe to mend on the claim; attest: a person must confirm or supply a fact; review: a person must decide; none.");
        string? text = settings.OptionalText("text", "What to do, for the biller.");
        settings.Require(kind == FixKind.None || text is not null, "kind", "a fix says in 'text' what to do");
        return new Fix(kind, text ?? string.Empty);
    }
}
