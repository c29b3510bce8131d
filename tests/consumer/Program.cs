using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reporting;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.Validation;

// Validates a file of session records as a vendor's program would, and writes one line a session, as the tool's NDJSON does.
string path = args[0];
ValidatorSet validators = new((state, payer) => StateRules.TryLoad(state, payer), () => StateRules.Load("US"));
using FileStream file = File.OpenRead(path);
using Stream output = Console.OpenStandardOutput();
using NdjsonReportWriter writer = new(output);
ReportSummary summary = new();
List<InputError> errors = [];
writer.Begin(ReportHeader.Make());
foreach (SessionReadResult read in SessionReader.ReadJson(file, path))
{
    if (read.Session is null)
    {
        summary.AddUnreadable();
        errors.Add(read.Error!);
        writer.WriteUnreadable(path, read.Error!);
        continue;
    }

    SessionReport report = validators.Validate(read.Session);
    summary.Add(report);
    writer.Write(report);
}

RuleSet[] used = [.. validators.Used];
writer.End(new ReportFooter(summary, [new ReportInput(path, "json", summary.Sessions, [.. errors])], [.. used], []));
return used.All(ruleSet => ruleSet.Rules.Length > 0) ? 0 : 1;
