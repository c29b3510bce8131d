using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class TrainingHoursTests
{
    private static readonly TrainingHours Forty = new() { Hours = 40 };

    private static readonly TrainingHours Worked = new() { WorkHours = 500, SupervisedHours = 25 };

    private static readonly TrainingHours EthicsToo = Forty with { Trainings = [new RequiredTraining { Name = "ethics", Hours = 16 }] };

    [Theory]
    [InlineData(39, Outcome.Fail)]
    [InlineData(40, Outcome.Pass)] // exactly what is needed
    [InlineData(41, Outcome.Pass)]
    public void Asks_for_the_hours(int hours, Outcome expected)
    {
        CheckResult result = Forty.Judge(Trained(hours));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_hours()
    {
        Reason reason = Forty.Judge(Trained(39.5m)).Reason!;

        reason.Code.Should().Be("training-hours/too-few");
        reason.Field.Should().Be("peer.trainingHours");
        ReasonText.Write(reason).Should().Be("The peer has 39.5 hours of initial training; at least 40 are needed.");
    }

    [Fact]
    public void Does_not_know_without_the_hours_or_the_peer()
    {
        CheckResult absent = Forty.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { TrainingHours = null } });
        CheckResult noPeer = Forty.Judge(Sample.Session with { Peer = null });

        absent.Outcome.Should().Be(Outcome.Unknown);
        absent.Reason!.Missing.Should().Equal("peer.trainingHours");
        noPeer.Reason!.Missing.Should().Equal(absent.Reason!.Missing);
    }

    [Theory]
    [InlineData(15, Outcome.Fail)]
    [InlineData(16, Outcome.Pass)]
    public void Asks_for_the_hours_of_a_training(int hours, Outcome expected)
    {
        CheckResult result = EthicsToo.Judge(Trained(40, Done("Ethics", hours)));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Adds_up_the_parts_of_a_training()
    {
        CheckResult result = EthicsToo.Judge(Trained(40, Done("ethics", 8), Done("ethics", 8)));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Names_a_training_that_is_too_short()
    {
        Reason reason = EthicsToo.Judge(Trained(40, Done("ethics", 15))).Reason!;

        reason.Code.Should().Be("training-hours/training-too-short");
        ReasonText.Write(reason).Should().Be("The training ethics took 15 hours; at least 16 are needed.");
    }

    [Theory]
    [InlineData(0, Outcome.Pass)] // completed on the date of service
    [InlineData(1, Outcome.Fail)]
    public void Counts_trainings_completed_by_the_date_of_service(int days, Outcome expected)
    {
        CheckResult result = EthicsToo.Judge(Trained(40, Done("ethics", 16) with { Completed = Sample.Date.PlusDays(days) }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Fails_when_a_training_is_missing()
    {
        CheckResult result = EthicsToo.Judge(Trained(40, Done("telehealth", 16)));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("training-hours/training-missing");
        result.Reason.Subject.ToString().Should().Be("ethics");
    }

    [Fact]
    public void Needs_no_length_where_none_is_asked_for()
    {
        TrainingHours check = Forty with { Trainings = [new RequiredTraining { Name = "telehealth" }] };

        CheckResult result = check.Judge(Trained(40, Done("telehealth", null)));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_without_the_trainings_their_dates_or_lengths()
    {
        CheckResult absent = EthicsToo.Judge(Sample.Session);
        CheckResult undated = EthicsToo.Judge(Trained(40, Done("ethics", 16) with { Completed = null }));
        CheckResult unmeasured = EthicsToo.Judge(Trained(40, Done("x", 1), Done("ethics", null)));

        absent.Reason!.Missing.Should().Equal("peer.trainings");
        undated.Reason!.Missing.Should().Equal("peer.trainings[0].completed");
        unmeasured.Reason!.Missing.Should().Equal("peer.trainings[1].hours");
    }

    [Fact]
    public void Fails_by_what_is_known_though_another_field_is_absent()
    {
        SessionRecord noHours = Trained(40, Done("telehealth", 2));
        SessionRecord noTrainings = Trained(39) with { };

        CheckResult missing = EthicsToo.Judge(noHours with { Peer = noHours.Peer! with { TrainingHours = null } });
        CheckResult tooFew = EthicsToo.Judge(noTrainings with { Peer = noTrainings.Peer! with { Trainings = null } });

        missing.Reason!.Code.Should().Be("training-hours/training-missing");
        tooFew.Reason!.Code.Should().Be("training-hours/too-few");
    }

    [Theory]
    [InlineData("2025-08-31", Outcome.Skipped)]
    [InlineData("2025-09-01", Outcome.Fail)]
    [InlineData("2026-08-31", Outcome.Fail)]
    [InlineData("2026-09-01", Outcome.Skipped)]
    public void Is_only_about_certifications_issued_in_the_span(string issued, Outcome expected)
    {
        TrainingHours check = Forty with { Credentials = ["ZPS"], IssuedFrom = new LocalDate(2025, 9, 1), IssuedTo = new LocalDate(2026, 8, 31) };

        CheckResult result = check.Judge(Certified(Sample.PeerCertificate with { Issued = NodaTime.Text.LocalDatePattern.Iso.Parse(issued).Value }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Does_not_know_whom_the_rule_is_about_without_the_certification_or_its_date()
    {
        TrainingHours check = Forty with { Credentials = ["ZPS"], IssuedFrom = new LocalDate(2025, 9, 1) };

        CheckResult undated = check.Judge(Certified(Sample.PeerCertificate with { Issued = null }));
        CheckResult absent = check.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = null } });
        CheckResult unknown = check.Judge(Certified(new Credential { Type = "ZPZ" }));

        undated.Reason!.Missing.Should().Equal("peer.credentials[0].issued");
        absent.Reason!.Missing.Should().Equal("peer.credentials");
        unknown.Outcome.Should().Be(Outcome.Unknown);
        unknown.Reason!.Code.Should().Be("training-hours/unrecognized-credential");
    }

    [Fact]
    public void Is_about_all_holders_when_no_date_of_issue_is_given()
    {
        TrainingHours check = Forty with { Credentials = ["ZPS"] };

        CheckResult holder = check.Judge(Certified(Sample.PeerCertificate with { Issued = null }));
        CheckResult other = check.Judge(Certified(Sample.License));

        holder.Outcome.Should().Be(Outcome.Fail);
        other.Outcome.Should().Be(Outcome.Skipped);
    }

    [Theory]
    [InlineData(499, 25, "training-hours/too-little-work")]
    [InlineData(500, 25, null)] // exactly what is needed
    [InlineData(501, 26, null)]
    [InlineData(500, 24, "training-hours/too-little-supervised")]
    [InlineData(499, 24, "training-hours/too-little-work")] // told first
    [InlineData(null, 24, "training-hours/too-little-supervised")] // by what is known
    [InlineData(499, null, "training-hours/too-little-work")]
    public void Asks_for_hours_of_work_and_of_supervised_work(int? work, int? supervised, string? code)
    {
        CheckResult result = Worked.Judge(AtWork(40, work, supervised));

        (result.Outcome, result.Reason?.Code).Should().Be((code is null ? Outcome.Pass : Outcome.Fail, code));
    }

    [Fact]
    public void Names_the_hours_of_work()
    {
        Reason work = Worked.Judge(AtWork(40, 499, 25)).Reason!;
        Reason supervised = Worked.Judge(AtWork(40, 500, 24)).Reason!;

        work.Field.Should().Be("peer.workHours");
        ReasonText.Write(work).Should().Be("The peer has 499 hours of work as a peer; at least 500 are needed.");
        supervised.Field.Should().Be("peer.supervisedHours");
        ReasonText.Write(supervised).Should().Be("The peer has 24 hours of supervised work; at least 25 are needed.");
    }

    [Theory]
    [InlineData(null, 500, 25, "peer.trainingHours")]
    [InlineData(40, null, 25, "peer.workHours")]
    [InlineData(40, 500, null, "peer.supervisedHours")]
    [InlineData(null, null, null, "peer.trainingHours")] // the first that is absent
    public void Does_not_know_without_one_of_the_hours(int? training, int? work, int? supervised, string missing)
    {
        CheckResult result = (Worked with { Hours = 40 }).Judge(AtWork(training, work, supervised));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal(missing);
    }

    [Theory]
    [InlineData(39, null)]
    [InlineData(null, 499)]
    public void Fails_by_the_hours_that_are_known(int? training, int? work)
    {
        CheckResult result = (Worked with { Hours = 40 }).Judge(AtWork(training, work, null));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Asks_for_nothing_but_what_is_set()
    {
        TrainingHours check = new() { SupervisedHours = 25 };

        CheckResult result = check.Judge(AtWork(null, null, 25), explain: true);

        result.Outcome.Should().Be(Outcome.Pass);
        result.Reason!.Field.Should().Be("peer.supervisedHours");
    }

    [Fact]
    public void Asks_for_trainings_alone_where_no_hours_are_set()
    {
        TrainingHours check = new() { Trainings = [new RequiredTraining { Name = "ethics" }] };
        SessionRecord session = Trained(0, Done("ethics", null));

        check.Judge(session with { Peer = session.Peer! with { TrainingHours = null } }).Outcome.Should().Be(Outcome.Pass);
        check.Judge(Trained(80)).Reason!.Code.Should().Be("training-hours/training-missing");
    }

    [Theory]
    [InlineData("{hours: 40}", 0)]
    [InlineData("{work_hours: 500}", 0)]
    [InlineData("{supervised_hours: 25}", 0)]
    [InlineData("{trainings: [{name: ethics}]}", 0)]
    [InlineData("{credentials: [ZPS]}", 1)]
    [InlineData("{hours: 0}", 1)]
    public void Must_ask_for_something(string yaml, int problems) => CheckYaml.Problems(TrainingHours.Name, yaml).Should().HaveCount(problems);

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        var settings = CheckCatalogue.All["training-hours"].Settings;

        settings.Select(setting => setting.Key).Should().Equal("hours", "work_hours", "supervised_hours", "trainings", "credentials", "issued_from", "issued_to");
        settings.Single(setting => setting.Key == "trainings").Nested.Select(nested => nested.Key).Should().Equal("name", "hours");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        TrainingHours check = EthicsToo with { Credentials = ["ZPS"], IssuedTo = Sample.Date };

        long bytes = Allocation.Of(check, Trained(40.5m, Done("ethics", 16.5m)));

        bytes.Should().Be(0);
        Allocation.Of(Worked with { Hours = 40 }, AtWork(40, 500, 25)).Should().Be(0);
    }

    private static Training Done(string name, decimal? hours) => new() { Name = name, Hours = hours, Completed = new LocalDate(2023, 5, 1) };

    private static SessionRecord Trained(decimal hours, params Training[] trainings) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { TrainingHours = hours, Trainings = [.. trainings] } };

    private static SessionRecord AtWork(int? training, int? work, int? supervised) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { TrainingHours = training, WorkHours = work, SupervisedHours = supervised } };

    /// <summary>A peer with one hour of training, so that the rule fails where it is about the peer.</summary>
    private static SessionRecord Certified(Credential credential) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { TrainingHours = 1, Credentials = [credential] } };
}
