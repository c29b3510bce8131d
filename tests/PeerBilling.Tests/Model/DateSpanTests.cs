using System;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class DateSpanTests
{
    private static readonly LocalDate First = new(2025, 1, 1);

    private static readonly LocalDate Last = new(2025, 6, 30);

    /// <summary>Spans short enough to meet each other now and then; a fifth of them open.</summary>
    private static readonly Arbitrary<DateSpan> AnySpan =
        (from start in Gen.Choose(0, 60)
         from length in Gen.Choose(0, 20)
         from open in Gen.Choose(0, 4)
         select new DateSpan(First.PlusDays(start), open == 0 ? null : First.PlusDays(start + length))).ToArbitrary();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)] // the first day
    [InlineData(90, true)]
    [InlineData(180, true)] // the last day
    [InlineData(181, false)]
    public void Contains_its_first_and_its_last_day(int day, bool expected)
    {
        DateSpan span = new(First, Last);

        bool contained = span.Contains(First.PlusDays(day));

        contained.Should().Be(expected);
    }

    [Fact]
    public void Contains_every_later_day_while_it_is_open()
    {
        DateSpan span = new(First);

        span.Contains(First.PlusDays(-1)).Should().BeFalse();
        span.Contains(First).Should().BeTrue();
        span.Contains(LocalDate.MaxIsoValue).Should().BeTrue();
    }

    [Fact]
    public void May_be_a_single_day()
    {
        DateSpan span = new(First, First);

        span.Contains(First).Should().BeTrue();
        span.Contains(First.PlusDays(1)).Should().BeFalse();
    }

    [Fact]
    public void Cannot_end_before_it_begins()
    {
        Action make = () => _ = new DateSpan(First, First.PlusDays(-1));

        make.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(180, true)] // begins on the last day
    [InlineData(181, false)] // begins on the day after
    public void Overlaps_a_span_that_begins_on_its_last_day(int begins, bool expected)
    {
        DateSpan span = new(First, Last);

        bool overlaps = span.Overlaps(new DateSpan(First.PlusDays(begins), First.PlusDays(begins + 10)));

        overlaps.Should().Be(expected);
    }

    [Fact]
    public void Open_spans_always_overlap()
    {
        DateSpan span = new(First);

        bool overlaps = span.Overlaps(new DateSpan(Last));

        overlaps.Should().BeTrue();
    }

    [Fact]
    public void Overlaps_itself() => Prop.ForAll(AnySpan, span => span.Overlaps(span)).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlaps_what_overlaps_it() =>
        Prop.ForAll(AnySpan, AnySpan, (one, other) => one.Overlaps(other) == other.Overlaps(one)).QuickCheckThrowOnFailure();

    [Fact]
    public void Overlaps_exactly_where_some_day_lies_in_both() =>
        Prop.ForAll(AnySpan, AnySpan, (one, other) => one.Overlaps(other) == HaveADayInCommon(one, other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_written_with_both_its_days()
    {
        new DateSpan(First, Last).ToString().Should().Be("2025-01-01 to 2025-06-30");
        new DateSpan(First).ToString().Should().Be("from 2025-01-01");
    }

    private static bool HaveADayInCommon(DateSpan one, DateSpan other)
    {
        for (int day = 0; day <= 100; day++)
        {
            if (one.Contains(First.PlusDays(day)) && other.Contains(First.PlusDays(day)))
            {
                return true;
            }
        }

        return false;
    }
}
