using OpenGov.Data.Writing.Journal;
using OpenGov.Publisher;
using JournalHead = OpenGov.Publisher.JournalHead;

namespace OpenGov.Api.Hosting;

/// <summary>The journal as the publisher asks for it.</summary>
internal sealed class JournalView(JournalReader journal) : IJournalView
{
    public async ValueTask<JournalHead> HeadAsync(CancellationToken cancellationToken)
    {
        var head = await journal.HeadAsync(cancellationToken);
        return new JournalHead(head.Sequence, head.Hash);
    }

    public ValueTask<string?> HashAtAsync(long sequence, CancellationToken cancellationToken) => journal.HashAtAsync(sequence, cancellationToken);

    public ValueTask<IReadOnlySet<string>> TypesMovedSinceAsync(long sequence, CancellationToken cancellationToken) =>
        journal.TypesMovedSinceAsync(sequence, cancellationToken);
}
