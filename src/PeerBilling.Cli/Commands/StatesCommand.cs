using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using PeerBilling.Cli.Output;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Overview;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling states</c>: what is covered where, or all that one jurisdiction's rule set says.</summary>
internal static class StatesCommand
{
    private static readonly string[] Shown = ["jurisdiction", "codes", "units", "limits", "rule versions", "official", "secondary", "memory", "oldest checked", "unresearched"];

    public static Command Create(Terminal terminal)
    {
        Argument<string?> state = new("XX") { Description = "One jurisdiction in full, by its two letters, or the id of an overlay.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> rules = new("--rules") { Description = "A folder of rule sets, used in place of the built-in ones.", HelpName = "DIR" };
        Option<TableFormat> format = new("--format") { Description = "How it is written; csv has the jurisdictions, or the rules of one.", HelpName = "console|json|csv|markdown", CustomParser = FormatOf };
        Command command = new("states", "Show what is covered where: codes, units, limits, credentials, and how well each is known.") { state, rules, format };
        command.SetAction(parsed => Run(parsed.GetValue(state), parsed.GetValue(rules), parsed.GetValue(format), terminal));
        return command;
    }

    private static int Run(string? state, string? folder, TableFormat format, Terminal terminal)
    {
        RuleSetLocator locator = folder is null ? StateRules.Locator : Folder(folder);
        using StreamWriter output = new(terminal.Out, leaveOpen: true);
        if (state is not null)
        {
            string id = state.ToLowerInvariant();
            if (!locator.Ids.Contains(id))
            {
                throw new RuleSetException($"There is no rule set for '{state}'. There are: {string.Join(", ", locator.Ids)}.");
            }

            Write(RuleSetOverview.Jurisdiction(RuleSetReader.TryRead(id, locator).Value), format, terminal, output);
            return ExitCode.Passed;
        }

        RuleSetLibrary library = new(locator);
        Write([RuleSetOverview.States([.. locator.Ids.Select(id => library.Read(id).Value)])], format, terminal, output);
        return ExitCode.Passed;
    }

    private static RuleSetFolder Folder(string path) =>
        Directory.Exists(path) ? new RuleSetFolder(path) : throw new DirectoryNotFoundException($"There is no folder '{path}'.");

    private static void Write(ImmutableArray<OverviewTable> tables, TableFormat format, Terminal terminal, StreamWriter output)
    {
        switch (format)
        {
            case TableFormat.Json:
                TableWriter.Json(tables, terminal.Out);
                break;
            case TableFormat.Csv:
                TableWriter.Csv(tables.FirstOrDefault(table => table.Name == "rules") ?? tables[0], output);
                break;
            case TableFormat.Markdown:
                TableWriter.Markdown(tables, output);
                break;
            default:
                WriteForAPerson(tables, output);
                break;
        }
    }

    private static void WriteForAPerson(ImmutableArray<OverviewTable> tables, StreamWriter output)
    {
        if (tables.Length == 1)
        {
            TableWriter.Columns(tables[0], Shown, output);
            return;
        }

        foreach (OverviewTable table in tables)
        {
            TableWriter.Records(table, output);
        }
    }

    private static TableFormat FormatOf(ArgumentResult result)
    {
        string text = result.Tokens.Count == 0 ? string.Empty : result.Tokens[0].Value;
        if (Enum.GetNames<TableFormat>().Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<TableFormat>(text, ignoreCase: true);
        }

        result.AddError($"'{text}' is not one of console, json, csv, markdown.");
        return default;
    }
}
