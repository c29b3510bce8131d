using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class DiagnosisTests
{
    private static readonly Diagnosis AnyAtAll = new();
    private static readonly Diagnosis Mood = new() { Groups = ["mood"] };
    private static readonly Diagnosis PrincipalMood = new() { Groups = ["mood"], Position = DiagnosisPosition.Principal };
    private static readonly Diagnosis NotSubstanceUseAlone = new() { NotOnly = ["substance_use"] };
    private static readonly Diagnosis NoSubstanceUse = new() { Exclude = ["substance_use"] };

    [Fact]
    public void Is_not_known_when_absent()
    {
        CheckResult result = AnyAtAll.Judge(Sample.Session with { Diagnoses = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("diagnoses");
    }

    [Fact]
    public void Is_needed_where_there_is_none()
    {
        CheckResult result = AnyAtAll.Judge(With());

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("diagnosis/none");
    }

    [Fact]
    public void May_be_any_when_the_rule_names_no_group()
    {
        CheckResult result = AnyAtAll.Judge(With("Z55.0"));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("F33.1", "F10.20", Outcome.Pass)]
    [InlineData("F10.20", "F33.1", Outcome.Pass)]
    [InlineData("F10.20", "Z55.0", Outcome.Fail)]
    public void Lies_in_a_group_at_any_place(string first, string second, Outcome expected)
    {
        CheckResult result = Mood.Judge(With(first, second));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "diagnosis/not-in-groups" : null);
    }

    [Theory]
    [InlineData("F33.1", "F10.20", Outcome.Pass)]
    [InlineData("F10.20", "F33.1", Outcome.Fail)]
    public void Lies_in_a_group_at_the_first_place(string first, string second, Outcome expected)
    {
        CheckResult result = PrincipalMood.Judge(With(first, second));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "diagnosis/principal-not-in-groups" : null);
        (result.Reason?.Field).Should().Be(expected == Outcome.Fail ? "diagnoses[0]" : null);
    }

    [Fact]
    public void May_lie_in_any_one_of_the_groups()
    {
        Diagnosis check = new() { Groups = ["substance_use", "mood"] };

        CheckResult result = check.Judge(With("F33.1"));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData(Outcome.Fail, "F10.20")]
    [InlineData(Outcome.Fail, "F10.20", "F11.10")]
    [InlineData(Outcome.Pass, "F10.20", "F33.1")]
    public void Is_not_enough_alone(Outcome expected, params string[] codes)
    {
        CheckResult result = NotSubstanceUseAlone.Judge(With(codes));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "diagnosis/not-enough-alone" : null);
    }

    [Fact]
    public void Bars_the_service_at_any_place()
    {
        CheckResult result = NoSubstanceUse.Judge(With("F33.1", "F10.20"));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("diagnosis/excluded");
        result.Reason.Field.Should().Be("diagnoses[1]");
        result.Reason.Actual.Value.Should().Be("F10.20");
    }

    [Fact]
    public void Does_not_bar_the_service_from_another_group()
    {
        CheckResult result = NoSubstanceUse.Judge(With("F33.1"));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("groups")]
    [InlineData("not_only")]
    [InlineData("exclude")]
    public void Is_not_known_for_a_group_that_the_rule_set_does_not_know(string setting)
    {
        Diagnosis check = new()
        {
            Groups = setting == "groups" ? ["moods"] : [],
            NotOnly = setting == "not_only" ? ["moods"] : [],
            Exclude = setting == "exclude" ? ["moods"] : [],
        };

        CheckResult result = check.Judge(With("F33.1"));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("diagnosis/unrecognized-group");
        result.Reason.Expected.Value.Should().Be("mood");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        Diagnosis check = new() { Groups = ["mood"], NotOnly = ["substance_use"], Exclude = ["substance_use"] };

        check.Judge(Sample.Session).Outcome.Should().Be(Outcome.Pass);
        Allocation.Of(check, Sample.Session).Should().Be(0);
    }

    [Fact]
    public void Tells_what_it_saw_when_it_passes()
    {
        Reason reason = Mood.Judge(With("F33.1", "Z55.0"), explain: true).Reason!;

        reason.Actual.Value.Should().Be("F33.1 and Z55.0");
        reason.Expected.Value.Should().Be("mood");
    }

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        Diagnosis check = CheckYaml.Read<Diagnosis>("diagnosis", "{groups: [mood], not_only: [mood, substance_use], exclude: [substance_use], position: principal}");

        check.Should().BeEquivalentTo(new Diagnosis
        {
            Groups = ["mood"],
            NotOnly = ["mood", "substance_use"],
            Exclude = ["substance_use"],
            Position = DiagnosisPosition.Principal,
        });
    }

    [Fact]
    public void Looks_at_any_diagnosis_when_a_rule_does_not_say_which()
    {
        CheckYaml.Read<Diagnosis>("diagnosis", "groups: [mood]").Position.Should().Be(DiagnosisPosition.Any);
    }

    private static SessionRecord With(params string[] codes) => Sample.Session with { Diagnoses = [.. codes.Select(DiagnosisCode.Parse)] };
}
