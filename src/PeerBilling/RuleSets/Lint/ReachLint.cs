using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Kinds;
using PeerBilling.Checks.When;
using PeerBilling.Model;

namespace PeerBilling.RuleSets.Lint;

/// <summary>Finds versions that can never apply, because their conditions leave no session of the set's services.</summary>
internal static class ReachLint
{
    /// <summary>Looks at each version of a rule.</summary>
    public static void Find(RuleSet ruleSet, Rule rule, LintFindings findings)
    {
        foreach (RuleVersion version in rule.Versions)
        {
            if (Overlap.Conflict(rule.When, version.When) is { } conflict)
            {
                findings.Warn(version.Place, rule.Id, $"can never apply: {conflict}");
            }
            else if (ruleSet.Services.Length > 0 && version.Check is not ServiceCovered && NoService(ruleSet, rule.When, version) is { } reason)
            {
                findings.Warn(version.Place, rule.Id, $"can never apply: {reason}");
            }
        }
    }

    private static string? NoService(RuleSet ruleSet, Condition when, RuleVersion version)
    {
        ImmutableArray<ProcedureCode> codes = Overlap.Common(when.Codes, version.When.Codes);
        List<ServiceDefinition> services = [.. ruleSet.Services.Where(service => codes.Length == 0 || codes.Contains(service.Code))];
        if (services.Count == 0)
        {
            return $"the set has no service {string.Join(" or ", codes)}";
        }

        List<ServiceVersion> dated = [.. services.SelectMany(service => service.Versions).Where(service => service.Effective.Overlaps(version.Effective))];
        if (dated.Count == 0)
        {
            return version.Check.RestsOnService ? $"no service it is about is in force {version.Effective}" : null;
        }

        ImmutableArray<ServiceFormat> formats = Overlap.Common(when.Formats, version.When.Formats);
        if (formats.Length > 0 && dated.TrueForAll(service => service.Terms.Format is { } format && !formats.Contains(format)))
        {
            return $"no service it is about has the format {string.Join(" or ", formats.Select(format => Names.Of(format)))}";
        }

        ImmutableArray<string> programs = Overlap.Common(when.Programs, version.When.Programs);
        return programs.Length > 0 && dated.TrueForAll(service => service.Terms.Programs.Length > 0 && !service.Terms.Programs.Intersect(programs).Any())
            ? $"no service it is about is covered in the program {string.Join(" or ", programs)}"
            : null;
    }
}
