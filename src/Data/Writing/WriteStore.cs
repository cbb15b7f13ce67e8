using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>Begins batches on one database. Holds nothing open; one per program is enough.</summary>
public sealed class WriteStore : IWriteStore
{
    private readonly DatabaseAddress address;
    private readonly TimeProvider clock;
    private readonly JournalWatch? watch;
    private readonly WriteStatements statements;

    /// <param name="watch">Told of every commit; null where nobody of this program follows the journal.</param>
    public WriteStore(DatabaseAddress address, DomainModel model, TimeProvider clock, JournalWatch? watch = null)
    {
        this.address = address;
        this.clock = clock;
        this.watch = watch;
        statements = WriteStatements.For(address, model);
    }

    public async ValueTask<WriteBatch> BeginAsync(string actor, CancellationToken cancellationToken = default)
    {
        var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        try
        {
            await session.BeginAsync(cancellationToken);

            // The instant is read under the lock: entries stand in the order of their instants, too.
            var journal = await JournalWriter.LockAsync(session, statements.Journal, watch, actor, clock, cancellationToken);
            return new WriteBatch(session, statements, journal);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<IReadOnlyDictionary<long, EntityRow>> LoadAllAsync(
        EntityModel type, CancellationToken cancellationToken = default)
    {
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);

        // Rows and their lists are read one after the other: without the snapshot, a list might name a row that was not there yet.
        await session.BeginSnapshotAsync(cancellationToken);
        return await RowReader.LoadAllAsync(session, statements.Of(type), cancellationToken);
    }
}
