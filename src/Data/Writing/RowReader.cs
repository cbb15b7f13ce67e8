using System.Data.Common;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>Reads rows with their lists: one statement per list, never per row.</summary>
internal static class RowReader
{
    public static async ValueTask<EntityRow?> FindAsync(
        DatabaseSession session, EntityStatements statements, long id, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(session, statements, statements.SelectOne, [id], cancellationToken);
        if (rows.GetValueOrDefault(id) is not { } row)
        {
            return null;
        }

        foreach (var link in statements.Links)
        {
            await AddAsync(session, rows, link, link.SelectOne, [id], cancellationToken);
        }

        foreach (var components in statements.Components)
        {
            await AddAsync(session, rows, components, components.SelectOne, [id], cancellationToken);
        }

        return row;
    }

    public static async ValueTask<IReadOnlyDictionary<long, EntityRow>> LoadAllAsync(
        DatabaseSession session, EntityStatements statements, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(session, statements, statements.SelectAll, [], cancellationToken);
        foreach (var link in statements.Links)
        {
            await AddAsync(session, rows, link, link.SelectAll, [], cancellationToken);
        }

        foreach (var components in statements.Components)
        {
            await AddAsync(session, rows, components, components.SelectAll, [], cancellationToken);
        }

        return rows;
    }

    private static async ValueTask<Dictionary<long, EntityRow>> RowsAsync(
        DatabaseSession session, EntityStatements statements, PreparedSql sql, object?[] parameters, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<long, EntityRow>();
        await using var reader = await session.QueryAsync(sql, parameters, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new EntityRow(statements.Type);
            Read(session.Values, reader, 0, statements.Type, row.Values);
            foreach (var link in statements.Links)
            {
                row.Links.Add(link.Relation, []);
            }

            foreach (var components in statements.Components)
            {
                row.Components.Add(components.Relation, []);
            }

            rows.Add((long)row.Values[statements.IdIndex]!, row);
        }

        return rows;
    }

    private static async ValueTask AddAsync(
        DatabaseSession session, Dictionary<long, EntityRow> rows, ListStatements<RelationModel.Link> list, PreparedSql sql,
        object?[] parameters, CancellationToken cancellationToken)
    {
        await foreach (var (owner, members) in ByOwnerAsync(session, sql, parameters, reader => reader.GetInt64(1), cancellationToken))
        {
            rows[owner].Links[list.Relation] = members;
        }
    }

    private static async ValueTask AddAsync(
        DatabaseSession session, Dictionary<long, EntityRow> rows, ListStatements<RelationModel.Components> list, PreparedSql sql,
        object?[] parameters, CancellationToken cancellationToken)
    {
        var type = list.Relation.Target;
        object?[] ReadComponent(DbDataReader reader)
        {
            var values = new object?[type.Properties.Count];
            Read(session.Values, reader, 1, type, values);
            return values;
        }

        await foreach (var (owner, members) in ByOwnerAsync(session, sql, parameters, ReadComponent, cancellationToken))
        {
            rows[owner].Components[list.Relation] = members;
        }
    }

    /// <summary>The rows come ordered by owner: each owner's make one list.</summary>
    private static async IAsyncEnumerable<(long Owner, T[] Members)> ByOwnerAsync<T>(
        DatabaseSession session, PreparedSql sql, object?[] parameters, Func<DbDataReader, T> read,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var members = new List<T>();
        var current = 0L;
        await using var reader = await session.QueryAsync(sql, parameters, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var owner = reader.GetInt64(0);
            if (members.Count > 0 && owner != current)
            {
                yield return (current, [.. members]);
                members.Clear();
            }

            current = owner;
            members.Add(read(reader));
        }

        if (members.Count > 0)
        {
            yield return (current, [.. members]);
        }
    }

    private static void Read(StoredValues stored, DbDataReader reader, int firstColumn, EntityModel type, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = stored.Read(reader, firstColumn + i, type.Properties[i]);
        }
    }
}
