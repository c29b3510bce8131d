using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using BillingProviderCheck = PeerBilling.Checks.Kinds.BillingProvider;
using PlaceOfServiceCheck = PeerBilling.Checks.Kinds.PlaceOfService;

namespace PeerBilling.RuleSets.Lint;

/// <summary>What a rule asks of one field of a session that has one value.</summary>
/// <param name="Field">The JSON path of the field.</param>
/// <param name="OneOf">The only values that pass; empty for every value.</param>
/// <param name="NoneOf">Values that fail.</param>
/// <param name="Min">The least value that passes; null for none.</param>
/// <param name="Max">The greatest value that passes; null for none.</param>
internal sealed record Demand(string Field, ImmutableArray<string> OneOf, ImmutableArray<string> NoneOf, decimal? Min = null, decimal? Max = null)
{
    /// <summary>The demands of a check; none for one whose demands are not of this kind.</summary>
    public static IEnumerable<Demand> Of(Check check) => check switch
    {
        PlaceOfServiceCheck place => [new("placeOfService", Texts(place.Allow), Texts(place.Deny))],
        ActivityBillable activity => [new("activity", Words(activity.Allow), Words(activity.Deny))],
        BillingProviderCheck provider => [new("billingProvider.type", provider.Types, provider.DenyTypes)],
        GroupSize group => [Range("groupSize", group.Min, group.Max)],
        UnitsInRange units => [Range("units", units.Min, units.Max)],
        MemberAge age => [Range("member.birthDate", age.Min, age.Max)],
        Telehealth telehealth => [.. Allowed(Delivery.TelehealthVideo, telehealth.Video), .. Allowed(Delivery.TelehealthAudio, telehealth.Audio)],
        _ => [],
    };

    /// <summary>True when a condition picks sessions by this very field, so that another value is outside the rule rather than refused by it.</summary>
    public bool IsAskedBy(Condition when) => Field switch
    {
        "placeOfService" => when.PlacesOfService.Length > 0,
        "activity" => when.Activities.Length > 0,
        "billingProvider.type" => when.BillingProviders.Length > 0,
        "member.birthDate" => when.MinMemberAge is not null || when.MaxMemberAge is not null,
        _ => false,
    };

    /// <summary>A value of the field that one of the two demands refuses, where they refuse all between them; null where some value satisfies both.</summary>
    public string? Clash(Demand other)
    {
        if (Field != other.Field)
        {
            return null;
        }

        if (new[] { Min, other.Min }.Max() > new[] { Max, other.Max }.Min())
        {
            return new[] { Min, other.Min }.Max()!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        ImmutableArray<string> left = Overlap.Common(OneOf, other.OneOf);
        bool isList = OneOf.Length + other.OneOf.Length > 0;
        return isList && !left.Except(NoneOf).Except(other.NoneOf).Any() ? OneOf.Concat(other.OneOf).First() : null;
    }

    private static Demand Range(string field, decimal? min, decimal? max) => new(field, [], [], min, max);

    private static IEnumerable<Demand> Allowed(Delivery delivery, bool? allowed) =>
        allowed is { } known ? [new Demand($"delivery {Names.Of(delivery)}", [known ? "allowed" : "not allowed"], [])] : [];

    private static ImmutableArray<string> Texts(ImmutableArray<Model.PlaceOfService> places) => [.. places.Select(place => place.ToString())];

    private static ImmutableArray<string> Words(ImmutableArray<Activity> activities) => [.. activities.Select(activity => Names.Of(activity))];
}
