using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the service may be given at the place of service billed.</summary>
/// <remarks>Unknown without a place of service.</remarks>
public sealed record PlaceOfService : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "place-of-service";

    /// <summary>The only places that pass; empty when every one does that is not denied.</summary>
    public ImmutableArray<Model.PlaceOfService> Allow { get; init; } = [];

    /// <summary>Places that fail.</summary>
    public ImmutableArray<Model.PlaceOfService> Deny { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.PlaceOfService is not { IsEmpty: false } place)
        {
            return CheckResult.Missing(Name, "placeOfService");
        }

        if (Texts.Have(Deny, place))
        {
            return NotAllowed(place, Fact.NoneOf(Texts.Of(Deny)));
        }

        if (!Allow.IsEmpty && !Texts.Have(Allow, place))
        {
            return NotAllowed(place, Fact.OneOf(Texts.Of(Allow)));
        }

        return context.Explain ? context.Pass(Name, "placeOfService", place.ToString()) : CheckResult.Pass;
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => reach.Only(condition => condition.PlacesOfService) is not { } asked || asked.Any(IsAllowed);

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => reach.Only(condition => condition.PlacesOfService) is not { } asked || !asked.All(IsAllowed);

    internal static PlaceOfService Read(CheckSettings settings)
    {
        PlaceOfService check = new()
        {
            Allow = settings.Places("allow", "The only places of service that pass; every one when absent."),
            Deny = settings.Places("deny", "Places of service that fail."),
        };
        settings.Require(!check.Allow.IsEmpty || !check.Deny.IsEmpty, "allow", "One of 'allow' and 'deny' must be given.");
        return check;
    }

    private bool IsAllowed(Model.PlaceOfService place) => !Deny.Contains(place) && (Allow.IsEmpty || Allow.Contains(place));

    private static CheckResult NotAllowed(Model.PlaceOfService place, Fact expected) =>
        CheckResult.Fail(new($"{Name}/not-allowed", "placeOfService", actual: place.ToString(), expected: expected));
}
