using OpenGov.Data.Sql;

namespace OpenGov.Data.Writing;

/// <summary>The statements of <c>record_row</c>, where the loader remembers what it wrote.</summary>
internal sealed class MarkStatements
{
    private const string Table = "record_row";

    private static readonly SqlAssignedColumn Type = new("type", SqlType.Text);
    private static readonly SqlAssignedColumn EntityId = new("entity_id", SqlType.Integer);
    private static readonly SqlAssignedColumn Hash = new("hash", SqlType.Text);
    private static readonly SqlAssignedColumn Version = new("version", SqlType.Integer);

    public MarkStatements(SqlDialect dialect)
    {
        Insert = PreparedSql.Insert(dialect, Table, Type, EntityId, Hash, Version);
        Delete = PreparedSql.Delete(dialect, Table, Type, EntityId);
        SelectAll = PreparedSql.Select(
            dialect,
            new SqlSelect
            {
                Columns = [.. new[] { EntityId, Hash, Version }.Select(column => new SqlSelectColumn(new SqlColumn("r", column.Name)))],
                From = new SqlTable(Table, "r"),
                Where = PreparedSql.Equal("r", [Type], 0),
                OrderBy = [new SqlOrder(new SqlColumn("r", EntityId.Name), Descending: false, Nullable: false)],
            },
            SqlType.Text);
    }

    public PreparedSql Insert { get; }
    public PreparedSql Delete { get; }

    /// <summary>Id, hash and version of a type's rows.</summary>
    public PreparedSql SelectAll { get; }
}
