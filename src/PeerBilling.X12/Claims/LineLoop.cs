using System.Collections.Generic;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>The service line at hand (loop 2400 with 2420).</summary>
internal sealed class LineLoop
{
    // What is wrong with a line is said in one message; a line of thousands of faults need not list them.
    private const int MostFaults = 6;

    private int faults;

    /// <summary>The segment that opened the line: LX, or SV1 where there is no LX.</summary>
    public required Place At { get; init; }

    /// <summary>LX; absent where there is none.</summary>
    public Place NumberAt { get; init; }

    /// <summary>LX01, or the line's place in its claim where that is no number.</summary>
    public required int Number { get; init; }

    public Place ServiceAt { get; set; }

    public ProcedureCode Code { get; set; }

    public List<Modifier> Modifiers { get; } = [];

    public List<byte> ModifierPositions { get; } = [];

    public decimal? Charge { get; set; }

    public Units? Units { get; set; }

    public int? Minutes { get; set; }

    public PlaceOfService? PlaceOfService { get; set; }

    /// <summary>The claim's diagnoses that SV107 points to; null when it points to none at all.</summary>
    public List<byte>? Pointers { get; set; }

    public LocalDate? From { get; set; }

    public LocalDate? To { get; set; }

    public Place DateAt { get; set; }

    public Found ControlNumber { get; set; }

    public Found Authorization { get; set; }

    public Provider? Rendering { get; set; }

    public Provider? Supervising { get; set; }

    /// <summary>Everything that keeps the line from being given, in one text; null when nothing does.</summary>
    public string? FaultText { get; private set; }

    /// <summary>The segment of the first fault.</summary>
    public Place FaultAt { get; private set; }

    public void Fault(Place at, string text)
    {
        FaultAt = faults == 0 ? at : FaultAt;
        if (++faults <= MostFaults)
        {
            FaultText = FaultText is null ? text : $"{FaultText} {text}";
        }
    }
}
