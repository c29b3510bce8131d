using System.Collections.Generic;
using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.When;
using PeerBilling.Model;

namespace PeerBilling.RuleSets;

/// <summary>Reads the services of a rule set.</summary>
internal sealed class ServiceReader(IReadOnlyDictionary<string, SourceDocument> sources, string declaredBy)
{
    public ServiceDefinition Read(CheckSettings settings)
    {
        ProcedureCode code = settings.Code("code", "The procedure code, quoted.");
        return ReadFor(settings, code);
    }

    private static UnitDefinition? ReadUnit(CheckSettings settings)
    {
        Rounding rounding = settings.Choice("rounding", "How minutes become units; per_diem and encounter count 1 whatever the minutes.", Rounding.Unstated);
        int? minutes = settings.OptionalInteger("minutes", "Length of a unit in minutes; none for per_diem and encounter.", min: 1, max: 1440);
        Accumulation accumulate = settings.Choice("accumulate", "Over what minutes are summed before they become units.", Accumulation.Session);
        bool timed = rounding is not (Rounding.PerDiem or Rounding.Encounter);
        settings.Require(timed == minutes is not null, "minutes", timed ? "a timed unit says its length in 'minutes'" : $"a {Names.Of(rounding)} unit has no 'minutes'");
        return timed == minutes is not null ? new UnitDefinition(rounding, minutes, accumulate) : null;
    }

    private ServiceDefinition ReadFor(CheckSettings settings, ProcedureCode code)
    {
        string name = settings.Text("name", "Its name.");
        ServiceFormat? format = settings.OptionalChoice<ServiceFormat>("format", "Individual or group; absent when the code serves both.");
        ImmutableArray<string> programs = settings.Words("programs", "Programs it is covered in; absent for all.", SettingKind.Program);
        Condition when = settings.Group("when", "What tells it from other services of the same code.", Condition.Read) ?? Condition.Always;
        return new ServiceDefinition
        {
            Code = code,
            Name = name,
            When = when,
            DeclaredBy = declaredBy,
            Versions = VersionList.Read(settings, "Its dated versions.", version => ReadVersion(version, code, name, format, programs)),
        };
    }

    private ServiceVersion? ReadVersion(CheckSettings settings, ProcedureCode code, string name, ServiceFormat? format, ImmutableArray<string> programs)
    {
        Effective? effective = settings.RequiredGroup("effective", "The dates of service it holds for.", Effective.Read);
        LocalDate? known = settings.OptionalDate("known", "The day it was published; absent counts as known on every day.");
        string? gap = settings.OptionalText("gap", "Why no version holds between the one before and this: what the sources leave open.");
        UnitDefinition? unit = settings.Group("unit", "What a unit is; absent when no document read so far says.", settings => ReadUnit(settings)!);
        decimal? rate = settings.OptionalNumber("rate", "US dollars a unit; absent when there is no single amount.");
        Citation? cite = settings.RequiredGroup("cite", "Who says so.", citation => Citation.Read(citation, sources));
        Citation? roundingCite = settings.Group("rounding_cite", "Who says how minutes are rounded, where that is another source.", citation => Citation.Read(citation, sources));
        if (effective is null || cite?.Source is null)
        {
            return null;
        }

        return new ServiceVersion
        {
            Effective = effective.Span,
            Known = known,
            Cite = cite,
            Gap = gap,
            RoundingCite = roundingCite,
            Place = (settings as NodeSettings)?.Place,
            Terms = new ServiceTerms
            {
                Code = code,
                Name = name,
                Format = format,
                Programs = programs,
                Unit = unit,
                Rate = rate,
                Confidence = cite.Confidence,
                RoundingConfidence = roundingCite?.Confidence ?? cite.Confidence,
            },
        };
    }
}
