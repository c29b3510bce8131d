using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class SupervisionRecencyTests
{
    private static readonly SupervisionRecency Monthly = new() { Within = Period.FromMonths(1) };

    [Theory]
    [InlineData("2025-02-13", Outcome.Fail)]
    [InlineData("2025-02-14", Outcome.Pass)] // exactly a month before
    [InlineData("2025-03-14", Outcome.Pass)] // on the date of service
    [InlineData("2025-03-15", Outcome.Fail)]
    public void Counts_meetings_in_the_period_before_the_session(string date, Outcome expected)
    {
        CheckResult result = Monthly.Judge(Logged(Meeting(date)));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-02-13", Outcome.Fail)]
    [InlineData("2025-02-14", Outcome.Pass)] // exactly a month before
    [InlineData("2025-03-14", Outcome.Pass)]
    [InlineData("2025-03-15", Outcome.Unknown)] // says nothing of the meeting before
    public void Takes_the_date_of_the_last_meeting_without_a_log(string date, Outcome expected)
    {
        CheckResult result = Monthly.Judge(LastOn(date));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_when_the_last_meeting_was()
    {
        Reason single = Monthly.Judge(LastOn("2025-02-13")).Reason!;
        Reason logged = Monthly.Judge(Logged(Meeting("2024-01-01"), Meeting("2025-02-01"), Meeting("2025-04-01"), Meeting("2024-06-01"))).Reason!;

        single.Code.Should().Be("supervision-recency/too-long-ago");
        single.Field.Should().Be("supervision.lastSession");
        ReasonText.Write(single).Should().Be("The last supervision meeting that counts was on 2025-02-13; one on or after 2025-02-14 is needed.");
        logged.Code.Should().Be("supervision-recency/too-long-ago");
        logged.Field.Should().Be("supervision.log");
        logged.Actual.ToString().Should().Be("2025-02-01");
    }

    [Fact]
    public void Believes_the_log_rather_than_the_single_date()
    {
        SessionRecord session = LastOn("2025-03-10");

        CheckResult result = Monthly.Judge(session with { Supervision = session.Supervision! with { Log = [] } });

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("supervision-recency/too-few");
    }

    [Fact]
    public void Does_not_know_without_log_and_date()
    {
        CheckResult neither = Monthly.Judge(Sample.Session with { Supervision = null });
        CheckResult later = Monthly.Judge(LastOn("2025-03-15"));

        neither.Outcome.Should().Be(Outcome.Unknown);
        neither.Reason!.Missing.Should().Equal("supervision.lastSession", "supervision.log");
        later.Reason!.Missing.Should().Equal("supervision.log");
    }

    [Fact]
    public void Needs_the_log_for_anything_but_one_meeting_of_any_kind()
    {
        SupervisionRecency[] checks = [Monthly with { Meetings = 2 }, Monthly with { Minutes = 30 }, Monthly with { MinMinutesEach = 30 }, Monthly with { Modes = ["in_person"] }];

        CheckResult[] results = [.. checks.Select(check => check.Judge(LastOn("2025-03-10")))];

        results.Should().OnlyContain(result => result.Outcome == Outcome.Unknown && result.Reason!.Missing.Single() == "supervision.log");
    }

    [Theory]
    [InlineData(1, Outcome.Fail)]
    [InlineData(2, Outcome.Pass)]
    [InlineData(3, Outcome.Pass)]
    public void Counts_the_meetings(int meetings, Outcome expected)
    {
        SupervisionRecency check = Monthly with { Meetings = 2 };

        CheckResult result = check.Judge(Logged([.. Enumerable.Repeat(Meeting("2025-03-01"), meetings), Meeting("2025-01-01")]));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_number_of_meetings_and_the_period()
    {
        SupervisionRecency check = Monthly with { Meetings = 2 };

        Reason reason = check.Judge(Logged(Meeting("2025-03-01"))).Reason!;

        reason.Code.Should().Be("supervision-recency/too-few");
        ReasonText.Write(reason).Should().Be("1 supervision meetings are recorded from 2025-02-14 to 2025-03-14; at least 2 are needed.");
    }

    [Theory]
    [InlineData(29, Outcome.Fail)]
    [InlineData(30, Outcome.Pass)]
    [InlineData(31, Outcome.Pass)]
    public void Adds_up_the_minutes(int minutes, Outcome expected)
    {
        SupervisionRecency check = Monthly with { Minutes = 60 };

        CheckResult result = check.Judge(Logged(Meeting("2025-03-01") with { Minutes = 30 }, Meeting("2025-03-08") with { Minutes = minutes }, Meeting("2025-01-01")));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_minutes()
    {
        SupervisionRecency check = Monthly with { Minutes = 61 };

        Reason reason = check.Judge(Logged(Meeting("2025-03-01"))).Reason!;

        reason.Code.Should().Be("supervision-recency/too-few-minutes");
        reason.Actual.ToString().Should().Be("60");
        reason.Expected.ToString().Should().Be("at least 61");
    }

    [Theory]
    [InlineData(29, Outcome.Fail)]
    [InlineData(30, Outcome.Pass)]
    [InlineData(null, Outcome.Unknown)]
    public void Counts_only_meetings_that_are_long_enough(int? minutes, Outcome expected)
    {
        SupervisionRecency check = Monthly with { MinMinutesEach = 30 };

        CheckResult result = check.Judge(Logged(Meeting("2025-03-01") with { Minutes = minutes }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("In person", Outcome.Pass)]
    [InlineData("telephone", Outcome.Fail)]
    [InlineData(null, Outcome.Unknown)]
    public void Counts_only_meetings_of_the_modes(string? mode, Outcome expected)
    {
        SupervisionRecency check = Monthly with { Modes = ["video", "in_person"] };

        CheckResult result = check.Judge(Logged(Meeting("2025-03-01") with { Mode = mode }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_field_that_a_meeting_lacks()
    {
        SessionRecord session = Logged(Meeting("2025-01-01") with { Mode = null }, Meeting("2025-03-01") with { Mode = null, Minutes = null });

        Reason mode = (Monthly with { Modes = ["video"], MinMinutesEach = 30 }).Judge(session).Reason!;
        Reason minutes = (Monthly with { Minutes = 30 }).Judge(session).Reason!;

        mode.Missing.Should().Equal("supervision.log[1].mode");
        minutes.Missing.Should().Equal("supervision.log[1].minutes");
    }

    [Fact]
    public void Holds_on_the_last_date_of_a_line_too()
    {
        CheckResult result = Monthly.Judge(Logged(Meeting("2025-02-14")) with { DateOfServiceEnd = Sample.Date.PlusDays(1) });

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["supervision-recency"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("within", "meetings", "minutes", "min_minutes_each", "modes");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        SupervisionRecency check = Monthly with { Meetings = 1, Minutes = 60, MinMinutesEach = 30, Modes = ["in_person"] };

        long logged = Allocation.Of(check, Logged(Meeting("2025-01-01"), Meeting("2025-03-01")));
        long single = Allocation.Of(Monthly, LastOn("2025-03-01"));

        logged.Should().Be(0);
        single.Should().Be(0);
    }

    private static LocalDate On(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

    private static SupervisionMeeting Meeting(string date) => new() { Date = On(date), Minutes = 60, Mode = "in_person" };

    private static SessionRecord Logged(params SupervisionMeeting[] log) =>
        Sample.Session with { Supervision = Sample.Session.Supervision! with { Log = [.. log], LastSession = null } };

    private static SessionRecord LastOn(string date) =>
        Sample.Session with { Supervision = Sample.Session.Supervision! with { Log = null, LastSession = On(date) } };
}
