using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PeerBilling.Cases;
using PeerBilling.RuleSets;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling test</c>: runs the cases beside the rule sets.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("RULES_DIR") { Description = "A folder of rule sets with their cases.", DefaultValueFactory = _ => "rules" };
        Command command = new("test", "Run the cases that stand beside the rule sets.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, terminal));
        return command;
    }

    private static int Run(string path, Terminal terminal)
    {
        using StreamWriter output = new(terminal.Out, leaveOpen: true);
        RuleFolder folder = new(path);
        Dictionary<string, RuleSet> ruleSets = [];
        bool unusable = false;
        foreach ((string _, RuleSetReadResult result) in folder.ReadAll())
        {
            unusable |= !result.IsValid;
            Tell(result.Diagnostics.Where(diagnostic => !diagnostic.IsWarning), output);
            if (result.IsValid)
            {
                ruleSets[result.Value.Id] = result.Value;
            }
        }

        (int passed, int failed, bool broken) = RunCases(folder, ruleSets, output);
        output.WriteLine($"{passed} passed, {failed} failed");
        return unusable || broken ? ExitCode.Unusable : failed > 0 ? ExitCode.Failed : ExitCode.Passed;
    }

    private static (int Passed, int Failed, bool Broken) RunCases(RuleFolder folder, Dictionary<string, RuleSet> ruleSets, StreamWriter output)
    {
        Dictionary<string, RuleCaseRunner> runners = ruleSets.ToDictionary(pair => pair.Key, pair => new RuleCaseRunner(pair.Value));
        (int passed, int failed, bool broken) = (0, 0, false);
        foreach (RuleCaseFile file in folder.ReadCases())
        {
            Tell(file.Diagnostics, output);
            broken |= file.Diagnostics.Length > 0;
            foreach (RuleCase ruleCase in file.Cases)
            {
                RuleCaseResult result = runners.TryGetValue(ruleCase.RuleSet, out RuleCaseRunner? runner)
                    ? runner.Run(ruleCase)
                    : new RuleCaseResult(ruleCase, [$"there is no usable rule set '{ruleCase.RuleSet}'"]);
                (passed, failed) = result.Passed ? (passed + 1, failed) : (passed, failed + 1);
                Tell(result, output);
            }
        }

        return (passed, failed, broken);
    }

    private static void Tell(RuleCaseResult result, StreamWriter output)
    {
        if (result.Passed)
        {
            return;
        }

        output.WriteLine($"{result.Case.Path}({result.Case.Line}): FAILED {result.Case.Display}");
        foreach (string difference in result.Differences)
        {
            output.WriteLine("    " + difference);
        }
    }

    private static void Tell(IEnumerable<RuleSetDiagnostic> diagnostics, StreamWriter output)
    {
        foreach (RuleSetDiagnostic diagnostic in diagnostics)
        {
            output.WriteLine(diagnostic);
        }
    }
}
