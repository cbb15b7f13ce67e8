namespace OpenGov.Data.Tests.Migrations;

/// <summary>Compares what a database has with what the model wants. Each difference is a sentence.</summary>
internal static class SchemaChecker
{
    public static IReadOnlyList<string> Differences(IReadOnlyList<ExpectedTable> expected, Catalogue found) =>
        [.. expected.SelectMany(table => Differences(table, found))];

    private static IEnumerable<string> Differences(ExpectedTable table, Catalogue found)
    {
        var columns = found.Columns.Where(column => column.Table == table.Name).ToDictionary(column => column.Column);
        if (columns.Count == 0)
        {
            yield return $"There is no table \"{table.Name}\".";
            yield break;
        }

        foreach (var column in table.Columns)
        {
            if (!columns.Remove(column.Name, out var present))
            {
                yield return $"\"{table.Name}\" has no column \"{column.Name}\".";
                continue;
            }

            if (present.Type != column.Type)
            {
                yield return $"\"{table.Name}.{column.Name}\" is {present.Type}, and should be {column.Type}.";
            }

            if (present.Required != column.Required)
            {
                yield return $"\"{table.Name}.{column.Name}\" is {(present.Required ? "not null" : "nullable")}, and should not be.";
            }

            if (column.Unique && !found.Indexes.Any(index => index.Unique && index.Table == table.Name && index.Columns == column.Name))
            {
                yield return $"\"{table.Name}.{column.Name}\" is not unique.";
            }

            if (column.Target is not null && !found.References.Contains((table.Name, column.Name, column.Target)))
            {
                yield return $"\"{table.Name}.{column.Name}\" is no deferred reference to \"{column.Target}\".";
            }
        }

        foreach (var surplus in columns.Keys)
        {
            yield return $"\"{table.Name}\" has a column \"{surplus}\" that the model does not have.";
        }

        if (!found.Indexes.Any(index => index.Primary && index.Table == table.Name && index.Columns == string.Join(',', table.PrimaryKey)))
        {
            yield return $"\"{table.Name}\" has another primary key than ({string.Join(", ", table.PrimaryKey)}).";
        }

        foreach (var column in table.Indexed)
        {
            if (!found.Indexes.Any(index => index.Table == table.Name
                && (index.Columns + ",").StartsWith(column + ",", StringComparison.Ordinal)))
            {
                yield return $"\"{table.Name}\" has no index that begins with \"{column}\".";
            }
        }
    }
}
