using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.RuleSets;

/// <summary>Reads the names that a rule set declares and lays them over those of the sets below it.</summary>
internal static class VocabularyReader
{
    /// <summary>The names below with those that the set declares.</summary>
    public static Vocabulary Read(CheckSettings settings, Vocabulary below)
    {
        Declared own = ReadDeclared(settings);
        return new Vocabulary
        {
            Credentials = Over(below.Credentials, own.Credentials),
            Programs = Over(below.Programs, own.Programs),
            Populations = Over(below.Populations, own.Populations),
            ProviderTypes = Over(below.ProviderTypes, own.ProviderTypes),
            Elements = Over(below.Elements, own.Elements),
            DiagnosisGroups = Over(below.DiagnosisGroups, own.DiagnosisGroups),
        };
    }

    /// <summary>The names that the set itself declares.</summary>
    public static Declared ReadDeclared(CheckSettings settings) => new(
        settings.List("credentials", "Certificates and licences, each named once.", ReadCredential),
        settings.List("programs", "Programs that services belong to.", ReadTerm),
        settings.List("populations", "Whom services are for.", ReadTerm),
        settings.List("provider_types", "Kinds of billing provider.", ReadTerm),
        settings.List("elements", "Elements of notes and plans.", ReadTerm),
        settings.List("diagnosis_groups", "Groups of diagnoses by ICD-10-CM category.", ReadDiagnosisGroup));

    /// <summary>A set that adds no names of a kind shares those below it.</summary>
    private static TermList<T> Over<T>(TermList<T> below, ImmutableArray<T> own)
        where T : Term => own.IsEmpty ? below : new([.. below.All, .. own]);

    private static ImmutableArray<string> Aliases(CheckSettings settings) => settings.Words("aliases", "Other spellings that records may have.");

    private static Term ReadTerm(CheckSettings settings)
    {
        string type = settings.Text("type", "The name that rules use.");
        return new Term { Name = type, Title = settings.OptionalText("name", "Its name in full.") ?? type, Aliases = Aliases(settings) };
    }

    private static CredentialTerm ReadCredential(CheckSettings settings)
    {
        string type = settings.Text("type", "The name that rules use.");
        return new CredentialTerm
        {
            Name = type,
            Title = settings.OptionalText("name", "Its name in full.") ?? type,
            Issuer = settings.OptionalText("issuer", "Who issues it."),
            State = settings.OptionalText("state", "The state it belongs to, two capital letters; absent for one that any state may have."),
            Role = settings.Choice("role", "Who holds it.", CredentialRole.Any),
            Stage = settings.OptionalText("stage", "Its stage, where a certificate has several, such as trainee or full."),
            Aliases = Aliases(settings),
        };
    }

    private static DiagnosisGroup ReadDiagnosisGroup(CheckSettings settings)
    {
        string type = settings.Text("type", "The name that rules use.");
        return new DiagnosisGroup
        {
            Name = type,
            Title = settings.OptionalText("name", "Its name in full.") ?? type,
            Categories = settings.Diagnoses("categories", "ICD-10-CM categories, each with all codes below it."),
            Aliases = Aliases(settings),
        };
    }

    /// <summary>The names that one file declares.</summary>
    public sealed record Declared(
        ImmutableArray<CredentialTerm> Credentials,
        ImmutableArray<Term> Programs,
        ImmutableArray<Term> Populations,
        ImmutableArray<Term> ProviderTypes,
        ImmutableArray<Term> Elements,
        ImmutableArray<DiagnosisGroup> DiagnosisGroups);
}
