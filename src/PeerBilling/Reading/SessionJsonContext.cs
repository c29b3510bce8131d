using System.Text.Json.Serialization;
using PeerBilling.Model;
using PeerBilling.Reading.Converters;

namespace PeerBilling.Reading;

/// <summary>The canonical JSON of session records and rosters, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 32,
    Converters =
    [
        typeof(SharedTextConverter),
        typeof(ProcedureCodeConverter),
        typeof(PlaceOfServiceConverter),
        typeof(DiagnosisCodeConverter),
        typeof(NpiConverter),
        typeof(LocalDateConverter),
        typeof(LocalDateTimeConverter),
        typeof(UnitsConverter),
        typeof(ModifierListConverter),
        typeof(NameConverter<Delivery>),
        typeof(NameConverter<Activity>),
        typeof(NameConverter<Recipient>),
        typeof(NameConverter<CredentialStatus>),
    ])]
[JsonSerializable(typeof(SessionRecord))]
[JsonSerializable(typeof(Roster))]
internal sealed partial class SessionJsonContext : JsonSerializerContext
{
}
