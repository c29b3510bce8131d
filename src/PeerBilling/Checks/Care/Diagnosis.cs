using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the service line has a diagnosis that the service is covered for.</summary>
/// <remarks>
/// A group is a set of ICD-10-CM categories that the rule set names; a code belongs to it when it lies under one of them. A rule without
/// groups asks only that there is a diagnosis. Unknown when the record does not say the diagnoses, or the rule set does not know a group.
/// </remarks>
public sealed record Diagnosis : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "diagnosis";

    /// <summary>Groups the service is covered for: one diagnosis must lie in one of them; empty for any diagnosis.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Groups that are not enough alone: some diagnosis must lie outside all of them.</summary>
    public ImmutableArray<string> NotOnly { get; init; } = [];

    /// <summary>Groups that bar the service: no diagnosis may lie in one of them.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Which diagnosis must lie in <see cref="Groups"/>: any, or the principal one, which stands first.</summary>
    public DiagnosisPosition Position { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Diagnoses is not { } diagnoses)
        {
            return CheckResult.Missing(Name, "diagnoses");
        }

        if (diagnoses.Length == 0)
        {
            return CheckResult.Fail(new($"{Name}/none", "diagnoses"));
        }

        DiagnosisGroups groups = new(context.Vocabulary.DiagnosisGroups);
        return groups.Unrecognized(Exclude) ?? groups.Unrecognized(Groups) ?? groups.Unrecognized(NotOnly)
            ?? ExcludeProblem(groups, diagnoses)
            ?? (Groups.Length == 0 ? null : GroupProblem(groups, diagnoses))
            ?? (NotOnly.Length == 0 ? null : AloneProblem(groups, diagnoses))
            ?? (context.Explain ? Explained(context, diagnoses) : CheckResult.Pass);
    }

    internal static Diagnosis Read(CheckSettings settings) => new()
    {
        Groups = settings.Words("groups", "Groups the service is covered for: one diagnosis must lie in one of them; any diagnosis when absent.", SettingKind.DiagnosisGroup),
        NotOnly = settings.Words("not_only", "Groups that are not enough alone: some diagnosis must lie outside all of them.", SettingKind.DiagnosisGroup),
        Exclude = settings.Words("exclude", "Groups that bar the service: no diagnosis may lie in one of them.", SettingKind.DiagnosisGroup),
        Position = settings.Choice("position", "Which diagnosis must lie in groups: any, or the principal one, which stands first.", DiagnosisPosition.Any),
    };

    private CheckResult Explained(in SessionContext context, ImmutableArray<DiagnosisCode> diagnoses) =>
        context.Pass(Name, "diagnoses", DiagnosisGroups.Texts(diagnoses), Groups.Length == 0 ? default : Fact.OneOf(Groups));

    private CheckResult? ExcludeProblem(DiagnosisGroups groups, ImmutableArray<DiagnosisCode> diagnoses)
    {
        for (int i = 0; i < diagnoses.Length; i++)
        {
            if (groups.Contain(Exclude, diagnoses[i]))
            {
                return CheckResult.Fail(new($"{Name}/excluded", $"diagnoses[{i}]", actual: diagnoses[i].ToString(), expected: Fact.NoneOf(Exclude)));
            }
        }

        return null;
    }

    private CheckResult? GroupProblem(DiagnosisGroups groups, ImmutableArray<DiagnosisCode> diagnoses)
    {
        if (Position == DiagnosisPosition.Principal)
        {
            return groups.Contain(Groups, diagnoses[0])
                ? null
                : CheckResult.Fail(new($"{Name}/principal-not-in-groups", "diagnoses[0]", actual: diagnoses[0].ToString(), expected: Fact.OneOf(Groups)));
        }

        foreach (DiagnosisCode code in diagnoses)
        {
            if (groups.Contain(Groups, code))
            {
                return null;
            }
        }

        return CheckResult.Fail(new($"{Name}/not-in-groups", "diagnoses", actual: DiagnosisGroups.Texts(diagnoses), expected: Fact.OneOf(Groups)));
    }

    private CheckResult? AloneProblem(DiagnosisGroups groups, ImmutableArray<DiagnosisCode> diagnoses)
    {
        foreach (DiagnosisCode code in diagnoses)
        {
            if (!groups.Contain(NotOnly, code))
            {
                return null;
            }
        }

        return CheckResult.Fail(new($"{Name}/not-enough-alone", "diagnoses", actual: DiagnosisGroups.Texts(diagnoses), expected: Fact.NoneOf(NotOnly)));
    }
}
