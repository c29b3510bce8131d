using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class PeerCredentialTests
{
    private static readonly PeerCredential Certified = new() { Credentials = ["ZPS"] };

    [Theory]
    [InlineData("ZPS")]
    [InlineData("ZZ-CPS")] // an alias
    [InlineData("zz peer specialist")] // its title, in the record's own spelling
    public void Passes_with_an_accepted_certification_however_it_is_spelled(string type)
    {
        SessionRecord session = Holding(new Credential { Type = type });

        CheckResult result = Certified.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Passes_when_any_one_of_several_is_accepted()
    {
        PeerCredential check = new() { Credentials = ["ZPS-T", "ZPS"] };

        CheckResult result = check.Judge(Holding(Sample.License, Sample.PeerCertificate));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Says_nothing_of_the_date_of_service()
    {
        Credential expired = Sample.PeerCertificate with { Expires = Sample.Date.PlusYears(-1), Status = CredentialStatus.Expired };

        CheckResult result = Certified.Judge(Holding(expired));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Fails_with_another_known_credential()
    {
        CheckResult result = Certified.Judge(Holding(Sample.License));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("peer-credential/not-held");
        ReasonText.Write(result.Reason).Should().Be("Certifications recorded: LCSW; needed: ZPS.");
    }

    [Fact]
    public void Fails_when_the_peer_is_known_to_hold_none()
    {
        CheckResult result = Certified.Judge(Holding());

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("peer-credential/not-held");
        result.Reason.Actual.ToString().Should().Be("none");
    }

    [Fact]
    public void Does_not_know_without_the_credentials_or_the_peer()
    {
        SessionRecord absent = Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = null } };
        SessionRecord noPeer = Sample.Session with { Peer = null };

        CheckResult[] results = [Certified.Judge(absent), Certified.Judge(noPeer)];

        results.Should().OnlyContain(result => result.Outcome == Outcome.Unknown);
        results.Should().OnlyContain(result => result.Reason!.Missing.Single() == "peer.credentials");
    }

    [Fact]
    public void Does_not_know_a_name_that_the_rule_set_does_not_know_and_names_the_nearest()
    {
        CheckResult result = Certified.Judge(Holding(Sample.License, new Credential { Type = "ZPSS" }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("peer-credential/unrecognized-credential");
        result.Reason.Field.Should().Be("peer.credentials[1].type");
        result.Reason.Expected.ToString().Should().Be("ZPS");
    }

    [Theory]
    [InlineData("ZZ", Outcome.Pass)]
    [InlineData("zz", Outcome.Pass)]
    [InlineData(null, Outcome.Pass)]
    [InlineData("YY", Outcome.Fail)]
    public void Does_not_accept_the_certification_of_another_state(string? state, Outcome expected)
    {
        CheckResult result = Certified.Judge(Holding(Sample.License, Sample.PeerCertificate with { State = state }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_other_state()
    {
        Reason reason = Certified.Judge(Holding(Sample.License, Sample.PeerCertificate with { State = "YY" })).Reason!;

        reason.Code.Should().Be("peer-credential/other-state");
        reason.Field.Should().Be("peer.credentials[1].state");
        ReasonText.Write(reason).Should().Be("Certification ZPS is recorded as one of YY; that of ZZ is needed.");
    }

    [Fact]
    public void Accepts_a_licence_of_any_state()
    {
        PeerCredential check = new() { Credentials = ["LCSW"] };

        CheckResult result = check.Judge(Holding(Sample.License with { State = "YY" }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Asks_for_all_credentials_that_are_needed_besides()
    {
        PeerCredential check = Certified with { Also = ["LCSW", "LPC"] };

        CheckResult both = check.Judge(Holding(Sample.License, Sample.PeerCertificate, new Credential { Type = "LPC" }));
        CheckResult one = check.Judge(Holding(Sample.License, Sample.PeerCertificate));

        both.Outcome.Should().Be(Outcome.Pass);
        one.Outcome.Should().Be(Outcome.Fail);
        one.Reason!.Code.Should().Be("peer-credential/also-not-held");
        one.Reason.Expected.ToString().Should().Be("LPC");
    }

    [Fact]
    public void Does_not_know_whether_an_unknown_name_is_the_credential_needed_besides()
    {
        PeerCredential check = Certified with { Also = ["LCSW"] };

        CheckResult result = check.Judge(Holding(Sample.PeerCertificate, new Credential { Type = "LCSV" }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("peer-credential/unrecognized-credential");
    }

    [Fact]
    public void Does_not_count_the_credential_of_another_state_besides()
    {
        PeerCredential check = new() { Credentials = ["LCSW"], Also = ["ZPS"] };

        CheckResult result = check.Judge(Holding(Sample.License, Sample.PeerCertificate with { State = "YY" }));

        result.Reason!.Code.Should().Be("peer-credential/also-not-held");
        result.Reason.Actual.ToString().Should().Be("LCSW and ZPS of YY");
    }

    [Fact]
    public void Says_so_when_a_credential_only_sounds_alike()
    {
        PeerCredential check = Certified with { NotAccepted = ["LPC"] };

        CheckResult result = check.Judge(Holding(Sample.License, new Credential { Type = "LPC" }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("peer-credential/not-accepted");
        result.Reason.Field.Should().Be("peer.credentials[1].type");
    }

    [Fact]
    public void A_credential_that_sounds_alike_does_no_harm_beside_an_accepted_one()
    {
        PeerCredential check = Certified with { NotAccepted = ["LPC"] };

        CheckResult result = check.Judge(Holding(new Credential { Type = "LPC" }, Sample.PeerCertificate));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("Parent-Family", Outcome.Pass)]
    [InlineData("youth", Outcome.Fail)]
    public void Asks_for_one_of_the_specializations(string specialization, Outcome expected)
    {
        PeerCredential check = Certified with { Specializations = ["crisis", "parent_family"] };

        CheckResult result = check.Judge(Holding(Sample.PeerCertificate with { Specializations = [specialization] }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_specialization_that_does_not_count()
    {
        PeerCredential check = Certified with { Specializations = ["parent_family"] };

        Reason reason = check.Judge(Holding(Sample.PeerCertificate with { Specializations = ["youth"] })).Reason!;

        reason.Code.Should().Be("peer-credential/other-specialization");
        reason.Field.Should().Be("peer.credentials[0].specializations");
        reason.Actual.ToString().Should().Be("youth");
    }

    [Fact]
    public void Fails_without_specializations_and_does_not_know_when_they_are_absent()
    {
        PeerCredential check = Certified with { Specializations = ["parent_family"] };

        CheckResult none = check.Judge(Holding(Sample.PeerCertificate with { Specializations = [] }));
        CheckResult absent = check.Judge(Holding(Sample.PeerCertificate with { Specializations = null }));

        none.Reason!.Code.Should().Be("peer-credential/other-specialization");
        absent.Outcome.Should().Be(Outcome.Unknown);
        absent.Reason!.Missing.Should().Equal("peer.credentials[0].specializations");
    }

    [Theory]
    [InlineData("ZPS-T", Outcome.Pass)]
    [InlineData("ZPS", Outcome.Fail)] // it has no stage
    public void Asks_for_one_of_the_stages(string type, Outcome expected)
    {
        PeerCredential check = new() { Credentials = ["ZPS", "ZPS-T"], Stages = ["Trainee"] };

        CheckResult result = check.Judge(Holding(new Credential { Type = type }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_stage_that_does_not_count()
    {
        PeerCredential check = new() { Credentials = ["ZPS-T"], Stages = ["full"] };

        Reason reason = check.Judge(Holding(new Credential { Type = "ZPS-T" })).Reason!;

        reason.Code.Should().Be("peer-credential/other-stage");
        ReasonText.Write(reason).Should().Be("Certification ZPS-T has the stage trainee; full is needed.");
    }

    [Theory]
    [InlineData("2024-09-13", Outcome.Fail)]
    [InlineData("2024-09-14", Outcome.Pass)] // six months on the date of service
    [InlineData("2025-03-14", Outcome.Pass)] // hired on the date of service
    [InlineData("2025-03-15", Outcome.Fail)] // hired after it
    public void A_new_peer_has_time_to_be_certified(string hired, Outcome expected)
    {
        PeerCredential check = Certified with { HiredGrace = Period.FromMonths(6) };

        CheckResult result = check.Judge(Hired(hired));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "peer-credential/not-held" : null);
    }

    [Fact]
    public void The_time_to_be_certified_holds_on_the_last_date_of_a_line_too()
    {
        PeerCredential check = Certified with { HiredGrace = Period.FromMonths(6) };

        check.Judge(Hired("2024-09-14") with { DateOfServiceEnd = Sample.Date.PlusDays(1) }).Outcome.Should().Be(Outcome.Fail);
        check.Judge(Hired("2024-09-15") with { DateOfServiceEnd = Sample.Date.PlusDays(1) }).Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_when_an_uncertified_peer_was_hired()
    {
        PeerCredential check = Certified with { HiredGrace = Period.FromMonths(6) };

        CheckResult undated = check.Judge(Holding());
        CheckResult certified = check.Judge(Holding(Sample.PeerCertificate));
        CheckResult neither = check.Judge(Sample.Session with { Peer = new Peer { Id = "P1" } });

        undated.Outcome.Should().Be(Outcome.Unknown);
        undated.Reason!.Missing.Should().Equal("peer.hired");
        certified.Outcome.Should().Be(Outcome.Pass);
        neither.Reason!.Missing.Should().Equal("peer.credentials");
    }

    [Fact]
    public void The_date_of_hiring_means_nothing_where_no_time_is_given() =>
        Certified.Judge(Hired("2025-03-14")).Outcome.Should().Be(Outcome.Fail);

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["peer-credential"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("credentials", "also", "not_accepted", "specializations", "stages", "hired_grace");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        PeerCredential check = Certified with { Also = ["LCSW"], Specializations = ["parent_family"] };
        SessionRecord session = Holding(Sample.License, Sample.PeerCertificate with { Specializations = ["Parent-Family"] });

        long bytes = Allocation.Of(check, session);

        bytes.Should().Be(0);
        Allocation.Of(Certified with { HiredGrace = Period.FromDays(30) }, Holding(Sample.PeerCertificate)).Should().Be(0);
    }

    private static SessionRecord Hired(string date) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = [Sample.License], Hired = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value } };

    private static SessionRecord Holding(params Credential[] credentials) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = [.. credentials] } };
}
