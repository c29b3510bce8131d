using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class DateLimitsTests
{
    [Fact]
    public void Adds_and_takes_away_periods()
    {
        LocalDate date = new(2025, 3, 31);

        date.Later(Period.FromMonths(1)).Should().Be(new LocalDate(2025, 4, 30));
        date.Earlier(Period.FromMonths(1)).Should().Be(new LocalDate(2025, 2, 28));
        date.YearsLater(2).Should().Be(new LocalDate(2027, 3, 31));
        date.NextDay().Should().Be(new LocalDate(2025, 4, 1));
        date.DayBefore().Should().Be(new LocalDate(2025, 3, 30));
    }

    [Fact]
    public void Stays_inside_the_calendar()
    {
        Period longest = new PeriodBuilder { Years = int.MaxValue, Months = int.MaxValue, Weeks = int.MaxValue, Days = int.MaxValue }.Build();

        LocalDate.MaxIsoValue.Later(Period.FromDays(1)).Should().Be(LocalDate.MaxIsoValue);
        LocalDate.MinIsoValue.Earlier(Period.FromDays(1)).Should().Be(LocalDate.MinIsoValue);
        Sample.Date.Later(longest).Should().Be(LocalDate.MaxIsoValue);
        Sample.Date.Earlier(longest).Should().Be(LocalDate.MinIsoValue);
        Sample.Date.YearsLater(int.MaxValue).Should().Be(LocalDate.MaxIsoValue);
        LocalDate.MaxIsoValue.NextDay().Should().Be(LocalDate.MaxIsoValue);
        LocalDate.MinIsoValue.DayBefore().Should().Be(LocalDate.MinIsoValue);
    }

    [Fact]
    public void Leaves_the_last_date_of_the_calendar_where_it_is_when_nothing_is_added()
    {
        LocalDate.MaxIsoValue.Later(Period.Zero).Should().Be(LocalDate.MaxIsoValue);
        LocalDate.MaxIsoValue.Earlier(Period.Zero).Should().Be(LocalDate.MaxIsoValue);
    }

    /// <summary>Births and dates around leap days and year ends, compared with adding the years to the birth.</summary>
    [Fact]
    public void Counts_whole_years_as_adding_them_to_the_birth_does()
    {
        foreach (LocalDate birth in new LocalDate[] { new(2004, 2, 28), new(2004, 2, 29), new(2004, 3, 1), new(2000, 12, 31), new(2001, 1, 1) })
        {
            for (LocalDate date = new(2004, 3, 1); date < new LocalDate(2009, 1, 2); date = date.PlusDays(1))
            {
                int years = date.Year - birth.Year;

                birth.AgeOn(date).Should().Be(birth.PlusYears(years) <= date ? years : years - 1, $"born {birth}, on {date}");
            }
        }
    }

    [Theory]
    [InlineData("P30D", 30)]
    [InlineData("P1Y2M1W", 428)]
    [InlineData("P-1D", -1)]
    [InlineData("P1M-5D", -1)]
    public void Knows_how_many_days_a_period_has_at_least(string period, int days) =>
        NodaTime.Text.PeriodPattern.Roundtrip.Parse(period).Value.LeastDays().Should().Be(days);
}
