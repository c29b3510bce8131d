namespace PeerBilling.RuleSets;

/// <summary>The text of a rule set file.</summary>
public sealed class RuleSetFile
{
    /// <summary>Creates a file.</summary>
    /// <param name="path">The name that diagnostics give it.</param>
    /// <param name="bytes">Its bytes, UTF-8.</param>
    public RuleSetFile(string path, byte[] bytes) => (Path, Bytes) = (path, bytes);

    /// <summary>The name that diagnostics give it.</summary>
    public string Path { get; }

    internal byte[] Bytes { get; }
}
