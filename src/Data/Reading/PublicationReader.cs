using System.Text;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>
/// Reads whole lists into sinks, in one snapshot and with flat memory: straight from the statement where rows hold no lists, in chunks where
/// they do.
/// </summary>
/// <param name="slots">The values of the query's variables.</param>
internal sealed class PublicationReader(IReadOnlyList<PublicationPlan> plans, IReadOnlyList<object> slots, ReadDatabase database)
{
    /// <param name="sinks">One for each plan.</param>
    public async ValueTask ReadAsync(IReadOnlyList<IResultSink> sinks, CancellationToken cancellation)
    {
        if (sinks.Count != plans.Count)
        {
            throw new ArgumentException($"There are {plans.Count} lists to read and {sinks.Count} sinks; give one for each list.", nameof(sinks));
        }

        await using var session = await database.OpenAsync(ReadDatabase.UnknownStatements, cancellation);
        foreach (var (plan, sink) in plans.Zip(sinks))
        {
            var level = BoundLevel.Bind(plan.First, slots);
            await (plan.First.Children.Length == 0
                ? StreamAsync(session, level, plan.Map, sink, cancellation)
                : ReadChunksAsync(session, level, plan, sink, cancellation));
        }
    }

    private static async Task StreamAsync(ReadSession session, BoundLevel level, ResultMap map, IResultSink sink, CancellationToken cancellation)
    {
        await using var source = await session.QueryAsync(level.Plan, level.Values, cancellation);
        var view = new ResultRowView(map);
        while (await source.ReadAsync(cancellation))
        {
            view.Read(source);
            sink.BeginRow(map.Level, view);
            sink.EndRow(map.Level);
        }
    }

    private async Task ReadChunksAsync(ReadSession session, BoundLevel level, PublicationPlan plan, IResultSink sink, CancellationToken cancellation)
    {
        while (true)
        {
            using var rows = await LevelRows.ReadAsync(session, level, budget: null, cancellation);
            Emit(plan.Map, rows, 0, sink);
            if (!rows.HasMore(0))
            {
                return;
            }

            rows.Rows.Current = rows.Count(0) - 1;
            level = BoundLevel.Bind(plan.Next, slots, LastKeys(plan.First, rows.Rows));
        }
    }

    private static void Emit(ResultMap map, LevelRows rows, int list, IResultSink sink)
    {
        var view = new ResultRowView(map);
        for (var i = 0; i < rows.Count(list); i++)
        {
            var place = rows.Place(list, i);
            rows.Rows.Current = place;
            view.Read(rows.Rows);
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
    private static object?[] LastKeys(LevelPlan level, RowBuffer row)
    {
        var keys = new object?[level.CursorColumns.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var column = level.CursorColumns[i];
            keys[i] = row.IsNull(column) ? null
                : !level.Columns[column].IsInteger ? level.Cursor!.Parse(i, Encoding.UTF8.GetString(row.Utf8(column)))
                : level.Columns[column].Kind == PropertyKind.Boolean ? row.Int64(column) != 0
                : row.Int64(column);
        }

        return keys;
    }
}
