using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;
using ContinuingEducation = PeerBilling.Checks.Kinds.ContinuingEducation;
using Course = PeerBilling.Model.ContinuingEducation;

namespace PeerBilling.Tests.Checks;

public class ContinuingEducationTests
{
    private static readonly ContinuingEducation TenAYear = new() { Hours = 10 };

    private static readonly ContinuingEducation TenLastCalendarYear = TenAYear with { Basis = ContinuingEducationBasis.CalendarYear };

    [Theory]
    [InlineData("9.5", Outcome.Fail)]
    [InlineData("10", Outcome.Pass)] // exactly what is needed
    [InlineData("10.5", Outcome.Pass)]
    public void Asks_for_the_hours_in_the_period(string hours, Outcome expected)
    {
        SessionRecord session = Having(new Course { Completed = Sample.Date, Hours = decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture) });

        CheckResult result = TenAYear.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Adds_up_the_hours_of_the_period()
    {
        CheckResult result = TenAYear.Judge(Having(Hours(4, "2024-04-01"), Hours(6, "2025-01-05")));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("2024-03-14", Outcome.Fail)]
    [InlineData("2024-03-15", Outcome.Pass)] // the first day of the year that ends on the date of service
    [InlineData("2025-03-14", Outcome.Pass)]
    [InlineData("2025-03-15", Outcome.Fail)] // after the date of service
    public void Counts_the_period_that_ends_on_the_date_of_service(string completed, Outcome expected)
    {
        CheckResult result = TenAYear.Judge(Having(Hours(10, completed)));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-12-31", Outcome.Fail)]
    [InlineData("2024-01-01", Outcome.Pass)]
    [InlineData("2024-12-31", Outcome.Pass)]
    [InlineData("2025-01-01", Outcome.Fail)]
    public void Counts_the_last_complete_calendar_year(string completed, Outcome expected)
    {
        CheckResult result = TenLastCalendarYear.Judge(Having(Hours(10, completed)));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2022-12-31", Outcome.Fail)]
    [InlineData("2023-01-01", Outcome.Pass)]
    public void Counts_several_complete_calendar_years(string completed, Outcome expected)
    {
        ContinuingEducation check = TenLastCalendarYear with { Period = Period.FromYears(2) };

        CheckResult result = check.Judge(Having(Hours(10, completed)));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_hours_and_the_period()
    {
        Reason reason = TenAYear.Judge(Having(Hours(7, "2024-05-01"))).Reason!;

        reason.Code.Should().Be("continuing-education/too-few");
        reason.Field.Should().Be("peer.continuingEducation");
        ReasonText.Write(reason).Should().Be("7 hours of continuing education count from 2024-03-15 to 2025-03-14; at least 10 are needed.");
    }

    [Fact]
    public void Does_not_know_without_the_education_and_fails_when_there_is_none()
    {
        CheckResult absent = TenAYear.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { ContinuingEducation = null } });
        CheckResult noPeer = TenAYear.Judge(Sample.Session with { Peer = null });
        CheckResult none = TenAYear.Judge(Having());

        absent.Outcome.Should().Be(Outcome.Unknown);
        absent.Reason!.Missing.Should().Equal("peer.continuingEducation");
        noPeer.Reason!.Missing.Should().Equal(absent.Reason!.Missing);
        none.Reason!.Code.Should().Be("continuing-education/too-few");
    }

    [Theory]
    [InlineData(2, Outcome.Fail)]
    [InlineData(3, Outcome.Pass)]
    [InlineData(4, Outcome.Pass)]
    public void Asks_for_hours_in_a_topic(int ethics, Outcome expected)
    {
        ContinuingEducation check = TenAYear with { Topics = [new TopicHours { Topic = "ethics", Hours = 3 }] };

        CheckResult result = check.Judge(Having(Hours(ethics, "2024-05-01") with { Topic = "Ethics" }, Hours(10, "2024-05-01") with { Topic = "recovery" }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_topic_that_falls_short()
    {
        ContinuingEducation check = TenAYear with { Topics = [new TopicHours { Topic = "ethics", Hours = 3 }] };

        Reason reason = check.Judge(Having(Hours(10, "2024-05-01") with { Topic = "recovery" })).Reason!;

        reason.Code.Should().Be("continuing-education/too-few-in-topic");
        reason.Subject.ToString().Should().Be("ethics");
    }

    [Theory]
    [InlineData(2, 8, Outcome.Unknown)] // two sure, eight without a topic
    [InlineData(3, 8, Outcome.Pass)]
    [InlineData(0, 2, Outcome.Fail)] // too few in any case
    public void Does_not_know_the_topic_of_hours_that_do_not_say_it(int ethics, int untold, Outcome expected)
    {
        ContinuingEducation check = TenAYear with { Hours = 2, Topics = [new TopicHours { Topic = "ethics", Hours = 3 }] };

        CheckResult result = check.Judge(Having(Hours(ethics, "2024-05-01") with { Topic = "ethics" }, Hours(untold, "2024-06-01")));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_absent_topic()
    {
        ContinuingEducation check = TenAYear with { Topics = [new TopicHours { Topic = "ethics", Hours = 3 }] };

        CheckResult result = check.Judge(Having(Hours(5, "2024-05-01") with { Topic = "recovery" }, Hours(5, "2024-06-01")));

        result.Reason!.Missing.Should().Equal("peer.continuingEducation[1].topic");
    }

    [Theory]
    [InlineData(20, 5, Outcome.Pass)] // five of the twenty online count
    [InlineData(20, 4, Outcome.Fail)]
    [InlineData(5, 5, Outcome.Pass)]
    [InlineData(4, 5, Outcome.Fail)]
    public void Counts_only_so_many_hours_of_a_mode(int online, int live, Outcome expected)
    {
        ContinuingEducation check = TenAYear with { Modes = [new ModeHours { Mode = "online", MaxHours = 5 }] };

        CheckResult result = check.Judge(Having(Hours(online, "2024-05-01") with { Mode = "On-line" }, Hours(live, "2024-06-01") with { Mode = "live" }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(10, Outcome.Unknown)]
    [InlineData(9, Outcome.Fail)] // too few in any mode
    public void Does_not_know_the_mode_of_hours_that_do_not_say_it(int hours, Outcome expected)
    {
        ContinuingEducation check = TenAYear with { Modes = [new ModeHours { Mode = "online", MaxHours = 5 }] };

        CheckResult result = check.Judge(Having(Hours(hours, "2024-05-01")));

        result.Outcome.Should().Be(expected);
        result.Reason!.Missing.Should().Equal(expected == Outcome.Unknown ? ["peer.continuingEducation[0].mode"] : []);
    }

    [Theory]
    [InlineData("2024-03-14", Outcome.Fail)] // a year old on the date of service: ten hours are due
    [InlineData("2024-03-15", Outcome.Skipped)]
    public void Nothing_is_due_until_the_certificate_is_a_period_old(string issued, Outcome expected)
    {
        ContinuingEducation check = TenAYear with { Credentials = ["ZPS"] };
        SessionRecord session = Certified(Sample.PeerCertificate with { Issued = On(issued) });

        CheckResult result = check.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2024-01-01", Outcome.Fail)] // held for all of 2024
    [InlineData("2024-01-02", Outcome.Skipped)]
    public void Nothing_is_due_for_a_calendar_year_that_the_certificate_was_not_held_throughout(string issued, Outcome expected)
    {
        ContinuingEducation check = TenLastCalendarYear with { Credentials = ["ZPS"] };

        CheckResult result = check.Judge(Certified(Sample.PeerCertificate with { Issued = On(issued) }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void The_first_certificate_decides_whether_hours_are_due()
    {
        ContinuingEducation check = TenAYear with { Credentials = ["ZPS", "ZPS-T"] };
        Credential first = Sample.PeerCertificate with { Type = "ZPS-T", Issued = new LocalDate(2023, 1, 1) };
        Credential renewed = Sample.PeerCertificate with { Issued = new LocalDate(2025, 1, 1) };

        CheckResult result = check.Judge(Certified(renewed, first));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Does_not_know_whether_hours_are_due_without_the_date_of_issue_or_the_credentials()
    {
        ContinuingEducation check = TenAYear with { Credentials = ["ZPS"] };

        CheckResult undated = check.Judge(Certified(Sample.PeerCertificate with { Issued = null }));
        CheckResult absent = check.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = null } });
        CheckResult unknown = check.Judge(Certified(Sample.PeerCertificate with { Type = "ZPP" }));

        undated.Reason!.Missing.Should().Equal("peer.credentials[0].issued");
        absent.Reason!.Missing.Should().Equal("peer.credentials");
        unknown.Outcome.Should().Be(Outcome.Unknown);
        unknown.Reason!.Code.Should().Be("continuing-education/unrecognized-credential");
    }

    [Fact]
    public void Is_not_about_peers_without_the_certification()
    {
        ContinuingEducation check = TenAYear with { Credentials = ["ZPS"] };

        CheckResult result = check.Judge(Certified(Sample.License));

        result.Outcome.Should().Be(Outcome.Skipped);
    }

    [Theory]
    [InlineData(null, Outcome.Pass)]
    [InlineData("ZZ-CPS", Outcome.Pass)]
    [InlineData("LCSW", Outcome.Fail)]
    [InlineData("ZSP", Outcome.Unknown)]
    public void Counts_only_hours_for_the_certification(string? credential, Outcome expected)
    {
        ContinuingEducation check = TenAYear with { Credentials = ["ZPS"] };
        SessionRecord session = Having(Hours(10, "2024-05-01") with { Credential = credential });

        CheckResult result = check.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_unknown_credential_that_hours_are_recorded_for()
    {
        ContinuingEducation check = TenAYear with { Credentials = ["ZPS"] };

        Reason reason = check.Judge(Having(Hours(1, "2024-05-01"), Hours(10, "2024-05-01") with { Credential = "ZPS-TT" })).Reason!;

        reason.Code.Should().Be("continuing-education/unrecognized-credential");
        reason.Field.Should().Be("peer.continuingEducation[1].credential");
        reason.Expected.ToString().Should().Be("ZPS-T");
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        var settings = CheckCatalogue.All["continuing-education"].Settings;

        settings.Select(setting => setting.Key).Should().Equal("hours", "period", "basis", "topics", "modes", "credentials");
        settings.Single(setting => setting.Key == "basis").Choices.Should().Equal("rolling", "calendar_year");
        settings.Single(setting => setting.Key == "topics").Nested.Select(nested => nested.Key).Should().Equal("topic", "hours");
        settings.Single(setting => setting.Key == "modes").Nested.Select(nested => nested.Key).Should().Equal("mode", "max_hours");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        ContinuingEducation check = TenAYear with
        {
            Credentials = ["ZPS"],
            Topics = [new TopicHours { Topic = "ethics", Hours = 1.5m }],
            Modes = [new ModeHours { Mode = "online", MaxHours = 5 }],
        };

        long bytes = Allocation.Of(check, Having(Hours(10.5m, "2024-05-01") with { Topic = "ethics", Mode = "live" }));

        bytes.Should().Be(0);
    }

    private static LocalDate On(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

    private static Course Hours(decimal hours, string completed) => new() { Completed = On(completed), Hours = hours };

    private static SessionRecord Having(params Course[] courses) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { ContinuingEducation = [.. courses] } };

    private static SessionRecord Certified(params Credential[] credentials) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { ContinuingEducation = [], Credentials = [.. credentials] } };
}
