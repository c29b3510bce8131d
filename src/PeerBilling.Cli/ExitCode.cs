namespace PeerBilling.Cli;

/// <summary>The exit statuses of every command.</summary>
internal static class ExitCode
{
    /// <summary>All passed.</summary>
    public const int Passed = 0;

    /// <summary>Something failed or is incomplete.</summary>
    public const int Failed = 1;

    /// <summary>The call, an input file or a rule set is unusable.</summary>
    public const int Unusable = 2;
}
