using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Schemas;
using PeerBilling.Tests.RuleSets;
using PeerBilling.Validation;
using Xunit;

namespace PeerBilling.Tests.Schemas;

public class ReportSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(JsonSchemas.Report())!.AsObject();

    [Fact]
    public void Describes_a_report_as_it_is_written()
    {
        SchemaValidator.Problems(JsonSchemas.Report(), FullReport()).Should().BeEmpty();
    }

    [Fact]
    public void Describes_nothing_that_is_never_written()
    {
        SortedSet<string> written = [];
        Gather(Schema, JsonNode.Parse(FullReport()), "report", written);

        IEnumerable<string> described = Schema["$defs"]!.AsObject()
            .SelectMany(shape => Members(shape.Key, shape.Value!))
            .Concat(Members("report", Schema));

        written.Should().BeEquivalentTo(described);
    }

    [Fact]
    public void Lists_the_names_of_outcomes_and_verdicts_and_their_like()
    {
        Names("session", "verdict").Should().Equal(Model.Names.All<Verdict>());
        Names("finding", "outcome").Should().Equal(Model.Names.All<Outcome>());
        Names("finding", "severity").Should().Equal(Model.Names.All<Severity>());
        Names("finding", "confidence").Should().Equal([.. Model.Names.All<Confidence>(), null]);
        Names("fix", "kind").Should().Equal(Model.Names.All<FixKind>());
    }

    [Fact]
    public void Describes_each_line_of_sessions_in_an_ndjson_report()
    {
        using MemoryStream stream = new();
        using NdjsonReportWriter writer = new(stream);
        writer.Write(Reports().First());

        SchemaValidator.Problems(JsonSchemas.Report(), Encoding.UTF8.GetString(stream.ToArray()), "session").Should().BeEmpty();
    }

    private static IEnumerable<string?> Names(string shape, string property) =>
        Schema["$defs"]![shape]!["properties"]![property]!["enum"]!.AsArray().Select(name => name?.GetValue<string>());

    private static IEnumerable<string> Members(string name, JsonNode shape) => shape["properties"]!.AsObject().Select(member => $"{name}.{member.Key}");

    /// <summary>The members that a report has, by the names of the shapes they belong to.</summary>
    private static void Gather(JsonNode schema, JsonNode? value, string shape, SortedSet<string> found)
    {
        if (schema["$ref"]?.GetValue<string>()["#/$defs/".Length..] is { } name)
        {
            Gather(Schema["$defs"]![name]!, value, name, found);
        }
        else if (schema["anyOf"] is JsonArray either)
        {
            Gather(value is null ? either[1]! : either[0]!, value, shape, found);
        }
        else if (value is JsonArray list)
        {
            list.ToList().ForEach(item => Gather(schema["items"]!, item, shape, found));
        }
        else if (value is JsonObject members)
        {
            foreach ((string key, JsonNode? member) in members)
            {
                JsonNode? described = schema["properties"]?[key];
                found.UnionWith(described is null ? [] : [$"{shape}.{key}"]);
                Gather(described ?? schema["additionalProperties"]!, member, shape, found);
            }
        }
    }

    /// <summary>A report that has everything a report can have.</summary>
    private static string FullReport()
    {
        ReportSummary summary = new();
        using MemoryStream stream = new();
        using JsonReportWriter writer = new(stream);
        writer.Begin(new ReportHeader("0.0.0", "2026-01-31", ["zz/units"]));
        foreach (SessionReport report in Reports())
        {
            summary.Add(report);
            writer.Write(report);
        }

        summary.AddUnreadable();
        InputError error = new(3, "expected a number, without quotes", "$.units", IsWarning: true);
        writer.End(new ReportFooter(summary, [new ReportInput("batch.837", "x12", 4, [error])], [Overlay()], ["The waiver of zz/units was not needed."]));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static RuleSet Overlay() => Example.Read(Example.Overlay, ("zz", Example.State)).Value;

    private static IEnumerable<SessionReport> Reports()
    {
        SessionValidator validator = new(Overlay(), new ValidationOptions { Explain = true });
        SessionRecord large = Sample.GroupSession with
        {
            GroupSize = 13,
            Units = 5m,
            Modifiers = new ModifierList([]),
            Source = new RecordSource("batch.837", 7) { LocateX12 = _ => new X12Location("2400", "SV104", 12, 12) },
        };
        SessionRecord[] sessions =
        [
            large,
            Sample.GroupSession,
            large with { Source = new RecordSource("batch.837", 9) { LocateX12 = _ => null } },
            Sample.Session with { Units = null, Minutes = null, Start = null, End = null },
            Sample.Session with { ProcedureCode = ProcedureCode.Parse("H0025") },
        ];
        return sessions.Select(validator.Validate);
    }
}
