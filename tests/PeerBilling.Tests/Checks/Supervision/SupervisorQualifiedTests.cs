using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class SupervisorQualifiedTests
{
    private static readonly SupervisorRoute Clinician = new() { Credentials = ["LCSW", "LPC"] };

    private static readonly SupervisorRoute Bachelor = new() { Degree = SupervisorDegree.Bachelor, ExperienceYears = 2 };

    private static readonly SupervisorRoute ExperiencedPeer = new() { Credentials = ["ZPS"], ExperienceYears = 4, Trained = true };

    private static readonly Supervisor Nobody = new() { Credentials = [], Trainings = [], Degree = "high_school", ExperienceYears = 0, SupervisorTraining = Sample.Date.PlusDays(1) };

    [Theory]
    [InlineData("LCSW", Outcome.Pass)]
    [InlineData("licsw", Outcome.Pass)] // an alias
    [InlineData("ZPS", Outcome.Fail)]
    [InlineData("LPCC", Outcome.Unknown)] // a name that the rule set does not know
    public void Takes_any_of_the_credentials_of_a_route(string type, Outcome expected)
    {
        SupervisorQualified check = By(Clinician);

        CheckResult result = check.Judge(Of(Nobody with { Credentials = [new Credential { Type = type }] }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("associate", Outcome.Fail)]
    [InlineData("bachelor", Outcome.Pass)]
    [InlineData("Master", Outcome.Pass)]
    [InlineData("doctor", Outcome.Pass)]
    [InlineData("High School", Outcome.Fail)]
    [InlineData("batchelor", Outcome.Unknown)]
    public void Takes_the_degree_or_one_above_it(string degree, Outcome expected)
    {
        SupervisorQualified check = By(new SupervisorRoute { Degree = SupervisorDegree.Bachelor });

        CheckResult result = check.Judge(Of(Nobody with { Degree = degree }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(1, Outcome.Fail)]
    [InlineData(2, Outcome.Pass)]
    [InlineData(3, Outcome.Pass)]
    public void Takes_the_years_of_experience_or_more(int years, Outcome expected)
    {
        SupervisorQualified check = By(new SupervisorRoute { ExperienceYears = 2 });

        CheckResult result = check.Judge(Of(Nobody with { ExperienceYears = years }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(-1, Outcome.Pass)]
    [InlineData(0, Outcome.Pass)] // completed on the date of service
    [InlineData(1, Outcome.Fail)]
    public void Takes_the_course_completed_by_the_date_of_service(int days, Outcome expected)
    {
        SupervisorQualified check = By(new SupervisorRoute { Trained = true });

        CheckResult result = check.Judge(Of(Nobody with { SupervisorTraining = Sample.Date.PlusDays(days) }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(0, Outcome.Pass)]
    [InlineData(1, Outcome.Fail)]
    [InlineData(null, Outcome.Unknown)]
    public void Takes_all_trainings_completed_by_the_date_of_service(int? days, Outcome expected)
    {
        SupervisorQualified check = By(new SupervisorRoute { Trainings = ["ethics", "supervising peers"] });
        Training ethics = new() { Name = "Ethics", Completed = Sample.Date };
        Training peers = new() { Name = "supervising-peers", Completed = days is { } later ? Sample.Date.PlusDays(later) : null };

        CheckResult result = check.Judge(Of(Nobody with { Trainings = [ethics, peers] }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Needs_all_that_a_route_names()
    {
        SupervisorQualified check = By(ExperiencedPeer);
        Supervisor whole = new() { Credentials = [Sample.PeerCertificate], ExperienceYears = 4, SupervisorTraining = Sample.Date };

        CheckResult[] lacking =
        [
            check.Judge(Of(whole with { Credentials = [Sample.License] })),
            check.Judge(Of(whole with { ExperienceYears = 3 })),
            check.Judge(Of(whole with { SupervisorTraining = Sample.Date.PlusDays(1) })),
        ];

        check.Judge(Of(whole)).Outcome.Should().Be(Outcome.Pass);
        lacking.Should().OnlyContain(result => result.Outcome == Outcome.Fail);
    }

    [Fact]
    public void Any_one_route_is_enough_though_another_is_not_known()
    {
        SupervisorQualified check = By(ExperiencedPeer, Bachelor, Clinician);

        CheckResult result = check.Judge(Of(new Supervisor { Credentials = [Sample.License] }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Fails_only_when_every_route_is_refuted()
    {
        SupervisorQualified check = By(Clinician, Bachelor);
        Supervisor bachelor = Nobody with { Degree = "bachelor", ExperienceYears = null };

        CheckResult open = check.Judge(Of(bachelor));
        CheckResult refuted = check.Judge(Of(bachelor with { ExperienceYears = 1 }));

        open.Outcome.Should().Be(Outcome.Unknown);
        open.Reason!.Missing.Should().Equal("supervisor.experienceYears");
        refuted.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void A_route_is_refuted_by_one_lack_though_its_other_fields_are_absent()
    {
        SupervisorQualified check = By(Bachelor);

        CheckResult result = check.Judge(Of(new Supervisor { ExperienceYears = 1 }));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Tells_the_ways_to_qualify()
    {
        SupervisorQualified check = By(Clinician, Bachelor, ExperiencedPeer);

        Reason reason = check.Judge(Of(Nobody with { Credentials = [new Credential { Type = "ZPS-T" }] })).Reason!;

        reason.Code.Should().Be("supervisor-qualified/no-route");
        ReasonText.Write(reason).Should().Be(
            "The supervisor, whose credentials are ZPS-T, qualifies by none of these: LCSW/LPC, the degree bachelor or above and 2 years of experience or ZPS with 4 years of experience and the course for supervisors.");
    }

    [Fact]
    public void Does_not_deny_by_a_list_that_was_cut_off()
    {
        SupervisorQualified check = By(Clinician) with { Complete = false };

        CheckResult result = check.Judge(Of(Nobody));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("supervisor-qualified/list-incomplete");
    }

    [Fact]
    public void Does_not_know_without_the_supervisor_and_names_all_that_a_route_needs()
    {
        SupervisorRoute all = new() { Credentials = ["LCSW"], Degree = SupervisorDegree.Master, ExperienceYears = 1, Trained = true, Trainings = ["ethics"] };

        CheckResult result = By(all).Judge(Sample.Session with { Supervisor = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("supervisor.credentials", "supervisor.degree", "supervisor.experienceYears", "supervisor.supervisorTraining", "supervisor.trainings");
    }

    [Fact]
    public void Names_the_date_that_a_training_lacks()
    {
        SupervisorQualified check = By(new SupervisorRoute { Trainings = ["ethics"] });

        CheckResult result = check.Judge(Of(Nobody with { Trainings = [new Training { Name = "ethics" }] }));

        result.Reason!.Missing.Should().Equal("supervisor.trainings[0].completed");
    }

    [Fact]
    public void Names_the_nearest_name_to_an_unknown_credential_or_degree()
    {
        Reason credential = By(Clinician).Judge(Of(Nobody with { Credentials = [Sample.PeerCertificate, new Credential { Type = "LCSV" }] })).Reason!;
        Reason degree = By(Bachelor).Judge(Of(Nobody with { Degree = "bachelors", ExperienceYears = 2 })).Reason!;

        credential.Code.Should().Be("supervisor-qualified/unrecognized-credential");
        credential.Field.Should().Be("supervisor.credentials[1].type");
        credential.Expected.ToString().Should().Be("LCSW");
        degree.Code.Should().Be("supervisor-qualified/unrecognized-degree");
        degree.Expected.ToString().Should().Be("bachelor");
    }

    [Fact]
    public void Does_not_take_the_certificate_of_another_state()
    {
        SupervisorQualified check = By(new SupervisorRoute { Credentials = ["ZPS"] });

        CheckResult result = check.Judge(Of(Nobody with { Credentials = [Sample.PeerCertificate with { State = "YY" }] }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Actual.ToString().Should().Be("ZPS of YY");
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        var settings = CheckCatalogue.All["supervisor-qualified"].Settings;

        settings.Select(setting => setting.Key).Should().Equal("routes", "complete");
        settings[0].Nested.Select(nested => nested.Key).Should().Equal("credentials", "degree", "experience_years", "trained", "trainings");
        settings[0].Nested[1].Choices.Should().Equal("high_school", "associate", "bachelor", "master", "doctor");
        settings[1].Default.Should().Be("true");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        SupervisorQualified check = By(ExperiencedPeer with { Trainings = ["ethics"] }, Bachelor);
        Supervisor supervisor = new()
        {
            Credentials = [Sample.PeerCertificate],
            Trainings = [],
            Degree = "Master",
            ExperienceYears = 5,
            SupervisorTraining = new LocalDate(2024, 2, 1),
        };

        long bytes = Allocation.Of(check, Of(supervisor));

        bytes.Should().Be(0);
    }

    private static SupervisorQualified By(params SupervisorRoute[] routes) => new() { Routes = [.. routes] };

    private static SessionRecord Of(Supervisor supervisor) => Sample.Session with { Supervisor = supervisor };
}
