using OpenGov.Data.Planning;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Reading;

/// <summary>One run of a plan over one snapshot.</summary>
/// <param name="roots">By field.</param>
internal sealed class GraphExecution(IReadOnlyList<BoundRoot> roots, ReadSession session) : IPlannedExecution
{
    private readonly RowBudget budget = new();

    public async ValueTask WriteAsync(int field, object? parent, ResponseWriter writer, CancellationToken cancellation)
    {
        var emitter = new JsonEmitter(writer);
        if (roots[field] is BoundRoot.Nodes nodes)
        {
            await WriteNodesAsync(nodes, emitter, writer, cancellation);
            return;
        }

        var bound = (BoundRoot.Rows)roots[field];
        switch (bound.Root.Shape)
        {
            case Shape.Connection connection when CanStream(bound.Level.Plan, connection):
                await StreamAsync(connection, bound.Level, emitter, writer, cancellation);
                break;
            case Shape.Connection connection:
                using (var rows = await LevelRows.ReadAsync(session, bound.Level, budget, cancellation))
                {
                    rows.Rows.Current = 0;
                    emitter.Connection(connection, rows, 0, rows.Rows);
                }

                break;
            case Shape.Groups groups:
                using (var rows = await LevelRows.ReadAsync(session, bound.Level, budget, cancellation))
                {
                    emitter.Groups(groups, rows, 0);
                }

                break;
            case Shape.Object row when bound.Known is { } known:
                if (!(parent is not null && known.IdOf(parent) is { } id && await WriteRowAsync(row, bound.Level.For(id), emitter, cancellation)))
                {
                    WriteMissing(known, writer);
                }

                break;
            case Shape.Object row:
                if (!await WriteRowAsync(row, bound.Level, emitter, cancellation))
                {
                    writer.Null();
                }

                break;
        }

        await writer.FlushIfFullAsync(cancellation);
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    /// <summary>False, and nothing written, when there is no row that the caller sees.</summary>
    private async ValueTask<bool> WriteRowAsync(Shape.Object row, BoundLevel level, JsonEmitter emitter, CancellationToken cancellation)
    {
        using var rows = await LevelRows.ReadAsync(session, level, budget, cancellation);
        if (rows.Count(0) == 0)
        {
            return false;
        }

        rows.Rows.Current = 0;
        emitter.Object(row, rows.Rows, rows, 0);
        return true;
    }

    private async ValueTask WriteNodesAsync(BoundRoot.Nodes nodes, JsonEmitter emitter, ResponseWriter writer, CancellationToken cancellation)
    {
        var read = new List<LevelRows>();
        try
        {
            foreach (var type in nodes.Types)
            {
                read.Add(await LevelRows.ReadAsync(session, type.Level, type.Ids, budget, cancellation));
            }

            if (nodes.IsList)
            {
                writer.Raw((byte)'[');
            }

            for (var place = 0; place < nodes.Places.Count; place++)
            {
                if (place > 0)
                {
                    writer.Raw((byte)',');
                }

                var (type, id) = nodes.Places[place];
                if (type < 0 || read[type].Count(id) == 0)
                {
                    writer.Null();
                    continue;
                }

                var rows = read[type];
                rows.Rows.Current = rows.Place(id, 0);
                emitter.Object((Shape.Object)nodes.Types[type].Root.Shape, rows.Rows, rows, rows.Rows.Current);
                await writer.FlushIfFullAsync(cancellation);
            }

            if (nodes.IsList)
            {
                writer.Raw((byte)']');
            }
        }
        finally
        {
            read.ForEach(static rows => rows.Dispose());
        }
    }

    private static void WriteMissing(PlannedRoot.Known known, ResponseWriter writer)
    {
        if (known.IsRequired)
        {
            throw new InvalidOperationException($"Field \"{known.Key}\" is non-null, but the row that it names was not found.");
        }

        writer.Null();
    }

    /// <summary>Rows go from the statement into the response where each is needed once, and nothing is asked for that only the end tells.</summary>
    private static bool CanStream(LevelPlan plan, Shape.Connection shape) =>
        plan is { Children.Length: 0, Paging.IsBackward: false }
        && !shape.Fields.Any(field => field.Value is ConnectionValue.Hits)
        && shape.Fields.Count(field => field.Value is ConnectionValue.Nodes or ConnectionValue.Edges) == 1
        && !shape.Fields.Any(field => field.Value is ConnectionValue.PageInfo or ConnectionValue.TotalCount);

    private async ValueTask StreamAsync(
        Shape.Connection shape, BoundLevel level, JsonEmitter emitter, ResponseWriter writer, CancellationToken cancellation)
    {
        var separator = (byte)'{';
        foreach (var field in shape.Fields)
        {
            writer.Raw(separator);
            separator = (byte)',';
            writer.Raw(field.Prefix);
            if (field.Value is ConnectionValue.Constant constant)
            {
                writer.Raw(constant.Json);
                continue;
            }

            writer.Raw((byte)'[');
            await using var source = await session.QueryAsync(level.Plan, level.Values, cancellation);
            for (var count = 0L; count < level.PageSize && await source.ReadAsync(cancellation); count++)
            {
                if (count > 0)
                {
                    writer.Raw((byte)',');
                }

                if (field.Value is ConnectionValue.Nodes nodes)
                {
                    emitter.Object(nodes.Row, source, null, 0);
                }
                else
                {
                    emitter.Edge(((ConnectionValue.Edges)field.Value).Fields, source, level.Plan, null, 0);
                }

                await writer.FlushIfFullAsync(cancellation);
            }

            writer.Raw((byte)']');
        }

        writer.Raw((byte)'}');
    }
}
