using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>
/// One transaction with its journal entries. Writes are queued and sent in bulk, in the order given; they fail, if they do, at a later read or at
/// the commit. References are checked at the commit, so rows may be written in any order.
/// </summary>
public sealed class WriteBatch : IAsyncDisposable
{
    internal WriteBatch()
    {
    }

    /// <summary>The instant of every entry and row of this batch.</summary>
    public DateTimeOffset At => throw new NotSupportedException();

    /// <summary>The row as it stands in this batch, with its lists; null when there is none.</summary>
    public ValueTask<EntityRow?> FindAsync(EntityModel type, long id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Every row of a type by id, with its lists.</summary>
    public ValueTask<IReadOnlyDictionary<long, EntityRow>> LoadAllAsync(EntityModel type, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>
    /// Adds a row. Sets its version to 1, createdAt and updatedAt to the batch's instant and, for a keyed type without one, its id from its key.
    /// </summary>
    public void Insert(EntityRow row) => throw new NotSupportedException();

    /// <summary>
    /// Writes what differs. Sets the version of <paramref name="after"/> to one more than <paramref name="before"/>'s, and updatedAt. A list that is
    /// absent from <paramref name="after"/> counts as empty.
    /// </summary>
    /// <returns>False when nothing differs: then nothing is written and <paramref name="after"/> keeps the version of <paramref name="before"/>.</returns>
    /// <exception cref="ConflictException">At the commit: the row is no longer at the version of <paramref name="before"/>.</exception>
    public bool Update(EntityRow before, EntityRow after) => throw new NotSupportedException();

    /// <summary>Deletes a row and its lists.</summary>
    public void Delete(EntityRow before) => throw new NotSupportedException();

    /// <summary>The loader's marks of a type, by row id.</summary>
    public ValueTask<IReadOnlyDictionary<long, RecordMark>> LoadMarksAsync(EntityModel type, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Remembers or, with null, forgets the loader's mark of a row. Marks are bookkeeping: they are not journalled.</summary>
    public void SetMark(EntityModel type, long id, RecordMark? mark) => throw new NotSupportedException();

    /// <returns>The journal's sequence after the batch.</returns>
    public ValueTask<long> CommitAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Undoes everything unless the batch was committed.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
