namespace OpenGov.Publisher.Datasets;

/// <summary>An edition: the values of its row.</summary>
public sealed record PublishedEdition(int Number, DateTimeOffset SealedAt, string ManifestSha256, long JournalSequence);
