using System.Security.Cryptography;

namespace OpenGov.Publisher.Editions;

/// <summary>A file being written: gathers small writes, and hashes what passes, so that no file is read again to be sealed.</summary>
internal sealed class StagedFile(string name, Stream file) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[64 * 1024];
    private int used;

    public string Name => name;

    public override long Length => Position;

    public override long Position { get; set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <summary>Ends the content; nothing may be written after it.</summary>
    public Checksum Complete()
    {
        Flush();
        return new Checksum(name, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void MakeDurable(IDisk disk) => disk.Flush(file);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Position += buffer.Length;
        while (!buffer.IsEmpty)
        {
            if (used == this.buffer.Length)
            {
                Flush();
            }

            var part = buffer[..Math.Min(buffer.Length, this.buffer.Length - used)];
            part.CopyTo(this.buffer.AsSpan(used));
            used += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    public override void Flush()
    {
        hash.AppendData(buffer, 0, used);
        file.Write(buffer, 0, used);
        used = 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
