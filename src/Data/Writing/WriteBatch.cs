using OpenGov.Data.Searching;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Journal;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>
/// One transaction with its journal entries. Writes are queued and sent in bulk, in the order given; they fail, if they do, at a later
/// read or at the commit. References are checked at the commit, so rows may be written in any order.
/// </summary>
public sealed class WriteBatch : IAsyncDisposable
{
    private readonly DatabaseSession session;
    private readonly WriteStatements statements;
    private readonly JournalWriter journal;
    private readonly SearchWrites search;
    private readonly List<QueuedWrite> queue = [];
    private bool failed;

    internal WriteBatch(DatabaseSession session, WriteStatements statements, JournalWriter journal)
    {
        this.session = session;
        this.statements = statements;
        this.journal = journal;
        search = new SearchWrites(statements.Search, session.Values);
    }

    /// <summary>The instant of every entry and row of this batch: UTC, whole milliseconds.</summary>
    public DateTimeOffset At => journal.At;

    /// <summary>The row as it stands in this batch, with its lists; null when there is none.</summary>
    public async ValueTask<EntityRow?> FindAsync(EntityModel type, long id, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        return await RowReader.FindAsync(session, statements.Of(type), id, cancellationToken);
    }

    /// <summary>Every row of a type by id, with its lists.</summary>
    public async ValueTask<IReadOnlyDictionary<long, EntityRow>> LoadAllAsync(
        EntityModel type, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        return await RowReader.LoadAllAsync(session, statements.Of(type), cancellationToken);
    }

    /// <summary>
    /// Adds a row. Sets its version to 1, createdAt and updatedAt to the batch's instant and, for a keyed type without one, its id
    /// from its key.
    /// </summary>
    public void Insert(EntityRow row)
    {
        var type = statements.Of(row.Type);
        row.Values[type.IdIndex] ??= type.KeyIndex >= 0 && row.Values[type.KeyIndex] is string key
            ? GlobalId.FromKey(row.Type.Name, key).Value
            : throw new ArgumentException($"A new \"{row.Type.Name}\" has neither an id nor a key to make it from.", nameof(row));
        row.Values[type.VersionIndex] = 1;
        row.Values[type.CreatedAtIndex] = At;
        row.Values[type.UpdatedAtIndex] = At;
        queue.Add(new QueuedWrite(type.Insert, Stored(row)));
        ListWrites.Insert(queue, type, row, session.Values);
        search.Insert(queue, row);
        Journal(ChangeOperation.Create, type, row, before: null, JournalImage.Of(row, type, members: null));
    }

    /// <summary>
    /// Writes what differs. Sets the version of <paramref name="after"/> to one more than <paramref name="before"/>'s, and updatedAt;
    /// createdAt stays. A list that is absent from <paramref name="after"/> counts as empty.
    /// </summary>
    /// <returns>False when nothing differs: then nothing is written and <paramref name="after"/> keeps the version of
    /// <paramref name="before"/>.</returns>
    /// <exception cref="ConflictException">At a later read or the commit: the row is no longer at the version of
    /// <paramref name="before"/>.</exception>
    public bool Update(EntityRow before, EntityRow after)
    {
        var type = statements.Of(before.Type);
        var expected = Expect(type, before);
        if (!Equals(after.Values[type.IdIndex] ??= expected.Id, expected.Id) || after.Type != before.Type)
        {
            throw new ArgumentException("An update keeps the row's type and id. Delete the row and insert the other one.", nameof(after));
        }

        var difference = RowDifference.Of(before, after, type);
        after.Values[type.VersionIndex] = difference.IsEmpty ? expected.Version : expected.Version + 1;
        after.Values[type.CreatedAtIndex] = before.Values[type.CreatedAtIndex];
        after.Values[type.UpdatedAtIndex] = difference.IsEmpty ? before.Values[type.UpdatedAtIndex] : At;
        if (difference.IsEmpty)
        {
            return false;
        }

        queue.Add(new QueuedWrite(type.Update, [.. Stored(after), expected.Id, (long)expected.Version], expected));
        ListWrites.Replace(queue, type, after, session.Values, difference.Members);
        search.Update(queue, before, after);
        Journal(
            ChangeOperation.Update, type, after,
            JournalImage.Of(before, type, difference.Members), JournalImage.Of(after, type, difference.Members));
        return true;
    }

    /// <summary>Deletes a row and its lists.</summary>
    /// <exception cref="ConflictException">At a later read or the commit: the row is no longer at the version of
    /// <paramref name="before"/>.</exception>
    public void Delete(EntityRow before)
    {
        var type = statements.Of(before.Type);
        var expected = Expect(type, before);
        ListWrites.Delete(queue, type, expected.Id);
        queue.Add(new QueuedWrite(type.Delete, [expected.Id, (long)expected.Version], expected));
        search.Delete(queue, before);
        Journal(ChangeOperation.Delete, type, before, JournalImage.Of(before, type, members: null), after: null);
    }

    /// <summary>
    /// Forgets the person behind a row: its Restricted values are emptied (null, or no text where one is required), and the key that
    /// could read them in the journal is destroyed. The journal says that it happened, and still verifies. Works for a row that is
    /// deleted already.
    /// </summary>
    public async ValueTask EraseAsync(EntityModel type, long id, CancellationToken cancellationToken = default)
    {
        var subject = new GlobalId(type.Name, id);
        if (await FindAsync(type, id, cancellationToken) is { } row)
        {
            var known = statements.Of(type);
            var expected = Expect(known, row);
            for (var i = 0; i < row.Values.Length; i++)
            {
                row.Values[i] = type.Properties[i].Classification == Classification.Restricted ? Erased(type.Properties[i]) : row.Values[i];
            }

            foreach (var components in known.Components.Where(components => JournalImage.IsRestricted(components.Relation)))
            {
                queue.Add(new QueuedWrite(components.DeleteAll, [id]));
            }

            row.Values[known.VersionIndex] = expected.Version + 1;
            row.Values[known.UpdatedAtIndex] = At;
            queue.Add(new QueuedWrite(known.Update, [.. Stored(row), id, (long)expected.Version], expected));
        }

        // Entries of this batch about the subject are written, with the key, before the key goes.
        await FlushAsync(cancellationToken);
        await journal.DestroyKeyAsync(subject);
        journal.Append(ChangeOperation.Erase, subject, before: null, after: null);
    }

    /// <summary>The loader's marks of a type, by row id.</summary>
    public async ValueTask<IReadOnlyDictionary<long, RecordMark>> LoadMarksAsync(
        EntityModel type, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        await using var reader = await session.QueryAsync(statements.Marks.SelectAll, [type.Name], cancellationToken);
        var marks = new Dictionary<long, RecordMark>();
        while (await reader.ReadAsync(cancellationToken))
        {
            marks.Add(reader.GetInt64(0), new RecordMark(reader.GetString(1), checked((int)reader.GetInt64(2))));
        }

        return marks;
    }

    /// <summary>Remembers or, with null, forgets the loader's mark of a row. Marks are bookkeeping: they are not journalled.</summary>
    public void SetMark(EntityModel type, long id, RecordMark? mark)
    {
        queue.Add(new QueuedWrite(statements.Marks.Delete, [type.Name, id]));
        if (mark is { } value)
        {
            queue.Add(new QueuedWrite(statements.Marks.Insert, [type.Name, id, value.Hash, (long)value.Version]));
        }
    }

    /// <returns>The journal's head after the batch.</returns>
    /// <exception cref="ConflictException">A row is no longer at the version that the batch was told.</exception>
    /// <exception cref="ConstraintException">The database refused a row; the whole batch is undone.</exception>
    public async ValueTask<JournalHead> CommitAsync(CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        return await journal.CommitAsync(cancellationToken);
    }

    /// <summary>Undoes everything unless the batch was committed.</summary>
    public ValueTask DisposeAsync() => session.DisposeAsync();

    private static object? Erased(PropertyModel property) => property switch
    {
        { Required: false } => null,
        { Kind: PropertyKind.Text } => "",
        { Kind: PropertyKind.TextList } => Array.Empty<string>(),
        _ => throw new DomainModelException(
            $"\"{property.Clr.DeclaringType!.Name}.{property.Name}\" is Restricted and required, "
            + $"but a {property.Kind} cannot be emptied. Let it be null."),
    };

    private static ExpectedRow Expect(EntityStatements type, EntityRow before) =>
        new(type.Type, (long)before.Values[type.IdIndex]!, (int)before.Values[type.VersionIndex]!);

    private object?[] Stored(EntityRow row)
    {
        var stored = new object?[row.Values.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = session.Values.ToStored(row.Type.Properties[i], row.Values[i]);
        }

        return stored;
    }

    private void Journal(ChangeOperation operation, EntityStatements type, EntityRow row, JournalImage? before, JournalImage? after)
    {
        if (type.Type.IsJournalled)
        {
            journal.Append(operation, new GlobalId(type.Type.Name, (long)row.Values[type.IdIndex]!), before, after);
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (failed)
        {
            throw new InvalidOperationException("A write of this batch has failed; begin another one.");
        }

        failed = true;
        queue.AddRange(await journal.DrainAsync(cancellationToken));
        var missed = await session.SendAsync(queue, cancellationToken);
        queue.Clear();
        if (missed is not null)
        {
            var id = new GlobalId(missed.Type.Name, missed.Id);
            throw new ConflictException(id, missed.Version, await VersionAsync(missed, cancellationToken));
        }

        failed = false;
    }

    private async ValueTask<int?> VersionAsync(ExpectedRow row, CancellationToken cancellationToken)
    {
        await using var reader = await session.QueryAsync(statements.Of(row.Type).SelectVersion, [row.Id], cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? checked((int)reader.GetInt64(0)) : null;
    }
}
