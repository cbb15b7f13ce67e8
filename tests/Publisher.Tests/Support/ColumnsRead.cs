using System.Text;
using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Remembers of a result what tests ask of it: rows of the main table, which columns and lists had a value, and the values of one column.</summary>
internal sealed class ColumnsRead : IResultSink
{
    private readonly ResultLevel main;
    private readonly string? watched;
    private readonly Dictionary<ResultLevel, string> prefixes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> filled = [];
    private readonly List<string> all = [];

    /// <param name="watched">A column of the main table.</param>
    public ColumnsRead(IReadOnlyList<ResultLevel> lists, string? watched = null)
    {
        main = lists[0];
        this.watched = watched;
        Add(main, "");
        foreach (var further in lists.Skip(1))
        {
            all.Add(further.Name);
            Add(further, $"{further.Name}.");
        }
    }

    public int Rows { get; private set; }

    /// <summary>The columns and lists that had no value, by the names that a card gives them. A list without an item stands for its columns.</summary>
    public IEnumerable<string> Empty => all.Where(name => !filled.Contains(name) && !all.Any(list => name.StartsWith(list + '.', StringComparison.Ordinal) && !filled.Contains(list)));

    /// <summary>What the watched column held, each once.</summary>
    public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

    public void BeginRow(ResultLevel level, IResultRow row)
    {
        var prefix = prefixes[level];
        if (ReferenceEquals(level, main))
        {
            Rows++;
        }
        else
        {
            filled.Add(prefix.TrimEnd('.'));
        }

        for (var i = 0; i < level.Columns.Count; i++)
        {
            if (!row.IsNull(i) && !row.Text(i).SequenceEqual("[]"u8))
            {
                filled.Add(prefix + level.Columns[i].Name);
                if (prefix.Length == 0 && level.Columns[i].Name == watched)
                {
                    Values.Add(Encoding.UTF8.GetString(row.Text(i)));
                }
            }
        }
    }

    public void BeginList(ResultLevel level)
    {
    }

    public void EndList(ResultLevel level)
    {
    }

    public void EndRow(ResultLevel level)
    {
    }

    private void Add(ResultLevel level, string prefix)
    {
        prefixes.Add(level, prefix);
        all.AddRange(level.Columns.Select(column => prefix + column.Name));
        foreach (var child in level.Children)
        {
            all.Add(prefix + child.Name);
            Add(child, $"{prefix}{child.Name}.");
        }
    }
}
