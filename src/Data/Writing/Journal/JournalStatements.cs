using OpenGov.Data.Sql;

namespace OpenGov.Data.Writing.Journal;

/// <summary>The journal's own statements on one dialect.</summary>
internal sealed class JournalStatements
{
    public const long HeadId = 1;

    private static readonly SqlAssignedColumn Id = new("id", SqlType.Integer);
    private static readonly SqlAssignedColumn Subject = new("subject_id", SqlType.Text);
    private static readonly SqlAssignedColumn Key = new("key", SqlType.Text);

    private static readonly SqlAssignedColumn[] EntryColumns =
    [
        Id,
        new("at", SqlType.Timestamp),
        new("actor", SqlType.Text),
        new("operation", SqlType.Text),
        new("type", SqlType.Text),
        new("entity_id", SqlType.Text),
        new("before", SqlType.Text),
        new("after", SqlType.Text),
        new("restricted_before", SqlType.Text),
        new("restricted_after", SqlType.Text),
        new("hash", SqlType.Text),
    ];

    public JournalStatements(SqlDialect dialect)
    {
        LockHead = PreparedSql.Select(dialect, Head with { LocksRows = true }, SqlType.Integer);
        ReadHead = PreparedSql.Select(dialect, Head, SqlType.Integer);
        MoveHead = PreparedSql.Update(dialect, "journal_head", [new("sequence", SqlType.Integer), new("hash", SqlType.Text)], Id);
        Append = PreparedSql.Insert(dialect, "change", EntryColumns);
        ReadOne = PreparedSql.Select(dialect, Entries with { Where = PreparedSql.Equal("c", [Id], 0) }, SqlType.Integer);
        ReadAfter = PreparedSql.Select(
            dialect,
            Entries with
            {
                Where = After,
                OrderBy = [new SqlOrder(new SqlColumn("c", "id"), Descending: false, Nullable: false)],
                Limit = new SqlNumber(PageSize),
            },
            SqlType.Integer);
        ReadStepsAfter = PreparedSql.Select(
            dialect,
            new SqlSelect
            {
                Columns = [new SqlSelectColumn(new SqlColumn("c", "id")), new SqlSelectColumn(new SqlColumn("c", "type"))],
                From = new SqlTable("change", "c"),
                Where = After,
                OrderBy = [new SqlOrder(new SqlColumn("c", "id"), Descending: false, Nullable: false)],
                Limit = new SqlNumber(PageSize),
            },
            SqlType.Integer);
        ReadTypesAfter = PreparedSql.Select(
            dialect,
            new SqlSelect
            {
                Columns = [new SqlSelectColumn(new SqlColumn("c", "type"))],
                From = new SqlTable("change", "c"),
                Where = After,
                Distinct = true,
                OrderBy = [new SqlOrder(new SqlColumn("c", "type"), Descending: false, Nullable: false)],
            },
            SqlType.Integer);
        ReadKey = PreparedSql.Select(
            dialect,
            new SqlSelect
            {
                Columns = [new SqlSelectColumn(new SqlColumn("k", "key"))],
                From = new SqlTable("subject_key", "k"),
                Where = PreparedSql.Equal("k", [Subject], 0),
            },
            SqlType.Text);
        AddKey = PreparedSql.Insert(dialect, "subject_key", Subject, Key);
        DestroyKey = PreparedSql.Delete(dialect, "subject_key", Subject);
    }

    /// <summary>Rows of one read of <see cref="ReadAfter"/> or <see cref="ReadStepsAfter"/>.</summary>
    public static int PageSize => 1000;

    public PreparedSql LockHead { get; }
    public PreparedSql ReadHead { get; }
    public PreparedSql MoveHead { get; }

    /// <summary>In the order of the table's columns.</summary>
    public PreparedSql Append { get; }

    /// <summary>Every column of one entry.</summary>
    public PreparedSql ReadOne { get; }

    public PreparedSql ReadAfter { get; }
    public PreparedSql ReadStepsAfter { get; }
    public PreparedSql ReadTypesAfter { get; }
    public PreparedSql ReadKey { get; }
    public PreparedSql AddKey { get; }
    public PreparedSql DestroyKey { get; }

    private static SqlSelect Head => new()
    {
        Columns = [new SqlSelectColumn(new SqlColumn("h", "sequence")), new SqlSelectColumn(new SqlColumn("h", "hash"))],
        From = new SqlTable("journal_head", "h"),
        Where = PreparedSql.Equal("h", [Id], 0),
    };

    private static SqlSelect Entries => new()
    {
        Columns = [.. EntryColumns.Select(column => new SqlSelectColumn(new SqlColumn("c", column.Name)))],
        From = new SqlTable("change", "c"),
    };

    private static SqlBinary After => new(SqlOperator.Greater, new SqlColumn("c", "id"), new SqlParameter(0, SqlType.Integer));
}
