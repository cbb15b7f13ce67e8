namespace OpenGov.Publisher.Editions;

/// <summary>A publisher that does not begin, or a dataset that is held back, says why and what to do. Nothing was changed.</summary>
public sealed class PublisherException(PublisherError error, string message, Exception? inner = null) : Exception(message, inner)
{
    public PublisherError Error { get; } = error;
}
