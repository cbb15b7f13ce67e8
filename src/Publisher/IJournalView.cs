using OpenGov.Data.Writing.Journal;

namespace OpenGov.Publisher;

/// <summary>What a publisher needs of the journal.</summary>
public interface IJournalView
{
    ValueTask<JournalHead> HeadAsync(CancellationToken cancellationToken);

    /// <summary>The hash of one entry; null when there is no such entry.</summary>
    ValueTask<string?> HashAtAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>The names of the types that entries after this one changed.</summary>
    ValueTask<IReadOnlySet<string>> TypesMovedSinceAsync(long sequence, CancellationToken cancellationToken);
}
