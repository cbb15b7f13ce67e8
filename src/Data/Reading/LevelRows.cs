using OpenGov.Data.Planning;

namespace OpenGov.Data.Reading;

/// <summary>
/// The rows of a level and of every level below, read by one statement each. Rows of one list lie together; each row knows its lists by its own
/// place in the buffer.
/// </summary>
internal sealed class LevelRows : IDisposable
{
    private const long NoParent = -1;

    private readonly int[] starts;
    private readonly int[] counts;
    private readonly bool[] more;

    private LevelRows(BoundLevel level, int lists)
    {
        Level = level;
        Rows = new RowBuffer(level.Plan.Columns);
        starts = new int[lists];
        counts = new int[lists];
        more = new bool[lists];
        Children = new LevelRows[level.Children.Length];
    }

    public BoundLevel Level { get; }
    public RowBuffer Rows { get; }
    public LevelRows[] Children { get; }

    /// <summary>Reads a list at the root.</summary>
    public static ValueTask<LevelRows> ReadAsync(ReadSession session, BoundLevel level, RowBudget budget, CancellationToken cancellation) =>
        ReadAsync(session, level, session.QueryAsync(level.Plan, level.Values, cancellation), lists: 1, budget, cancellation);

    /// <summary>Reads the next rows of a list at the root, at most so many.</summary>
    public static ValueTask<LevelRows> ReadAsync(ReadSession session, BoundLevel level, RowCursor cursor, int most, CancellationToken cancellation) =>
        ReadAsync(session, level, cursor.FetchAsync(most, cancellation), lists: 1, budget: null, cancellation);

    /// <summary>Reads rows by their ids: a list of one row or none for each id.</summary>
    public static ValueTask<LevelRows> ReadAsync(
        ReadSession session, BoundLevel level, ArraySegment<long> ids, RowBudget budget, CancellationToken cancellation) =>
        ReadAsync(session, level, session.QueryAsync(level.Plan, level.ValuesFor(ids), cancellation), ids.Count, budget, cancellation);

    public int Count(int list) => counts[list];

    /// <summary>The place in <see cref="Rows"/> of a list's row with this index. A list read from its end lies there in reversed order.</summary>
    public int Place(int list, int index) => Level.Plan.Paging is { IsBackward: true } ? starts[list] + counts[list] - 1 - index : starts[list] + index;

    /// <summary>Whether rows follow behind the page, in the direction in which it was read.</summary>
    public bool HasMore(int list) => more[list];

    public void Dispose()
    {
        Rows.Dispose();
        foreach (var child in Children)
        {
            child?.Dispose();
        }
    }

    /// <param name="budget">Null for a publication, which holds a part at a time.</param>
    private static async ValueTask<LevelRows> ReadAsync(
        ReadSession session, BoundLevel level, ValueTask<RowSource> statement, int lists, RowBudget? budget, CancellationToken cancellation)
    {
        var rows = new LevelRows(level, lists);
        try
        {
            await using (var source = await statement)
            {
                while (await source.ReadAsync(cancellation))
                {
                    budget?.Take();
                    rows.Keep(source);
                }
            }

            for (var i = 0; i < level.Children.Length; i++)
            {
                var child = level.Children[i];
                var parents = rows.Parents(level.Plan.Children[i]);
                rows.Children[i] = level.Plan.Children[i].TypeColumn is not null && parents.All(id => id == NoParent)
                    ? new LevelRows(child, parents.Count)
                    : await ReadAsync(session, child, session.QueryAsync(child.Plan, child.ValuesFor(parents), cancellation), parents.Count, budget, cancellation);
            }

            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private void Keep(RowSource source)
    {
        var list = Level.Plan.OrdinalColumn is { } ordinal ? (int)source.Int64(ordinal) : 0;
        var presence = Level.Plan.PresenceColumn;
        if (presence is not null && source.IsNull(presence.Value))
        {
            // No row at all: this one only carries the whole list's length.
            Rows.Append(source);
            return;
        }

        if (counts[list] == Level.PageSize)
        {
            more[list] = true;
            Level.Plan.Paging!.Size.RefuseMore();
            if (presence is not null && Rows.Count == 0)
            {
                Rows.Append(source);
            }

            return;
        }

        if (counts[list] == 0)
        {
            starts[list] = Rows.Count;
        }

        Rows.Append(source);
        counts[list]++;
    }

    private ArraySegment<long> Parents(ChildLevel child)
    {
        var column = child.ParentColumn;
        var ids = new long[Rows.Count];
        for (var row = 0; row < ids.Length; row++)
        {
            Rows.Current = row;
            ids[row] = Rows.IsNull(column) || (child.TypeColumn is { } type && !Rows.Utf8(type).SequenceEqual(child.TypeName)) ? NoParent : Rows.Int64(column);
        }

        return ids;
    }
}
