using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class UnitsInRangeTests
{
    private static readonly UnitsInRange TwoToSixteen = new() { Min = 2, Max = 16 };

    [Theory]
    [InlineData(15, Outcome.Pass)]
    [InlineData(16, Outcome.Pass)] // exactly the limit
    [InlineData(17, Outcome.Fail)]
    public void Accepts_the_most_units_allowed(int units, Outcome expected)
    {
        SessionRecord session = Sample.Session with { Units = units };

        CheckResult result = TwoToSixteen.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(1, Outcome.Fail)]
    [InlineData(2, Outcome.Pass)] // exactly the limit
    [InlineData(3, Outcome.Pass)]
    public void Accepts_the_fewest_units_allowed(int units, Outcome expected)
    {
        SessionRecord session = Sample.Session with { Units = units };

        CheckResult result = TwoToSixteen.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Refuses_a_line_of_no_units_when_nothing_is_set()
    {
        CheckResult result = new UnitsInRange().Judge(Sample.Session with { Units = 0m });

        result.Reason!.Code.Should().Be("units-in-range/too-few");
        result.Reason.Expected.ToString().Should().Be("at least 1");
    }

    [Fact]
    public void Refuses_parts_of_a_unit()
    {
        Reason reason = TwoToSixteen.Judge(Sample.Session with { Units = 4.5m }).Reason!;

        reason.Code.Should().Be("units-in-range/not-whole");
        reason.Field.Should().Be("units");
        reason.Actual.ToString().Should().Be("4.5");
    }

    [Theory]
    [InlineData(8.5, Outcome.Pass)]
    [InlineData(8.6, Outcome.Fail)]
    public void Accepts_parts_of_a_unit_where_they_may_be_billed(double units, Outcome expected)
    {
        UnitsInRange check = new() { Max = 8.5m, Whole = false };

        CheckResult result = check.Judge(Sample.Session with { Units = (decimal)units });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Does_not_know_units_that_are_not_recorded()
    {
        CheckResult result = TwoToSixteen.Judge(Sample.Session with { Units = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("units");
    }

    [Fact]
    public void Names_the_field_the_units_and_the_limit()
    {
        Reason reason = TwoToSixteen.Judge(Sample.Session with { Units = 17m }).Reason!;

        reason.Code.Should().Be("units-in-range/too-many");
        reason.Field.Should().Be("units");
        reason.Actual.ToString().Should().Be("17");
        reason.Expected.ToString().Should().Be("at most 16");
    }

    [Fact]
    public void Passes_parts_of_a_unit_without_allocating()
    {
        UnitsInRange check = new() { Whole = false };
        SessionContext context = new(Sample.Session with { Units = 4.5m }, Sample.Vocabulary);

        long bytes = Allocation.Of(() => check.Evaluate(context));

        bytes.Should().Be(0);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("min", "0.5").With("max", "8.5").With("whole", "false");

        UnitsInRange check = UnitsInRange.Read(settings);

        check.Should().Be(new UnitsInRange { Min = 0.5m, Max = 8.5m, Whole = false });
        settings.Wrongs.Should().BeEmpty();
    }

    [Fact]
    public void Cannot_have_a_most_below_its_fewest()
    {
        GivenSettings settings = new GivenSettings().With("min", "4").With("max", "3");

        UnitsInRange.Read(settings);

        settings.Wrongs.Should().Equal("max");
    }
}
