using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Parts;

/// <summary>What all parts together say of one session.</summary>
internal sealed class MergedSession
{
    private readonly JsonElement whole;

    /// <summary>Puts together what the parts say.</summary>
    /// <param name="parts">Their lines; exactly one of them tells of more than findings.</param>
    /// <param name="missing">What absent data does to a verdict.</param>
    public MergedSession(IReadOnlyList<JsonElement> parts, MissingData missing)
    {
        whole = parts.Single(part => part.TryGetProperty("report", out _)).GetProperty("report");
        List<JsonElement> findings = [.. parts.SelectMany(Ordered).OrderBy(each => each.Order).Select(each => each.Finding)];
        JsonElement open = parts.FirstOrDefault(part => part.TryGetProperty("notJudged", out _));
        if (open.ValueKind == JsonValueKind.Object && !parts.Any(part => part.GetProperty("judged").GetBoolean()))
        {
            findings.Add(open.GetProperty("notJudged"));
        }

        Findings = findings;
        Verdict = VerdictOf(missing);
    }

    /// <summary>All findings, in the order of the rules.</summary>
    public IReadOnlyList<JsonElement> Findings { get; }

    public Verdict Verdict { get; }

    /// <summary>Writes it as one run would.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (JsonProperty property in whole.EnumerateObject())
        {
            switch (property.Name)
            {
                case "verdict":
                    json.WriteString("verdict", Names.Of(Verdict));
                    break;
                case "findings":
                    json.WriteStartArray("findings");
                    foreach (JsonElement finding in Findings)
                    {
                        finding.WriteTo(json);
                    }

                    json.WriteEndArray();
                    break;
                default:
                    property.WriteTo(json);
                    break;
            }
        }

        json.WriteEndObject();
    }

    /// <summary>What a finding came to.</summary>
    public static Outcome OutcomeOf(JsonElement finding) =>
        Names.TryParse(finding.GetProperty("outcome").GetString()!, out Outcome outcome) ? outcome : Outcome.Unknown;

    private static IEnumerable<(int Order, JsonElement Finding)> Ordered(JsonElement part)
    {
        JsonElement orders = part.GetProperty("orders");
        int count = orders.GetArrayLength();
        JsonElement findings = part.TryGetProperty("report", out JsonElement report) ? report.GetProperty("findings") : part.GetProperty("findings");
        return findings.EnumerateArray().Select((finding, i) => (i < count ? orders[i].GetInt32() : int.MaxValue, finding));
    }

    private Verdict VerdictOf(MissingData missing)
    {
        Verdict verdict = Verdict.Pass;
        foreach (JsonElement finding in Findings.Where(finding => finding.GetProperty("severity").ValueEquals(Names.Of(Severity.Error))))
        {
            Outcome outcome = OutcomeOf(finding);
            if (outcome == Outcome.Fail || (outcome == Outcome.Unknown && missing == MissingData.Fail))
            {
                return Verdict.Fail;
            }

            verdict = outcome == Outcome.Unknown && missing == MissingData.Incomplete ? Verdict.Incomplete : verdict;
        }

        return verdict;
    }
}
