using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>One delivered peer support service to one member on one date: one service line (X12 loop 2400).</summary>
/// <remarks>Everything but the id, the date of service and the procedure code may be absent, and absent means not known: null.</remarks>
public sealed record SessionRecord
{
    private RecordSource? source;

    /// <summary>The name that reports give the session; unique in a batch, and no one's name.</summary>
    public required string Id { get; init; }

    /// <summary>The jurisdiction whose Medicaid program is billed: a state's or territory's two capital letters.</summary>
    public string? State { get; init; }

    /// <summary>The payer's or plan's id, as rule set overlays name it (X12 2010BB NM109).</summary>
    public string? Payer { get; init; }

    /// <summary>The program: <c>mental_health</c>, <c>substance_use</c>, <c>co_occurring</c>, or an alias of one.</summary>
    public string? Program { get; init; }

    /// <summary>Whom the service is for, where a state tells them apart: <c>adult</c>, <c>youth</c>, <c>family</c>, or an alias of one.</summary>
    public string? Population { get; init; }

    /// <summary>The date of service (X12 DTP*472), or the first of several.</summary>
    public required LocalDate DateOfService { get; init; }

    /// <summary>The last date of service, included, where a line spans several days (X12 DTP*472*RD8); null for one day.</summary>
    public LocalDate? DateOfServiceEnd { get; init; }

    /// <summary>When the session began, as the clock on the wall showed it.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>When the session ended, as the clock on the wall showed it.</summary>
    public LocalDateTime? End { get; init; }

    /// <summary>The IANA time zone of <see cref="Start"/> and <see cref="End"/>; null for the jurisdiction's own.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The procedure billed (X12 SV101-2).</summary>
    public required ProcedureCode ProcedureCode { get; init; }

    /// <summary>The modifiers billed, in order (X12 SV101-3 to SV101-6); null when not known, empty when there are none.</summary>
    public ModifierList? Modifiers { get; init; }

    /// <summary>The units billed (X12 SV104).</summary>
    public Units? Units { get; init; }

    /// <summary>Minutes of service, where the record counts them itself; within start to end when all three are given.</summary>
    public int? Minutes { get; init; }

    /// <summary>The charge in US dollars (X12 SV102).</summary>
    public decimal? Charge { get; init; }

    /// <summary>Where the service was given (X12 SV105, else CLM05-1).</summary>
    public PlaceOfService? PlaceOfService { get; init; }

    /// <summary>How peer and member met.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>Members in the session, the billed one included; 1 for an individual session.</summary>
    public int? GroupSize { get; init; }

    /// <summary>The id that all members' records of one group session share.</summary>
    public string? GroupId { get; init; }

    /// <summary>The episode of care that the session belongs to, for ceilings by episode.</summary>
    public string? Episode { get; init; }

    /// <summary>Staff who led the session together, the billed peer included.</summary>
    public int? Facilitators { get; init; }

    /// <summary>Whom the peer spoke with.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>What the time was spent on.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The diagnoses the line points to, the first one principal (X12 HI through SV107).</summary>
    public ImmutableArray<DiagnosisCode>? Diagnoses { get; init; }

    /// <summary>The Medicaid beneficiary.</summary>
    public Member? Member { get; init; }

    /// <summary>The rendering provider: the certified peer support specialist (X12 2420A, else 2310B).</summary>
    public Peer? Peer { get; init; }

    /// <summary>The supervising provider (X12 2420D, else 2310D).</summary>
    public Supervisor? Supervisor { get; init; }

    /// <summary>How the peer was supervised.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>The plan of care in force.</summary>
    public PlanOfCare? PlanOfCare { get; init; }

    /// <summary>Other signed documents: assessment, recommendation, service order, consent.</summary>
    public ImmutableArray<CareDocument>? Documents { get; init; }

    /// <summary>The payer's prior authorization (X12 REF*G1).</summary>
    public Authorization? Authorization { get; init; }

    /// <summary>The note written of the session.</summary>
    public Note? Note { get; init; }

    /// <summary>The billing provider (X12 2010AA).</summary>
    public BillingProvider? BillingProvider { get; init; }

    /// <summary>The claim the session is billed on (X12 2300).</summary>
    public Claim? Claim { get; init; }

    /// <summary>Whatever else a system wants to carry; no rule reads it.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Where the record was read; null for one made in memory. Not part of its JSON.</summary>
    [JsonIgnore]
    public RecordSource? Source { get => source; init => source = value; }

    /// <summary>Says where a record that nobody else has yet was read.</summary>
    internal SessionRecord ReadFrom(RecordSource place)
    {
        source = place;
        return this;
    }
}
