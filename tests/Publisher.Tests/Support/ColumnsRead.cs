using System.Text;
using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Remembers of a result what tests ask of it: rows of the main table, which columns and lists had a value, and the values of some columns.</summary>
internal sealed class ColumnsRead : IResultSink
{
    private readonly ResultLevel main;
    private readonly Dictionary<string, SortedSet<string>> values;
    private readonly Dictionary<ResultLevel, string> prefixes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> filled = [];
    private readonly List<string> all = [];

    /// <param name="watched">Columns of any table.</param>
    public ColumnsRead(IReadOnlyList<ResultLevel> lists, params string[] watched)
    {
        main = lists[0];
        values = watched.ToDictionary(name => name, _ => new SortedSet<string>(StringComparer.Ordinal));
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

    /// <summary>What a watched column held, in whichever tables have one of this name, each value once.</summary>
    public IReadOnlyCollection<string> Values(string column) => values[column];

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
                if (values.TryGetValue(level.Columns[i].Name, out var held))
                {
                    held.Add(Encoding.UTF8.GetString(row.Text(i)));
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
