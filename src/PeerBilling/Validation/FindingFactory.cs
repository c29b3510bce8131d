using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation;

/// <summary>Makes findings: nobody's claim is held on a guess, and a finding is no surer than the least sure fact it rests on.</summary>
internal static class FindingFactory
{
    public static Finding Make(SessionRecord session, Rule rule, RuleVersion version, ServiceVersion? service, CheckResult result)
    {
        Citation cite = version.Cite;
        Confidence confidence = cite.Confidence;
        if (version.Check.RestsOnService && service is not null && result.Reason is not { RestsOnRecord: true })
        {
            Citation decisive = result.Reason?.Confidence < service.Cite.Confidence ? service.RoundingCite ?? service.Cite : service.Cite;
            if (decisive.Confidence < confidence)
            {
                (cite, confidence) = (decisive, decisive.Confidence);
            }
        }

        if (result.Reason?.Confidence < confidence)
        {
            confidence = result.Reason!.Confidence!.Value;
        }

        Reason reason = result.Reason ?? new Reason($"{rule.CheckName}/{Names.Of(result.Outcome)}");
        return new Finding(session, rule, version, result.Outcome, SeverityOf(session, rule, confidence), reason, cite, confidence);
    }

    private static Severity SeverityOf(SessionRecord session, Rule rule, Confidence confidence)
    {
        if (rule.Waiver is { } waiver && waiver.Covers(session.DateOfService))
        {
            return Severity.Info;
        }

        return confidence == Confidence.Low && rule.Severity == Severity.Error ? Severity.Warning : rule.Severity;
    }
}
