using PeerBilling.Model;

namespace PeerBilling.Benchmarks;

/// <summary>Codes that the conditions compare with.</summary>
internal static class Codes
{
    public static readonly ProcedureCode PeerService = ProcedureCode.Parse("H0038");
    public static readonly Modifier He = Modifier.Parse("HE");
    public static readonly Modifier Hf = Modifier.Parse("HF");
    public static readonly PlaceOfService Office = PlaceOfService.Parse("11");
    public static readonly PlaceOfService Home = PlaceOfService.Parse("12");
    public static readonly PlaceOfService Clinic = PlaceOfService.Parse("53");
}
