using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling test</c>: runs the cases beside the rule sets, and says what they do not show.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("RULES_DIR") { Description = "A folder of rule sets with their cases.", DefaultValueFactory = _ => "rules" };
        Option<string[]> only = new("--only") { Description = "Only these rule sets or rules, by id.", AllowMultipleArgumentsPerToken = true };
        Option<bool> mutate = new("--mutate") { Description = "Change each number, date, list entry, choice, condition and severity, one at a time, and list the changes that no case notices." };
        Command command = new("test", "Run the cases that stand beside the rule sets; what no case shows fails too.") { folder, only, mutate };
        command.SetAction(parsed =>
        {
            using StreamWriter output = new(terminal.Out, leaveOpen: true);
            return new TestRun(new RuleFolder(parsed.GetValue(folder)!), [.. parsed.GetValue(only) ?? []], parsed.GetValue(mutate), output).Run();
        });
        return command;
    }
}
