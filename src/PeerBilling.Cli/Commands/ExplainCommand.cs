using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PeerBilling.Cases;
using PeerBilling.Checks;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Overview;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling explain</c>: what a rule or a check is, where it comes from, and a case that passes and one that fails.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("RULE_ID|CHECK") { Description = "A rule such as ma/timely-filing, or a check such as timely-filing." };
        Option<string?> state = new("--state") { Description = "The rule as it stands in this jurisdiction's set, where that replaces it.", HelpName = "XX" };
        Command command = new("explain", "Show what a rule is: its source, its history, its denial, what mends it, a case that passes and one that fails. For a check, its page.") { name, state };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(state), terminal));
        return command;
    }

    private static int Run(string name, string? state, Terminal terminal)
    {
        using StreamWriter output = new(terminal.Out, leaveOpen: true);
        if (EmbeddedTexts.Read($"checks/{name}.md") is { } page)
        {
            output.Write(page);
            return ExitCode.Passed;
        }

        RuleSetLibrary library = new(StateRules.Locator);
        string id = state?.ToLowerInvariant() ?? name.Split('/')[0];
        Rule? rule = StateRules.Locator.Ids.Contains(id) ? library.Read(id).Value.Find(name) : null;
        if (rule is null)
        {
            string[] known = [.. StateRules.Locator.Ids.SelectMany(each => library.Read(each).Value.Rules).Select(each => each.Id).Concat(EmbeddedTexts.Checks).Distinct()];
            string near = known.FirstOrDefault(each => each.EndsWith("/" + name.Split('/')[^1], StringComparison.Ordinal)) is { } same ? $" There is '{same}'." : string.Empty;
            terminal.Error.WriteLine($"peerbilling: '{name}' is neither a rule{(state is null ? string.Empty : $" of {state}")} nor a check.{near} 'peerbilling states XX' lists the rules of a jurisdiction.");
            return ExitCode.Unusable;
        }

        foreach (string line in RuleHistory.Of(rule))
        {
            output.WriteLine(line);
        }

        TellMeaning("CARC", CodeSystem.Carc, rule.Denial.Carc, output);
        TellMeaning("RARC", CodeSystem.Rarc, rule.Denial.Rarc, output);
        TellCase(rule, id, Outcome.Pass, output);
        TellCase(rule, id, Outcome.Fail, output);
        return ExitCode.Passed;
    }

    private static void TellMeaning(string kind, CodeSystem system, string? code, StreamWriter output)
    {
        if (code is not null && ReferenceCodes.Find(system, code) is { } known)
        {
            output.WriteLine($"  {kind} {known.Code}: {known.Meaning}");
        }
    }

    /// <summary>A case of the rule alone, where there is one, with the lines that stand in its file.</summary>
    private static void TellCase(Rule rule, string set, Outcome outcome, StreamWriter output)
    {
        var found = (from file in EmbeddedTexts.CasesOf(rule.DeclaredBy).Concat(set == rule.DeclaredBy ? [] : EmbeddedTexts.CasesOf(set))
                     from each in file.File.Cases
                     where each.Outcomes.TryGetValue(rule.Id, out Outcome expected) && expected == outcome
                     orderby each.Outcomes.Count
                     select (Case: each, file.Text)).FirstOrDefault();
        if (found.Case is null)
        {
            return;
        }

        output.WriteLine($"  a case that {(outcome == Outcome.Pass ? "passes" : "fails")}: {found.Case.Name} ({found.Case.Path}, line {found.Case.Line}; what it does not give is given at the head of the file)");
        IEnumerable<string> lines = found.Text.Split('\n').Skip(found.Case.Line);
        foreach (string line in lines.TakeWhile(line => !line.StartsWith("  - ", StringComparison.Ordinal) && line.Length > 0))
        {
            output.WriteLine("  " + line.TrimEnd('\r'));
        }
    }
}
