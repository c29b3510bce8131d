using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class SupervisionRatioTests
{
    private static readonly SupervisionRatio HourForTwenty = new() { Minutes = 60, Hours = 20 };

    [Theory]
    [InlineData(20, 59, Outcome.Fail)]
    [InlineData(20, 60, Outcome.Pass)] // exactly what is needed
    [InlineData(20, 61, Outcome.Pass)]
    [InlineData(30, 89, Outcome.Fail)]
    [InlineData(30, 90, Outcome.Pass)] // the minutes grow with the hours
    [InlineData(0, 0, Outcome.Pass)]
    public void Asks_for_minutes_by_the_hours_worked(int hours, int minutes, Outcome expected)
    {
        CheckResult result = HourForTwenty.Judge(Worked(hours, Meeting("2025-01-10", minutes)));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Adds_up_all_meetings_of_the_log()
    {
        CheckResult result = HourForTwenty.Judge(Worked(40, Meeting("2024-06-01", 60), Meeting("2025-04-01", 60)));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Names_the_minutes_and_the_hours()
    {
        Reason reason = HourForTwenty.Judge(Worked(30, Meeting("2025-01-10", 60))).Reason!;

        reason.Code.Should().Be("supervision-ratio/too-little");
        reason.Field.Should().Be("supervision.log");
        ReasonText.Write(reason).Should().Be("The log has 60 minutes of supervision for 30 hours worked; at least 90 are needed.");
    }

    [Fact]
    public void Fails_when_there_was_no_meeting()
    {
        CheckResult result = HourForTwenty.Judge(Worked(1));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Theory]
    [InlineData("2025-03-07", 60, Outcome.Fail)]
    [InlineData("2025-03-08", 60, Outcome.Pass)] // the first of the seven days
    [InlineData("2025-03-14", 60, Outcome.Pass)] // the date of service
    [InlineData("2025-03-15", 60, Outcome.Fail)]
    [InlineData("2025-03-10", 59, Outcome.Fail)]
    public void Takes_so_many_minutes_in_the_week_instead(string date, int minutes, Outcome expected)
    {
        SupervisionRatio check = HourForTwenty with { OrMinutesPerWeek = 60 };

        CheckResult result = check.Judge(Worked(1000, Meeting(date, minutes)));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Needs_no_hours_worked_when_the_week_is_enough()
    {
        SupervisionRatio check = HourForTwenty with { OrMinutesPerWeek = 60 };

        CheckResult result = check.Judge(Worked(null, Meeting("2025-03-10", 60)));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_without_the_log_or_the_hours_worked()
    {
        CheckResult noHours = HourForTwenty.Judge(Worked(null, Meeting("2025-03-10", 60)));
        CheckResult noLog = HourForTwenty.Judge(Sample.Session with { Supervision = Sample.Session.Supervision! with { Log = null, HoursWorked = 20 } });
        CheckResult nothing = HourForTwenty.Judge(Sample.Session with { Supervision = null });

        noHours.Outcome.Should().Be(Outcome.Unknown);
        noHours.Reason!.Missing.Should().Equal("supervision.hoursWorked");
        noLog.Reason!.Missing.Should().Equal("supervision.log");
        nothing.Reason!.Missing.Should().Equal("supervision.log");
    }

    [Theory]
    [InlineData(14, Outcome.Fail)]
    [InlineData(15, Outcome.Pass)]
    public void Counts_only_meetings_that_are_long_enough(int minutes, Outcome expected)
    {
        SupervisionRatio check = HourForTwenty with { MinMinutesEach = 15 };

        CheckResult result = check.Judge(Worked(1, Meeting("2025-03-10", minutes)));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("In-Person", Outcome.Pass)]
    [InlineData("telephone", Outcome.Fail)]
    [InlineData(null, Outcome.Unknown)]
    public void Counts_only_meetings_of_the_modes(string? mode, Outcome expected)
    {
        SupervisionRatio check = HourForTwenty with { Modes = ["in_person"], OrMinutesPerWeek = 60 };

        CheckResult result = check.Judge(Worked(20, Meeting("2025-03-10", 60) with { Mode = mode }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Does_not_know_when_a_meeting_of_unknown_length_could_decide()
    {
        CheckResult open = HourForTwenty.Judge(Worked(20, Meeting("2025-03-01", 59), Meeting("2025-03-10", null)));
        CheckResult enough = HourForTwenty.Judge(Worked(20, Meeting("2025-03-01", 60), Meeting("2025-03-10", null)));

        open.Outcome.Should().Be(Outcome.Unknown);
        open.Reason!.Missing.Should().Equal("supervision.log[1].minutes");
        enough.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["supervision-ratio"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("minutes", "hours", "or_minutes_per_week", "modes", "min_minutes_each", "counts", "over_days");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        SupervisionRatio check = HourForTwenty with { Modes = ["in_person"], MinMinutesEach = 15, OrMinutesPerWeek = 600 };

        long bytes = Allocation.Of(check, Worked(19.5m, Meeting("2025-03-10", 60)));

        bytes.Should().Be(0);
    }

    private static SupervisionMeeting Meeting(string date, int? minutes) =>
        new() { Date = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, Minutes = minutes, Mode = "in_person" };

    private static SessionRecord Worked(decimal? hours, params SupervisionMeeting[] log) =>
        Sample.Session with { Supervision = Sample.Session.Supervision! with { HoursWorked = hours, Log = [.. log] } };
}
