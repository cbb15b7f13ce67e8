using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace OpenGov.Data.Tests.Migrations;

/// <summary>What the database itself says of its columns and indexes.</summary>
internal sealed record Catalogue(
    IReadOnlyList<(string Table, string Column, string Type, bool Required)> Columns,
    IReadOnlyList<(string Table, string Columns, bool Unique, bool Primary)> Indexes,
    IReadOnlyList<(string Table, string Column, string Target)> References)
{
    private const string SqliteColumns =
        """
        select t.name, c.name, lower(c.type), c."notnull" or c.pk > 0
        from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%'
        """;

    private const string SqliteIndexes =
        """
        select t.name, (select group_concat(i.name, ',') from pragma_index_info(l.name) i), l."unique", l.origin = 'pk'
        from sqlite_schema t, pragma_index_list(t.name) l where t.type = 'table' and t.name not like 'sqlite_%'
        union all
        select t.name, c.name, 1, 1 from sqlite_schema t, pragma_table_info(t.name) c
        where t.type = 'table' and c.pk = 1 and c.type = 'integer' and c.name = 'id'
        """;

    private const string SqliteReferences =
        """
        select t.name, f."from", f."table" from sqlite_schema t, pragma_foreign_key_list(t.name) f where t.type = 'table'
        """;

    private const string PostgresColumns =
        """
        select c.relname, a.attname,
          replace(format_type(a.atttypid, a.atttypmod), 'timestamp(3) with time zone', 'timestamptz(3)')
            || case when l.collname <> 'default' then ' collate "' || l.collname || '"' else '' end,
          a.attnotnull
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        left join pg_collation l on l.oid = a.attcollation
        where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        """;

    private const string PostgresIndexes =
        """
        select c.relname, (select string_agg(a.attname, ',' order by k.n) from unnest(i.indkey) with ordinality k(attnum, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum), i.indisunique, i.indisprimary
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'
        """;

    private const string PostgresReferences =
        """
        select c.relname, a.attname, t.relname
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.condeferrable and k.condeferred
        """;

    public static async Task<Catalogue> ReadAsync(DatabaseAddress address)
    {
        await using DbConnection connection = address switch
        {
            DatabaseAddress.Sqlite sqlite => new SqliteConnection(sqlite.ConnectionString),
            DatabaseAddress.Postgres postgres => new NpgsqlConnection(postgres.ConnectionString),
            _ => throw new ArgumentOutOfRangeException(nameof(address)),
        };
        await connection.OpenAsync();
        var isSqlite = address is DatabaseAddress.Sqlite;
        return new Catalogue(
            await QueryAsync(connection, isSqlite ? SqliteColumns : PostgresColumns,
                row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3))),
            await QueryAsync(connection, isSqlite ? SqliteIndexes : PostgresIndexes,
                row => (row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetBoolean(3))),
            await QueryAsync(connection, isSqlite ? SqliteReferences : PostgresReferences,
                row => (row.GetString(0), row.GetString(1), row.GetString(2))));
    }

    private static async Task<List<T>> QueryAsync<T>(DbConnection connection, string query, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
