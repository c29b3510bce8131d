using System;
using System.IO;

namespace PeerBilling.Tests.Reading;

/// <summary>A stream that gives the same bytes over and over, up to a length.</summary>
internal sealed class Endless(byte[] bytes, long length = long.MaxValue) : Stream
{
    private long given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int most = (int)Math.Min(count, length - given);
        for (int i = 0; i < most; i++)
        {
            buffer[offset + i] = bytes[(given + i) % bytes.Length];
        }

        given += most;
        return most;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
