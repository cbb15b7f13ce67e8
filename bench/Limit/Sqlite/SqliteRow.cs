using SQLitePCL;

namespace OpenGov.Limit.Sqlite;

/// <summary>Spans from the statement itself.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement) : IRow
{
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public void String(int column, Utf8Text json)
    {
        if (IsNull(column))
        {
            json.Raw("null"u8);
        }
        else
        {
            json.String(raw.sqlite3_column_blob(statement, column));
        }
    }
}
