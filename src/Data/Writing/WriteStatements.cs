using System.Collections.Concurrent;
using OpenGov.Data.Searching;
using OpenGov.Data.Sql;
using OpenGov.Data.Sql.Postgres;
using OpenGov.Data.Sql.Sqlite;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>Every statement of the write side on one dialect, each printed once.</summary>
internal sealed class WriteStatements
{
    private static readonly ConcurrentDictionary<(SqlDialect Dialect, DomainModel Model), WriteStatements> Known = [];

    private readonly SqlDialect dialect;
    private readonly ConcurrentDictionary<EntityModel, EntityStatements> entities = [];

    private WriteStatements(SqlDialect dialect, DomainModel model)
    {
        this.dialect = dialect;
        Model = model;
        Journal = new JournalStatements(dialect);
        Marks = new MarkStatements(dialect);
        Search = new SearchStatements(dialect);
    }

    public DomainModel Model { get; }

    public JournalStatements Journal { get; }

    public MarkStatements Marks { get; }

    public SearchStatements Search { get; }

    public static WriteStatements For(DatabaseAddress address, DomainModel model) =>
        Known.GetOrAdd((DialectOf(address), model), key => new WriteStatements(key.Dialect, key.Model));

    public static SqlDialect DialectOf(DatabaseAddress address) =>
        address is DatabaseAddress.Sqlite ? SqliteDialect.Instance : PostgresDialect.Instance;

    /// <exception cref="ArgumentException">The type has no table of its own that people write.</exception>
    public EntityStatements Of(EntityModel type) => entities.GetOrAdd(type, static (added, dialect) =>
        added.Clr.IsSubclassOf(typeof(Entity))
            ? new EntityStatements(added, dialect)
            : throw new ArgumentException($"Rows of \"{added.Name}\" are not written through a batch.", nameof(type)), dialect);
}
