using System;
using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.When;

/// <summary>Whom a rule, or a service, is about: every part that is given must hold; a part left out, empty, asks nothing.</summary>
/// <remarks>A session outside a part is skipped whatever else is absent; one that lacks what a part asks, or tells of a birth after the service, is unknown.</remarks>
public sealed record Condition
{
    /// <summary>A condition that every session meets.</summary>
    public static Condition Always { get; } = new();

    /// <summary>Procedure codes, any of.</summary>
    public ImmutableArray<ProcedureCode> Codes { get; init; } = [];

    /// <summary>Modifiers that must, or must not, be on the line; null for no matter.</summary>
    public ModifierCondition? Modifiers { get; init; }

    /// <summary>Programs, any of.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>Populations, any of.</summary>
    public ImmutableArray<string> Populations { get; init; } = [];

    /// <summary>Individual or group.</summary>
    public ImmutableArray<ServiceFormat> Formats { get; init; } = [];

    /// <summary>In person, by video, by audio; any of.</summary>
    public ImmutableArray<Delivery> Deliveries { get; init; } = [];

    /// <summary>Places of service, any of.</summary>
    public ImmutableArray<Model.PlaceOfService> PlacesOfService { get; init; } = [];

    /// <summary>Payers, any of, whatever their case.</summary>
    public ImmutableArray<string> Payers { get; init; } = [];

    /// <summary>Least age of the member in whole years on the date of service, included; null for none.</summary>
    public int? MinMemberAge { get; init; }

    /// <summary>Greatest age of the member in whole years on the date of service, included; null for none.</summary>
    public int? MaxMemberAge { get; init; }

    /// <summary>Diagnosis groups, any of, for any diagnosis of the line.</summary>
    public ImmutableArray<string> DiagnosisGroups { get; init; } = [];

    /// <summary>Credentials of the peer, any of.</summary>
    public ImmutableArray<string> Credentials { get; init; } = [];

    /// <summary>Stages of a credential of the peer, any of.</summary>
    public ImmutableArray<string> CredentialStages { get; init; } = [];

    /// <summary>Credentials of the supervisor, any of.</summary>
    public ImmutableArray<string> Supervisors { get; init; } = [];

    /// <summary>Kinds of billing provider, any of.</summary>
    public ImmutableArray<string> BillingProviders { get; init; } = [];

    /// <summary>Whom the peer spoke with, any of.</summary>
    public ImmutableArray<Recipient> Recipients { get; init; } = [];

    /// <summary>What the time was spent on, any of.</summary>
    public ImmutableArray<Activity> Activities { get; init; } = [];

    /// <summary>Claim frequency codes, any of.</summary>
    public ImmutableArray<string> ClaimFrequencies { get; init; } = [];

    /// <summary>Whether the session meets the condition, and if that cannot be told, the field that is absent or not recognized.</summary>
    public ConditionResult Evaluate(in SessionContext context)
    {
        if (ReferenceEquals(this, Always))
        {
            return ConditionResult.Yes;
        }

        if (Codes.Length > 0 && !Codes.Contains(context.Session.ProcedureCode))
        {
            return ConditionResult.No;
        }

        ConditionResult result = ConditionResult.Yes;
        foreach (ConditionPart part in ConditionParts.All)
        {
            result = Asks(part) && !result.IsNo ? result.And(Evaluate(part, context)) : result;
        }

        return result;
    }

    /// <summary>True when the condition asks something of this part.</summary>
    internal bool Asks(ConditionPart part) => part switch
    {
        ConditionPart.Modifiers => Modifiers is not null,
        ConditionPart.Program => Programs.Length > 0,
        ConditionPart.Population => Populations.Length > 0,
        ConditionPart.Format => Formats.Length > 0,
        ConditionPart.Delivery => Deliveries.Length > 0,
        ConditionPart.Place => PlacesOfService.Length > 0,
        ConditionPart.Payer => Payers.Length > 0,
        ConditionPart.Recipient => Recipients.Length > 0,
        ConditionPart.Activity => Activities.Length > 0,
        ConditionPart.Frequency => ClaimFrequencies.Length > 0,
        ConditionPart.Age => MinMemberAge is not null || MaxMemberAge is not null,
        ConditionPart.Diagnoses => DiagnosisGroups.Length > 0,
        ConditionPart.Credential => Credentials.Length > 0,
        ConditionPart.Stage => CredentialStages.Length > 0,
        ConditionPart.Supervisor => Supervisors.Length > 0,
        _ => BillingProviders.Length > 0,
    };

    /// <summary>Whether the session meets a part that the condition asks.</summary>
    internal ConditionResult Evaluate(ConditionPart part, in SessionContext context)
    {
        SessionRecord session = context.Session;
        return part switch
        {
            ConditionPart.Modifiers => Modifiers!.Evaluate(session.Modifiers),
            ConditionPart.Program => OneOf(Programs, context.Vocabulary.Programs, session.Program, "program"),
            ConditionPart.Population => OneOf(Populations, context.Vocabulary.Populations, session.Population, "population"),
            ConditionPart.Format => OneOf(Formats, context.Format, "groupSize"),
            ConditionPart.Delivery => OneOf(Deliveries, session.Delivery, "delivery"),
            ConditionPart.Place => OneOf(PlacesOfService, session.PlaceOfService, "placeOfService"),
            ConditionPart.Payer => OneOf(Payers, session.Payer, "payer"),
            ConditionPart.Recipient => OneOf(Recipients, session.Recipient, "recipient"),
            ConditionPart.Activity => OneOf(Activities, session.Activity, "activity"),
            ConditionPart.Frequency => OneOf(ClaimFrequencies, session.Claim?.Frequency, "claim.frequency"),
            ConditionPart.Age => EvaluateAge(context),
            ConditionPart.Diagnoses => EvaluateDiagnoses(context),
            ConditionPart.Credential => AnyCredential(Credentials, byStage: false, context, session.Peer?.Credentials, "peer.credentials"),
            ConditionPart.Stage => AnyCredential(CredentialStages, byStage: true, context, session.Peer?.Credentials, "peer.credentials"),
            ConditionPart.Supervisor => AnyCredential(Supervisors, byStage: false, context, session.Supervisor?.Credentials, "supervisor.credentials"),
            _ => OneOf(BillingProviders, context.Vocabulary.ProviderTypes, session.BillingProvider?.Type, "billingProvider.type"),
        };
    }

    internal static Condition Read(CheckSettings settings)
    {
        MemberAgeRange? age = settings.Group("member_age", "Age of the member in whole years on the date of service.", MemberAgeRange.Read);
        return new Condition
        {
            Codes = settings.Codes("codes", "Procedure codes, any of."),
            Modifiers = settings.Group("modifiers", "Modifiers that must, or must not, be on the line.", ModifierCondition.Read),
            Programs = settings.Words("programs", "Programs, any of.", SettingKind.Program),
            Populations = settings.Words("populations", "Populations, any of.", SettingKind.Population),
            Formats = settings.Choices<ServiceFormat>("formats", "Individual or group."),
            Deliveries = settings.Choices<Delivery>("deliveries", "How peer and member met, any of."),
            PlacesOfService = settings.Places("places_of_service", "Places of service, any of."),
            Payers = settings.Words("payers", "Payers, any of, whatever their case."),
            MinMemberAge = age?.Min,
            MaxMemberAge = age?.Max,
            DiagnosisGroups = settings.Words("diagnosis_groups", "Groups of diagnoses, any of, for any diagnosis of the line.", SettingKind.DiagnosisGroup),
            Credentials = settings.Words("credentials", "Credentials of the peer, any of.", SettingKind.Credential),
            CredentialStages = settings.Words("credential_stages", "Stages of a credential of the peer, any of."),
            Supervisors = settings.Words("supervisors", "Credentials of the supervisor, any of.", SettingKind.Credential),
            BillingProviders = settings.Words("billing_providers", "Kinds of billing provider, any of.", SettingKind.ProviderType),
            Recipients = settings.Choices<Recipient>("recipients", "Whom the peer spoke with, any of."),
            Activities = settings.Choices<Activity>("activities", "What the time was spent on, any of."),
            ClaimFrequencies = settings.Words("claim_frequencies", "Claim frequency codes, any of: \"1\" original, \"7\" replacement, \"8\" void."),
        };
    }

    /// <summary>The name nearest to one that a condition did not recognize; null when nothing is near.</summary>
    internal static string? Nearest(in ConditionResult unrecognized, Vocabulary names) => unrecognized.Field switch
    {
        "program" => names.Programs.Nearest(unrecognized.Spelling!),
        "population" => names.Populations.Nearest(unrecognized.Spelling!),
        "billingProvider.type" => names.ProviderTypes.Nearest(unrecognized.Spelling!),
        _ => names.Credentials.Nearest(unrecognized.Spelling!),
    };

    private static ConditionResult OneOf<T>(ImmutableArray<T> wanted, T? actual, string field)
        where T : struct
    {
        return actual is { } value ? ConditionResult.Of(Texts.Have(wanted, value)) : ConditionResult.Unknown(field);
    }

    private static ConditionResult OneOf<T>(ImmutableArray<string> wanted, TermList<T> terms, string? actual, string field)
        where T : Term
    {
        if (actual is null)
        {
            return ConditionResult.Unknown(field);
        }

        return terms.Find(actual) is { } term ? ConditionResult.Of(Texts.Have(wanted, term.Name)) : ConditionResult.Unrecognized(field, actual);
    }

    private static ConditionResult OneOf(ImmutableArray<string> wanted, string? actual, string field)
    {
        if (actual is null)
        {
            return ConditionResult.Unknown(field);
        }

        foreach (string word in wanted)
        {
            if (word == actual || string.Equals(word, actual, StringComparison.OrdinalIgnoreCase))
            {
                return ConditionResult.Yes;
            }
        }

        return ConditionResult.No;
    }

    private static ConditionResult AnyCredential(ImmutableArray<string> wanted, bool byStage, in SessionContext context, ImmutableArray<Credential>? held, string field)
    {
        if (held is not { } credentials)
        {
            return ConditionResult.Unknown(field);
        }

        int unrecognized = -1;
        for (int i = 0; i < credentials.Length; i++)
        {
            CredentialTerm? term = context.Vocabulary.Credentials.Find(credentials[i].Type);
            if (term is null)
            {
                unrecognized = i;
            }
            else if ((byStage ? term.Stage : term.Name) is { } name && Texts.Have(wanted, name))
            {
                return ConditionResult.Yes;
            }
        }

        return unrecognized < 0 ? ConditionResult.No : ConditionResult.Unrecognized($"{field}[{unrecognized}].type", credentials[unrecognized].Type);
    }

    private ConditionResult EvaluateAge(in SessionContext context) => context.Session.Member?.BirthDate is { } born && born <= context.Date
        ? ConditionResult.Of(IsWithinAges(born, context.Date))
        : ConditionResult.Unknown("member.birthDate");

    private bool IsWithinAges(LocalDate born, LocalDate date) =>
        (MinMemberAge is not { } min || born.YearsLater(min) <= date) && (MaxMemberAge is not { } max || born.YearsLater(max + 1) > date);

    private ConditionResult EvaluateDiagnoses(in SessionContext context)
    {
        if (context.Session.Diagnoses is not { } diagnoses)
        {
            return ConditionResult.Unknown("diagnoses");
        }

        foreach (string name in DiagnosisGroups)
        {
            DiagnosisGroup? group = context.Vocabulary.DiagnosisGroups.Find(name);
            foreach (DiagnosisCode diagnosis in diagnoses)
            {
                if (group is not null && group.Contains(diagnosis))
                {
                    return ConditionResult.Yes;
                }
            }
        }

        return ConditionResult.No;
    }
}
