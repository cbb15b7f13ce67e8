using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Tracking;

/// <summary>Begins units of work on one database. Holds nothing open; one per program is enough.</summary>
public sealed class UnitOfWorkFactory
{
    private readonly DatabaseAddress address;
    private readonly DomainModel model;
    private readonly TimeProvider clock;
    private readonly JournalWatch? watch;
    private readonly WriteStatements statements;

    /// <param name="watch">Told of every commit; null where nobody of this program follows the journal.</param>
    public UnitOfWorkFactory(DatabaseAddress address, DomainModel model, TimeProvider clock, JournalWatch? watch = null)
    {
        this.address = address;
        this.model = model;
        this.clock = clock;
        this.watch = watch;
        statements = WriteStatements.For(address, model);
    }

    /// <summary>Begins one transaction and waits until it is the only writer.</summary>
    /// <param name="actor">Whom the journal names: a person or a program, never empty.</param>
    public async ValueTask<UnitOfWork> BeginAsync(string actor, CancellationToken cancellationToken = default)
    {
        var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        try
        {
            await session.BeginAsync(cancellationToken);
            var journal = await JournalWriter.LockAsync(session, statements.Journal, watch, actor, clock, cancellationToken);
            var context = CreateContext(session);
            await context.Database.UseTransactionAsync(session.Transaction, cancellationToken);
            return new UnitOfWork(session, statements, journal, context);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// What the platform remembers under a name (<see cref="PlatformState"/>), as it was committed last; null when it was never set. Waits for no writer: for
    /// those who ask first whether there is anything to do, and read it again in the unit that does it.
    /// </summary>
    public async ValueTask<string?> PeekStateAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        return await PlatformState.PeekAsync(session, name, cancellationToken);
    }

    /// <summary>Builds EF Core's model, which takes about a second, so that the first command need not. No connection is opened.</summary>
    public void WarmUp()
    {
        using var context = CreateContext(session: null);
        _ = context.Model;
    }

    private OpenGovContext CreateContext(DatabaseSession? session)
    {
        SqliteBinding.EnsureReady();
        var options = new DbContextOptionsBuilder<OpenGovContext>().ReplaceService<IModelCacheKeyFactory, DomainModelCacheKeyFactory>();
        switch (address)
        {
            case DatabaseAddress.Sqlite sqlite when session is null:
                options.UseSqlite(sqlite.ConnectionString);
                break;
            case DatabaseAddress.Sqlite:
                options.UseSqlite(session.Connection);
                break;
            case DatabaseAddress.Postgres postgres when session is null:
                options.UseNpgsql(postgres.ConnectionString);
                break;
            default:
                options.UseNpgsql(session!.Connection);
                break;
        }

        return new OpenGovContext(options.Options, model, new StoredTypes(address is DatabaseAddress.Sqlite));
    }
}
