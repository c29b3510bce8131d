using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class MemberAgeTests
{
    private static readonly MemberAge Adult = new() { Min = 18 };
    private static readonly MemberAge Youth = new() { Max = 17 };
    private static readonly MemberAge YouthToMonthEnd = new() { Max = 17, UntilMonthEnd = true };

    [Theory]
    [InlineData("2025-03-13", Outcome.Fail)]
    [InlineData("2025-03-14", Outcome.Pass)] // the eighteenth birthday
    [InlineData("2025-03-15", Outcome.Pass)]
    public void Is_at_least_the_least_age(string date, Outcome expected)
    {
        CheckResult result = Adult.Judge(Born("2007-03-14", date));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "member-age/too-young" : null);
    }

    [Theory]
    [InlineData("2025-03-13", Outcome.Pass)]
    [InlineData("2025-03-14", Outcome.Fail)] // the eighteenth birthday
    [InlineData("2025-03-15", Outcome.Fail)]
    public void Is_at_most_the_greatest_age(string date, Outcome expected)
    {
        CheckResult result = Youth.Judge(Born("2007-03-14", date));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "member-age/too-old" : null);
    }

    [Theory]
    [InlineData("2007-03-14", "2025-03-30", Outcome.Pass)]
    [InlineData("2007-03-14", "2025-03-31", Outcome.Pass)] // the last day of the month
    [InlineData("2007-03-14", "2025-04-01", Outcome.Fail)]
    [InlineData("2007-03-14", "2026-03-13", Outcome.Fail)] // the same month a year later
    [InlineData("2007-03-14", "2026-03-14", Outcome.Fail)]
    [InlineData("2007-03-31", "2025-03-31", Outcome.Pass)] // born on the last day of a month
    [InlineData("2007-03-31", "2025-04-01", Outcome.Fail)]
    [InlineData("2007-12-01", "2025-12-31", Outcome.Pass)]
    [InlineData("2007-12-01", "2026-01-01", Outcome.Fail)]
    [InlineData("2008-02-29", "2026-02-28", Outcome.Pass)] // no 29 February in 2026
    [InlineData("2008-02-29", "2026-03-01", Outcome.Fail)]
    public void Keeps_the_greatest_age_to_the_end_of_the_birthdays_month(string birth, string date, Outcome expected)
    {
        CheckResult result = YouthToMonthEnd.Judge(Born(birth, date));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2026-02-27", Outcome.Fail)]
    [InlineData("2026-02-28", Outcome.Pass)] // eighteen years after 29 February 2008
    [InlineData("2026-03-01", Outcome.Pass)]
    public void Is_a_year_older_on_28_February_when_born_on_the_29th(string date, Outcome expected)
    {
        CheckResult result = Adult.Judge(Born("2008-02-29", date));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2028-02-28", Outcome.Fail)] // a leap year
    [InlineData("2028-02-29", Outcome.Pass)]
    public void Is_a_year_older_on_29_February_in_a_leap_year(string date, Outcome expected)
    {
        MemberAge check = new() { Min = 20 };

        CheckResult result = check.Judge(Born("2008-02-29", date));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Counts_years_as_periods_do()
    {
        LocalDate birth = Day("2008-02-29");
        LocalDate[] dates = [.. Enumerable.Range(0, 9 * 366).Select(days => birth.PlusDays(days))];

        int[] ages = [.. dates.Select(date => AgeOn(birth, date))];

        ages.Should().Equal(dates.Select(date => Period.Between(birth, date, PeriodUnits.Years).Years));
    }

    [Fact]
    public void Is_old_enough_on_the_first_date_of_service()
    {
        SessionRecord session = Born("2007-03-14", "2025-03-13") with { DateOfServiceEnd = Day("2025-03-14") };

        CheckResult result = Adult.Judge(session);

        result.Reason!.Code.Should().Be("member-age/too-young");
    }

    [Fact]
    public void Is_young_enough_on_the_last_date_of_service()
    {
        SessionRecord session = Born("2007-03-14", "2025-03-13") with { DateOfServiceEnd = Day("2025-03-14") };

        CheckResult result = Youth.Judge(session);

        result.Reason!.Code.Should().Be("member-age/too-old");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_not_known_without_the_date_of_birth(bool member)
    {
        SessionRecord session = Sample.Session with { Member = member ? Sample.Session.Member! with { BirthDate = null } : null };

        CheckResult result = Adult.Judge(session);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("member.birthDate");
    }

    [Theory]
    [InlineData("2025-03-14", Outcome.Pass)]
    [InlineData("2025-03-15", Outcome.Fail)]
    public void Was_born_by_the_date_of_service(string birth, Outcome expected)
    {
        CheckResult result = Youth.Judge(Born(birth, "2025-03-14"));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "member-age/born-later" : null);
    }

    [Theory]
    [InlineData("2007-03-15")] // too young
    [InlineData("1901-02-03")] // too old
    [InlineData("2025-03-15")] // born later
    [InlineData("1990-01-01")]
    public void Never_prints_the_date_of_birth(string birth)
    {
        MemberAge check = new() { Min = 18, Max = 64 };

        Reason reason = check.Judge(Born(birth, "2025-03-14"), explain: true).Reason!;

        $"{ReasonText.Write(reason)} {reason.Actual} {reason.Expected} {reason.Subject}".Should().NotContain(birth);
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        MemberAge check = new() { Min = 18, Max = 64 };

        check.Judge(Sample.Session).Outcome.Should().Be(Outcome.Pass);
        Allocation.Of(check, Sample.Session).Should().Be(0);
    }

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        MemberAge check = CheckYaml.Read<MemberAge>("member-age", "{min: 5, max: 17, until_month_end: true}");

        check.Should().Be(new MemberAge { Min = 5, Max = 17, UntilMonthEnd = true });
    }

    [Theory]
    [InlineData("{}", "min, max or both")]
    [InlineData("{min: 18, max: 17}", "greater than max")]
    [InlineData("{min: 18, until_month_end: true}", "max, which is absent")]
    public void Refuses_settings_that_make_no_rule(string yaml, string problem)
    {
        CheckYaml.Problems("member-age", yaml).Should().ContainSingle().Which.Should().Contain(problem);
    }

    [Fact]
    public void May_ask_for_one_age_alone()
    {
        CheckYaml.Read<MemberAge>("member-age", "{min: 18, max: 18}").Should().Be(new MemberAge { Min = 18, Max = 18 });
    }

    /// <summary>The age that the check itself tells when nobody is that old.</summary>
    private static int AgeOn(LocalDate birth, LocalDate date)
    {
        SessionRecord session = Sample.Session with { DateOfService = date, Member = new Member { BirthDate = birth } };
        return int.Parse(new MemberAge { Min = 150 }.Judge(session).Reason!.Actual.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static SessionRecord Born(string birth, string date) =>
        Sample.Session with { DateOfService = Day(date), Member = Sample.Session.Member! with { BirthDate = Day(birth) } };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
