using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using FluentAssertions;
using PeerBilling.Benchmarks.Results;
using Xunit;

namespace PeerBilling.Tests.Benchmarks;

/// <summary>The pages that show the benchmarks are what <c>benchmarks/results/results.json</c> says.</summary>
public class BenchmarkResultsTests
{
    private const string Folder = "benchmarks/results/";

    private static readonly BenchmarkResults Committed = BenchmarkResults.Parse(File.ReadAllText(Path.Combine(Golden.Root, Folder + ResultFiles.Data)));

    [Fact]
    public void The_readme_shows_the_results()
    {
        string readme = File.ReadAllText(Path.Combine(Golden.Root, "README.md"));

        Golden.Matches("README.md", ReadmePart.Apply(readme, Committed));
    }

    [Fact]
    public void Tables_and_plot_show_the_results()
    {
        foreach ((string name, string text) in ResultFiles.Made(Committed))
        {
            Golden.Matches(Folder + name, text);
        }
    }

    [Fact]
    public void The_file_of_results_reads_back_as_it_was_written()
    {
        Golden.Matches(Folder + ResultFiles.Data, Committed.ToJson());
    }

    [Fact]
    public void A_ratio_is_that_of_the_two_times()
    {
        foreach (Measurement measure in Committed.Measures.Where(measure => measure.Baseline is not null))
        {
            measure.Ratio.Should().BeApproximately(measure.Nanoseconds / Committed.Of(measure.Baseline!).Nanoseconds, 1e-9);
        }
    }

    [Fact]
    public void The_plot_runs_nothing_and_fetches_nothing()
    {
        XDocument svg = XDocument.Parse(ResultsPlot.Svg(Committed));

        svg.Descendants().Select(element => element.Name.LocalName).Should().OnlyContain(name => new[] { "svg", "title", "style", "rect", "line", "circle", "text" }.Contains(name));
        svg.Descendants().Attributes().Should().NotContain(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href");
    }

    [Theory]
    [InlineData(4.9, false, true)]
    [InlineData(5, false, true)]
    [InlineData(5.1, false, false)]
    [InlineData(4.9, true, false)]
    [InlineData(5, true, true)]
    [InlineData(5.1, true, true)]
    public void A_bound_holds_up_to_its_limit(double value, bool atLeast, bool holds)
    {
        Bound bound = new("by hand", BoundUnit.Times, value, 5, atLeast);

        bound.Holds.Should().Be(holds);
        bound.Text.Contains("broken", StringComparison.Ordinal).Should().Be(!holds);
    }

    [Theory]
    [InlineData(0.5, "0.5 ns")]
    [InlineData(82.66, "82.7 ns")]
    [InlineData(3875, "3.88 µs")]
    [InlineData(27_900_000_000, "27.9 s")]
    [InlineData(1_234_000_000_000, "1,234 s")]
    public void Times_have_three_digits_and_a_unit(double nanoseconds, string text)
    {
        Amount.Time(nanoseconds).Should().Be(text);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(96, "96 B")]
    [InlineData(1024, "1 KiB")]
    [InlineData(500 << 20, "500 MiB")]
    public void Sizes_count_by_1024(double bytes, string text)
    {
        Amount.Bytes(bytes).Should().Be(text);
    }

    [Theory]
    [InlineData("# Title\n")]
    [InlineData("<!-- /benchmarks -->\n<!-- benchmarks -->\n")]
    public void A_readme_without_the_two_comments_is_refused(string readme)
    {
        Action act = () => ReadmePart.Apply(readme, Committed);

        act.Should().Throw<FormatException>().WithMessage("*<!-- benchmarks -->*");
    }
}
