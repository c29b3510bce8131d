using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Cli.Input;
using PeerBilling.Cli.Output;
using PeerBilling.Model;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling validate</c>: its arguments, and the run they ask for.</summary>
internal sealed class ValidateCommand
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files of session records (JSON, NDJSON) or claims (837P); - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> rules = new("--rules")
    {
        Description = "Folders of rule sets, or single rule set files, used before the built-in ones.",
        HelpName = "DIR|FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> state = new("--state") { Description = "The jurisdiction of records that do not say it, such as CA.", HelpName = "XX" };
    private readonly Option<string?> payer = new("--payer") { Description = "The payer or plan of records that do not say it; picks an overlay.", HelpName = "ID" };
    private readonly Option<string?> roster = new("--roster") { Description = "Who the peers and supervisors are (JSON, or CSV): credentials, dates, training, by id or NPI.", HelpName = "FILE" };
    private readonly Option<string?> history = new("--history") { Description = "What was billed before: a history file, or sessions; it counts toward limits, overlaps and duplicates.", HelpName = "FILE" };
    private readonly Option<InputFormat> input = new("--input") { Description = "How the files are written; auto tells by their contents.", HelpName = "auto|json|ndjson|x12", CustomParser = Choice<InputFormat> };
    private readonly Option<ReportFormat> format = new("--format") { Description = "How the report is written: for a person, or for a program.", HelpName = "console|json|ndjson", CustomParser = Choice<ReportFormat> };
    private readonly Option<string?> output = new("--output") { Description = "Write the report to a file instead of standard output.", HelpName = "FILE" };
    private readonly Option<MissingData> missing = new("--missing") { Description = "What absent data does to a verdict: incomplete (the default), fail, or ignore.", HelpName = "incomplete|fail|ignore", CustomParser = Choice<MissingData> };
    private readonly Option<LocalDate?> knownOn = new("--known-on") { Description = "Judge by the rules as they were published by this day.", HelpName = "DATE", CustomParser = DateArgument.Parse };
    private readonly Option<bool> explain = new("--explain") { Description = "Report passes and skips too, with what they saw." };
    private readonly Option<string[]> only = new("--only") { Description = "Judge by these rules, or checks, alone.", HelpName = "RULE", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> noProgress = new("--no-progress") { Description = "Show no progress on a terminal." };

    private readonly Option<CheckScope?> scope = new("--scope") { Description = "Judge one part of a batch, which 'partition' made, by the rules that must see the sessions of one of these together; the report is for 'merge'.", HelpName = "member|peer|supervisor|group|billing_provider", CustomParser = Scope };
    private readonly Option<string?> context = new("--context") { Description = "With --scope: sessions of other parts that count here too, and are reported there.", HelpName = "FILE" };

    /// <summary>Makes the command, with options of its own: one tree of commands does not share them with another.</summary>
    public static Command Create(Terminal terminal)
    {
        ValidateCommand own = new();
        Command command = new("validate", "Judge session records or claims, and say what to mend.")
        {
            own.paths, own.rules, own.state, own.payer, own.roster, own.history, own.input, own.format, own.output, own.missing, own.knownOn, own.explain, own.only, own.noProgress, own.scope, own.context,
        };
        own.paths.Validators.Add(RefuseUnknownOptions);
        own.state.Validators.Add(RefuseLongState);
        command.SetAction(parsed => own.OptionsOf(parsed) is { Scope: not null } part ? new PartRun(part, terminal).Run() : new ValidateRun(own.OptionsOf(parsed), terminal).Run());
        return command;
    }

    private ValidateOptions OptionsOf(ParseResult parsed) => new()
    {
        Paths = [.. parsed.GetValue(paths) ?? []],
        Rules = [.. parsed.GetValue(rules) ?? []],
        State = parsed.GetValue(state)?.ToUpperInvariant(),
        Payer = parsed.GetValue(payer),
        Roster = parsed.GetValue(roster),
        History = parsed.GetValue(history),
        Input = parsed.GetValue(input),
        Format = parsed.GetValue(format),
        Output = parsed.GetValue(output),
        Missing = parsed.GetValue(missing),
        KnownOn = parsed.GetValue(knownOn),
        Explain = parsed.GetValue(explain),
        Only = [.. parsed.GetValue(only) ?? []],
        NoProgress = parsed.GetValue(noProgress),
        Scope = parsed.GetValue(scope),
        Context = parsed.GetValue(context),
    };

    /// <summary>An option that there is not would otherwise be taken for a file of that name.</summary>
    internal static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
        {
            result.AddError($"There is no option '{token.Value}'.");
        }
    }

    internal static void RefuseLongState(OptionResult result)
    {
        if (result.Tokens.Count == 1 && (result.Tokens[0].Value.Length != 2 || !result.Tokens[0].Value.All(char.IsAsciiLetter)))
        {
            result.AddError($"--state: '{result.Tokens[0].Value}' is not two letters such as CA.");
        }
    }

    private static CheckScope? Scope(ArgumentResult result)
    {
        string text = result.Tokens.Count == 0 ? string.Empty : result.Tokens[0].Value;
        if (Names.TryParse(text, out CheckScope value) && value != CheckScope.Session)
        {
            return value;
        }

        result.AddError($"'{text}' is not one of {string.Join(", ", Names.All<CheckScope>().Where(name => name != Names.Of(CheckScope.Session)))}.");
        return null;
    }

    internal static TEnum Choice<TEnum>(ArgumentResult result)
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
}
