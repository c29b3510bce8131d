using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Security.Cryptography;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>Reads one rule set file, given the set it extends.</summary>
internal sealed class RuleSetFileReader
{
    /// <summary>What a file of this format begins with.</summary>
    public const string Schema = "peerbilling/1";

    /// <summary>The jurisdiction of the federal layer, which no state inherits.</summary>
    private const string FederalJurisdiction = "US";

    private const int BytesInHash = 6;

    private readonly RuleSetFile file;
    private readonly DiagnosticList diagnostics;
    private readonly YamlMapping? root;

    public RuleSetFileReader(RuleSetFile file)
    {
        this.file = file;
        diagnostics = new DiagnosticList(file.Path);
        root = YamlDocumentReader.Read(file.Bytes, diagnostics);
    }

    /// <summary>Reads other nodes in place of the file's own.</summary>
    public RuleSetFileReader(RuleSetFile file, YamlMapping nodes) => (this.file, diagnostics, root) = (file, new DiagnosticList(file.Path), nodes);

    /// <summary>The file's nodes; null when it cannot be parsed.</summary>
    public YamlMapping? Root => root;

    /// <summary>The file's id; its path when it has none.</summary>
    public string Id => (root?["id"] as YamlScalar)?.Text ?? file.Path;

    /// <summary>The id of the set it extends; null when it extends none or cannot be parsed.</summary>
    public string? Extends => (root?["extends"] as YamlScalar)?.Text;

    /// <summary>The keys that a rule set file takes, learned by running the reading itself without a file.</summary>
    public static ImmutableArray<SettingSpec> Keys() =>
        SettingRecorder.Record(settings => new RuleSetFileReader(new RuleSetFile(string.Empty, [])).ReadAll(settings, null, Vocabulary.Empty)!);

    /// <summary>Gives up on account of <c>extends</c>, with whatever else is known to be wrong.</summary>
    public RuleSetReadResult Refuse(string message)
    {
        diagnostics.Error(root?["extends"] ?? root!, message);
        return new(null, diagnostics.Sorted());
    }

    /// <summary>Reads the file over the set it extends.</summary>
    public RuleSetReadResult ReadOver(RuleSet? below, ImmutableArray<RuleSetDiagnostic> warningsBelow)
    {
        if (root is null)
        {
            return new(null, diagnostics.Sorted());
        }

        Vocabulary names = ReadVocabulary(below?.Vocabulary ?? Vocabulary.Basic);
        RuleSet? ruleSet = NodeSettings.Read(root, "a rule set", diagnostics, names, settings => ReadAll(settings, below, names));
        ImmutableArray<RuleSetDiagnostic> found = diagnostics.Sorted();
        return diagnostics.HasErrors || ruleSet is null
            ? new(null, [.. warningsBelow, .. found])
            : new(ruleSet with { Warnings = [.. below?.Warnings ?? [], .. found] }, [.. warningsBelow, .. found]);
    }

    private static DateTimeZone? Zone(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    private static string HashOf(byte[] bytes)
    {
        using SHA256 sha = SHA256.Create();
#pragma warning disable CA1850 // SHA256.HashData is not in .NET Standard 2.0
        byte[] hash = sha.ComputeHash(bytes);
#pragma warning restore CA1850
        string text = string.Empty;
        for (int i = 0; i < BytesInHash; i++)
        {
            text += hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
        }

        return text;
    }

    /// <summary>Reads the names first, quietly: everything else refers to them, and the whole reading reports their faults.</summary>
    private Vocabulary ReadVocabulary(Vocabulary below) =>
        VocabularyReader.Read(new NodeSettings(root!, "a rule set", new DiagnosticList(file.Path), below), below);

    private RuleSet? ReadAll(CheckSettings settings, RuleSet? below, Vocabulary names)
    {
        string schema = settings.Text("schema", "The format: peerbilling/1.", SettingKind.Format);
        settings.Require(schema is "" or Schema, "schema", $"'{schema}' is not a format this version reads; it reads {Schema}");
        string id = settings.Text("id", "Its id: lower-case letters, digits and hyphens; the name of its folder.", SettingKind.RuleSetId);
        settings.Require(id.Length == 0 || RuleSetLocator.IsId(id), "id", $"'{id}' is no id; it takes lower-case letters, digits and inner hyphens");
        settings.OptionalText("extends", "The id of the set it lies on: a state's on the federal one, a payer's on its state's.", SettingKind.RuleSetId);
        string jurisdiction = settings.OptionalText("jurisdiction", "The jurisdiction, two capital letters; absent for that of the state's set it extends.", SettingKind.Jurisdiction)
            ?? (below?.Jurisdiction == FederalJurisdiction ? null : below?.Jurisdiction) ?? string.Empty;
        settings.Require(jurisdiction.Length == 2 && jurisdiction.All(c => c is >= 'A' and <= 'Z'), "jurisdiction", "a rule set names its jurisdiction by two capital letters such as CA");
        string? zoneId = settings.OptionalText("timeZone", "The IANA zone of clock times that do not name their own; absent for that of the set it extends.");
        settings.Require(zoneId is null || Zone(zoneId) is not null, "timeZone", $"'{zoneId}' is no IANA time zone", zoneId is null || Zone(zoneId) is not null ? null : Spelling.Nearest(zoneId, DateTimeZoneProviders.Tzdb.Ids));
        VocabularyReader.ReadDeclared(settings);

        ImmutableDictionary<string, SourceDocument> sources = ReadSources(settings, below);
        RuleLayering layering = new(below, id, diagnostics, names);
        RuleSet ruleSet = new()
        {
            Id = id,
            Jurisdiction = jurisdiction,
            Program = settings.OptionalText("program", "The Medicaid program's name.") ?? below?.Program,
            Payers = settings.Words("payers", "The payers an overlay is for, by their ids on claims, whatever their case."),
            TimeZone = Zone(zoneId) ?? below?.TimeZone ?? DateTimeZone.Utc,
            Revision = settings.Date("revision", "The day of its last change."),
            Sources = sources,
            Vocabulary = names,
            Services = ReadServices(settings, below, jurisdiction, new ServiceReader(sources, id)),
            NationalServices = below is null ? [] : below.NationalServices.Length > 0 ? below.NationalServices : below.Services,
            Rules = layering.Read(settings, new RuleReader(sources, id, diagnostics)),
            NotRegulated = [.. below?.NotRegulated ?? [], .. settings.List("not_regulated", "Checks that somebody looked up and found no rule for.", entry => ReadNotRegulated(entry, sources))],
            Unresearched = [.. below?.Unresearched ?? [], .. settings.List("unresearched", "What was looked for and not found.", ReadUnresearched)],
            Layers = [],
        };
        return ruleSet with { Layers = [.. below?.Layers ?? [], new RuleSetLayer(id, ruleSet.Revision, file.Path, HashOf(file.Bytes))] };
    }

    private static ImmutableDictionary<string, SourceDocument> ReadSources(CheckSettings settings, RuleSet? below)
    {
        ImmutableDictionary<string, SourceDocument>.Builder sources = (below?.Sources ?? ImmutableDictionary<string, SourceDocument>.Empty).ToBuilder();
        settings.ByName("sources", "The documents cited, by id.", (id, source) => sources[id] = SourceDocument.Read(id, source));
        return sources.ToImmutable();
    }

    private static ImmutableArray<ServiceDefinition> ReadServices(CheckSettings settings, RuleSet? below, string jurisdiction, ServiceReader reader)
    {
        ImmutableArray<ServiceDefinition> own = settings.List("services", "The services covered.", reader.Read);
        return below is not null && below.Jurisdiction == jurisdiction
            ? [.. below.Services.Where(service => !own.Any(mine => mine.Code == service.Code)), .. own]
            : own;
    }

    private static NotRegulated ReadNotRegulated(CheckSettings settings, IReadOnlyDictionary<string, SourceDocument> sources)
    {
        string check = CheckNameOf(settings.Text("check", "The check.", SettingKind.KnownCheckName), settings);
        return new NotRegulated(check, settings.RequiredGroup("cite", "Where somebody looked.", cite => Citation.Read(cite, sources)));
    }

    private static Unresearched ReadUnresearched(CheckSettings settings)
    {
        string? check = settings.OptionalText("check", "The check it would become.", SettingKind.KnownCheckName);
        return new Unresearched(settings.Text("topic", "What was looked for."), check is null ? null : CheckNameOf(check, settings));
    }

    /// <summary>Checks that look across sessions have names before they have code.</summary>
    private static string CheckNameOf(string name, CheckSettings settings)
    {
        if (name.Length > 0 && !CheckCatalogue.IsKnown(name))
        {
            settings.Require(false, "check", $"'{name}' is no check", Spelling.Nearest(name, CheckCatalogue.All.Keys));
        }

        return name;
    }
}
