using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;
using PlaceOfService = PeerBilling.Model.PlaceOfService;

namespace PeerBilling.Tests.Checks;

public class TelehealthTests
{
    private static readonly Telehealth VideoOnly = new() { Video = true, Audio = false };
    private static readonly Telehealth AudioOnly = new() { Video = false, Audio = true };
    private static readonly Telehealth WithModifiers = new() { VideoModifiers = Modifiers("95", "GT"), AudioModifiers = Modifiers("93") };
    private static readonly Telehealth AtPlaces = new() { Places = [PlaceOfService.Parse("02"), PlaceOfService.Parse("10")] };
    private static readonly Telehealth WithConsent = new() { Consent = true };
    private static readonly SessionRecord Video = Sample.Session with { Delivery = Delivery.TelehealthVideo };
    private static readonly SessionRecord Audio = Sample.Session with { Delivery = Delivery.TelehealthAudio };
    private static readonly CareDocument Consent = new() { Kind = "telehealth_consent", SignedOn = Sample.Date };

    [Fact]
    public void Is_not_known_without_the_delivery()
    {
        CheckResult result = VideoOnly.Judge(Sample.Session with { Delivery = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("delivery");
    }

    [Fact]
    public void Is_not_about_a_session_in_person()
    {
        Telehealth check = new() { Video = false, Audio = false, Places = AtPlaces.Places, Consent = true, VideoModifiers = WithModifiers.VideoModifiers };

        CheckResult result = check.Judge(Sample.Session);

        result.Outcome.Should().Be(Outcome.Skipped);
    }

    [Fact]
    public void Is_not_about_a_session_in_person_whose_modifiers_are_absent()
    {
        CheckResult result = WithModifiers.Judge(Sample.Session with { Modifiers = null });

        result.Outcome.Should().Be(Outcome.Skipped);
    }

    [Fact]
    public void Allows_video()
    {
        VideoOnly.Judge(Video).Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Allows_audio()
    {
        AudioOnly.Judge(Audio).Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Forbids_video()
    {
        CheckResult result = AudioOnly.Judge(Video);

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("telehealth/video-not-allowed");
    }

    [Fact]
    public void Forbids_audio()
    {
        CheckResult result = VideoOnly.Judge(Audio);

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("telehealth/audio-not-allowed");
    }

    [Fact]
    public void Is_not_about_a_kind_that_the_rule_says_nothing_of()
    {
        Telehealth check = new() { Video = true, VideoModifiers = Modifiers("HE") };

        CheckResult result = check.Judge(Audio);

        result.Outcome.Should().Be(Outcome.Skipped);
    }

    [Theory]
    [InlineData("95", Outcome.Pass)]
    [InlineData("GT", Outcome.Pass)]
    [InlineData("93", Outcome.Fail)] // that is for audio
    public void Carries_a_modifier_for_video(string modifier, Outcome expected)
    {
        CheckResult result = WithModifiers.Judge(Video with { Modifiers = new ModifierList(Modifiers("HE", modifier)) });

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "telehealth/modifier-missing" : null);
    }

    [Theory]
    [InlineData("93", Outcome.Pass)]
    [InlineData("95", Outcome.Fail)] // that is for video
    public void Carries_a_modifier_for_audio(string modifier, Outcome expected)
    {
        CheckResult result = WithModifiers.Judge(Audio with { Modifiers = new ModifierList(Modifiers(modifier)) });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Lacks_a_modifier_where_there_is_none()
    {
        Reason reason = WithModifiers.Judge(Video with { Modifiers = ModifierList.None }).Reason!;

        reason.Code.Should().Be("telehealth/modifier-missing");
        reason.Actual.Value.Should().Be("none");
        reason.Expected.ToString().Should().Be("one of 95, GT");
    }

    [Fact]
    public void Is_not_known_when_the_modifiers_are_absent()
    {
        CheckResult result = WithModifiers.Judge(Video with { Modifiers = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("modifiers");
    }

    [Theory]
    [InlineData("95")]
    [InlineData("93")]
    public void Is_not_billed_in_person_with_a_telehealth_modifier(string modifier)
    {
        CheckResult result = WithModifiers.Judge(Sample.Session with { Modifiers = new ModifierList(Modifiers("HE", modifier)) });

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("telehealth/modifier-without-telehealth");
        result.Reason.Field.Should().Be("modifiers[1]");
    }

    [Theory]
    [InlineData("02", Outcome.Pass, null)]
    [InlineData("10", Outcome.Pass, null)]
    [InlineData("11", Outcome.Fail, "telehealth/place-not-telehealth")]
    [InlineData(null, Outcome.Unknown, "telehealth/unknown")]
    public void Takes_place_at_a_place_for_telehealth(string? place, Outcome expected, string? code)
    {
        SessionRecord session = Audio with { PlaceOfService = place is null ? null : PlaceOfService.Parse(place) };

        CheckResult result = AtPlaces.Judge(session);

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
        (result.Reason?.Field).Should().Be(expected == Outcome.Pass ? null : "placeOfService");
    }

    [Theory]
    [InlineData("consent")]
    [InlineData("Telehealth Consent")]
    public void Rests_on_a_document_of_consent(string kind)
    {
        CheckResult result = WithConsent.Judge(Video with { Documents = [Consent with { Kind = kind }] });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Rests_on_the_consent_in_the_note()
    {
        CheckResult result = WithConsent.Judge(Video with { Note = new Note { Elements = ["goal", "Telehealth consent"] } });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData(-1, 0, Outcome.Pass)]
    [InlineData(0, 0, Outcome.Pass)] // signed on the date of service, and ends on it
    [InlineData(1, 1, Outcome.Fail)]
    [InlineData(-1, -1, Outcome.Fail)]
    public void Rests_on_a_consent_signed_by_the_date_of_service_and_not_expired(int signedOn, int expires, Outcome expected)
    {
        CareDocument consent = Consent with { SignedOn = Sample.Date.PlusDays(signedOn), Expires = Sample.Date.PlusDays(expires) };

        CheckResult result = WithConsent.Judge(Video with { Documents = [consent] });

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "telehealth/no-consent" : null);
    }

    [Fact]
    public void Lacks_consent_that_ends_before_the_last_date_of_service()
    {
        SessionRecord session = Video with { Documents = [Consent with { Expires = Sample.Date }], DateOfServiceEnd = Sample.Date.PlusDays(1) };

        CheckResult result = WithConsent.Judge(session);

        result.Reason!.Code.Should().Be("telehealth/no-consent");
    }

    [Fact]
    public void Lacks_consent_where_there_are_no_documents_and_the_note_has_none()
    {
        CheckResult result = WithConsent.Judge(Video with { Documents = [] });

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("telehealth/no-consent");
    }

    [Fact]
    public void Does_not_know_a_consent_without_a_date()
    {
        CheckResult result = WithConsent.Judge(Video with { Documents = [Consent with { Kind = "assessment" }, Consent with { SignedOn = null }] });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("documents[1].signedOn");
    }

    [Theory]
    [InlineData(true, true, "documents", "note.elements")]
    [InlineData(true, false, "documents")]
    [InlineData(false, true, "note.elements")]
    public void Does_not_know_consent_without_all_that_could_show_it(bool noDocuments, bool noElements, params string[] missing)
    {
        SessionRecord session = Video with { Documents = noDocuments ? null : [], Note = noElements ? null : Sample.Session.Note };

        CheckResult result = WithConsent.Judge(session);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal(missing);
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        Telehealth check = new() { Video = true, VideoModifiers = WithModifiers.VideoModifiers, Places = AtPlaces.Places, Consent = true };
        SessionRecord session = Video with
        {
            Modifiers = new ModifierList(Modifiers("HE", "GT")),
            PlaceOfService = PlaceOfService.Parse("10"),
            Note = new Note { Elements = ["telehealth_consent"] },
        };

        check.Judge(session).Outcome.Should().Be(Outcome.Pass);
        Allocation.Of(check, session).Should().Be(0);
    }

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        Telehealth check = CheckYaml.Read<Telehealth>("telehealth", """
            {video: true, audio: false, video_modifiers: ["95", "GT"], audio_modifiers: ["93"], places: ["02", "10"], consent: true}
            """);

        (check.Video, check.Audio, check.Consent).Should().Be((true, false, true));
        check.VideoModifiers.Should().Equal(WithModifiers.VideoModifiers);
        check.AudioModifiers.Should().Equal(WithModifiers.AudioModifiers);
        check.Places.Should().Equal(AtPlaces.Places);
    }

    [Theory]
    [InlineData("video: false")]
    [InlineData("audio: true")]
    [InlineData("video_modifiers: [GT]")]
    [InlineData("audio_modifiers: [GT]")]
    [InlineData("places: [\"02\"]")]
    [InlineData("consent: true")]
    public void May_say_one_thing_alone(string yaml)
    {
        CheckYaml.Problems("telehealth", yaml).Should().BeEmpty();
    }

    [Fact]
    public void Leaves_unsaid_what_a_rule_does_not_say()
    {
        Telehealth check = CheckYaml.Read<Telehealth>("telehealth", "video_modifiers: [GT]");

        (check.Video, check.Audio).Should().Be((null, null));
    }

    [Theory]
    [InlineData("{}", "at least one setting")]
    public void Refuses_settings_that_make_no_rule(string yaml, string problem)
    {
        CheckYaml.Problems("telehealth", yaml).Should().ContainSingle().Which.Should().Contain(problem);
    }

    private static System.Collections.Immutable.ImmutableArray<Modifier> Modifiers(params string[] codes) => [.. codes.Select(Modifier.Parse)];
}
