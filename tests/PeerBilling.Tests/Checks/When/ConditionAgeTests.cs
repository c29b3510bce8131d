using FluentAssertions;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

/// <summary>The ages of a condition: a member grows a year older on the birthday.</summary>
public class ConditionAgeTests
{
    [Theory]
    [InlineData("2025-03-13", false)]
    [InlineData("2025-03-14", true)] // the eighteenth birthday
    [InlineData("2025-03-15", true)]
    public void The_least_age_begins_on_the_birthday(string date, bool expected)
    {
        ConditionResult result = Ask(new() { MinMemberAge = 18 }, Born("2007-03-14", date));

        result.IsYes.Should().Be(expected);
        result.IsNo.Should().Be(!expected);
    }

    [Theory]
    [InlineData("2025-03-13", true)]
    [InlineData("2025-03-14", false)] // the eighteenth birthday
    [InlineData("2025-03-15", false)]
    public void The_greatest_age_ends_the_day_before_the_next_birthday(string date, bool expected)
    {
        ConditionResult result = Ask(new() { MaxMemberAge = 17 }, Born("2007-03-14", date));

        result.IsYes.Should().Be(expected);
        result.IsNo.Should().Be(!expected);
    }

    [Theory]
    [InlineData("2026-02-27", false)]
    [InlineData("2026-02-28", true)] // no 29 February in 2026
    [InlineData("2026-03-01", true)]
    public void Is_a_year_older_on_28_February_when_born_on_the_29th(string date, bool expected)
    {
        ConditionResult result = Ask(new() { MinMemberAge = 18 }, Born("2008-02-29", date));

        result.IsYes.Should().Be(expected);
    }

    [Theory]
    [InlineData("2028-02-28", false)]
    [InlineData("2028-02-29", true)] // a leap year
    public void Is_a_year_older_on_29_February_in_a_leap_year(string date, bool expected)
    {
        ConditionResult result = Ask(new() { MinMemberAge = 20 }, Born("2008-02-29", date));

        result.IsYes.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-15")] // a day after the service
    [InlineData("2030-01-01")]
    public void Does_not_know_the_age_of_a_member_born_after_the_service(string birth)
    {
        Ask(new() { MaxMemberAge = 17 }, Born(birth, "2025-03-14")).Field.Should().Be("member.birthDate");
        Ask(new() { MinMemberAge = 18 }, Born(birth, "2025-03-14")).Field.Should().Be("member.birthDate");
    }

    private static ConditionResult Ask(Condition condition, SessionRecord session) => condition.Evaluate(new SessionContext(session, Sample.Vocabulary));

    private static SessionRecord Born(string birth, string date) => Sample.Session with
    {
        DateOfService = LocalDatePattern.Iso.Parse(date).Value,
        Member = new Member { BirthDate = LocalDatePattern.Iso.Parse(birth).Value },
    };
}
