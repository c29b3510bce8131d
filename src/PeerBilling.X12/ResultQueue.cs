using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>Sessions and problems that wait for the caller to take them.</summary>
internal sealed class ResultQueue
{
    private readonly Queue<X12ReadResult> waiting = new();
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    public bool IsEmpty => waiting.Count == 0;

    public void Add(SessionRecord session) => waiting.Enqueue(new X12ReadResult(session));

    public void Error(Place at, string message) => waiting.Enqueue(new X12ReadResult(new X12Error(at.Line, at.Segment, message, IsWarning: false)));

    public void Warning(Place at, string message) => waiting.Enqueue(new X12ReadResult(new X12Error(at.Line, at.Segment, message, IsWarning: true)));

    /// <summary>Says of one interchange what would otherwise be said of each of its segments.</summary>
    public void WarnOnce(string topic, Place at, string message)
    {
        if (said.Add(topic))
        {
            Warning(at, message);
        }
    }

    /// <summary>A new interchange is told everything anew.</summary>
    public void BeginInterchange() => said.Clear();

    public bool TryTake([NotNullWhen(true)] out X12ReadResult? result)
    {
        result = waiting.Count > 0 ? waiting.Dequeue() : null;
        return result is not null;
    }
}
