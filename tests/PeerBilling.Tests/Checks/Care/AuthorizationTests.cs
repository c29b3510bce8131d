using System;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;
using Authorization = PeerBilling.Checks.Kinds.Authorization;
using Given = PeerBilling.Model.Authorization;

namespace PeerBilling.Tests.Checks;

public class AuthorizationTests
{
    private static readonly Authorization Required = new();
    private static readonly Authorization NotRequired = new() { Required = false };

    [Theory]
    [InlineData("2024-12-31", "authorization/not-in-force-yet")]
    [InlineData("2025-01-01", null)] // the first day
    [InlineData("2025-06-30", null)] // the last day
    [InlineData("2025-07-01", "authorization/expired")]
    public void Must_cover_the_date_of_service(string date, string? code)
    {
        SessionRecord session = Sample.Session with { DateOfService = Day(date) };

        CheckResult result = Required.Judge(session);

        (result.Outcome, result.Reason?.Code).Should().Be((code is null ? Outcome.Pass : Outcome.Fail, code));
    }

    [Fact]
    public void Must_cover_the_last_date_of_service()
    {
        SessionRecord session = Sample.Session with { DateOfService = Day("2025-06-30"), DateOfServiceEnd = Day("2025-07-01") };

        Reason reason = Required.Judge(session).Reason!;

        reason.Code.Should().Be("authorization/expired");
        reason.Field.Should().Be("authorization.to");
        reason.Expected.ToString().Should().Be("on or after 2025-07-01");
    }

    [Theory]
    [InlineData(99, Outcome.Pass)]
    [InlineData(100, Outcome.Pass)] // exactly the units allowed
    [InlineData(101, Outcome.Fail)]
    public void Must_allow_the_units_billed(int units, Outcome expected)
    {
        CheckResult result = Required.Judge(Sample.Session with { Units = (decimal)units });

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "authorization/too-many-units" : null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Does_not_compare_units_that_are_not_known(bool billed)
    {
        SessionRecord session = billed ? With(given => given with { Units = null }) : Sample.Session with { Units = null };

        CheckResult result = Required.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Is_not_known_when_it_is_required_and_absent()
    {
        CheckResult result = Required.Judge(Sample.Session with { Authorization = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("authorization");
    }

    [Theory]
    [InlineData("authorization.from")]
    [InlineData("authorization.to")]
    [InlineData("authorization.number")]
    public void Is_not_known_when_a_part_of_it_is_absent(string field)
    {
        CheckResult result = Required.Judge(Without(field));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal(field);
    }

    [Fact]
    public void Has_no_number_when_it_is_blank()
    {
        CheckResult result = Required.Judge(With(given => given with { Number = " " }));

        result.Outcome.Should().Be(Outcome.Unknown);
    }

    [Fact]
    public void Needs_no_number_where_none_is_asked_for()
    {
        Authorization check = new() { NumberRequired = false };

        CheckResult result = check.Judge(Without("authorization.number"));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Is_not_judged_when_it_is_neither_required_nor_given()
    {
        CheckResult result = NotRequired.Judge(Sample.Session with { Authorization = null });

        result.Outcome.Should().Be(Outcome.Skipped);
    }

    [Theory]
    [InlineData("authorization.from")]
    [InlineData("authorization.to")]
    [InlineData("authorization.number")]
    public void May_lack_a_part_when_it_is_not_required(string field)
    {
        CheckResult result = NotRequired.Judge(Without(field));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Must_cover_the_date_where_it_is_given_but_not_required()
    {
        CheckResult result = NotRequired.Judge(With(given => given with { To = Sample.Date.PlusDays(-1) }));

        result.Reason!.Code.Should().Be("authorization/expired");
    }

    [Fact]
    public void Tells_what_is_wrong_before_what_is_absent()
    {
        CheckResult result = Required.Judge(With(given => given with { From = null, To = Sample.Date.PlusDays(-1) }));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Allocates_nothing_when_it_passes() => Allocation.Of(Required, Sample.Session).Should().Be(0);

    [Theory]
    [InlineData("{}", true, true)]
    [InlineData("required: false", false, true)]
    [InlineData("number_required: false", true, false)]
    public void Is_read_from_a_rule_set(string yaml, bool required, bool numberRequired)
    {
        Authorization check = CheckYaml.Read<Authorization>("authorization", yaml);

        check.Should().Be(new Authorization { Required = required, NumberRequired = numberRequired });
    }

    private static SessionRecord Without(string field) => With(given => field switch
    {
        "authorization.from" => given with { From = null },
        "authorization.to" => given with { To = null },
        _ => given with { Number = null },
    });

    private static SessionRecord With(Func<Given, Given> change) => Sample.Session with { Authorization = change(Sample.Session.Authorization!) };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
