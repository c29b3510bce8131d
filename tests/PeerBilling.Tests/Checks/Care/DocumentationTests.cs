using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class DocumentationTests
{
    private static readonly Documentation Full = new() { Elements = ["start_time", "goal", "signature"] };
    private static readonly Documentation GoalOrResponse = new() { AnyOf = ["goal", "response"] };

    [Theory]
    [InlineData("start_time", "goal", "signature")]
    [InlineData("Start Time", "GOAL", "Signature")]
    [InlineData("time in", "goal", "signature")] // an alias
    [InlineData("Time-In", "goal", "sig_nature")]
    public void Contains_every_element_in_some_spelling(string first, string second, string third)
    {
        CheckResult result = Full.Judge(With(first, second, third));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Accepts_the_rules_spelling_of_an_element()
    {
        Documentation check = new() { Elements = ["time in"] };

        CheckResult result = check.Judge(With("start_time"));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Names_all_missing_elements_at_once()
    {
        CheckResult result = Full.Judge(With("goal", "intervention"));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("documentation/element-missing");
        result.Reason.Field.Should().Be("note.elements");
        result.Reason.Expected.ToString().Should().Be("all of start_time, signature");
    }

    [Fact]
    public void Lacks_everything_where_the_list_is_empty()
    {
        CheckResult result = Full.Judge(With());

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Expected.ToString().Should().Be("all of start_time, goal, signature");
    }

    [Fact]
    public void Is_not_known_without_a_note()
    {
        CheckResult result = Full.Judge(Sample.Session with { Note = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("note");
    }

    [Fact]
    public void Is_not_known_without_the_list_of_elements()
    {
        CheckResult result = Full.Judge(Sample.Session with { Note = new Note { SignedOn = Sample.Date } });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("note.elements");
    }

    [Fact]
    public void Is_not_known_when_a_missing_element_may_be_misspelt()
    {
        CheckResult result = Full.Judge(With("start_time", "signatur", "goal"));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("documentation/unrecognized-element");
        result.Reason.Field.Should().Be("note.elements[1]");
        result.Reason.Actual.Value.Should().Be("signatur");
        result.Reason.Expected.Value.Should().Be("signature");
    }

    [Fact]
    public void Lacks_what_is_missing_whatever_else_may_be_misspelt()
    {
        CheckResult result = Full.Judge(With("start_time", "signatur"));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Expected.ToString().Should().Be("goal");
    }

    [Fact]
    public void Does_not_take_a_known_element_for_a_misspelt_one()
    {
        Documentation check = new() { Elements = ["goals"] };

        CheckResult result = check.Judge(With("goal"));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Does_not_take_an_element_that_is_demanded_itself_for_a_misspelt_one()
    {
        Documentation check = new() { Elements = ["next_step", "next_steps"] };

        CheckResult result = check.Judge(With("next_step"));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Expected.ToString().Should().Be("next_steps");
    }

    [Theory]
    [InlineData("goal", Outcome.Pass, null)]
    [InlineData("response", Outcome.Pass, null)]
    [InlineData("signature", Outcome.Fail, "documentation/none-of-elements")]
    [InlineData("reponse", Outcome.Unknown, "documentation/unrecognized-element")]
    public void Contains_one_of_several(string element, Outcome expected, string? code)
    {
        CheckResult result = GoalOrResponse.Judge(With(element));

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
    }

    [Fact]
    public void Must_satisfy_both_demands()
    {
        Documentation check = new() { Elements = ["goal"], AnyOf = ["response"] };

        CheckResult result = check.Judge(With("goal"));

        result.Reason!.Code.Should().Be("documentation/none-of-elements");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        Documentation check = Full with { AnyOf = ["response"] };

        check.Judge(Sample.Session).Outcome.Should().Be(Outcome.Pass);
        Allocation.Of(check, Sample.Session).Should().Be(0);
    }

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        Documentation check = CheckYaml.Read<Documentation>("documentation", "{elements: [goal, start_time], any_of: [response]}");

        check.Should().BeEquivalentTo(new Documentation { Elements = ["goal", "start_time"], AnyOf = ["response"] });
    }

    [Theory]
    [InlineData("elements: [goal]")]
    [InlineData("any_of: [goal]")]
    public void May_make_one_demand_alone(string yaml)
    {
        CheckYaml.Problems("documentation", yaml).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}", "elements, any_of or both")]
    public void Refuses_settings_that_make_no_rule(string yaml, string problem)
    {
        CheckYaml.Problems("documentation", yaml).Should().ContainSingle().Which.Should().Contain(problem);
    }

    private static SessionRecord With(params string[] elements) => Sample.Session with { Note = Sample.Session.Note! with { Elements = [.. elements] } };
}
