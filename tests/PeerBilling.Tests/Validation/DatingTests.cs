using System;
using System.Collections.Immutable;
using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.Tests.Validation;

public class DatingTests
{
    private static readonly LocalDate Start = new(2025, 1, 1);

    /// <summary>Up to five versions in order, some with gaps between them, some published late, the last perhaps open.</summary>
    private static readonly Arbitrary<ImmutableArray<Version>> AnyVersions =
        (from count in Gen.Choose(1, 5)
         from gaps in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 10))).ArrayOf(count)
         from lengths in Gen.Choose(0, 20).ArrayOf(count)
         from published in Gen.Frequency((1, Gen.Constant(-1)), (2, Gen.Choose(0, 100))).ArrayOf(count)
         from open in Gen.Elements(true, false)
         select Lay(gaps, lengths, published, open)).ToArbitrary();

    private static readonly Arbitrary<LocalDate> AnyDate = Gen.Choose(-10, 130).Select(Start.PlusDays).ToArbitrary();

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", "first")]
    [InlineData("2024-06-30", "first")]
    [InlineData("2024-07-01", null)] // the gap
    [InlineData("2024-12-31", null)]
    [InlineData("2025-01-01", "second")]
    [InlineData("2025-12-31", "second")]
    [InlineData("2026-01-01", "third")]
    [InlineData("9999-12-31", "third")]
    public void The_version_in_force_contains_the_date(string date, string? expected) => InForce(date, null).Should().Be(expected);

    [Theory]
    [InlineData("2026-01-01", "2025-11-30", "second")] // not yet known that it ends
    [InlineData("2027-05-05", "2025-11-30", "second")]
    [InlineData("2026-01-01", "2025-12-01", "third")] // the day of publication
    [InlineData("2025-12-31", "2025-11-30", "second")]
    [InlineData("2024-07-01", "2024-01-01", null)] // a gap was known as a gap
    [InlineData("2025-01-01", "2024-01-01", null)] // the second was not published, and did not close the first
    [InlineData("2020-01-01", "1990-01-01", "first")] // no day of publication: always known
    public void What_was_not_published_does_not_count_and_closes_nothing(string date, string knownOn, string? expected) => InForce(date, knownOn).Should().Be(expected);

    [Fact]
    public void A_version_runs_on_over_several_that_were_not_published()
    {
        ImmutableArray<Version> versions =
        [
            new("first", new(Start, Start.PlusDays(9)), null),
            new("second", new(Start.PlusDays(10), Start.PlusDays(19)), Start.PlusDays(5)),
            new("third", new(Start.PlusDays(20)), Start.PlusDays(5)),
        ];

        Dating.InForce(versions, Start.PlusDays(50), Start)!.Name.Should().Be("first");
    }

    [Fact]
    public void Nothing_is_in_force_without_versions() => Dating.InForce(ImmutableArray<Version>.Empty, Start, null).Should().BeNull();

    [Fact]
    public void At_most_one_version_is_in_force_and_it_is_found() =>
        Prop.ForAll(AnyVersions, AnyDate, (versions, date) =>
            {
                Version[] containing = [.. versions.Where(version => version.Effective.Contains(date))];
                return containing.Length <= 1 && ReferenceEquals(Dating.InForce(versions, date, null), containing.SingleOrDefault());
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Knowing_all_that_will_be_published_is_knowing_everything() =>
        Prop.ForAll(AnyVersions, AnyDate, (versions, date) =>
                ReferenceEquals(Dating.InForce(versions, date, LocalDate.MaxIsoValue), Dating.InForce(versions, date, null)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_version_decides_before_it_was_published_or_begins() =>
        Prop.ForAll(AnyVersions, AnyDate, AnyDate, (versions, date, knownOn) =>
                Dating.InForce(versions, date, knownOn) is not { } found || (!(found.Known > knownOn) && found.Effective.From <= date))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Later_publications_alone_make_a_version_run_on() =>
        Prop.ForAll(AnyVersions, AnyDate, AnyDate, (versions, date, knownOn) =>
                Dating.InForce(versions, date, knownOn) is not { } found
                || found.Effective.Contains(date)
                || versions.Any(version => version.Known > knownOn && version.Effective.From == found.Effective.To!.Value.PlusDays(1)))
            .QuickCheckThrowOnFailure();

    private static string? InForce(string date, string? knownOn)
    {
        ImmutableArray<Version> versions =
        [
            new("first", new(Date("2020-01-01"), Date("2024-06-30")), null),
            new("second", new(Date("2025-01-01"), Date("2025-12-31")), Date("2024-11-01")),
            new("third", new(Date("2026-01-01")), Date("2025-12-01")),
        ];
        return Dating.InForce(versions, Date(date), knownOn is null ? null : Date(knownOn))?.Name;
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static ImmutableArray<Version> Lay(int[] gaps, int[] lengths, int[] published, bool open)
    {
        ImmutableArray<Version>.Builder versions = ImmutableArray.CreateBuilder<Version>();
        LocalDate next = Start;
        for (int i = 0; i < gaps.Length; i++)
        {
            LocalDate from = next.PlusDays(gaps[i]);
            LocalDate to = from.PlusDays(lengths[i]);
            DateSpan span = new(from, open && i == gaps.Length - 1 ? null : to);
            versions.Add(new($"{i}", span, published[i] < 0 ? null : Start.PlusDays(published[i])));
            next = to.PlusDays(1);
        }

        return versions.ToImmutable();
    }

    public sealed record Version(string Name, DateSpan Effective, LocalDate? Known) : IDated;
}
