using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class SupervisorTrainingTests
{
    private static readonly SupervisorTraining Course = new();

    private static readonly SupervisorTraining WithinSixMonths = new() { Due = Period.FromMonths(6) };

    private static readonly SupervisorTraining Ethics = new() { TrainingName = "ethics" };

    [Theory]
    [InlineData(-1, Outcome.Pass)]
    [InlineData(0, Outcome.Pass)] // completed on the date of service
    [InlineData(1, Outcome.Fail)]
    public void Takes_the_course_completed_by_the_date_of_service(int days, Outcome expected)
    {
        CheckResult result = Course.Judge(Trained(Sample.Date.PlusDays(days)));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2024-09-13", Outcome.Fail)] // was due the day before the date of service
    [InlineData("2024-09-14", Outcome.Pass)] // due on it
    [InlineData("2024-09-15", Outcome.Pass)]
    public void Is_not_due_until_so_long_after_the_supervisor_began(string since, Outcome expected)
    {
        SessionRecord session = Of(new Supervisor { Since = On(since), SupervisorTraining = Sample.Date.PlusDays(30) });

        CheckResult result = WithinSixMonths.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Is_not_due_only_while_that_holds_on_the_last_date_of_a_line()
    {
        SessionRecord session = Of(new Supervisor { Since = On("2024-09-14"), SupervisorTraining = Sample.Date.PlusDays(30) });

        CheckResult result = WithinSixMonths.Judge(session with { DateOfServiceEnd = Sample.Date.PlusDays(1) });

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Takes_a_course_completed_late_but_before_the_date_of_service()
    {
        SessionRecord session = Of(new Supervisor { Since = On("2020-01-01"), SupervisorTraining = On("2024-01-01") });

        CheckResult result = WithinSixMonths.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("2023-03-13", Outcome.Fail)]
    [InlineData("2023-03-14", Outcome.Pass)] // exactly two years
    [InlineData("2023-03-15", Outcome.Pass)]
    public void Takes_training_up_to_the_greatest_age(string completed, Outcome expected)
    {
        SupervisorTraining check = Course with { MaxAge = Period.FromYears(2) };

        CheckResult result = check.Judge(Trained(On(completed)));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_what_is_wrong_with_the_date()
    {
        SupervisorTraining check = Course with { MaxAge = Period.FromYears(2) };

        Reason old = check.Judge(Trained(On("2023-03-13"))).Reason!;
        Reason after = check.Judge(Trained(On("2025-03-15"))).Reason!;

        old.Code.Should().Be("supervisor-training/too-old");
        old.Expected.ToString().Should().Be("on or after 2023-03-14");
        after.Code.Should().Be("supervisor-training/after-service");
        after.Field.Should().Be("supervisor.supervisorTraining");
        ReasonText.Write(after).Should().Be("The supervisor's training was completed on 2025-03-15, after the date of service 2025-03-14.");
    }

    [Fact]
    public void Finds_a_training_by_name_and_takes_its_last_time()
    {
        SupervisorTraining check = Ethics with { MaxAge = Period.FromYears(1) };

        CheckResult result = check.Judge(Listed(Done("telehealth", "2025-01-01"), Done("Ethics", "2024-06-01"), Done("ethics", "2020-01-01"), Done("ethics", "2025-06-01")));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Fails_when_the_named_training_is_not_among_those_completed()
    {
        CheckResult other = Ethics.Judge(Listed(Done("telehealth", "2025-01-01")));
        CheckResult none = Ethics.Judge(Listed());
        CheckResult later = Ethics.Judge(Listed(Done("ethics", "2025-03-15")));

        other.Reason!.Code.Should().Be("supervisor-training/not-completed");
        other.Reason.Subject.ToString().Should().Be("ethics");
        none.Outcome.Should().Be(Outcome.Fail);
        later.Reason!.Code.Should().Be("supervisor-training/after-service");
    }

    [Fact]
    public void Does_not_know_without_the_training_or_its_date()
    {
        CheckResult course = Course.Judge(Of(new Supervisor()));
        CheckResult noSupervisor = Course.Judge(Sample.Session with { Supervisor = null });
        CheckResult list = Ethics.Judge(Of(new Supervisor { SupervisorTraining = On("2024-01-01") }));
        CheckResult undated = Ethics.Judge(Listed(new Training { Name = "ethics" }));

        course.Reason!.Missing.Should().Equal("supervisor.supervisorTraining");
        noSupervisor.Reason!.Missing.Should().Equal("supervisor.supervisorTraining");
        list.Reason!.Missing.Should().Equal("supervisor.trainings");
        undated.Reason!.Missing.Should().Equal("supervisor.trainings[0].completed");
    }

    [Fact]
    public void Does_not_know_whether_it_is_due_without_the_date_the_supervisor_began()
    {
        CheckResult untrained = WithinSixMonths.Judge(Trained(On("2025-06-01")));
        CheckResult nothing = WithinSixMonths.Judge(Of(new Supervisor()));
        CheckResult trained = WithinSixMonths.Judge(Trained(On("2024-06-01")));

        untrained.Outcome.Should().Be(Outcome.Unknown);
        untrained.Reason!.Missing.Should().Equal("supervisor.since");
        nothing.Reason!.Missing.Should().Equal("supervisor.since", "supervisor.supervisorTraining");
        trained.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["supervisor-training"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("due", "name", "max_age");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        SupervisorTraining check = Ethics with { Due = Period.FromMonths(6), MaxAge = Period.FromYears(2) };

        long trained = Allocation.Of(check, Of(new Supervisor { Since = On("2020-01-01"), Trainings = [Done("ethics", "2024-01-01")] }));
        long notDue = Allocation.Of(check, Of(new Supervisor { Since = On("2025-01-01") }));

        trained.Should().Be(0);
        notDue.Should().Be(0);
    }

    private static LocalDate On(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

    private static Training Done(string name, string completed) => new() { Name = name, Completed = On(completed) };

    private static SessionRecord Trained(LocalDate completed) => Of(new Supervisor { SupervisorTraining = completed });

    private static SessionRecord Listed(params Training[] trainings) => Of(new Supervisor { Trainings = [.. trainings] });

    private static SessionRecord Of(Supervisor supervisor) => Sample.Session with { Supervisor = supervisor };
}
