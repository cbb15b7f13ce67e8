using System.Globalization;
using OpenGov.Limit.Sqlite;
using SQLitePCL;

namespace OpenGov.Limit.Department;

/// <summary>From a read-only handle of its own.</summary>
internal sealed class SqliteDepartmentAnswers : DepartmentAnswers
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt[] statements;

    public SqliteDepartmentAnswers(string file, DepartmentQuestions questions)
        : base(questions)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open_v2(file, out database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null));
        raw.sqlite3_busy_timeout(database, 10_000);
        Check(raw.sqlite3_exec(database, "pragma mmap_size = 268435456"));
        statements = Array.ConvertAll(Pages, Prepare);
    }

    public override ValueTask<ReadOnlyMemory<byte>> AnswerAsync(int question)
    {
        var (page, statement) = (Pages[question], statements[question]);
        page.Begin();
        int code;
        while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
        {
            page.Read(new SqliteRow(statement));
        }

        raw.sqlite3_reset(statement);
        Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
        page.End();
        return new(page.Json.Written);
    }

    public override void Dispose()
    {
        foreach (var statement in statements)
        {
            statement.Dispose();
        }

        database.Dispose();
    }

    private sqlite3_stmt Prepare(Page page)
    {
        Check(raw.sqlite3_prepare_v2(database, page.Sql, out var statement));
        for (var i = 0; i < page.Values.Length; i++)
        {
            Check(page.Values[i] switch
            {
                long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                DateOnly day => raw.sqlite3_bind_text(statement, i + 1, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                var text => raw.sqlite3_bind_text(statement, i + 1, (string)text),
            });
        }

        return statement;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite answered {code}: {raw.sqlite3_errmsg(database).utf8_to_string()}.");
        }
    }
}
