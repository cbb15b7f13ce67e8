using System.Data.Common;

namespace OpenGov.Data.Migrations;

/// <summary>The database under migration: what differs between the two is below this class.</summary>
/// <remarks>The one place besides the migrations themselves that holds SQL as text: the schema has to exist before the tree can speak
/// of it.</remarks>
internal abstract class MigrationTarget(DbConnection connection) : IAsyncDisposable
{
    protected DbConnection Connection { get; } = connection;

    protected DbTransaction? Transaction { get; set; }

    /// <exception cref="MigrationException">The database has another program's tables; it is as it was.</exception>
    public static async Task<MigrationTarget> OpenAsync(DatabaseAddress address, CancellationToken cancellationToken) => address switch
    {
        DatabaseAddress.Sqlite sqlite => await SqliteMigrationTarget.OpenAsync(sqlite, cancellationToken),
        DatabaseAddress.Postgres postgres => await PostgresMigrationTarget.OpenAsync(postgres, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address.GetType().Name, "Not a database that the platform knows."),
    };

    /// <summary>Begins a transaction that no other migrator shares, with the table of migrations in place.</summary>
    public abstract Task<DbTransaction> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Saves a copy of what is about to be upgraded. Null where the server's own backups do that.</summary>
    public abstract Task<string?> BackUpAsync(Migration next, CancellationToken cancellationToken);

    public async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(CancellationToken cancellationToken)
    {
        await using var command = Command("select number, name, sha256 from schema_migration order by number");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<AppliedMigration>();
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(new AppliedMigration(
                reader.GetInt32(0),
                reader.GetString(1),
                reader.GetString(2)));
        }

        return applied;
    }

    public virtual async Task ApplyAsync(Migration migration, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using (var schema = Command(migration.Sql))
        {
            await schema.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var row = Command(
            "insert into schema_migration (number, name, sha256, applied_at) values (@number, @name, @sha256, @at)");
        Add(row, "number", migration.Number);
        Add(row, "name", migration.Name);
        Add(row, "sha256", migration.Sha256);
        Add(row, "at", ValueText.Of(now));
        await row.ExecuteNonQueryAsync(cancellationToken);
    }

    public virtual async ValueTask DisposeAsync() => await Connection.DisposeAsync();

    protected async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = Command(statement);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    protected DbCommand Command(string statement)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // The program's own text: a migration's file, or a literal of these classes.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.Transaction = Transaction;
        command.CommandTimeout = 600;
        return command;
    }

    /// <param name="foreignTable">Finds a table, if there is one, in a database without the platform's own.</param>
    protected async Task RefuseForeignAsync(string foreignTable, CancellationToken cancellationToken)
    {
        await using var command = Command(foreignTable);
        if (await command.ExecuteScalarAsync(cancellationToken) is string table)
        {
            throw MigrationException.Foreign(table);
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
