using System;
using System.IO;

namespace PeerBilling.Validation.Batches;

/// <summary>Bytes kept in memory up to a size, then in a temporary file that goes when the stream is closed.</summary>
internal sealed class SpillStream(int mostInMemory, int bufferSize) : Stream
{
    private Stream inner = new MemoryStream();

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <summary>The file; null while the bytes are in memory.</summary>
    public string? Path { get; private set; }

    /// <summary>True once the bytes are in a file.</summary>
    public bool IsFile => Path is not null;

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Path is null && inner.Position + count > mostInMemory)
        {
            Spill();
        }

        inner.Write(buffer, offset, count);
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

#if NET8_0_OR_GREATER
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Path is null && inner.Position + buffer.Length > mostInMemory)
        {
            Spill();
        }

        inner.Write(buffer);
    }

    public override int Read(Span<byte> buffer) => inner.Read(buffer);
#endif

    public override int ReadByte() => inner.ReadByte();

    public override void WriteByte(byte value)
    {
        if (Path is null && inner.Position >= mostInMemory)
        {
            Spill();
        }

        inner.WriteByte(value);
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() => inner.Flush();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Spill()
    {
        // Made by the system for this user alone, and gone when it is closed.
        Path = System.IO.Path.GetTempFileName();
        FileStream file = new(Path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize, FileOptions.DeleteOnClose);
        long position = inner.Position;
        inner.Position = 0;
        inner.CopyTo(file);
        file.Position = position;
        inner.Dispose();
        inner = file;
    }
}
