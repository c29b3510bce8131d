using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.IO;
using PeerBilling.Cli.Commands;
using PeerBilling.History;
using PeerBilling.RuleSets;

namespace PeerBilling.Cli;

/// <summary>The command line as a whole: its commands, and what becomes of an error that none of them expected.</summary>
internal static class Application
{
    private const string Introduction = """
        Checks Medicaid peer support sessions against per-state billing rules, before a payer does.

          peerbilling validate samples/month.json              judge a month of sessions
          peerbilling validate claims.837 --roster roster.json judge 837P claims, credentials from a roster
          peerbilling lint my-rules                            find what is wrong with rule set files
          peerbilling test my-rules                            run the cases beside them
          peerbilling states                                   see what is covered where
          peerbilling explain ma/timely-filing                 see where a rule comes from

        Exit status: 0 all passed; 1 something failed or is incomplete; 2 the call, an input file or a rule set is unusable.
        """;

    /// <summary>The commands, in the order that help lists them.</summary>
    private static readonly (string Name, Func<Terminal, Command> Create)[] Commands =
    [
        ("validate", ValidateCommand.Create),
        ("partition", PartitionCommand.Create),
        ("merge", MergeCommand.Create),
        ("test", TestCommand.Create),
        ("lint", LintCommand.Create),
        ("states", StatesCommand.Create),
        ("explain", ExplainCommand.Create),
        ("history", HistoryCommand.Create),
        ("schema", SchemaCommand.Create),
    ];

    public static int Run(string[] args, Terminal terminal)
    {
        HeadStart.Begin(args);
        ParseResult parsed = Root(args, terminal).Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, terminal);
        }

        using StreamWriter help = new(terminal.Out, leaveOpen: true);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = help, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (RuleSetException unusable)
        {
            terminal.Error.WriteLine(unusable.Message);
            return ExitCode.Unusable;
        }
        catch (HistoryException unusable)
        {
            terminal.Error.WriteLine(unusable.Message);
            return ExitCode.Unusable;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine("peerbilling: " + unusable.Message);
            return ExitCode.Unusable;
        }
#pragma warning disable CA1031 // No stack trace reaches a user.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"peerbilling: an error inside the program ({bug.GetType().Name} in {bug.TargetSite?.DeclaringType?.Name}.{bug.TargetSite?.Name}). Nothing was validated past this point; please report it.");
            return ExitCode.Unusable;
        }
    }

    /// <summary>A call that begins with a command is about that one; the others are not made.</summary>
    private static Command Root(string[] args, Terminal terminal)
    {
        Command root = new("peerbilling", Introduction) { new HelpOption(), new VersionOption() };
        int named = args.Length == 0 ? -1 : Array.FindIndex(Commands, command => command.Name == args[0]);
        for (int i = 0; i < Commands.Length; i++)
        {
            if (named < 0 || named == i)
            {
                root.Add(Commands[i].Create(terminal));
            }
        }

        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (ParseError error in parsed.Errors)
        {
            terminal.Error.WriteLine("peerbilling: " + error.Message);
        }

        string name = parsed.CommandResult.Command.Name;
        string command = name == "peerbilling" ? name : "peerbilling " + name;
        terminal.Error.WriteLine($"Try '{command} --help'.");
        return ExitCode.Unusable;
    }
}
