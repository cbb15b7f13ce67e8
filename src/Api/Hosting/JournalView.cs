using OpenGov.Data.Writing.Journal;
using OpenGov.Publisher;

namespace OpenGov.Api.Hosting;

/// <summary>The journal as the publisher asks for it.</summary>
internal sealed class JournalView(JournalReader journal) : IJournalView
{
    public ValueTask<JournalHead> HeadAsync(CancellationToken cancellationToken) => journal.HeadAsync(cancellationToken);

    public ValueTask<string?> HashAtAsync(long sequence, CancellationToken cancellationToken) => journal.HashAtAsync(sequence, cancellationToken);

    public ValueTask<IReadOnlySet<string>> TypesMovedSinceAsync(long sequence, CancellationToken cancellationToken) =>
        journal.TypesMovedSinceAsync(sequence, cancellationToken);
}
