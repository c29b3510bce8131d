using System.CommandLine;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using NodaTime;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Lint;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling lint</c>: what is wrong with rule set files.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("RULES_DIR") { Description = "A folder of rule sets, or one rule set file.", DefaultValueFactory = _ => "rules" };
        Option<LocalDate?> asOf = new("--as-of") { Description = "Citations checked more than a year before this day are old; today when absent.", HelpName = "DATE", CustomParser = DateArgument.Parse };
        Option<bool> strict = new("--strict") { Description = "Exit 1 where there are warnings." };
        Command command = new("lint", "Find everything that is wrong with rule set files, or doubtful, each with its line and column.") { folder, asOf, strict };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(asOf) ?? terminal.Today(), parsed.GetValue(strict), terminal));
        return command;
    }

    private static int Run(string path, LocalDate asOf, bool strict, Terminal terminal)
    {
        using StreamWriter output = new(terminal.Out, leaveOpen: true);
        LintOptions options = new() { AsOf = asOf, Carcs = Codes(CodeSystem.Carc), Rarcs = Codes(CodeSystem.Rarc) };
        ImmutableArray<RuleSetReadResult> results = [.. new RuleFolder(path).ReadAll().Select(file => file.Result)];
        ImmutableArray<RuleSet> readable = [.. results.Where(result => result.IsValid).Select(result => result.Value)];
        IEnumerable<RuleSetDiagnostic> found = results.SelectMany(result => result.Diagnostics)
            .Concat(readable.SelectMany(set => RuleSetLint.Find(set, options)))
            .Concat(RuleSetLint.FindAcross(readable));

        (int errors, int warnings) = (0, 0);
        HashSet<string> told = [];
        foreach (RuleSetDiagnostic diagnostic in found.OrderBy(each => each.Path, System.StringComparer.Ordinal).ThenBy(each => each.Line).ThenBy(each => each.Column))
        {
            if (told.Add(diagnostic.ToString()))
            {
                output.WriteLine(diagnostic);
                (errors, warnings) = diagnostic.IsWarning ? (errors, warnings + 1) : (errors + 1, warnings);
            }
        }

        if (results.IsEmpty)
        {
            terminal.Error.WriteLine($"There is no rule set file (.yaml) in {path} or a folder in it.");
        }

        output.WriteLine($"{Count(results.Length, "rule set")}: {Count(errors, "error")}, {Count(warnings, "warning")}");
        return errors > 0 || results.IsEmpty ? ExitCode.Unusable : strict && warnings > 0 ? ExitCode.Failed : ExitCode.Passed;
    }

    private static ImmutableHashSet<string> Codes(CodeSystem system) => [.. ReferenceCodes.All(system).Select(code => code.Code)];

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
