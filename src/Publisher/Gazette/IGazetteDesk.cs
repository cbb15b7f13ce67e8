namespace OpenGov.Publisher.Gazette;

/// <summary>Where issues of the gazette are released.</summary>
public interface IGazetteDesk
{
    /// <summary>Releases every issue that is due by then, the oldest first; nothing when none is.</summary>
    ValueTask ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
