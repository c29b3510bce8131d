using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Cases.Coverage;

/// <summary>
/// Measures what the cases of a rule set show, by what was really judged: that each version of each rule passes and fails, where its settings
/// let it, that each service is in force, and what changes on the first and the last day of each.
/// </summary>
public sealed class RuleCoverage
{
    private const string FirstDays = "first days";
    private const string LastDays = "last days";

    private readonly RuleSet ruleSet;
    private readonly ImmutableArray<RuleCaseResult> results;
    private readonly List<CoverageGap> gaps = [];
    private readonly Dictionary<string, (int Shown, int Total)> counts = new()
    {
        ["rules"] = default, ["versions"] = default, ["services"] = default, [FirstDays] = default, [LastDays] = default,
    };

    private RuleCoverage(RuleSet ruleSet, IEnumerable<RuleCaseResult> results) =>
        (this.ruleSet, this.results) = (ruleSet, [.. results.Where(result => result.Passed && result.Case.RuleSet == ruleSet.Id)]);

    /// <summary>Measures the rules and services that the rule set's own file declares.</summary>
    /// <param name="ruleSet">The rule set by which the cases were run.</param>
    /// <param name="results">What the cases gave; those of other rule sets, and those that do not hold, show nothing.</param>
    public static CoverageReport Measure(RuleSet ruleSet, IEnumerable<RuleCaseResult> results)
    {
        RuleCoverage coverage = new(ruleSet, results);
        foreach (Rule rule in ruleSet.Rules.Where(rule => rule.DeclaredBy == ruleSet.Id))
        {
            coverage.Measure(rule);
        }

        foreach (ServiceDefinition service in ruleSet.Services.Where(service => service.DeclaredBy == ruleSet.Id))
        {
            coverage.Measure(service);
        }

        return new CoverageReport([.. coverage.counts.Select(pair => new CoverageCount(pair.Key, pair.Value.Shown, pair.Value.Total))], [.. coverage.gaps]);
    }

    private void Measure(Rule rule)
    {
        Judgement[] judgements = [.. results.Select(result => Judgement.Of(result, rule.Id)).OfType<Judgement>()];
        bool whole = true;
        foreach (RuleVersion version in rule.Versions)
        {
            string? lacking = Lacking(rule, version, [.. judgements.Where(each => each.Version == version).Select(each => each.Outcome)]);
            whole &= lacking is null;
            Count("versions", new CoverageGap(version.Place, rule.Id, $"no case {lacking} by the version {version.Effective}"), lacking is null);
            MeasureDays(rule.Id, version, [.. judgements.Where(each => each.Version == version).Select(each => each.Date)], [.. judgements.Select(each => each.Date)]);
        }

        counts["rules"] = (counts["rules"].Shown + (whole ? 1 : 0), counts["rules"].Total + 1);
    }

    /// <summary>What no case does by a version; null when nothing is lacking.</summary>
    private string? Lacking(Rule rule, RuleVersion version, IReadOnlyCollection<Outcome> seen)
    {
        Reach reach = new([rule.When, version.When], [.. ServicesOf(rule, version)], [.. ruleSet.Vocabulary.Programs.All.Select(program => program.Name)]);
        List<string> lacking = [];
        if (!seen.Contains(Outcome.Pass) && version.Check.CanPass(reach))
        {
            lacking.Add("passes");
        }

        if (!seen.Contains(Outcome.Fail) && version.Check.CanFail(reach))
        {
            lacking.Add("fails");
        }

        if (lacking.Count == 0 && seen.All(outcome => outcome == Outcome.Skipped))
        {
            lacking.Add("is judged");
        }

        return lacking.Count == 0 ? null : string.Join(", and none ", lacking);
    }

    private IEnumerable<ServiceTerms> ServicesOf(Rule rule, RuleVersion version) =>
        from service in ruleSet.Services
        where new[] { rule.When, version.When }.All(when => when.Codes.Length == 0 || when.Codes.Contains(service.Code))
        from each in service.Versions
        where each.Effective.Overlaps(version.Effective)
        select each.Terms;

    private void Measure(ServiceDefinition service)
    {
        string code = service.Code.ToString();
        RuleCaseResult[] ofCode = [.. results.Where(result => result.Case.Session.ProcedureCode == service.Code)];
        foreach (ServiceVersion version in service.Versions)
        {
            RuleCaseResult[] inForce = [.. ofCode.Where(result => result.Report!.Service == version && ExpectsOfService(result.Case))];
            Count("services", new CoverageGap(version.Place, code, $"no case expects anything of the service as it stands {version.Effective}"), inForce.Length > 0);
            MeasureDays(code, version, [.. inForce.Select(DateOf)], [.. ofCode.Where(result => ExpectsOfService(result.Case)).Select(DateOf)]);
        }
    }

    private static LocalDate DateOf(RuleCaseResult result) => result.Case.Session.DateOfService;

    /// <summary>True for a case that asks what the rule set says of the service: its units, or a rule that rests on them.</summary>
    private bool ExpectsOfService(RuleCase ruleCase) =>
        ruleCase.ExpectedUnits is not null
        || ruleCase.ExpectedAmount is not null
        || ruleCase.Outcomes.Keys.Any(id => ruleSet.Find(id)?.Versions.Any(version => version.Check.RestsOnService) == true);

    /// <summary>The first and the last day, each with the day beyond.</summary>
    private void MeasureDays(string subject, IDated version, HashSet<LocalDate> judged, HashSet<LocalDate> shown)
    {
        FilePlace? place = version is RuleVersion rule ? rule.Place : ((ServiceVersion)version).Place;
        DateSpan span = version.Effective;
        if (span.From > LocalDate.MinIsoValue)
        {
            MeasureDay(FirstDays, span.From, span.From.PlusDays(-1));
        }

        if (span.To is { } last && last < LocalDate.MaxIsoValue)
        {
            MeasureDay(LastDays, last, last.PlusDays(1));
        }

        void MeasureDay(string what, LocalDate day, LocalDate beyond)
        {
            string[] lacking = [.. new[] { judged.Contains(day) ? null : Iso(day), shown.Contains(beyond) ? null : Iso(beyond) }.OfType<string>()];
            Count(what, new CoverageGap(place, subject, $"no case is dated {string.Join(", and none ", lacking)}, at the {(what == FirstDays ? "beginning" : "end")} of {span}"), lacking.Length == 0);
        }
    }

    private void Count(string what, CoverageGap gap, bool isShown)
    {
        counts[what] = (counts[what].Shown + (isShown ? 1 : 0), counts[what].Total + 1);
        if (!isShown)
        {
            gaps.Add(gap);
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
