namespace OpenGov.Data.Tests.Reading;

/// <summary>Where a response goes; something happens when its first bytes arrive, while statements are still to run.</summary>
internal sealed class DisturbedStream(Func<Task> disturbance) : MemoryStream
{
    public bool WasDisturbed { get; private set; }

    public string Text => System.Text.Encoding.UTF8.GetString(ToArray());

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        if (!WasDisturbed)
        {
            WasDisturbed = true;
            await disturbance();
        }
    }
}
