using OpenGov.Data.Sql;

namespace OpenGov.Data.Writing.Keys;

/// <summary>The statements of <c>api_key</c> on one dialect.</summary>
internal sealed class ApiKeyStatements
{
    private const string Table = "api_key";

    private static readonly SqlAssignedColumn Id = new("id", SqlType.Integer);
    private static readonly SqlAssignedColumn Name = new("name", SqlType.Text);
    private static readonly SqlAssignedColumn Hash = new("hash", SqlType.Text);
    private static readonly SqlAssignedColumn Clearance = new("clearance", SqlType.Text);
    private static readonly SqlAssignedColumn CreatedAt = new("created_at", SqlType.Timestamp);
    private static readonly SqlAssignedColumn RevokedAt = new("revoked_at", SqlType.Timestamp);

    public ApiKeyStatements(SqlDialect dialect)
    {
        Insert = PreparedSql.Insert(dialect, Table, Name, Hash, Clearance, CreatedAt);
        Revoke = PreparedSql.Update(dialect, Table, [RevokedAt], Id);
        SelectByHash = PreparedSql.Select(dialect, Keys with { Where = PreparedSql.Equal("k", [Hash], 0) }, SqlType.Text);
        SelectById = PreparedSql.Select(dialect, Keys with { Where = PreparedSql.Equal("k", [Id], 0) }, SqlType.Integer);
        SelectAll = PreparedSql.Select(dialect,
            Keys with { OrderBy = [new SqlOrder(new SqlColumn("k", Id.Name), Descending: false, Nullable: false)] });
    }

    public PreparedSql Insert { get; }
    public PreparedSql Revoke { get; }

    /// <summary>Id, name, clearance, created at, revoked at.</summary>
    public PreparedSql SelectByHash { get; }
    public PreparedSql SelectById { get; }
    public PreparedSql SelectAll { get; }

    private static SqlSelect Keys => new()
    {
        Columns = [.. new[] { Id, Name, Clearance, CreatedAt, RevokedAt }.Select(column =>
            new SqlSelectColumn(new SqlColumn("k", column.Name)))],
        From = new SqlTable(Table, "k"),
    };
}
