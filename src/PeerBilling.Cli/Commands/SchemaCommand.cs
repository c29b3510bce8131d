using System.CommandLine;
using System.IO;
using PeerBilling.Schemas;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling schema</c>: the JSON Schemas of what goes in and comes out.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> which = new("session|ruleset|report") { Description = "session records, rule set files, or reports." };
        which.AcceptOnlyFromAmong("session", "ruleset", "report");
        Command command = new("schema", "Print a JSON Schema, for editors and other programs.") { which };
        command.SetAction(parsed => Run(parsed.GetValue(which)!, terminal));
        return command;
    }

    private static int Run(string which, Terminal terminal)
    {
        using StreamWriter output = new(terminal.Out, leaveOpen: true);
        output.WriteLine(which switch
        {
            "session" => JsonSchemas.Session(),
            "ruleset" => JsonSchemas.RuleSet(),
            _ => JsonSchemas.Report(),
        });
        return ExitCode.Passed;
    }
}
