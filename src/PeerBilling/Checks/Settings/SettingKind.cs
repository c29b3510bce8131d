namespace PeerBilling.Checks.Settings;

/// <summary>What a setting of a check looks like in YAML.</summary>
internal enum SettingKind
{
    Integer,
    Number,
    Flag,
    Text,
    Date,
    MonthDay,
    Period,
    Choice,
    Code,
    Modifier,
    Place,
    Diagnosis,
    Credential,
    Program,
    Population,
    ProviderType,
    Element,
    DiagnosisGroup,
    Mapping,
    ByName,
    Format,
    RuleSetId,
    Jurisdiction,
    CheckName,
    KnownCheckName,
}
