using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Reporting;

public class ReasonTextTests
{
    public static TheoryData<string> Codes => [.. ReasonText.Sentences.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_sentence_is_whole(string code)
    {
        Reason reason = new(code, "peer.credentials[0].expires", "ACTUAL", Fact.AtMost("LIMIT"), "SUBJECT") { Missing = ["MISSING"] };

        string sentence = ReasonText.Write(reason);

        sentence.Should().NotContainAny("{", "}", "  ", " .", " ,");
        sentence.Should().MatchRegex("^['$A-Z\u00c0-\u00dda-z].*[.?]$");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_placeholder_is_replaced_by_its_value(string code)
    {
        string sentence = ReasonText.Sentences[code];
        Reason reason = new(code, "FIELD", "ACTUAL", "LIMIT", "SUBJECT") { Missing = ["MISSING"] };

        string text = ReasonText.Write(reason);

        foreach (string name in new[] { "actual", "limit", "subject", "field", "missing" }.Where(name => sentence.Contains("{" + name, System.StringComparison.Ordinal)))
        {
            text.Should().Contain(name.ToUpperInvariant());
        }
    }

    [Fact]
    public void Says_the_facts()
    {
        Reason reason = new("group-size/too-large", "groupSize", 13, Fact.AtMost(12));

        ReasonText.Write(reason).Should().Be("The group had 13 members; at most 12 are allowed.");
    }

    [Theory]
    [InlineData("1", "The line bills 1 unit; at most 16 are allowed on one line.")]
    [InlineData("17", "The line bills 17 units; at most 16 are allowed on one line.")]
    [InlineData("0.5", "The line bills 0.5 units; at most 16 are allowed on one line.")]
    [InlineData("11", "The line bills 11 units; at most 16 are allowed on one line.")]
    public void Counts_one_and_many(string actual, string expected)
    {
        Reason reason = new("units-in-range/too-many", "units", decimal.Parse(actual, System.Globalization.CultureInfo.InvariantCulture), Fact.AtMost(16));

        ReasonText.Write(reason).Should().Be(expected);
    }

    [Fact]
    public void Offers_the_name_nearest_to_one_that_nobody_knows()
    {
        Reason near = new("service-covered/unrecognized-program", "program", "mental_helth", "mental_health");
        Reason far = new("service-covered/unrecognized-program", "program", "something else");

        ReasonText.Write(near).Should().Be("The program 'mental_helth' is not one that the rule set knows. Did you mean 'mental_health'?");
        ReasonText.Write(far).Should().Be("The program 'something else' is not one that the rule set knows.");
    }

    [Theory]
    [InlineData("units", "The record does not say units.")]
    [InlineData("start end", "The record does not say start or end.")]
    [InlineData("start end minutes", "The record does not say start, end or minutes.")]
    public void Names_the_absent_fields(string fields, string expected)
    {
        Reason reason = CheckResult.Missing("unit-size", fields.Split(' ')).Reason!;

        ReasonText.Write(reason).Should().Be(expected);
    }

    [Fact]
    public void Names_the_field_where_no_absent_one_is_named()
    {
        ReasonText.Write(new("unit-size/unknown", "units")).Should().Be("The record does not say units.");
        ReasonText.Write(new("unit-size/unknown")).Should().Be("The record does not say enough.");
    }

    [Fact]
    public void Says_what_a_pass_saw()
    {
        ReasonText.Write(new("group-size/pass")).Should().Be("Satisfied.");
        ReasonText.Write(new("group-size/pass", "groupSize", 6)).Should().Be("groupSize: 6.");
        ReasonText.Write(new("group-size/pass", "groupSize", expected: Fact.AtMost(12))).Should().Be("groupSize: at most 12.");
        ReasonText.Write(new("group-size/pass", "groupSize", 6, Fact.AtMost(12))).Should().Be("groupSize: 6 (at most 12).");
    }

    [Fact]
    public void Says_that_a_skipped_rule_is_not_about_the_session() =>
        ReasonText.Write(new("group-size/skipped")).Should().Be("The rule is not about this session.");

    [Fact]
    public void What_a_record_says_is_never_taken_for_a_placeholder()
    {
        Reason reason = new("activity-billable/not-billable", "activity", "{limit} {x} }{");

        ReasonText.Write(reason).Should().Be("The activity {limit} {x} }{ may not be billed.");
    }
}
