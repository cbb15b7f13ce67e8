using static OpenGov.Data.Loading.LoadErrorList;

namespace OpenGov.Data.Loading;

/// <summary>Puts each row after those that it names: the order for inserting. Its reverse is the order for deleting.</summary>
internal static class RowOrder
{
    /// <summary>Rows that name each other in a circle are an error; the order among them is any.</summary>
    public static IReadOnlyList<LoadedRow> Sort(IEnumerable<LoadedRow> rows, LoadErrorList errors) => Sort(
        rows,
        row => row.Id,
        row => row.References.Select(reference => reference.Id),
        (row, id) =>
        {
            var reference = row.References.First(candidate => candidate.Id == id);
            errors.Add(reference.Cell with { Text = reference.Key },
                $"found {Quote(reference.Key)}, which names this row in turn, itself or through others. "
                + "Rows cannot go in circles; leave one of the references out.");
        });

    public static IReadOnlyList<T> Sort<T>(
        IEnumerable<T> rows, Func<T, long> id, Func<T, IEnumerable<long>> named, Action<T, long> onCircle)
    {
        var waiting = rows.ToDictionary(id);
        var order = new List<T>(waiting.Count);
        var open = new HashSet<long>();
        var done = new HashSet<long>();

        // A stack of our own: a chain of references may be longer than the thread's.
        var path = new Stack<(T Row, IEnumerator<long> Named)>();
        foreach (var start in waiting.Values)
        {
            Enter(start);
            while (path.TryPeek(out var step))
            {
                if (!step.Named.MoveNext())
                {
                    path.Pop();
                    open.Remove(id(step.Row));
                    done.Add(id(step.Row));
                    order.Add(step.Row);
                }
                else if (open.Contains(step.Named.Current))
                {
                    onCircle(step.Row, step.Named.Current);
                }
                else if (waiting.TryGetValue(step.Named.Current, out var next))
                {
                    Enter(next);
                }
            }
        }

        return order;

        void Enter(T row)
        {
            if (!done.Contains(id(row)) && open.Add(id(row)))
            {
                path.Push((row, named(row).GetEnumerator()));
            }
        }
    }
}
