using System;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Tests;

/// <summary>The code of the README, so that it compiles.</summary>
internal static class ReadmeExamples
{
    public static void Validate(SessionRecord session)
    {
        // <readme>
        RuleSet rules = StateRules.Load("CA");             // embedded; or RuleSetReader.ReadFile("rules/ca/ca.yaml")
        SessionValidator validator = new(rules);           // immutable, thread-safe; build once
        SessionReport report = validator.Validate(session);
        foreach (Finding finding in report.Failures)
        {
            Console.WriteLine(finding.Message);
        }

        // </readme>
    }
}
