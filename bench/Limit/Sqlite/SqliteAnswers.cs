using SQLitePCL;

namespace OpenGov.Limit.Sqlite;

/// <summary>The answers from a read-only handle of its own, its statements prepared and their constants bound once.</summary>
internal sealed class SqliteAnswers : Answers
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt begin;
    private readonly sqlite3_stmt commit;
    private readonly sqlite3_stmt[] cities;
    private readonly sqlite3_stmt[] visits;
    private readonly Utf8Text ids = new();

    /// <param name="sql">The statements of the golden with this name.</param>
    public SqliteAnswers(string file, Func<string, string[]> sql)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open_v2(file, out database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null));
        raw.sqlite3_busy_timeout(database, 10_000);
        Run(Prepare("pragma mmap_size = 268435456"));
        begin = Prepare("begin");
        commit = Prepare("commit");

        cities = Array.ConvertAll(sql("partner-cities-with-agreements"), Prepare);
        Bind(cities[0], 1, PartnerCitiesPage.First + 1);
        Bind(cities[1], 2, PartnerCitiesPage.FirstAgreements + 1);

        visits = Array.ConvertAll(sql("visits-of-a-year"), Prepare);
        Bind(visits[0], 1, "VISIT_RECEIVED", "2023", "2024", VisitsPage.First + 1, "VISIT_RECEIVED", "2023", "2024");
        Bind(visits[1], 2, VisitsPage.FirstParticipants + 1);
    }

    public override ValueTask<ReadOnlyMemory<byte>> PartnerCitiesAsync()
    {
        PartnerCities.Clear();
        Run(begin);
        while (Step(cities[0]))
        {
            PartnerCities.City(new SqliteRow(cities[0]));
        }

        BindIds(cities[1], PartnerCities.Ids);
        while (Step(cities[1]))
        {
            PartnerCities.Agreement(new SqliteRow(cities[1]));
        }

        Run(commit);
        Json.Clear();
        PartnerCities.WriteTo(Json);
        return new(Json.Written);
    }

    public override ValueTask<ReadOnlyMemory<byte>> VisitsAsync()
    {
        Visits.Clear();
        Run(begin);
        while (Step(visits[0]))
        {
            Visits.Visit(new SqliteRow(visits[0]));
        }

        BindIds(visits[1], Visits.Ids);
        while (Step(visits[1]))
        {
            Visits.Participant(new SqliteRow(visits[1]));
        }

        BindIds(visits[2], Visits.Ids);
        while (Step(visits[2]))
        {
            Visits.Citation(new SqliteRow(visits[2]));
        }

        Run(commit);
        Json.Clear();
        Visits.WriteTo(Json);
        return new(Json.Written);
    }

    public override void Dispose()
    {
        foreach (var statement in (sqlite3_stmt[])[begin, commit, .. cities, .. visits])
        {
            statement.Dispose();
        }

        database.Dispose();
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(database, sql, out var statement));
        return statement;
    }

    /// <param name="first">The number of the first value's parameter.</param>
    private static void Bind(sqlite3_stmt statement, int first, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _ = values[i] is int number
                ? raw.sqlite3_bind_int64(statement, first + i, number)
                : raw.sqlite3_bind_text(statement, first + i, (string)values[i]);
        }
    }

    /// <summary>A list is a JSON array, and the first parameter.</summary>
    private void BindIds(sqlite3_stmt statement, List<long> values)
    {
        ids.Clear();
        foreach (var id in values)
        {
            ids.Raw(ids.Length == 0 ? "["u8 : ","u8);
            ids.Number(id);
        }

        ids.Raw(ids.Length == 0 ? "[]"u8 : "]"u8);
        raw.sqlite3_bind_text(statement, 1, ids.Written.Span);
    }

    private void Run(sqlite3_stmt statement)
    {
        while (Step(statement))
        {
        }
    }

    /// <summary>False behind the last row; the statement is then ready for the next request.</summary>
    private bool Step(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
        raw.sqlite3_reset(statement);
        return false;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite answered {code}: {raw.sqlite3_errmsg(database).utf8_to_string()}.");
        }
    }
}
