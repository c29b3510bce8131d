using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class PeerAgeTests
{
    private static readonly PeerAge Adult = new() { Min = 18 };

    private static readonly PeerAge YouthPeer = new() { Min = 18, Max = 30, TestedOn = PeerAgeTest.Certification, Credentials = ["ZPS"] };

    [Theory]
    [InlineData("2007-03-15", Outcome.Fail)] // 18 tomorrow
    [InlineData("2007-03-14", Outcome.Pass)] // 18 today
    [InlineData("2006-03-14", Outcome.Pass)]
    public void Passes_from_the_birthday_of_the_least_age(string birth, Outcome expected)
    {
        CheckResult result = Adult.Judge(Born(birth));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("1995-03-14", Outcome.Pass)] // 30 today
    [InlineData("1994-03-15", Outcome.Pass)] // 31 tomorrow
    [InlineData("1994-03-14", Outcome.Fail)]
    public void Passes_to_the_day_before_the_birthday_after_the_greatest_age(string birth, Outcome expected)
    {
        PeerAge check = new() { Max = 30 };

        CheckResult result = check.Judge(Born(birth));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2007-03-15", "peer-age/too-young", "The peer was 17 years old on the date of service; the least age is 18.")]
    [InlineData("1994-03-14", "peer-age/too-old", "The peer was 31 years old on the date of service; the greatest age is 30.")]
    [InlineData("2025-03-15", "peer-age/born-later", "The recorded birth date is after the date of service, 2025-03-14.")]
    public void Tells_the_age_and_never_the_birth_date(string birth, string code, string sentence)
    {
        PeerAge check = new() { Min = 18, Max = 30 };

        Reason reason = check.Judge(Born(birth)).Reason!;

        reason.Code.Should().Be(code);
        ReasonText.Write(reason).Should().Be(sentence);
        ReasonText.Write(reason).Should().NotContain(birth);
    }

    [Fact]
    public void Keeps_the_birth_date_out_of_an_explained_pass()
    {
        Reason reason = Adult.Judge(Born("1980-05-01"), explain: true).Reason!;

        reason.Actual.ToString().Should().Be("44");
        ReasonText.Write(reason).Should().NotContain("1980");
    }

    [Theory]
    [InlineData("2024-02-28", "2006-02-28", Outcome.Pass)]
    [InlineData("2025-02-27", "2004-02-29", Outcome.Fail)]
    [InlineData("2025-02-28", "2004-02-29", Outcome.Pass)] // a leap day's birthday in another year
    public void Knows_leap_days(string date, string birth, Outcome expected)
    {
        PeerAge check = new() { Min = date.StartsWith("2024", System.StringComparison.Ordinal) ? 18 : 21 };

        CheckResult result = check.Judge(Born(birth) with { DateOfService = On(date) });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Holds_on_the_last_date_of_a_line_too()
    {
        PeerAge check = new() { Max = 30 };

        CheckResult result = check.Judge(Born("1994-03-15") with { DateOfServiceEnd = Sample.Date.PlusDays(1) });

        result.Reason!.Code.Should().Be("peer-age/too-old");
    }

    [Theory]
    [InlineData("2012-12-31", Outcome.Fail)] // 17 when certified
    [InlineData("2013-01-01", Outcome.Pass)] // 18 that day
    [InlineData("2025-12-31", Outcome.Pass)] // still 30
    [InlineData("2026-01-01", Outcome.Fail)]
    public void Tests_the_age_when_certified(string issued, Outcome expected)
    {
        SessionRecord session = Born("1995-01-01", Sample.PeerCertificate with { Issued = On(issued) });

        CheckResult result = YouthPeer.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Passes_by_any_certification_issued_at_the_right_age()
    {
        Credential early = Sample.PeerCertificate with { Issued = new LocalDate(2010, 1, 1) };
        Credential right = Sample.PeerCertificate with { Issued = new LocalDate(2020, 1, 1) };

        CheckResult result = YouthPeer.Judge(Born("1995-01-01", right, early, Sample.License));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_without_the_birth_date_or_the_date_of_issue()
    {
        CheckResult noBirth = Adult.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { BirthDate = null } });
        CheckResult noPeer = Adult.Judge(Sample.Session with { Peer = null });
        CheckResult undated = YouthPeer.Judge(Born("1960-01-01", Sample.PeerCertificate with { Issued = null }, Sample.PeerCertificate));

        noBirth.Reason!.Missing.Should().Equal("peer.birthDate");
        noPeer.Reason!.Missing.Should().Equal("peer.birthDate");
        undated.Outcome.Should().Be(Outcome.Unknown);
        undated.Reason!.Missing.Should().Equal("peer.credentials[0].issued");
    }

    [Fact]
    public void Is_only_about_holders_where_certifications_are_named()
    {
        PeerAge check = Adult with { Credentials = ["ZPS"] };

        CheckResult other = check.Judge(Born("2010-01-01", Sample.License));
        CheckResult holder = check.Judge(Born("2010-01-01", Sample.PeerCertificate with { Issued = null }));
        CheckResult absent = check.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = null } });
        CheckResult unknown = check.Judge(Born("2010-01-01", new Credential { Type = "ZPX" }));

        other.Outcome.Should().Be(Outcome.Skipped);
        holder.Outcome.Should().Be(Outcome.Fail);
        absent.Reason!.Missing.Should().Equal("peer.credentials");
        unknown.Reason!.Code.Should().Be("peer-age/unrecognized-credential");
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        var settings = CheckCatalogue.All["peer-age"].Settings;

        settings.Select(setting => setting.Key).Should().Equal("min", "max", "tested_on", "credentials");
        settings.Single(setting => setting.Key == "tested_on").Choices.Should().Equal("service", "certification");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        long bytes = Allocation.Of(YouthPeer, Born("2000-01-01", Sample.License, Sample.PeerCertificate));

        bytes.Should().Be(0);
    }

    private static LocalDate On(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

    private static SessionRecord Born(string birth, params Credential[] credentials) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { BirthDate = On(birth), Credentials = [.. credentials] } };
}
