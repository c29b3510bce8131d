using System;

namespace PeerBilling.X12;

/// <summary>One level of the envelope, ISA to IEA, GS to GE or ST to SE: compares the trailer with the header.</summary>
internal sealed class Envelope(string header, int headerControl, string trailer, string counts)
{
    private string? control;

    /// <summary>True between header and trailer.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The header.</summary>
    public Place At { get; private set; }

    /// <summary>What was counted inside so far.</summary>
    public int Count { get; set; }

    public void Open(Segment segment)
    {
        (IsOpen, At, Count) = (true, segment.At, 0);
        control = segment.Text(headerControl);
    }

    /// <summary>Takes the trailer, and warns where its count or control number is wrong.</summary>
    public void Close(Segment segment, ResultQueue results)
    {
        if (!IsOpen)
        {
            results.Warning(segment.At, $"{trailer} stands without {header} before it.");
            return;
        }

        IsOpen = false;
        string? stated = segment.Text(1);
        if (!Values.TryCount(stated, out int count) || count != Count)
        {
            results.Warning(segment.At, $"{trailer}01 holds {Values.Quote(segment[1])}, but there are {Count} {counts}.");
        }

        if (!Same(segment.Text(2), control))
        {
            results.Warning(segment.At, $"{trailer}02 does not repeat the control number of {header}{headerControl:00}.");
        }
    }

    /// <summary>Ends the level where its trailer is missing.</summary>
    public void CloseWithout(Place at, ResultQueue results)
    {
        if (IsOpen)
        {
            IsOpen = false;
            results.Warning(at, $"{trailer} is missing: {header} of segment {At.Segment} is not closed.");
        }
    }

    /// <summary>Ends the level at the end of the file without a word.</summary>
    public void Abandon() => IsOpen = false;

    private static bool Same(string? left, string? right) =>
        string.Equals(left?.Trim().TrimStart('0'), right?.Trim().TrimStart('0'), StringComparison.Ordinal);
}
