using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.RuleSets;

/// <summary>Reads the names that a rule set declares and lays them over those of the sets below it.</summary>
internal static class VocabularyReader
{
    public static Vocabulary Read(CheckSettings settings, Vocabulary below) => new()
    {
        Credentials = new([.. below.Credentials.All, .. settings.List("credentials", "Certificates and licences, each named once.", ReadCredential)]),
        Programs = new([.. below.Programs.All, .. settings.List("programs", "Programs that services belong to.", ReadTerm)]),
        Populations = new([.. below.Populations.All, .. settings.List("populations", "Whom services are for.", ReadTerm)]),
        ProviderTypes = new([.. below.ProviderTypes.All, .. settings.List("provider_types", "Kinds of billing provider.", ReadTerm)]),
        Elements = new([.. below.Elements.All, .. settings.List("elements", "Elements of notes and plans.", ReadTerm)]),
        DiagnosisGroups = new([.. below.DiagnosisGroups.All, .. settings.List("diagnosis_groups", "Groups of diagnoses by ICD-10-CM category.", ReadDiagnosisGroup)]),
    };

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
}
