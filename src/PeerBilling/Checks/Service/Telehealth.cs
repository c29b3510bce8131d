using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the service may be given by video or by audio alone, and whether the claim shows it as telehealth.</summary>
/// <remarks>
/// Not applicable to a session in person, which fails only when it is billed with one of the telehealth modifiers named here, nor to a kind
/// of telehealth that the rule says nothing of. Unknown when the record does not say how peer and member met, or lacks the modifiers, the
/// place of service, or what would show the member's consent. A consent counts when it was signed by the first date of service and not
/// expired by the last, or when the note contains it.
/// </remarks>
public sealed record Telehealth : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "telehealth";

    /// <summary>True when video is allowed, false when it is not; null when this rule does not say.</summary>
    public bool? Video { get; init; }

    /// <summary>True when audio alone is allowed, false when it is not; null when this rule does not say.</summary>
    public bool? Audio { get; init; }

    /// <summary>Modifiers of which a video session carries at least one; empty when none is asked for.</summary>
    public ImmutableArray<Modifier> VideoModifiers { get; init; } = [];

    /// <summary>Modifiers of which an audio session carries at least one; empty when none is asked for.</summary>
    public ImmutableArray<Modifier> AudioModifiers { get; init; } = [];

    /// <summary>Places of service for telehealth, any of them; empty for every place.</summary>
    public ImmutableArray<Model.PlaceOfService> Places { get; init; } = [];

    /// <summary>True when the member's consent to telehealth must be on record.</summary>
    public bool Consent { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context) => context.Session.Delivery switch
    {
        null => CheckResult.Missing(Name, "delivery"),
        Delivery.TelehealthVideo => Video == false
            ? CheckResult.Fail(new($"{Name}/video-not-allowed", "delivery", actual: Names.Of(Delivery.TelehealthVideo)))
            : EvaluateRemote(context, Video, VideoModifiers),
        Delivery.TelehealthAudio => Audio == false
            ? CheckResult.Fail(new($"{Name}/audio-not-allowed", "delivery", actual: Names.Of(Delivery.TelehealthAudio)))
            : EvaluateRemote(context, Audio, AudioModifiers),
        _ => EvaluateInPerson(context.Session.Modifiers),
    };

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => Meets(reach, Delivery.TelehealthVideo, Video != false) || Meets(reach, Delivery.TelehealthAudio, Audio != false);

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) =>
        Places.Length > 0 || Consent || VideoModifiers.Length + AudioModifiers.Length > 0
        || Meets(reach, Delivery.TelehealthVideo, Video == false) || Meets(reach, Delivery.TelehealthAudio, Audio == false);

    internal static Telehealth Read(CheckSettings settings)
    {
        Telehealth check = new()
        {
            Video = settings.OptionalFlag("video", "True when video is allowed, false when it is not; left out when the rule does not say."),
            Audio = settings.OptionalFlag("audio", "True when audio alone is allowed, false when it is not; left out when the rule does not say."),
            VideoModifiers = settings.Modifiers("video_modifiers", "Modifiers of which a video session carries at least one."),
            AudioModifiers = settings.Modifiers("audio_modifiers", "Modifiers of which an audio session carries at least one."),
            Places = settings.Places("places", "Places of service for telehealth, any of them."),
            Consent = settings.Flag("consent", "True when the member's consent to telehealth, signed by the date of service, must be on record."),
        };
        bool says = check.Video is not null || check.Audio is not null || check.Consent;
        settings.Require(says || check.VideoModifiers.Length + check.AudioModifiers.Length + check.Places.Length > 0, "video", "telehealth needs at least one setting.");
        return check;
    }

    private static bool Meets(Reach reach, Delivery delivery, bool holds) => holds && reach.Only(condition => condition.Deliveries)?.Contains(delivery) != false;

    private CheckResult EvaluateRemote(in SessionContext context, bool? allowed, ImmutableArray<Modifier> modifiers)
    {
        if (allowed is null && modifiers.Length == 0 && Places.Length == 0 && !Consent)
        {
            return CheckResult.Skipped;
        }

        return (modifiers.Length == 0 ? null : ModifierProblem(context.Session.Modifiers, modifiers))
            ?? (Places.Length == 0 ? null : PlaceProblem(context.Session.PlaceOfService))
            ?? (Consent ? TelehealthConsent.Problem(context) : null)
            ?? (context.Explain ? context.Pass(Name, "delivery", Names.Of(context.Session.Delivery!.Value)) : CheckResult.Pass);
    }

    private CheckResult EvaluateInPerson(ModifierList? billed)
    {
        for (int i = 0; i < (billed?.Count ?? 0); i++)
        {
            if (VideoModifiers.Contains(billed![i]) || AudioModifiers.Contains(billed[i]))
            {
                return CheckResult.Fail(new($"{Name}/modifier-without-telehealth", $"modifiers[{i}]", actual: billed[i].ToString()));
            }
        }

        return CheckResult.Skipped;
    }

    private static CheckResult? ModifierProblem(ModifierList? billed, ImmutableArray<Modifier> accepted)
    {
        if (billed is null)
        {
            return CheckResult.Missing(Name, "modifiers");
        }

        foreach (Modifier modifier in accepted)
        {
            if (billed.Contains(modifier))
            {
                return null;
            }
        }

        return CheckResult.Fail(new($"{Name}/modifier-missing", "modifiers", actual: billed.Count == 0 ? "none" : billed.ToString(), expected: Texts(accepted)));
    }

    private CheckResult? PlaceProblem(Model.PlaceOfService? billed) => billed is not { } place
        ? CheckResult.Missing(Name, "placeOfService")
        : Places.Contains(place) ? null : CheckResult.Fail(new($"{Name}/place-not-telehealth", "placeOfService", actual: place.ToString(), expected: Texts(Places)));

    private static Fact Texts<T>(ImmutableArray<T> codes)
        where T : struct => Fact.OneOf(codes.Select(code => code.ToString()!).ToImmutableArray());
}
