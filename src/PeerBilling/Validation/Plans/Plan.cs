using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets;
using PeerBilling.Validation.Across;

namespace PeerBilling.Validation.Plans;

/// <summary>
/// A rule set made ready to judge by: for every procedure code and span of dates the rules in force, with what they ask resolved, and without those that the
/// code alone keeps out. All threads may share it; a part of it is made when a session first needs it.
/// </summary>
internal sealed class Plan
{
    private readonly ImmutableArray<Rule> rules;
    private readonly ValidationOptions options;
    private readonly AcrossRules across;
    private readonly ServiceFinder services;
    private readonly CodePlan?[] byCode;
    private readonly CodePlan others;

    /// <summary>Makes a plan.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="rules">Those of its rules that are wanted.</param>
    /// <param name="across">Those that look across sessions.</param>
    /// <param name="options">How to judge.</param>
    public Plan(RuleSet ruleSet, ImmutableArray<Rule> rules, AcrossRules across, ValidationOptions options)
    {
        (this.rules, this.across, this.options) = (rules, across, options);
        services = new ServiceFinder(ruleSet, options.KnownOn);
        LocalDate[] starts = [.. rules.SelectMany(rule => rule.Versions).Select(version => version.Effective)
            .Concat(ruleSet.Services.SelectMany(service => service.Versions).Select(version => version.Effective))
            .SelectMany(Changes).Distinct().OrderBy(date => date)];
        HashSet<ProcedureCode> codes = [.. rules.SelectMany(rule => rule.When.Codes.Concat(rule.Versions.SelectMany(version => version.When.Codes))),
            .. ruleSet.Services.Concat(ruleSet.NationalServices).Select(service => service.Code)];
        int size = 4;
        while (size < codes.Count * 4)
        {
            size *= 2;
        }

        byCode = new CodePlan?[size];
        foreach (ProcedureCode code in codes)
        {
            byCode[SlotOf(code)] = new CodePlan(code, starts, Make);
        }

        others = new CodePlan(default, starts, Make);
    }

    /// <summary>What there is to ask of a session.</summary>
    public PlanSegment For(SessionRecord session) => (byCode[SlotOf(session.ProcedureCode)] ?? others).On(session.DateOfService);

    private static IEnumerable<LocalDate> Changes(DateSpan span)
    {
        if (span.From > LocalDate.MinIsoValue)
        {
            yield return span.From;
        }

        if (span.To is { } last && last < LocalDate.MaxIsoValue)
        {
            yield return last.PlusDays(1);
        }
    }

    /// <summary>The slot of a code, or the empty one where it would stand.</summary>
    private int SlotOf(ProcedureCode code)
    {
        int slot = unchecked((int)((code.Packed * 0x9E3779B97F4A7C15UL) >> 40)) & (byCode.Length - 1);
        while (byCode[slot] is { } plan && plan.Code != code)
        {
            slot = (slot + 1) & (byCode.Length - 1);
        }

        return slot;
    }

    private PlanSegment Make(ProcedureCode code, LocalDate first, LocalDate last)
    {
        List<Step> steps = [];
        bool isCoverageJudged = false;
        for (int order = 0; order < rules.Length; order++)
        {
            Rule rule = rules[order];
            if (Dating.InForce(rule.Versions, first, options.KnownOn) is not { } version)
            {
                continue;
            }

            isCoverageJudged |= rule.CheckName == ServiceCovered.Name;
            if (options.Scope is { } scope && across.Scope(order, version) != scope)
            {
                continue;
            }

            bool isForCode = IsFor(rule.When, code) && IsFor(version.When, code);
            short number = across.Number(order, version);
            if (isForCode || number > 0 || options.Explain)
            {
                ConditionParts? when = ConditionParts.Of(rule.When, version.When);
                steps.Add(new Step
                {
                    Order = order,
                    Rule = rule,
                    Version = version,
                    IsForCode = isForCode,
                    When = when,
                    Plain = number > 0 || !isForCode || when is not null ? null : version.Check as SessionCheck,
                    Across = number > 0 ? (IAcross)version.Check : null,
                    Number = number,
                    Slot = across.Slot(order),
                });
            }
        }

        return new PlanSegment { First = first, Last = last, Steps = [.. steps], Services = services.On(code, first), IsCoverageJudged = isCoverageJudged };
    }

    private static bool IsFor(Condition condition, ProcedureCode code) => condition.Codes.Length == 0 || condition.Codes.Contains(code);
}
