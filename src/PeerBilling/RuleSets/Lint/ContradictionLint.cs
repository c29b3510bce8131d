using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;

namespace PeerBilling.RuleSets.Lint;

/// <summary>
/// Finds two rules that no session can satisfy together, and shows one that one of them refuses whatever it does. Rules of severity info and
/// waived ones contradict nobody: they hold nothing.
/// </summary>
internal static class ContradictionLint
{
    /// <summary>Looks at each pair of rules of which the set's own file declares one.</summary>
    public static void Find(RuleSet ruleSet, LintFindings findings)
    {
        List<Rule> rules = [.. ruleSet.Rules.Where(rule => rule.Severity != Severity.Info && rule.Waiver is null)];
        foreach (Rule own in rules.Where(rule => rule.DeclaredBy == ruleSet.Id))
        {
            foreach (Rule other in rules.Where(rule => rule != own && (rule.DeclaredBy != ruleSet.Id || string.CompareOrdinal(rule.Id, own.Id) < 0)))
            {
                foreach (RuleVersion version in own.Versions)
                {
                    Compare(ruleSet, own, version, other, findings);
                }
            }
        }
    }

    private static void Compare(RuleSet ruleSet, Rule own, RuleVersion version, Rule other, LintFindings findings)
    {
        foreach (RuleVersion against in other.Versions.Where(each => each.Effective.Overlaps(version.Effective)))
        {
            ImmutableArray<Condition> about = [own.When, version.When, other.When, against.When];
            if (CanMeet(about, version, against) && Shown(version, against, about) is { } shown)
            {
                LocalDate date = new[] { version.Effective.From, against.Effective.From }.Max();
                findings.Error(version.Place, own.Id, $"contradicts {other.Id}{(against.Place is { } place ? FormattableString.Invariant($" ({other.DeclaredBy}, line {place.Line})") : string.Empty)}: {Session(ruleSet, about, date, shown)} fails one of them whatever it has instead");
                return;
            }
        }
    }

    /// <summary>True when both rules are about some session, and neither is about nothing but sessions that break it.</summary>
    private static bool CanMeet(ImmutableArray<Condition> about, RuleVersion one, RuleVersion other)
    {
        Reach reach = new(about, [], []);
        return about.SelectMany((condition, i) => about.Skip(i + 1).Select(next => Overlap.Conflict(condition, next))).All(conflict => conflict is null)
            && (one.Check.RestsOnService || one.Check.CanPass(reach))
            && (other.Check.RestsOnService || other.Check.CanPass(reach));
    }

    /// <summary>What the session shown has in the field that the two are about; null where they do not contradict each other.</summary>
    private static string? Shown(RuleVersion one, RuleVersion other, ImmutableArray<Condition> about)
    {
        ImmutableArray<Modifier> besides = [.. about.Select(condition => condition.Modifiers).OfType<ModifierCondition>().SelectMany(asked => asked.Any.Length == 1 ? asked.All.AddRange(asked.Any) : asked.All).Distinct()];
        if ((ModifierDemand.Clash(one.Check, other.Check, besides) ?? ModifierDemand.Clash(other.Check, one.Check, besides)) is { } modifiers)
        {
            return $"modifiers: [{string.Join(", ", modifiers.Select(modifier => $"\"{modifier}\""))}]";
        }

        return Demand.Of(one.Check)
            .Where(demand => !about.Any(demand.IsAskedBy))
            .SelectMany(demand => Demand.Of(other.Check).Select(against => demand.Clash(against) is { } value ? Written(demand.Field, value) : null))
            .FirstOrDefault(text => text is not null);
    }

    private static string Written(string field, string value) => field.StartsWith("delivery ", StringComparison.Ordinal)
        ? field.Replace(" ", ": ")
        : field == "member.birthDate" ? $"member: {value} years old" : field.Replace(".", ": {") + $": \"{value}\"" + (field.IndexOf('.') < 0 ? string.Empty : "}");

    private static string Session(RuleSet ruleSet, ImmutableArray<Condition> about, LocalDate date, string shown)
    {
        ProcedureCode? code = about.SelectMany(condition => condition.Codes).Concat(ruleSet.Services.Select(service => service.Code))
            .Where(each => about.All(condition => condition.Codes.Length == 0 || condition.Codes.Contains(each))).Cast<ProcedureCode?>().FirstOrDefault();
        return $"a session {{dateOfService: {LocalDatePattern.Iso.Format(date)}, {(code is { } known ? $"procedureCode: \"{known}\", " : string.Empty)}{shown}}}";
    }
}
