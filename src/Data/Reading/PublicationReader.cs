using OpenGov.Data.Planning;

namespace OpenGov.Data.Reading;

/// <summary>
/// Reads whole lists into sinks, in one snapshot and with flat memory. Each list is one statement, however many rows it has; where rows hold lists, these are
/// read for a part of the rows at a time.
/// </summary>
/// <param name="slots">The values of the query's variables.</param>
internal sealed class PublicationReader(IReadOnlyList<PublicationPlan> plans, IReadOnlyList<object> slots, ReadDatabase database)
{
    /// <summary>Rows that are held at once, where lists hang on them.</summary>
    private const int Part = 1000;

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
            var level = BoundLevel.Bind(plan.Level, slots);
            await (level.Children.Length == 0
                ? StreamAsync(session, level, plan.Map, sink, cancellation)
                : ReadPartsAsync(session, level, plan.Map, sink, cancellation));
        }
    }

    /// <summary>Whether the first list has a row.</summary>
    public async ValueTask<bool> HasRowsAsync(CancellationToken cancellation)
    {
        await using var session = await database.OpenAsync(ReadDatabase.UnknownStatements, cancellation);
        var level = BoundLevel.Bind(plans[0].Level, slots);
        await using var cursor = await session.OpenCursorAsync(level.Plan, level.Values, cancellation);
        await using var rows = await cursor.FetchAsync(1, cancellation);
        return await rows.ReadAsync(cancellation);
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

    private static async Task ReadPartsAsync(ReadSession session, BoundLevel level, ResultMap map, IResultSink sink, CancellationToken cancellation)
    {
        await using var cursor = await session.OpenCursorAsync(level.Plan, level.Values, cancellation);
        for (var count = Part; count == Part;)
        {
            using var rows = await LevelRows.ReadAsync(session, level, cursor, Part, cancellation);
            Emit(map, rows, 0, sink);
            count = rows.Count(0);
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
}
