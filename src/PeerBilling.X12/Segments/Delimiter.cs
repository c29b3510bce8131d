using System;
using System.Text;

namespace PeerBilling.X12;

/// <summary>A character that divides, and its bytes: nearly always one.</summary>
internal readonly struct Delimiter
{
    private readonly byte[] bytes;

    public Delimiter(char character)
    {
        Character = character;
        bytes = Encoding.UTF8.GetBytes([character]);
    }

    public char Character { get; }

    /// <summary>Its length in bytes.</summary>
    public int Length => bytes.Length;

    /// <summary>The first byte.</summary>
    public byte First => bytes[0];

    /// <summary>True when a text begins with it.</summary>
    public bool Begins(ReadOnlySpan<byte> text) => text.StartsWith(bytes);

    /// <summary>Where it stands first, or -1.</summary>
    public int In(ReadOnlySpan<byte> text) => bytes.Length == 1 ? text.IndexOf(bytes[0]) : text.IndexOf(bytes);
}
