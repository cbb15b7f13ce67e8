using System.Data.Common;
using Npgsql;

namespace OpenGov.Data.Migrations;

internal sealed class PostgresMigrationTarget : MigrationTarget
{
    private PostgresMigrationTarget(NpgsqlConnection connection)
        : base(connection)
    {
    }

    public static async Task<PostgresMigrationTarget> OpenAsync(DatabaseAddress.Postgres address, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return new PostgresMigrationTarget(connection);
    }

    public override async Task<DbTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        Transaction = await Connection.BeginTransactionAsync(cancellationToken);

        // "opengov" in hexadecimal: a lock of the program's own, held until the transaction ends.
        await ExecuteAsync("select pg_advisory_xact_lock(x'6f70656e676f76'::bigint)", cancellationToken);
        await ExecuteAsync(
            "create table if not exists schema_migration "
            + "(number bigint primary key, name text not null, sha256 text not null, applied_at text not null)",
            cancellationToken);
        return Transaction;
    }

    /// <summary>A server has its own backups (docs/operations.md).</summary>
    public override Task<string?> BackUpAsync(Migration next, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
