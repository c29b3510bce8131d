using System.CommandLine;
using System.Globalization;
using PeerBilling.Cli.Input;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling partition</c>: divides a batch into parts that can be judged alone.</summary>
internal static class PartitionCommand
{
    private const int MostParts = 1000;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files of session records or claims; all together are one batch.", Arity = ArgumentArity.OneOrMore };
        Option<int> parts = new("--parts") { Description = $"Parts for each kind of subject, 1 to {MostParts}.", HelpName = "N", Required = true };
        Option<string> output = new("--output") { Description = "A folder for the parts; a new one, or an empty one.", HelpName = "DIR", Required = true };
        Option<string[]> rules = new("--rules") { Description = "Folders of rule sets, or single rule set files, used before the built-in ones.", HelpName = "DIR|FILE", AllowMultipleArgumentsPerToken = true };
        Option<string?> state = new("--state") { Description = "The jurisdiction of records that do not say it, such as CA.", HelpName = "XX" };
        Option<string?> payer = new("--payer") { Description = "The payer or plan of records that do not say it.", HelpName = "ID" };
        Option<string?> roster = new("--roster") { Description = "Who the peers and supervisors are; the parts say it then.", HelpName = "FILE" };
        Option<InputFormat> input = new("--input") { Description = "How the files are written; auto tells by their contents.", HelpName = "auto|json|ndjson|x12", CustomParser = ValidateCommand.Choice<InputFormat> };
        parts.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int number) && (number is < 1 or > MostParts))
            {
                result.AddError($"--parts: {result.Tokens[0].Value} is not from 1 to {MostParts}.");
            }
        });
        paths.Validators.Add(ValidateCommand.RefuseUnknownOptions);
        state.Validators.Add(ValidateCommand.RefuseLongState);
        Command command = new("partition", "Divide a batch into parts that many machines can judge; 'merge' makes one report of theirs.") { paths, parts, output, rules, state, payer, roster, input };
        command.SetAction(parsed => new PartitionRun(
            new PartitionOptions
            {
                Paths = [.. parsed.GetValue(paths) ?? []],
                Parts = parsed.GetValue(parts),
                Output = parsed.GetValue(output)!,
                Rules = [.. parsed.GetValue(rules) ?? []],
                State = parsed.GetValue(state)?.ToUpperInvariant(),
                Payer = parsed.GetValue(payer),
                Roster = parsed.GetValue(roster),
                Input = parsed.GetValue(input),
            },
            terminal).Run());
        return command;
    }
}
