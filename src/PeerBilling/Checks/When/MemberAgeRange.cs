using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.When;

/// <summary>Ages in whole years, both ends included; null for an open end.</summary>
internal sealed record MemberAgeRange(int? Min, int? Max)
{
    public static MemberAgeRange Read(CheckSettings settings)
    {
        MemberAgeRange range = new(
            settings.OptionalInteger("min", "Least age in whole years, included.", max: 130),
            settings.OptionalInteger("max", "Greatest age in whole years, included.", max: 130));
        settings.Require(!(range.Min > range.Max), "max", "the greatest age is below the least");
        return range;
    }
}
