using System.Text;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>
/// Reads a whole list into a sink, in one snapshot and with flat memory: straight from the statement where rows hold no lists, in chunks where
/// they do.
/// </summary>
/// <param name="slots">The defaults of the query's variables.</param>
internal sealed class PublicationReader(PublicationPlan plan, IReadOnlyList<object> slots, ResultMap map, ReadDatabase database)
{
    public async ValueTask ReadAsync(IResultSink sink, CancellationToken cancellation)
    {
        await using var session = await database.OpenAsync(ReadDatabase.UnknownStatements, cancellation);
        if (plan.First.Children.Length == 0)
        {
            await StreamAsync(session, sink, cancellation);
            return;
        }

        var level = BoundLevel.Bind(plan.First, slots);
        while (true)
        {
            using var rows = await LevelRows.ReadAsync(session, level, budget: null, cancellation);
            Emit(map, rows, 0, sink);
            if (!rows.HasMore(0))
            {
                return;
            }

            rows.Rows.Current = rows.Count(0) - 1;
            level = BoundLevel.Bind(plan.Next, slots, LastKeys(rows.Rows));
        }
    }

    private async ValueTask StreamAsync(ReadSession session, IResultSink sink, CancellationToken cancellation)
    {
        var level = BoundLevel.Bind(plan.First, slots);
        await using var source = await session.QueryAsync(level.Plan, level.Values, cancellation);
        var view = new ResultRowView(map) { Row = source };
        while (await source.ReadAsync(cancellation))
        {
            sink.BeginRow(map.Level, view);
            sink.EndRow(map.Level);
        }
    }

    private static void Emit(ResultMap map, LevelRows rows, int list, IResultSink sink)
    {
        var view = new ResultRowView(map) { Row = rows.Rows };
        for (var i = 0; i < rows.Count(list); i++)
        {
            var place = rows.Place(list, i);
            rows.Rows.Current = place;
            sink.BeginRow(map.Level, view);
            foreach (var (child, childMap) in map.Children)
            {
                sink.BeginList(childMap.Level);
                Emit(childMap, rows.Children[child], place, sink);
                sink.EndList(childMap.Level);
            }

            sink.EndRow(map.Level);
        }
    }

    /// <summary>The last row's place, as the statement of the next chunk needs it.</summary>
    private object?[] LastKeys(RowBuffer row)
    {
        var keys = new object?[plan.First.CursorColumns.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var column = plan.First.CursorColumns[i];
            keys[i] = row.IsNull(column) ? null
                : !plan.First.Columns[column].IsInteger ? plan.First.Cursor!.Parse(i, Encoding.UTF8.GetString(row.Utf8(column)))
                : plan.First.Columns[column].Kind == PropertyKind.Boolean ? row.Int64(column) != 0
                : row.Int64(column);
        }

        return keys;
    }
}
