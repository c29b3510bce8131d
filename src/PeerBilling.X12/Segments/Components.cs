using System;

namespace PeerBilling.X12;

/// <summary>The components of a composite element, one after the other.</summary>
internal ref struct Components(ReadOnlySpan<byte> composite, Delimiter separator)
{
    private ReadOnlySpan<byte> rest = composite;

    /// <summary>True behind the last component.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The next component; empty when it is blank, and behind the last.</summary>
    public ReadOnlySpan<byte> Next()
    {
        ReadOnlySpan<byte> next = rest;
        int at = separator.In(rest);
        IsAtEnd = at < 0;
        if (at < 0)
        {
            rest = default;
        }
        else
        {
            next = rest.Slice(0, at);
            rest = rest.Slice(at + separator.Length);
        }

        return Utf8Text.IsBlank(next) ? default : next;
    }
}
