using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that codes and identifiers are well formed: an NPI has its check digit, a modifier two characters, a replacement its original.</summary>
/// <remarks>
/// Whether a well-formed code exists is another question. What the record lacks is not judged, unless the rule requires it: then it is
/// unknown. A line known to carry no modifier or no diagnosis, where one is required, fails.
/// </remarks>
public sealed record Identifiers : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "identifiers";

    /// <summary>What must be well formed where it is given; empty for everything.</summary>
    public ImmutableArray<IdentifierField> Fields { get; init; } = [];

    /// <summary>What must be given, and be well formed; empty for nothing.</summary>
    public ImmutableArray<IdentifierField> Required { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        SessionRecord session = context.Session;
        for (IdentifierField field = IdentifierField.ProcedureCode; field <= IdentifierField.ReplacedClaim; field++)
        {
            if (Judges(field) && IdentifierShape.Problem(session, field) is { } problem)
            {
                return CheckResult.Fail(problem);
            }
        }

        foreach (IdentifierField field in Required)
        {
            if (IdentifierPresence.NoneGiven(session, field) is { } none)
            {
                return CheckResult.Fail(none);
            }
        }

        return AllGiven(session) ? context.Pass(Name) : CheckResult.Missing(Name, AbsentPaths(session));
    }

    internal static Identifiers Read(CheckSettings settings) => new()
    {
        Fields = settings.Choices<IdentifierField>("fields", "What must be well formed where it is given; everything when absent."),
        Required = settings.Choices<IdentifierField>("required", "What must be given, and be well formed."),
    };

    private bool Judges(IdentifierField field) => Fields.IsEmpty || Fields.Contains(field) || Required.Contains(field);

    private bool AllGiven(SessionRecord session)
    {
        foreach (IdentifierField field in Required)
        {
            if (IdentifierPresence.AbsentPath(session, field) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private string[] AbsentPaths(SessionRecord session)
    {
        List<string> paths = [];
        foreach (IdentifierField field in Required)
        {
            if (IdentifierPresence.AbsentPath(session, field) is { } path)
            {
                paths.Add(path);
            }
        }

        return [.. paths];
    }
}
