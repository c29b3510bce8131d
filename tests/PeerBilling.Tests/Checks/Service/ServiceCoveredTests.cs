using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class ServiceCoveredTests
{
    private static readonly ServiceCovered Open = new();
    private static readonly ServiceCovered Complete = new() { Complete = true };
    private static readonly ServiceCovered Nothing = new() { None = true };

    private static readonly ServiceTerms ForMentalHealth = Sample.Service with { Programs = ["mental_health", "co_occurring"] };

    [Theory]
    [InlineData(ServiceStanding.InForce, Outcome.Pass, null)]
    [InlineData(ServiceStanding.NotInForce, Outcome.Unknown, "service-covered/not-in-force")]
    [InlineData(ServiceStanding.NotThisWay, Outcome.Unknown, "service-covered/not-this-way")]
    [InlineData(ServiceStanding.NotListed, Outcome.Unknown, "service-covered/not-researched")]
    [InlineData(ServiceStanding.NotKnown, Outcome.Unknown, "service-covered/not-peer-support")]
    public void The_silence_of_the_sources_is_not_a_denial(ServiceStanding standing, Outcome outcome, string? code) =>
        Expect(Evaluate(Open, standing), outcome, code);

    [Theory]
    [InlineData(ServiceStanding.InForce, Outcome.Pass, null)]
    [InlineData(ServiceStanding.NotInForce, Outcome.Unknown, "service-covered/not-in-force")]
    [InlineData(ServiceStanding.NotThisWay, Outcome.Unknown, "service-covered/not-this-way")]
    [InlineData(ServiceStanding.NotListed, Outcome.Fail, "service-covered/not-listed")]
    [InlineData(ServiceStanding.NotKnown, Outcome.Unknown, "service-covered/not-peer-support")]
    public void Another_peer_support_code_fails_where_all_covered_ones_are_listed(ServiceStanding standing, Outcome outcome, string? code) =>
        Expect(Evaluate(Complete, standing), outcome, code);

    [Theory]
    [InlineData(ServiceStanding.InForce, Outcome.Fail, "service-covered/no-coverage")]
    [InlineData(ServiceStanding.NotInForce, Outcome.Fail, "service-covered/no-coverage")]
    [InlineData(ServiceStanding.NotThisWay, Outcome.Fail, "service-covered/no-coverage")]
    [InlineData(ServiceStanding.NotListed, Outcome.Fail, "service-covered/no-coverage")]
    [InlineData(ServiceStanding.NotKnown, Outcome.Unknown, "service-covered/not-peer-support")] // some other service
    public void Every_peer_support_code_fails_where_none_is_covered(ServiceStanding standing, Outcome outcome, string? code) =>
        Expect(Evaluate(Nothing, standing), outcome, code);

    [Fact]
    public void Names_the_code()
    {
        Reason reason = Evaluate(Complete, ServiceStanding.NotListed).Reason!;

        reason.Field.Should().Be("procedureCode");
        reason.Actual.ToString().Should().Be("H0038");
    }

    [Fact]
    public void Names_the_date_and_the_span_nearest_to_it()
    {
        DateSpan nearest = new(new LocalDate(2023, 7, 1), new LocalDate(2024, 12, 31));
        SessionContext context = new(Sample.Session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.NotInForce, null, nearest));

        Reason reason = Open.Evaluate(context).Reason!;

        reason.Field.Should().Be("dateOfService");
        reason.Actual.ToString().Should().Be("2025-03-14");
        reason.Expected.ToString().Should().Be("2023-07-01 to 2024-12-31");
        reason.Subject.ToString().Should().Be("H0038");
    }

    [Fact]
    public void Asks_no_program_of_a_service_that_is_for_all()
    {
        CheckResult result = Open.Judge(Sample.Session with { Program = null });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("mental_health")]
    [InlineData("MH")] // an alias
    [InlineData("Mental-Health")]
    [InlineData("co_occurring")]
    public void Covers_the_programs_of_the_service_however_they_are_spelt(string program)
    {
        CheckResult result = Open.Judge(Sample.Session with { Program = program }, ForMentalHealth);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_cover_another_program()
    {
        CheckResult result = Open.Judge(Sample.Session with { Program = "SUD" }, ForMentalHealth);

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("service-covered/other-program");
        result.Reason.Field.Should().Be("program");
        result.Reason.Actual.ToString().Should().Be("substance_use");
        result.Reason.Expected.ToString().Should().Be("one of mental_health, co_occurring");
        result.Reason.Subject.ToString().Should().Be("H0038");
    }

    [Fact]
    public void Does_not_know_a_program_that_the_rule_set_does_not()
    {
        CheckResult result = Open.Judge(Sample.Session with { Program = "mental_helth" }, ForMentalHealth);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("service-covered/unrecognized-program");
        result.Reason.Actual.ToString().Should().Be("mental_helth");
        result.Reason.Expected.ToString().Should().Be("mental_health");
    }

    [Fact]
    public void Does_not_know_without_a_program()
    {
        CheckResult result = Open.Judge(Sample.Session with { Program = null }, ForMentalHealth);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("program");
    }

    [Theory]
    [InlineData(ServiceFormat.Individual, null, null)]
    [InlineData(ServiceFormat.Individual, 1, null)]
    [InlineData(ServiceFormat.Individual, 2, "service-covered/other-format")]
    [InlineData(ServiceFormat.Group, 1, null)] // left to the size of the group
    [InlineData(ServiceFormat.Group, 2, null)]
    [InlineData(null, 2, null)] // the code serves both
    public void A_code_for_one_member_is_not_for_several(ServiceFormat? format, int? size, string? code)
    {
        CheckResult result = Open.Judge(Sample.Session with { GroupSize = size }, ForMentalHealth with { Format = format });

        Expect(result, code is null ? Outcome.Pass : Outcome.Fail, code);
        (result.Reason?.Field).Should().Be(code is null ? null : "groupSize");
    }

    [Theory]
    [InlineData("modifiers", "MH", "service-covered/unknown")]
    [InlineData("program", null, "service-covered/unknown")]
    [InlineData("program", "mental_helth", "service-covered/unrecognized-program")]
    public void Does_not_know_where_the_record_does_not_tell_services_of_one_code_apart(string field, string? program, string code)
    {
        ServiceLookup lookup = new(ServiceStanding.NotThisWay, null, null) { Undecided = field };

        CheckResult result = Open.Evaluate(new SessionContext(Sample.Session with { Program = program }, Sample.Vocabulary, lookup));

        Expect(result, Outcome.Unknown, code);
        result.Reason!.Field.Should().Be(field);
    }

    [Fact]
    public void Explains_a_pass_by_the_code_or_by_the_program()
    {
        Reason byCode = Open.Judge(Sample.Session, explain: true).Reason!;
        Reason byProgram = Open.Judge(Sample.Session, ForMentalHealth, explain: true).Reason!;

        byCode.Field.Should().Be("procedureCode");
        byCode.Actual.ToString().Should().Be("H0038");
        byProgram.Field.Should().Be("program");
        byProgram.Expected.ToString().Should().Be("one of mental_health, co_occurring");
    }

    [Fact]
    public void Rests_on_what_the_rule_set_says_of_the_service() => Open.RestsOnService.Should().BeTrue();

    [Fact]
    public void Takes_nothing_from_the_heap_to_pass()
    {
        SessionContext context = new(Sample.Session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.InForce, ForMentalHealth, null));

        Allocation.Of(Open, Sample.Session).Should().Be(0);
        Allocation.Of(() => Open.Evaluate(context)).Should().Be(0);
    }

    [Theory]
    [InlineData("{}", false, false)]
    [InlineData("{complete: true}", true, false)]
    [InlineData("{none: true}", false, true)]
    public void Reads_its_settings(string yaml, bool complete, bool none)
    {
        ServiceCovered check = CheckYaml.Read<ServiceCovered>(ServiceCovered.Name, yaml);

        check.Complete.Should().Be(complete);
        check.None.Should().Be(none);
    }

    private static CheckResult Evaluate(ServiceCovered check, ServiceStanding standing)
    {
        ServiceTerms? terms = standing == ServiceStanding.InForce ? Sample.Service : null;
        return check.Evaluate(new SessionContext(Sample.Session, Sample.Vocabulary, new ServiceLookup(standing, terms, null)));
    }

    private static void Expect(CheckResult result, Outcome outcome, string? code)
    {
        result.Outcome.Should().Be(outcome);
        (result.Reason?.Code).Should().Be(code);
    }
}
