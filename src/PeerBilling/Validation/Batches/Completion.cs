using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation.Across;

namespace PeerBilling.Validation.Batches;

/// <summary>Makes the report on a session from what its record alone decided and what the others showed.</summary>
internal static class Completion
{
    /// <summary>A session that no rule across sessions is about.</summary>
    public static SessionReport Alone(in SessionDraft draft) => Report(draft, draft.Findings, draft.IsJudged || draft.IsJudgedAcross);

    /// <summary>A session among others.</summary>
    /// <param name="draft">What its record decided.</param>
    /// <param name="pattern">The parts it plays.</param>
    /// <param name="isTakenOut">True when it is replaced or voided: no rule across sessions is about it then.</param>
    /// <param name="outcomes">What the rules across sessions came to, by family; null for an error.</param>
    public static SessionReport Among(in SessionDraft draft, Pattern pattern, bool isTakenOut, List<(int Family, CheckResult? Result)> outcomes)
    {
        List<DraftFinding>? findings = isTakenOut && draft.Findings is { } found ? [.. found.Where(each => !each.IsAcross)] : draft.Findings;
        bool judged = draft.IsJudged || (!isTakenOut && draft.IsJudgedAcross);
        foreach (Role role in pattern.Roles)
        {
            if (role.Version == 0)
            {
                continue;
            }

            AcrossVersion version = draft.Validator.Across.Versions[role.Version - 1];
            if (isTakenOut)
            {
                AddTakenOut(draft, version, role, ref findings);
            }
            else if (role.IsOpen)
            {
                judged |= AddOutcome(draft, version, Outcome(role, pattern.Parts, outcomes), ref findings);
            }
        }

        return Report(draft, findings, judged);
    }

    private static CheckResult? Outcome(Role role, (RuleVariant Variant, Role Role)?[] parts, List<(int Family, CheckResult? Result)> outcomes)
    {
        foreach ((int family, CheckResult? result) in outcomes)
        {
            if (parts[family] is { } part && part.Role == role)
            {
                return result;
            }
        }

        return role.Part == Part.Other ? CheckResult.Skipped : CheckResult.Pass;
    }

    /// <summary>True when the rule is about the session.</summary>
    private static bool AddOutcome(in SessionDraft draft, AcrossVersion version, CheckResult? outcome, ref List<DraftFinding>? findings)
    {
        if (outcome is not { } result)
        {
            Insert(ref findings, new DraftFinding(version.Order, true, EngineFindings.Error(draft.Session, version.Rule)));
            return true;
        }

        if (result.Outcome is Checks.Outcome.Fail or Checks.Outcome.Unknown || draft.Validator.Options.Explain)
        {
            Insert(ref findings, new DraftFinding(version.Order, true, FindingFactory.Make(draft.Session, version.Rule, version.Version, draft.Service, result)));
            if (EngineFindings.ExpiredWaiver(draft.Session, version.Rule, result.Outcome) is { } expired)
            {
                Insert(ref findings, new DraftFinding(version.Order, true, expired));
            }
        }

        return result.Outcome != Checks.Outcome.Skipped;
    }

    private static void AddTakenOut(in SessionDraft draft, AcrossVersion version, Role role, ref List<DraftFinding>? findings)
    {
        bool isDecided = role.Part == Part.None && findings?.Exists(each => each.Order == version.Order) == true;
        if (draft.Validator.Options.Explain && !isDecided)
        {
            AddOutcome(draft, version, CheckResult.Skipped, ref findings);
        }
    }

    /// <summary>Puts a finding in its place: behind those of its rule and of the rules before.</summary>
    private static void Insert(ref List<DraftFinding>? findings, DraftFinding finding)
    {
        findings = findings is null ? [] : findings;
        int place = findings.Count;
        while (place > 0 && findings[place - 1].Order > finding.Order)
        {
            place--;
        }

        findings.Insert(place, finding);
    }

    private static SessionReport Report(in SessionDraft draft, List<DraftFinding>? found, bool judged)
    {
        Finding? last = EngineFindings.NotJudged(draft.Session, judged, draft.IsUnlisted);
        PartialJudgement? part = null;
        if (draft.Validator.Options.Scope is { } scope)
        {
            // Whether no rule at all is about it is told when all parts are known.
            part = new PartialJudgement([.. found?.Select(each => each.Order) ?? []], judged, draft.IsUnlisted || scope != CheckScope.Member ? null : last);
            last = draft.IsUnlisted ? last : null;
        }

        ImmutableArray<Finding> findings = (found, last) switch
        {
            (null, null) => [],
            (null, { } only) => [only],
            _ => [.. found!.Select(each => each.Finding), .. last is null ? [] : new[] { last }],
        };
        return new SessionReport(draft.Session, draft.Validator.Reference, draft.Validator.VerdictOf(findings), findings)
        {
            ExpectedUnits = draft.ExpectedUnits,
            Service = draft.Service,
            Part = part,
        };
    }
}
