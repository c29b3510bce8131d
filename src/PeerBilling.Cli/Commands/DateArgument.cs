using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace PeerBilling.Cli.Commands;

/// <summary>Reads a date from the command line.</summary>
internal static class DateArgument
{
    public static LocalDate? Parse(ArgumentResult result)
    {
        string text = result.Tokens.Count == 0 ? string.Empty : result.Tokens[0].Value;
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
        {
            result.AddError($"'{text}' is not a date such as 2025-07-01.");
            return null;
        }

        return parsed.Value;
    }
}
