using OpenGov.Data.Sql;

namespace OpenGov.Data.Writing;

/// <summary>A printed statement with the types of its parameters, in order. Made once per type and dialect; a session prepares it
/// once.</summary>
internal sealed class PreparedSql
{
    private PreparedSql(string text, IReadOnlyList<SqlType> parameters)
    {
        Text = text;
        Parameters = parameters;
    }

    public string Text { get; }

    public IReadOnlyList<SqlType> Parameters { get; }

    public static PreparedSql Insert(SqlDialect dialect, string table, params IReadOnlyList<SqlAssignedColumn> columns) =>
        new(dialect.Print(new SqlInsert(table, columns)), [.. columns.Select(column => column.Type)]);

    /// <param name="condition">Columns that equal the parameters after the assigned ones.</param>
    public static PreparedSql Update(
        SqlDialect dialect, string table, IReadOnlyList<SqlAssignedColumn> columns, params IReadOnlyList<SqlAssignedColumn> condition) =>
        new(
            dialect.Print(new SqlUpdate(table, columns, Equal("", condition, columns.Count))),
            [.. columns.Concat(condition).Select(column => column.Type)]);

    public static PreparedSql Delete(SqlDialect dialect, string table, params IReadOnlyList<SqlAssignedColumn> condition) =>
        new(dialect.Print(new SqlDelete(table, Equal("", condition, 0))), [.. condition.Select(column => column.Type)]);

    public static PreparedSql Select(SqlDialect dialect, SqlSelect select, params IReadOnlyList<SqlType> parameters) =>
        new(dialect.Print(select), parameters);

    /// <summary>Any other statement of the tree.</summary>
    public static PreparedSql Of(SqlDialect dialect, SqlStatement statement, params IReadOnlyList<SqlType> parameters) =>
        new(dialect.Print(statement), parameters);

    /// <summary>Each column equals its parameter, counted from <paramref name="firstParameter"/>.</summary>
    public static SqlExpression Equal(string alias, IReadOnlyList<SqlAssignedColumn> columns, int firstParameter) =>
        columns.Count == 1
            ? Equal(alias, columns[0], firstParameter)
            : new SqlAnd([.. columns.Select((column, index) => Equal(alias, column, firstParameter + index))]);

    private static SqlBinary Equal(string alias, SqlAssignedColumn column, int parameter) =>
        new(SqlOperator.Equal, new SqlColumn(alias, column.Name), new SqlParameter(parameter, column.Type));
}
