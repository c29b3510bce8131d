using System;

namespace PeerBilling.RuleSets;

/// <summary>A place in a rule set file.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record FilePlace(string Path, int Line, int Column)
{
    /// <summary>The place as <c>file(line,column)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}
