namespace OpenGov.Department;

/// <summary>Rows for one table, in the order in which they are written.</summary>
/// <param name="Columns">Names of the columns, in the rows' order.</param>
/// <param name="Rows">Of long, string, bool, DateOnly, DateTimeOffset and null.</param>
internal sealed record BulkTable(string Name, string[] Columns, IEnumerable<object?[]> Rows);
