using SQLitePCL;

namespace OpenGov.Limit.Sqlite;

/// <summary>Spans from the statement itself.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement) : IRow
{
    public bool IsNull(int column) => SqliteColumns.IsNull(statement, column);

    public long Integer(int column) => SqliteColumns.Integer(statement, column);

    public void String(int column, Utf8Text json)
    {
        if (IsNull(column))
        {
            json.Raw("null"u8);
        }
        else
        {
            json.String(SqliteColumns.Utf8(statement, column));
        }
    }

    /// <summary>A day is stored as the text that it shows.</summary>
    public void Date(int column, Utf8Text json) => json.String(SqliteColumns.Utf8(statement, column));
}
