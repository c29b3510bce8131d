using System;
using System.CommandLine;
using PeerBilling.Cli.Output;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling merge</c>: makes one report of the reports on the parts of a batch.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("PATH") { Description = "The reports on all parts, and the partition.json that 'partition' wrote beside them, in any order.", Arity = ArgumentArity.OneOrMore };
        Option<string?> output = new("--output", "-o") { Description = "Write the report to a file instead of standard output.", HelpName = "FILE" };
        Option<ReportFormat> format = new("--format") { Description = "How the report is written.", HelpName = "json|ndjson", CustomParser = ValidateCommand.Choice<ReportFormat>, DefaultValueFactory = _ => ReportFormat.Json };
        format.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value.Equals(nameof(ReportFormat.Console), StringComparison.OrdinalIgnoreCase))
            {
                result.AddError("--format: merge writes json or ndjson.");
            }
        });
        paths.Validators.Add(ValidateCommand.RefuseUnknownOptions);
        Command command = new("merge", "Make one report of those on the parts of a batch: the same as that of one run over all of it.") { paths, output, format };
        command.SetAction(parsed => new MergeRun([.. parsed.GetValue(paths) ?? []], parsed.GetValue(output), parsed.GetValue(format), terminal).Run());
        return command;
    }
}
