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
        var target = new PostgresMigrationTarget(connection);
        try
        {
            // An extension's tables are no other program's.
            await target.RefuseForeignAsync(
                """
                select relname::text from pg_class
                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and to_regclass('schema_migration') is null
                  and not exists (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e')
                order by relname limit 1
                """,
                cancellationToken);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
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
