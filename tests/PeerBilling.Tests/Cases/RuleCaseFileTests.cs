using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Cases;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.Tests.Cases;

public sealed class RuleCaseFileTests : IDisposable
{
    private const string Given = "given: {id: S1, dateOfService: 2025-03-14, procedureCode: \"H0038\", units: 4}\n";

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Reads_what_a_case_gives_and_expects()
    {
        RuleCase read = ReadOne("""
            given: {id: S1, dateOfService: 2025-03-14, procedureCode: "H0038", units: 4}
            cases:
              - name: the limit
                given: {units: 16, modifiers: [HE, "95"], member: {birthDate: 1990-01-01}}
                expect: {zz/daily-units: fail, reason: limit/over, severity: warning, verdict: pass, expectedUnits: 4}
            """);

        read.Path.Should().Be(path);
        read.Line.Should().Be(3);
        read.Name.Should().Be("the limit");
        read.RuleSet.Should().Be("zz");
        read.Session.Id.Should().Be("S1");
        read.Session.Units.Should().Be((Units)16m);
        read.Session.Modifiers.Should().Equal(Codes.ModifierList("HE", "95"));
        read.Session.Member!.BirthDate.Should().Be(new LocalDate(1990, 1, 1));
        read.Outcomes.Should().Equal(new System.Collections.Generic.Dictionary<string, Outcome> { ["zz/daily-units"] = Outcome.Fail });
        read.Reason.Should().Be("limit/over");
        read.Severity.Should().Be(Severity.Warning);
        read.Verdict.Should().Be(Verdict.Pass);
        read.ExpectedUnits.Should().Be(4);
        read.Display.Should().Be("zz/daily-units: the limit");
    }

    [Fact]
    public void Reads_the_sessions_that_count_beside_a_case()
    {
        RuleCase read = ReadOne("""
            given: {id: S1, dateOfService: 2025-03-14, procedureCode: "H0038", units: 4}
            cases:
              - name: beside others
                given: {units: 16}
                others: [{units: 1}, {id: X, dateOfService: 2025-03-15}]
                history: [{units: 3}]
                expect: {zz/daily-units: fail}
            """);

        read.Others.Select(other => (other.Id, other.Units!.Value.Value, other.DateOfService.Day)).Should().Equal(("other-1", 1m, 14), ("X", 4m, 15));
        read.History.Select(past => (past.Id, past.Units!.Value.Value)).Should().Equal(("past-1", 3m));
    }

    [Fact]
    public void Lays_what_a_case_gives_over_what_all_share()
    {
        RuleCase read = ReadOne("""
            given:
              id: S1
              dateOfService: 2025-03-14
              procedureCode: "H0038"
              modifiers: [HE, HQ]
              peer: {id: P1, trainingHours: 80, credentials: [{type: ZPS}, {type: LCSW}]}
            cases:
              - name: over
                given: {modifiers: [HF], peer: {trainingHours: 40, credentials: [{type: LPC}]}, units: 1}
                expect: {verdict: pass}
            """);

        read.Session.Modifiers.Should().Equal(Codes.ModifierList("HF")); // lists whole
        read.Session.Peer!.Id.Should().Be("P1"); // mappings deeply
        read.Session.Peer.TrainingHours.Should().Be(40);
        read.Session.Peer.Credentials!.Value.Select(credential => credential.Type).Should().Equal("LPC");
        read.Session.Units.Should().Be((Units)1m);
    }

    [Theory]
    [InlineData("{units: null}")]
    [InlineData("{units: ~}")]
    [InlineData("{units: }")]
    public void Nothing_removes_what_all_share(string given)
    {
        RuleCase read = ReadOne($"{Given}cases: [{{name: a, given: {given}, expect: {{verdict: pass}}}}]");

        read.Session.Units.Should().BeNull();
    }

    [Fact]
    public void A_case_may_differ_in_nothing()
    {
        RuleCase read = ReadOne(Given + "cases: [{name: a, expect: {verdict: pass}}]");

        read.Session.Units.Should().Be((Units)4m);
        read.Display.Should().Be("zz: a");
    }

    [Fact]
    public void A_file_may_name_another_rule_set()
    {
        RuleCase read = ReadOne("ruleSet: zz-plan\n" + Given + "cases: [{name: a, expect: {verdict: pass}}]");

        read.RuleSet.Should().Be("zz-plan");
    }

    [Fact]
    public void A_name_stands_once_in_a_file()
    {
        RuleCaseFile file = Read(Given + """
            cases:
              - {name: the limit, expect: {verdict: pass}}
              - {name: the limit, expect: {verdict: fail}}
            """);

        Told(file).Should().Equal("(4,12) the name 'the limit' stands twice in this file");
    }

    [Theory]
    [InlineData("casses: []", "(2,1) 'casses' is no key of a file of cases; it has given, cases, ruleSet ? cases", "(1,1) a file of cases has 'cases', a list")]
    [InlineData("cases: {}", "(1,1) a file of cases has 'cases', a list")]
    [InlineData("cases: [one]", "(2,9) a case is a mapping")]
    [InlineData("cases: [{name: a, others: {}, expect: {verdict: pass}}]", "(2,27) 'others' is a list of sessions")]
    [InlineData("cases: [{name: a, history: [x], expect: {verdict: pass}}]", "(2,29) each of 'history' is a mapping of fields")]
    [InlineData("cases: [{name: a, givn: {}, expect: {verdict: pass}}]", "(2,19) 'givn' is no key of a case; it has name, given, others, history, expect ? given")]
    [InlineData("cases: [{expect: {verdict: pass}}]", "(2,9) a case has a 'name' and an 'expect'")]
    [InlineData("cases: [{name: a}]", "(2,9) a case has a 'name' and an 'expect'")]
    [InlineData("cases: [{name: a, expect: pass}]", "(2,9) a case has a 'name' and an 'expect'")]
    [InlineData("cases: [{name: a, expect: {}}]", "(2,27) a case that expects nothing cannot fail")]
    [InlineData("cases: [{name: a, given: units, expect: {verdict: pass}}]", "(2,26) 'given' is a mapping of fields")]
    [InlineData("cases: [{name: a, given: [1], expect: {verdict: pass}}]", "(2,26) 'given' is a mapping of fields")]
    [InlineData("cases: [{name: a, expect: {zz/rule: fails}}]", "(2,37) this is not what a case can expect ? fail")]
    [InlineData("cases: [{name: a, expect: {verdict: passed}}]", "(2,37) this is not what a case can expect ? pass")]
    [InlineData("cases: [{name: a, expect: {zz/rule: fail, severity: eror}}]", "(2,53) this is not what a case can expect ? error")]
    [InlineData("cases: [{name: a, expect: {expectedUnits: four}}]", "(2,43) expectedUnits is a whole number")]
    [InlineData("cases: [{name: a, expect: {reason: limit/over}}]", "(2,27) 'reason' and 'severity' need exactly one rule beside them")]
    [InlineData("cases: [{name: a, expect: {zz/a: fail, zz/b: fail, severity: error}}]", "(2,27) 'reason' and 'severity' need exactly one rule beside them")]
    public void Tells_what_is_wrong_and_where(string text, params string[] expected) => Told(Read(Given + text)).Should().BeEquivalentTo(expected);

    [Fact]
    public void What_all_share_is_a_mapping()
    {
        RuleCaseFile file = Read("given: [1]\ncases: []");

        Told(file).Should().Equal("(1,8) 'given' is a mapping of fields");
    }

    [Fact]
    public void Tells_why_a_session_cannot_be_read()
    {
        RuleCaseFile file = Read(Given + """
            cases:
              - name: a wrong field
                given: {unitz: 16, minutes: many}
                expect: {verdict: pass}
              - name: a good one
                expect: {verdict: pass}
            """);

        file.Cases.Select(read => read.Name).Should().Equal("a good one");
        RuleSetDiagnostic told = file.Diagnostics.Single();
        told.Line.Should().Be(4);
        told.Message.Should().StartWith("'a wrong field': ")
            .And.Contain("$.unitz: 'unitz' is not a field of a session record; did you mean 'units'?")
            .And.Contain("$.minutes: expected a whole number, without quotes")
            .And.NotContain("InputError");
    }

    [Fact]
    public void Tells_of_YAML_that_is_none()
    {
        RuleCaseFile file = Read("given: {");

        file.Cases.Should().BeEmpty();
        file.Diagnostics.Should().ContainSingle().Which.Path.Should().Be(path);
    }

    [Fact]
    public void Keeps_texts_that_look_like_numbers_where_they_are_quoted()
    {
        RuleCase read = ReadOne("""
            given: {id: "010", dateOfService: 2025-03-14, procedureCode: "90853", placeOfService: "02", note: {elements: ["true", "7"]}, planOfCare: {includesPeerSupport: true}}
            cases: [{name: a, expect: {verdict: pass}}]
            """);

        read.Session.Id.Should().Be("010");
        read.Session.PlaceOfService.Should().Be(PlaceOfService.Parse("02"));
        read.Session.Note!.Elements!.Value.Should().Equal("true", "7");
        read.Session.PlanOfCare!.IncludesPeerSupport.Should().BeTrue();
    }

    private static string[] Told(RuleCaseFile file) =>
        [.. file.Diagnostics.Select(each => $"({each.Line},{each.Column}) {each.Message}{(each.DidYouMean is null ? string.Empty : " ? " + each.DidYouMean)}")];

    private RuleCase ReadOne(string text)
    {
        RuleCaseFile file = Read(text);
        file.Diagnostics.Should().BeEmpty();
        return file.Cases.Single();
    }

    private RuleCaseFile Read(string text)
    {
        File.WriteAllText(path, text);
        return RuleCaseFile.Read(path, "zz");
    }
}
