namespace OpenGov.Data.Sql;

/// <summary>A whole statement.</summary>
internal abstract record SqlStatement;

/// <summary>A query. Every one that reads several rows has an order that ends in a unique key.</summary>
internal sealed record SqlSelect : SqlStatement
{
    public required IReadOnlyList<SqlSelectColumn> Columns { get; init; }

    /// <summary>Null for a query of constants.</summary>
    public SqlSource? From { get; init; }
    public IReadOnlyList<SqlJoin> Joins { get; init; } = [];
    public SqlExpression? Where { get; init; }
    public IReadOnlyList<SqlExpression> GroupBy { get; init; } = [];
    public SqlExpression? Having { get; init; }
    public IReadOnlyList<SqlOrder> OrderBy { get; init; } = [];
    public SqlExpression? Limit { get; init; }
    public bool Distinct { get; init; }

    /// <summary>The rows stay locked until the transaction ends. Printed where a transaction does not lock the whole database.</summary>
    public bool LocksRows { get; init; }
}

/// <param name="Alias">The column's name to an enclosing query; null at the outermost level.</param>
internal sealed record SqlSelectColumn(SqlExpression Value, string? Alias = null);

/// <param name="Nullable">False when the value is never null: then no word about nulls is printed and an index can serve the order.</param>
/// <param name="NullsFirst">Else nulls come last, in both directions (docs/adr/0004-wire-and-order.md).</param>
internal sealed record SqlOrder(SqlExpression Value, bool Descending, bool Nullable, bool NullsFirst = false);

/// <summary>What stands after FROM or JOIN.</summary>
internal abstract record SqlSource(string Alias);

internal sealed record SqlTable(string Name, string Alias) : SqlSource(Alias);

internal sealed record SqlSubquery(SqlSelect Query, string Alias) : SqlSource(Alias);

/// <summary>The integers of a list parameter, in order: columns <c>value</c> and <c>ordinal</c> (from 0).</summary>
internal sealed record SqlIntegers(SqlParameter List, string Alias) : SqlSource(Alias);

/// <summary>The texts of a column that holds a list of them: column <c>value</c>.</summary>
internal sealed record SqlTexts(SqlColumn List, string Alias) : SqlSource(Alias);

/// <summary>The texts of a list parameter, in order: columns <c>value</c> and <c>ordinal</c> (from 0).</summary>
internal sealed record SqlTextValues(SqlParameter List, string Alias) : SqlSource(Alias);

internal enum SqlJoinKind
{
    Inner,
    Left,
}

/// <param name="On">Null for a cross join.</param>
internal sealed record SqlJoin(SqlJoinKind Kind, SqlSource Source, SqlExpression? On);

/// <summary>
/// For each row to the left, the rows of a table that a correlated, ordered and limited query of its key picks: LATERAL on PostgreSQL; on SQLite,
/// which has none, <c>key IN (correlated query)</c>.
/// </summary>
/// <param name="Key">The table's unique column.</param>
/// <param name="Picked">Selects just the key from the same table, correlated with the left, ordered and limited.</param>
internal sealed record SqlPickedRows(string Table, string Alias, string Key, SqlSelect Picked) : SqlSource(Alias);

/// <summary>Inserts one row; parameter i is the value of column i.</summary>
internal sealed record SqlInsert(string Table, IReadOnlyList<SqlAssignedColumn> Columns) : SqlStatement;

/// <summary>Inserts one row for each value of a list, which is parameter 0; parameter i + 1 is the value of column i in all of them.</summary>
/// <param name="Each">The column that takes the values, with the type of the list.</param>
internal sealed record SqlInsertEach(string Table, SqlAssignedColumn Each, IReadOnlyList<SqlAssignedColumn> Columns) : SqlStatement;

internal sealed record SqlAssignedColumn(string Name, SqlType Type);

/// <summary>Updates the rows that the condition picks; parameter i is the value of column i, the condition's parameters follow.</summary>
internal sealed record SqlUpdate(string Table, IReadOnlyList<SqlAssignedColumn> Columns, SqlExpression Where) : SqlStatement;

internal sealed record SqlDelete(string Table, SqlExpression Where) : SqlStatement;
