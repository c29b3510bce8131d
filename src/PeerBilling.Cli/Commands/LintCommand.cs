using System.CommandLine;
using System.Collections.Generic;
using System.IO;
using PeerBilling.RuleSets;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling lint</c>: what is wrong with rule set files.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("RULES_DIR") { Description = "A folder of rule sets, or one rule set file.", DefaultValueFactory = _ => "rules" };
        Command command = new("lint", "Find everything that is wrong with rule set files, each with its line and column.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, terminal));
        return command;
    }

    private static int Run(string path, Terminal terminal)
    {
        using StreamWriter output = new(terminal.Out, leaveOpen: true);
        (int files, int errors, int warnings) = (0, 0, 0);
        HashSet<string> told = [];
        foreach ((string file, RuleSetReadResult result) in new RuleFolder(path).ReadAll())
        {
            files++;
            foreach (RuleSetDiagnostic diagnostic in result.Diagnostics)
            {
                if (told.Add(diagnostic.ToString()))
                {
                    output.WriteLine(diagnostic);
                    (errors, warnings) = diagnostic.IsWarning ? (errors, warnings + 1) : (errors + 1, warnings);
                }
            }
        }

        if (files == 0)
        {
            terminal.Error.WriteLine($"There is no rule set file (.yaml) in {path} or a folder in it.");
        }

        output.WriteLine($"{files} rule {(files == 1 ? "set" : "sets")}: {errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}");
        return errors > 0 || files == 0 ? ExitCode.Unusable : ExitCode.Passed;
    }
}
