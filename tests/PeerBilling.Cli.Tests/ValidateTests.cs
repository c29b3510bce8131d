using System.IO;
using System.Linq;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

public class ValidateTests
{
    private const string RuleSet = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        timeZone: America/New_York
        revision: 2026-01-01
        sources:
          manual: {title: ZZ manual, kind: official, url: "https://example.org/zz"}
        credentials:
          - {type: ZPS, name: ZZ Peer Specialist, role: peer}
        services:
          - code: "H0038"
            name: Peer service
            versions:
              - effective: {from: 2020-01-01}
                unit: {minutes: 15, rounding: midpoint}
                rate: 12.50
                cite: {source: manual, at: "1", checked: 2026-01-01}
        rules:
          - id: zz/peer-certification
            title: The peer's certificate covers the date of service
            check: certification-valid
            when: {codes: ["H0038"]}
            denial: {carc: "B7"}
            fix: {kind: attest, text: "Show a certificate that covers the date."}
            versions:
              - effective: {from: 2020-01-01, to: 2024-12-31}
                with: {credentials: [ZPS]}
                cite: {source: manual, at: "2", checked: 2026-01-01}
              - effective: {from: 2025-01-01}
                known: 2025-02-01
                with: {credentials: [ZPS], grace: P10D}
                cite: {source: manual, at: "2a", checked: 2026-01-01}
        """;

    private const string Session = """
        {"id": "S-1", "state": "ZZ", "dateOfService": "2025-03-14", "procedureCode": "H0038", "minutes": 22, "units": 1,
         "peer": {"id": "P1", "birthDate": "1980-05-01", "credentials": [{"type": "ZPS", "issued": "2023-03-15", "expires": "DATE", "status": "active"}]}}
        """;

    [Theory]
    [InlineData("2025-03-14", "pass", 0)]
    [InlineData("2025-03-04", "pass", 0)] // the last of ten days of grace
    [InlineData("2025-03-03", "fail", 1)]
    public void Exits_by_the_verdict(string expires, string verdict, int exit)
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session.Replace("DATE", expires)), "--rules", folder.File("zz.yaml", RuleSet), "--format", "json");

        run.Exit.Should().Be(exit, run.Error);
        Verdicts(run).Should().Equal(verdict);
    }

    [Fact]
    public void Says_all_that_a_report_must()
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session.Replace("DATE", "2025-01-31")), "--rules", folder.File("zz.yaml", RuleSet), "--format", "json");

        JsonElement session = JsonDocument.Parse(run.Out).RootElement.GetProperty("sessions")[0];
        session.GetProperty("ruleSet").GetString().Should().Be("zz@2026-01-01");
        session.GetProperty("expectedUnits").GetInt32().Should().Be(1);
        session.GetProperty("expectedAmount").GetDecimal().Should().Be(12.50m);
        JsonElement finding = session.GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().Should().Be("zz/peer-certification");
        finding.GetProperty("message").GetString().Should().Be("Certification ZPS expired on 2025-01-31, before the date of service 2025-03-14.");
        finding.GetProperty("code").GetString().Should().Be("certification-valid/expired");
        finding.GetProperty("field").GetString().Should().Be("peer.credentials[0].expires");
        finding.GetProperty("actual").GetString().Should().Be("2025-01-31");
        finding.GetProperty("cite").GetProperty("at").GetString().Should().Be("2a");
        finding.GetProperty("carc").GetString().Should().Be("B7");
        finding.GetProperty("confidence").GetString().Should().Be("high");
        run.Out.Should().NotContain("1980-05-01", "birth dates are in no report");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void Judges_by_the_rules_as_they_were_known_on_a_day()
    {
        using TemporaryFolder folder = new();
        string sessions = folder.File("s.json", Session.Replace("DATE", "2025-03-04"));
        string rules = folder.File("zz.yaml", RuleSet);

        ToolRun before = Tool.Run("validate", sessions, "--rules", rules, "--format", "json", "--known-on", "2025-01-31");
        ToolRun after = Tool.Run("validate", sessions, "--rules", rules, "--format", "json", "--known-on", "2025-02-01");

        Verdicts(before).Should().Equal("fail");
        Verdicts(after).Should().Equal("pass");
    }

    [Theory]
    [InlineData("incomplete", "incomplete", 1)]
    [InlineData("fail", "fail", 1)]
    [InlineData("ignore", "pass", 0)]
    public void Takes_absent_data_as_asked(string missing, string verdict, int exit)
    {
        using TemporaryFolder folder = new();
        string session = folder.File("s.json", """{"id": "S-1", "state": "ZZ", "dateOfService": "2025-03-14", "procedureCode": "H0038"}""");

        ToolRun run = Tool.Run("validate", session, "--rules", folder.File("zz.yaml", RuleSet), "--format", "json", "--missing", missing);

        run.Exit.Should().Be(exit);
        Verdicts(run).Should().Equal(verdict);
    }

    [Fact]
    public void Takes_credentials_from_a_roster_by_npi()
    {
        using TemporaryFolder folder = new();
        string session = folder.File("s.json", """{"id": "S-1", "state": "ZZ", "dateOfService": "2025-03-14", "procedureCode": "H0038", "peer": {"npi": "1234567893"}}""");
        string roster = folder.File("r.json", """{"peers": [{"id": "P1", "npi": "1234567893", "credentials": [{"type": "ZPS", "issued": "2024-01-01", "expires": "2025-12-31"}]}]}""");

        ToolRun without = Tool.Run("validate", session, "--rules", folder.File("zz.yaml", RuleSet), "--format", "json");
        ToolRun with = Tool.Run("validate", session, "--rules", folder.File("zz.yaml", RuleSet), "--format", "json", "--roster", roster);

        Verdicts(without).Should().Equal("incomplete");
        Verdicts(with).Should().Equal("pass");
    }

    [Fact]
    public void Takes_credentials_from_a_roster_in_csv_a_row_a_credential()
    {
        using TemporaryFolder folder = new();
        string session = folder.File("s.json", """{"id": "S-1", "state": "ZZ", "dateOfService": "2025-03-14", "procedureCode": "H0038", "peer": {"id": "P2"}}""");
        string roster = folder.File("r.csv", "role,id,npi,type,issued,expires\npeer,P1,1234567893,ZPS,2020-01-01,2020-12-31\npeer,P2,,ZPS,2022-01-01,2023-12-31\npeer,P2,,ZPS,2024-01-01,2025-03-14\n");

        ToolRun run = Tool.Run("validate", session, "--rules", folder.File("zz.yaml", RuleSet), "--format", "json", "--roster", roster);

        run.Exit.Should().Be(0, run.Error);
        Verdicts(run).Should().Equal("pass");
    }

    [Theory]
    [InlineData("role,id,typ\npeer,P1,ZPS\n", "(1): 'typ' is not a column of a roster")]
    [InlineData("role,id,birthDate\npeer,P1,1980-05-01\npeer,P2,1980/05/02\n", "(3): birthDate: expected a date")]
    [InlineData("role,id,type,expires\npeer,P1,ZPS,tomorrow\n", "(2): credentials[0].expires: 'tomorrow' is not a date")]
    [InlineData("role,id\nboss,P1\n", "(2): A row has a role, peer or supervisor")]
    [InlineData("", "(1): The roster is empty")]
    public void Tells_the_row_of_a_fault_in_a_csv_roster(string csv, string expected)
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session), "--rules", folder.File("zz.yaml", RuleSet), "--roster", folder.File("r.csv", csv));

        run.Exit.Should().Be(2);
        run.Error.Should().Contain(expected).And.NotContain("1980");
    }

    [Fact]
    public void Goes_on_past_a_record_that_it_cannot_read()
    {
        using TemporaryFolder folder = new();
        string good = Session.Replace("\n", " ").Replace("DATE", "2025-12-31");
        string sessions = folder.File("s.ndjson", $"{good}\n{{\"id\": \"S-2\", \"unitz\": 3}}\n{good.Replace("S-1", "S-3")}\n");

        ToolRun run = Tool.Run("validate", sessions, "--rules", folder.File("zz.yaml", RuleSet), "--format", "json");

        run.Exit.Should().Be(1);
        JsonElement report = JsonDocument.Parse(run.Out).RootElement;
        Verdicts(run).Should().Equal("pass", "pass");
        report.GetProperty("summary").GetProperty("unreadable").GetInt32().Should().Be(1);
        JsonElement error = report.GetProperty("inputs")[0].GetProperty("errors")[0];
        error.GetProperty("line").GetInt32().Should().Be(2);
        error.GetProperty("message").GetString().Should().Contain("did you mean 'units'?");
    }

    [Theory]
    [InlineData("zz/peer-certification", 0)]
    [InlineData("certification-valid", 0)]
    [InlineData("zz/peer-certificaton", 2)]
    public void Judges_by_no_rule_that_nobody_has(string only, int exit)
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session.Replace("DATE", "2025-12-31")), "--rules", folder.File("zz.yaml", RuleSet), "--only", only);

        run.Exit.Should().Be(exit, run.Error);
    }

    [Fact]
    public void Reads_standard_input()
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.RunWithInput(Session.Replace("DATE", "2025-12-31"), "validate", "-", "--rules", folder.File("zz.yaml", RuleSet), "--format", "ndjson");

        run.Exit.Should().Be(0, run.Error);
        run.Out.Split('\n').First().Should().Contain("\"verdict\":\"pass\"");
    }

    [Fact]
    public void Writes_the_report_to_a_file_and_a_line_about_it_elsewhere()
    {
        using TemporaryFolder folder = new();
        string report = Path.Combine(folder.Path, "report.json");

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session.Replace("DATE", "2025-12-31")), "--rules", folder.File("zz.yaml", RuleSet), "--format", "json", "--output", report);

        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("1 passed");
        JsonDocument.Parse(File.ReadAllText(report)).RootElement.GetProperty("schema").GetString().Should().Be("peerbilling-report/1");
    }

    [Fact]
    public void Explains_passes_with_what_they_saw()
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session.Replace("DATE", "2025-12-31")), "--rules", folder.File("zz.yaml", RuleSet), "--format", "json", "--explain");

        JsonElement finding = JsonDocument.Parse(run.Out).RootElement.GetProperty("sessions")[0].GetProperty("findings")[0];
        finding.GetProperty("outcome").GetString().Should().Be("pass");
        finding.GetProperty("actual").GetString().Should().Be("2025-12-31");
    }

    [Fact]
    public void Refuses_a_rule_set_with_every_fault_at_its_place()
    {
        using TemporaryFolder folder = new();
        string rules = folder.File("zz.yaml", RuleSet.Replace("grace: P10D", "grase: P10D").Replace("2025-02-01", "2025-02-31"));

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session), "--rules", rules);

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("zz.yaml(31,36): zz/peer-certification: 'grase' is no setting of certification-valid").And.Contain("did you mean 'grace'?");
        run.Error.Should().Contain("zz.yaml(30,16): zz/peer-certification: 'known'");
    }

    [Theory]
    [InlineData("validate", "nowhere.json")]
    [InlineData("validate")]
    [InlineData("validate", "x.json", "--format", "xml")]
    [InlineData("validate", "x.json", "--known-on", "yesterday")]
    [InlineData("validate", "x.json", "--roster", "nowhere.json")]
    [InlineData("validate", "x.json", "--rules", "nowhere")]
    [InlineData("valdate", "x.json")]
    public void Exits_with_2_for_a_call_it_cannot_use(params string[] args)
    {
        ToolRun run = Tool.Run(args);

        run.Exit.Should().Be(2);
        run.Error.Should().NotBeEmpty().And.NotContain("   at ", "no stack trace reaches a user");
    }

    [Fact]
    public void Takes_an_option_that_there_is_not_for_no_file()
    {
        Tool.Run("validate", "x.json", "--bogus").Error.Should().Contain("There is no option '--bogus'.");
    }

    [Fact]
    public void Does_not_write_the_report_over_what_it_reads()
    {
        using TemporaryFolder folder = new();
        string session = folder.File("s.json", Session.Replace("DATE", "2025-12-31"));

        ToolRun run = Tool.Run("validate", session, "--output", session);

        run.Exit.Should().Be(2);
        File.ReadAllText(session).Should().Be(Session.Replace("DATE", "2025-12-31"));
    }

    [Theory]
    [InlineData("anything.yaml")]
    [InlineData("folder/anything.yml")]
    public void Finds_a_rule_set_by_the_id_inside_it(string file)
    {
        using TemporaryFolder folder = new();
        folder.File("rules/" + file, RuleSet);

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session.Replace("DATE", "2025-12-31")), "--rules", Path.Combine(folder.Path, "rules"), "--format", "json");

        JsonDocument.Parse(run.Out).RootElement.GetProperty("sessions")[0].GetProperty("ruleSet").GetString().Should().Be("zz@2026-01-01");
    }

    [Theory]
    [InlineData("zz.yaml", "schema: peerbilling/1\nid: zz\n", "lacks 'revision'")]
    [InlineData("notes.txt", "nothing", "There is no rule set file")]
    public void Refuses_a_folder_of_rules_before_the_first_byte_of_the_report(string file, string text, string expected)
    {
        using TemporaryFolder folder = new();
        folder.File("rules/" + file, text);

        ToolRun run = Tool.Run("validate", folder.File("s.json", """{"id": "S-1", "state": "CA", "dateOfService": "2025-03-14", "procedureCode": "H0038"}"""), "--rules", Path.Combine(folder.Path, "rules"), "--format", "json");

        run.Exit.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(expected);
    }

    [Fact]
    public void Knows_ndjson_whose_first_line_is_broken()
    {
        using TemporaryFolder folder = new();
        string good = Session.Replace("\n", " ").Replace("DATE", "2025-12-31");

        ToolRun run = Tool.Run("validate", folder.File("s.txt", $"{{\"id\": \"S-0\", broken\n{good}\n{good.Replace("S-1", "S-2")}\n"), "--rules", folder.File("zz.yaml", RuleSet), "--format", "json");

        Verdicts(run).Should().Equal("pass", "pass");
    }

    [Theory]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "peer": {"credentials": [null]}}""", "$.peer.credentials[0]: a list holds no null")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "note": {"elements": ["goal", null]}}""", "$.note.elements[1]: a list holds no null")]
    public void Refuses_a_null_inside_a_list(string session, string expected)
    {
        ToolRun run = Tool.RunWithInput(session, "validate", "-", "--format", "json");

        JsonDocument.Parse(run.Out).RootElement.GetProperty("inputs")[0].GetProperty("errors")[0].GetProperty("message").GetString().Should().Be(expected);
    }

    [Theory]
    [InlineData("# a comment")]
    [InlineData("id,state")]
    [InlineData("null")]
    public void Says_of_a_file_of_another_kind_what_it_reads(string text)
    {
        ToolRun run = Tool.RunWithInput(text, "validate", "-", "--format", "json");

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("neither JSON, which begins with [ or {, nor an X12 claim file, which begins with ISA");
    }

    [Theory]
    [InlineData("""{"peers": [{"id": "P1"}, {"id": "P1"}]}""")]
    [InlineData("""{"peers": [{"id": "P1", "npi": "1234567893"}, {"id": "P2", "npi": "1234567893"}]}""")]
    public void Refuses_a_roster_with_one_person_twice(string roster)
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session), "--rules", folder.File("zz.yaml", RuleSet), "--roster", folder.File("r.json", roster));

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("$.peers[1]: a peer of this id or NPI stands on the roster already");
    }

    [Fact]
    public void Refuses_a_null_on_a_roster()
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.json", Session), "--rules", folder.File("zz.yaml", RuleSet), "--roster", folder.File("r.json", """{"peers": [null]}"""));

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("$.peers[0]: a list holds no null");
    }

    [Theory]
    [InlineData("1925-03-14", "H0038")] // before every rule
    [InlineData("2006-05-01", "99213")]
    public void Holds_what_no_rule_can_judge(string date, string code)
    {
        ToolRun run = Tool.RunWithInput($$"""{"id": "S-1", "state": "CA", "dateOfService": "{{date}}", "procedureCode": "{{code}}"}""", "validate", "-", "--format", "json");

        Verdicts(run).Should().Equal("incomplete");
    }

    [Fact]
    public void Lets_no_id_steer_the_terminal()
    {
        ToolRun run = Tool.RunWithInput("""{"id": "a\u001b[31m\nPASS b", "state": "CA", "dateOfService": "2025-03-14", "procedureCode": "H0038"}""", "validate", "-");

        run.Out.Should().NotContain("\u001b").And.NotContain("\nPASS b");
    }

    [Fact]
    public void Judges_the_readable_files_beside_one_that_is_not_there()
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", "nowhere.json", folder.File("s.json", Session.Replace("DATE", "2025-12-31")), "--rules", folder.File("zz.yaml", RuleSet), "--format", "json");

        run.Exit.Should().Be(2);
        Verdicts(run).Should().Equal("pass");
        run.Error.Should().Contain("nowhere.json");
    }

    [SharedFact]
    public void Judges_claims_that_others_wrote_by_the_federal_layer_and_says_so()
    {
        ToolRun run = Tool.Run("validate", Path.Combine(SharedFactAttribute.Folder, "hccinfhir__sample_837_0.txt"), "--state", "ZZ", "--format", "json");

        JsonElement sessions = JsonDocument.Parse(run.Out).RootElement.GetProperty("sessions");
        sessions.EnumerateArray().Select(session => session.GetProperty("id").GetString()).Should().Equal("142671", "143792", "140976", "140787", "143907");
        sessions.EnumerateArray().Should().OnlyContain(session => session.GetProperty("ruleSet").GetString()!.StartsWith("us@"));
        sessions[0].GetProperty("findings")[0].GetProperty("code").GetString().Should().Be("engine/no-rule-set");
        sessions[0].GetProperty("findings")[1].GetProperty("x12").GetProperty("element").GetString().Should().Be("SV101-2");
    }

    private static string?[] Verdicts(ToolRun run) =>
        [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("verdict").GetString())];
}
