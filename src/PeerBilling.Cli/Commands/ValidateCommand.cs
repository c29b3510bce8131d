using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Cli.Input;
using PeerBilling.Cli.Output;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling validate</c>: its arguments, and the run they ask for.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files of session records (JSON, NDJSON) or claims (837P); - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> Rules = new("--rules")
    {
        Description = "Folders of rule sets, or single rule set files, used before the built-in ones.",
        HelpName = "DIR|FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> State = new("--state") { Description = "The jurisdiction of records that do not say it, such as CA.", HelpName = "XX" };
    private static readonly Option<string?> Payer = new("--payer") { Description = "The payer or plan of records that do not say it; picks an overlay.", HelpName = "ID" };
    private static readonly Option<string?> Roster = new("--roster") { Description = "Who the peers and supervisors are (JSON): credentials, dates, training, by id or NPI.", HelpName = "FILE" };
    private static readonly Option<InputFormat> Input = new("--input") { Description = "How the files are written; auto tells by their contents.", HelpName = "auto|json|ndjson|x12", CustomParser = Choice<InputFormat> };
    private static readonly Option<ReportFormat> Format = new("--format") { Description = "How the report is written: for a person, or for a program.", HelpName = "console|json|ndjson", CustomParser = Choice<ReportFormat> };
    private static readonly Option<string?> Output = new("--output") { Description = "Write the report to a file instead of standard output.", HelpName = "FILE" };
    private static readonly Option<MissingData> Missing = new("--missing") { Description = "What absent data does to a verdict: incomplete (the default), fail, or ignore.", HelpName = "incomplete|fail|ignore", CustomParser = Choice<MissingData> };
    private static readonly Option<LocalDate?> KnownOn = new("--known-on") { Description = "Judge by the rules as they were published by this day.", HelpName = "DATE", CustomParser = Date };
    private static readonly Option<bool> Explain = new("--explain") { Description = "Report passes and skips too, with what they saw." };
    private static readonly Option<string[]> Only = new("--only") { Description = "Judge by these rules, or checks, alone.", HelpName = "RULE", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> NoProgress = new("--no-progress") { Description = "Show no progress on a terminal." };

    public static Command Create(Terminal terminal)
    {
        Command command = new("validate", "Judge session records or claims, and say what to mend.")
        {
            Paths, Rules, State, Payer, Roster, Input, Format, Output, Missing, KnownOn, Explain, Only, NoProgress,
        };
        command.SetAction(parsed => new ValidateRun(OptionsOf(parsed), terminal).Run());
        return command;
    }

    private static ValidateOptions OptionsOf(ParseResult parsed) => new()
    {
        Paths = [.. parsed.GetValue(Paths) ?? []],
        Rules = [.. parsed.GetValue(Rules) ?? []],
        State = parsed.GetValue(State)?.ToUpperInvariant(),
        Payer = parsed.GetValue(Payer),
        Roster = parsed.GetValue(Roster),
        Input = parsed.GetValue(Input),
        Format = parsed.GetValue(Format),
        Output = parsed.GetValue(Output),
        Missing = parsed.GetValue(Missing),
        KnownOn = parsed.GetValue(KnownOn),
        Explain = parsed.GetValue(Explain),
        Only = [.. parsed.GetValue(Only) ?? []],
        NoProgress = parsed.GetValue(NoProgress),
    };

    private static TEnum Choice<TEnum>(ArgumentResult result)
        where TEnum : struct, Enum
    {
        string text = result.Tokens.Count == 0 ? string.Empty : result.Tokens[0].Value;
        if (Enum.TryParse(text, ignoreCase: true, out TEnum value) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(value))
        {
            return value;
        }

        IEnumerable<string> names = Enum.GetNames<TEnum>().Select(name => name.ToLowerInvariant());
        result.AddError($"'{text}' is not one of {string.Join(", ", names)}.");
        return default;
    }

    private static LocalDate? Date(ArgumentResult result)
    {
        string text = result.Tokens.Count == 0 ? string.Empty : result.Tokens[0].Value;
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
        {
            result.AddError($"'{text}' is not a date such as 2025-07-01.");
            return null;
        }

        return parsed.Value;
    }
}
