using System;
using System.IO;

namespace PeerBilling.X12.Tests;

/// <summary>Gives some bytes in pieces of the sizes that it is told.</summary>
internal sealed class ChunkedStream(byte[] bytes, Func<int> size) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size()));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size())]);
}
