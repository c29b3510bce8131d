using System;
using System.Text;

namespace PeerBilling.RuleSets;

/// <summary>One thing that is wrong, or doubtful, in a rule set file.</summary>
public sealed record RuleSetDiagnostic
{
    /// <summary>The file as the caller named it.</summary>
    public required string Path { get; init; }

    /// <summary>The line, counted from 1; 0 for the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>The column, counted from 1; 0 for the file as a whole.</summary>
    public int Column { get; init; }

    /// <summary>The rule it stands in; null outside rules.</summary>
    public string? RuleId { get; init; }

    /// <summary>What is wrong, as a sentence without its full stop.</summary>
    public required string Message { get; init; }

    /// <summary>What was found; null where the message says it.</summary>
    public string? Found { get; init; }

    /// <summary>What would be right; null where the message says it.</summary>
    public string? Expected { get; init; }

    /// <summary>The valid name nearest to the one found; null when nothing is near.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>True when the file can be used all the same.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The diagnostic as <c>file(line,column): rule: message; found ..., expected ...</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new(Path);
        if (Line > 0)
        {
            text.Append(FormattableString.Invariant($"({Line},{Column})"));
        }

        text.Append(IsWarning ? ": warning: " : ": ");
        if (RuleId is not null)
        {
            text.Append(RuleId).Append(": ");
        }

        text.Append(Message.TrimEnd('.'));
        if (Found is not null)
        {
            text.Append("; found ").Append(Found);
        }

        if (Expected is not null)
        {
            text.Append(Found is null ? "; expected " : ", expected ").Append(Expected);
        }

        if (DidYouMean is not null)
        {
            text.Append("; did you mean '").Append(DidYouMean).Append("'?");
            return text.ToString();
        }

        return text.Append('.').ToString();
    }
}
