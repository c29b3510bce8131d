using System;

namespace PeerBilling.Cli;

/// <summary>
/// What <c>validate</c> will need, begun on other cores while the command line is still being understood: the rule sets. It changes no answer, only when it comes.
/// </summary>
internal static class HeadStart
{
    /// <summary>Begins what the arguments, which nobody has understood yet, seem to ask for. Wrong guesses cost time on another core, and nothing else.</summary>
    public static void Begin(string[] args)
    {
        if (args is not ["validate", ..])
        {
            return;
        }

        if (!Array.Exists(args, arg => arg.StartsWith("--rules", StringComparison.Ordinal)))
        {
            BuiltInRules.Begin(StateIn(args));
        }
    }

    private static string? StateIn(string[] args)
    {
        int option = Array.IndexOf(args, "--state");
        return option >= 0 && option + 1 < args.Length ? args[option + 1] : null;
    }
}
