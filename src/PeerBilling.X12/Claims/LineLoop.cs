using System.Collections.Generic;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>The service line at hand (loop 2400 with 2420). The next one is read into the same object.</summary>
internal sealed class LineLoop
{
    // What is wrong with a line is said in one message; a line of thousands of faults need not list them.
    private const int MostFaults = 6;

    private int faults;

    /// <summary>The segment that opened the line: LX, or SV1 where there is no LX.</summary>
    public Place At { get; private set; }

    /// <summary>LX; absent where there is none.</summary>
    public Place NumberAt { get; private set; }

    /// <summary>LX01, or the line's place in its claim where that is no number.</summary>
    public int Number { get; private set; }

    public Place ServiceAt { get; set; }

    public ProcedureCode Code { get; set; }

    public LineModifiers Modifiers { get; } = new();

    public decimal? Charge { get; set; }

    public Units? Units { get; set; }

    public int? Minutes { get; set; }

    public PlaceOfService? PlaceOfService { get; set; }

    /// <summary>The claim's diagnoses that SV107 points to; meaningless unless <see cref="HasPointers"/>.</summary>
    public List<byte> Pointers { get; } = [];

    /// <summary>False when SV107 points to nothing at all.</summary>
    public bool HasPointers { get; set; }

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

    /// <summary>Opens a line in place of the one before it.</summary>
    public void Begin(Place at, Place numberAt, int number)
    {
        (At, NumberAt, Number, ServiceAt, DateAt) = (at, numberAt, number, default, default);
        (Code, Charge, Units, Minutes, PlaceOfService) = (default, null, null, null, null);
        (From, To, ControlNumber, Authorization, Rendering, Supervising) = (null, null, default, default, null, null);
        (faults, FaultText, FaultAt, HasPointers) = (0, null, default, false);
        Modifiers.Clear();
        Pointers.Clear();
    }

    public void Fault(Place at, string text)
    {
        FaultAt = faults == 0 ? at : FaultAt;
        if (++faults <= MostFaults)
        {
            FaultText = FaultText is null ? text : $"{FaultText} {text}";
        }
    }
}
