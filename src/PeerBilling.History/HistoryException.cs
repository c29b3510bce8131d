using System;

namespace PeerBilling.History;

/// <summary>A history file cannot be used: the message names it, says what was found and what would be right.</summary>
public sealed class HistoryException : Exception
{
    /// <summary>Creates an exception without a message of its own.</summary>
    public HistoryException()
    {
    }

    /// <summary>Creates an exception.</summary>
    public HistoryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with what caused it.</summary>
    public HistoryException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
