using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OpenGov.Data.Searching;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Journal;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Tracking;

/// <summary>
/// One command's transaction: objects are read and changed through <see cref="Context"/>, and saved with their journal entries at the
/// commit. From its beginning it is the only writer, so what it reads stays true until it ends.
/// </summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private readonly DatabaseSession session;
    private readonly WriteStatements statements;
    private readonly JournalWriter journal;
    private readonly SearchWrites search;

    internal UnitOfWork(DatabaseSession session, WriteStatements statements, JournalWriter journal, OpenGovContext context)
    {
        this.session = session;
        this.statements = statements;
        this.journal = journal;
        search = new SearchWrites(statements.Search, session.Values);
        Context = context;
        State = new PlatformState(session);
    }

    public OpenGovContext Context { get; }

    /// <summary>What the platform remembers between runs, read and written in this transaction.</summary>
    public PlatformState State { get; }

    /// <summary>The instant of everything that this unit writes: UTC, whole milliseconds.</summary>
    public DateTimeOffset At => journal.At;

    /// <summary>Saves what changed, journals it and commits. Versions and instants are set here.</summary>
    /// <returns>The journal's head after it.</returns>
    /// <exception cref="ConflictException">A changed object was attached at a version that is no longer the row's.</exception>
    /// <exception cref="ConstraintException">The database refused a row.</exception>
    public async ValueTask<JournalHead> CommitAsync(CancellationToken cancellationToken = default)
    {
        Context.ChangeTracker.DetectChanges();
        var lists = new List<QueuedWrite>();
        foreach (var entry in Context.ChangeTracker.Entries()
            .Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList())
        {
            await PrepareAsync(entry, lists, cancellationToken);
        }

        // Lists of deleted rows go first, lists of new rows may name rows that come later: references are checked at the commit.
        await session.SendAsync(lists, cancellationToken);
        await SaveAsync(cancellationToken);
        await session.SendAsync(await journal.DrainAsync(cancellationToken), cancellationToken);
        return await journal.CommitAsync(cancellationToken);
    }

    /// <summary>Undoes everything unless the unit was committed.</summary>
    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        await session.DisposeAsync();
    }

    private async ValueTask PrepareAsync(EntityEntry entry, List<QueuedWrite> lists, CancellationToken cancellationToken)
    {
        var type = statements.Of(statements.Model.Entities.Single(candidate => candidate.Clr == entry.Metadata.ClrType));
        var entity = (Entity)entry.Entity;
        switch (entry.State)
        {
            case EntityState.Added:
                entity.Version = 1;
                entity.CreatedAt = entity.UpdatedAt = At;
                var added = TrackedRow.Current(type.Type, entity);
                ListWrites.Insert(lists, type, added, session.Values);
                search.Insert(lists, added);
                Append(ChangeOperation.Create, type, entity, before: null, JournalImage.Of(added, type, members: null));
                break;
            case EntityState.Modified:
                var before = TrackedRow.Original(type.Type, entry);
                var after = TrackedRow.WithoutLists(type.Type, entity);
                var difference = RowDifference.Of(before, after, type);
                if (difference.IsEmpty)
                {
                    entry.State = EntityState.Unchanged;
                    break;
                }

                search.Update(lists, before, after);
                entity.Version++;
                entity.UpdatedAt = At;
                Append(
                    ChangeOperation.Update, type, entity,
                    JournalImage.Of(before, type, difference.Members), JournalImage.Of(after, type, difference.Members));
                break;
            case EntityState.Deleted:
                var deleted = await RowReader.FindAsync(session, type, entity.Id, cancellationToken)
                    ?? TrackedRow.Original(type.Type, entry);
                ListWrites.Delete(lists, type, entity.Id);
                search.Delete(lists, deleted);
                Append(ChangeOperation.Delete, type, entity, JournalImage.Of(deleted, type, members: null), after: null);
                break;
            default:
                break;
        }
    }

    private void Append(ChangeOperation operation, EntityStatements type, Entity entity, JournalImage? before, JournalImage? after)
    {
        if (type.Type.IsJournalled)
        {
            journal.Append(operation, new GlobalId(type.Type.Name, entity.Id), before, after);
        }
    }

    private async ValueTask SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            Context.IsJournalled = true;
            await Context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            throw await ConflictAsync(exception.Entries[0], cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException inner && session.Translate(inner) is not null)
        {
            throw session.Translate(inner)!;
        }
        finally
        {
            Context.IsJournalled = false;
        }
    }

    private static async ValueTask<ConflictException> ConflictAsync(EntityEntry entry, CancellationToken cancellationToken)
    {
        var present = await entry.GetDatabaseValuesAsync(cancellationToken);
        return new ConflictException(
            new GlobalId(entry.Metadata.ClrType.Name, ((Row)entry.Entity).Id),
            (int)entry.OriginalValues[nameof(Entity.Version)]!,
            (int?)present?[nameof(Entity.Version)]);
    }
}
