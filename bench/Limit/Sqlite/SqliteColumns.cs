using System.Runtime.InteropServices;
using SQLitePCL;

namespace OpenGov.Limit.Sqlite;

/// <summary>
/// Reads the cells of a statement's row by SQLite's own functions. The binding's count the references to the statement around every call, which
/// costs more than the call itself; whoever reads holds the statement anyway. They return at once, so the garbage collector may wait for
/// them.
/// </summary>
internal static unsafe partial class SqliteColumns
{
    private const string Library = "e_sqlite3";

    public static bool IsNull(sqlite3_stmt statement, int column) => ColumnType(statement.DangerousGetHandle(), column) == raw.SQLITE_NULL;

    public static long Integer(sqlite3_stmt statement, int column) => ColumnInt64(statement.DangerousGetHandle(), column);

    /// <summary>Valid until the statement's next step.</summary>
    public static ReadOnlySpan<byte> Utf8(sqlite3_stmt statement, int column)
    {
        var handle = statement.DangerousGetHandle();
        return new(ColumnBlob(handle, column), ColumnBytes(handle, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    private static partial int ColumnType(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    private static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial void* ColumnBlob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int ColumnBytes(nint statement, int column);
}
