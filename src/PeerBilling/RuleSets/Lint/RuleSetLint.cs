using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PeerBilling.RuleSets.Lint;

/// <summary>Finds in rule sets that can be read what is doubtful or cannot be meant, each finding with its place.</summary>
public static class RuleSetLint
{
    /// <summary>Looks through what a rule set's own file says.</summary>
    /// <returns>Errors: rules that contradict each other, denials that do not exist, confidence a source cannot carry, errors on a guess. All else are warnings.</returns>
    public static ImmutableArray<RuleSetDiagnostic> Find(RuleSet ruleSet, LintOptions options)
    {
        LintFindings findings = new((ruleSet ?? throw new ArgumentNullException(nameof(ruleSet))).Layers[ruleSet.Layers.Length - 1].Path);
        foreach (Rule rule in ruleSet.Rules.Where(rule => rule.DeclaredBy == ruleSet.Id))
        {
            FindIn(rule, options, findings);
            ReachLint.Find(ruleSet, rule, findings);
        }

        foreach (ServiceVersion version in ruleSet.Services.Where(service => service.DeclaredBy == ruleSet.Id).SelectMany(service => FindGaps(service, findings)))
        {
            CitationLint.Find(version.Cite, null, options, findings);
            CitationLint.Find(version.RoundingCite, null, options, findings);
        }

        foreach (NotRegulated looked in ruleSet.NotRegulated.Where(each => each.Cite.Place?.Path == findings.Path))
        {
            CitationLint.Find(looked.Cite, null, options, findings);
        }

        ContradictionLint.Find(ruleSet, findings);
        return findings.Sorted();
    }

    /// <summary>Finds ids that several files give themselves.</summary>
    public static ImmutableArray<RuleSetDiagnostic> FindAcross(IEnumerable<RuleSet> ruleSets) =>
    [
        .. from set in ruleSets
           group set.Layers[set.Layers.Length - 1].Path by set.Id into paths
           let files = paths.Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal).ToList()
           from other in files.Skip(1)
           select new RuleSetDiagnostic { Path = other, IsWarning = true, Message = $"The id '{paths.Key}' is that of {files[0]} too; a rule set has an id of its own" },
    ];

    private static void FindIn(Rule rule, LintOptions options, LintFindings findings)
    {
        if (rule.Replaced is { } replaced && replaced.CheckName != rule.CheckName)
        {
            findings.Warn(rule.Place, rule.Id, $"in '{replaced.DeclaredBy}' this id is a rule of {replaced.CheckName}, here one of {rule.CheckName}; an id keeps its meaning");
        }

        RefuseUnknown(rule, "CARC", rule.Denial.Carc, options.Carcs, findings);
        RefuseUnknown(rule, "RARC", rule.Denial.Rarc, options.Rarcs, findings);
        if (rule.Severity == Severity.Error && rule.Versions.All(version => version.Cite.Confidence == Checks.Confidence.Low))
        {
            findings.Error(rule.Place, rule.Id, "the severity is error, but nobody has read what the rule says (confidence low)", "warning or info");
        }

        FindGaps(rule.Versions, rule.Id, version => (version.Gap, version.Place), findings);
        foreach (RuleVersion version in rule.Versions)
        {
            CitationLint.Find(version.Cite, rule.Id, options, findings);
        }
    }

    private static void RefuseUnknown(Rule rule, string kind, string? code, ImmutableHashSet<string> known, LintFindings findings)
    {
        if (code is not null && known.Count > 0 && !known.Contains(code))
        {
            findings.Error(rule.Denial.Place ?? rule.Place, rule.Id, $"{code} is no {kind} of the reference list", null, Checks.Terms.Spelling.Nearest(code, known));
        }
    }

    private static ImmutableArray<ServiceVersion> FindGaps(ServiceDefinition service, LintFindings findings)
    {
        FindGaps(service.Versions, null, version => (version.Gap, version.Place), findings);
        return service.Versions;
    }

    private static void FindGaps<T>(ImmutableArray<T> versions, string? ruleId, Func<T, (string? Gap, FilePlace? Place)> of, LintFindings findings)
        where T : IDated
    {
        for (int i = 0; i < versions.Length; i++)
        {
            (string? gap, FilePlace? place) = of(versions[i]);
            Model.DateSpan? missing = i > 0 && versions[i - 1].Effective.To is { } end && end.PlusDays(1) < versions[i].Effective.From
                ? new Model.DateSpan(end.PlusDays(1), versions[i].Effective.From.PlusDays(-1))
                : null;
            if (missing is { } days && gap is null)
            {
                findings.Warn(place, ruleId, $"no version holds for {days}; where the sources leave this open, 'gap' says why");
            }
            else if (missing is null && gap is not null)
            {
                findings.Warn(place, ruleId, "'gap' explains days without a version, and there are none before this one");
            }
        }
    }
}
