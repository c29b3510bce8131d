using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.RuleSets.Lint;

/// <summary>Looks at citations: the place in the document, the day somebody read it, and how sure such a document can make anybody.</summary>
internal static class CitationLint
{
    private const int MonthsThatACheckLasts = 12;

    /// <summary>Looks at a citation; at nothing where there is none.</summary>
    public static void Find(Citation? cite, string? ruleId, LintOptions options, LintFindings findings)
    {
        if (cite is null)
        {
            return;
        }

        if (cite.At is null && cite.Source.Kind != SourceKind.Memory)
        {
            findings.Warn(cite.Place, ruleId, $"the citation of '{cite.Source.Id}' names no place in it", "'at', such as a section or a page");
        }

        Confidence most = MostOf(cite.Source.Kind);
        if (cite.Confidence > most)
        {
            findings.Error(cite.Place, ruleId, $"'{cite.Source.Id}' is a source of kind {Names.Of(cite.Source.Kind)}, which carries no more than confidence {Names.Of(most)}", Names.Of(most));
        }

        if (cite.Checked.PlusMonths(MonthsThatACheckLasts) < options.AsOf)
        {
            findings.Warn(cite.Place, ruleId, $"'{cite.Source.Id}' was last read on {LocalDatePattern.Iso.Format(cite.Checked)}, more than a year before {LocalDatePattern.Iso.Format(options.AsOf)}; read it again");
        }
    }

    private static Confidence MostOf(SourceKind kind) => kind switch
    {
        SourceKind.Official => Confidence.High,
        SourceKind.Secondary => Confidence.Medium,
        _ => Confidence.Low,
    };
}
