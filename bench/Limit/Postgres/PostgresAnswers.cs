using Npgsql;

namespace OpenGov.Limit.Postgres;

/// <summary>
/// The answers from a connection of its own, its statements prepared once. A request goes to the server twice: once for the list, once for what
/// hangs on its rows; the transaction begins with the first and ends with the second.
/// </summary>
internal sealed class PostgresAnswers : Answers
{
    private const string Begin = "begin isolation level repeatable read";
    private const string Commit = "commit";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlBatch cities;
    private readonly NpgsqlBatch agreements;
    private readonly NpgsqlBatch visits;
    private readonly NpgsqlBatch participantsAndCitations;

    private PostgresAnswers(NpgsqlConnection connection, Func<string, string[]> sql)
    {
        this.connection = connection;
        var text = sql("partner-cities-with-agreements");
        cities = Batch(new(Begin), Statement(text[0], Value(PartnerCitiesPage.First + 1L)));
        agreements = Batch(Statement(text[1], Value(PartnerCities.Ids), Value(PartnerCitiesPage.FirstAgreements + 1L)), new(Commit));

        text = sql("visits-of-a-year");
        var (kind, from, to) = (Value("VISIT_RECEIVED"), Value("2023"), Value("2024"));
        visits = Batch(
            new(Begin),
            Statement(text[0], kind, from, to, Value(VisitsPage.First + 1L), kind.Clone(), from.Clone(), to.Clone()));
        participantsAndCitations = Batch(
            Statement(text[1], Value(Visits.Ids), Value(VisitsPage.FirstParticipants + 1L)),
            Statement(text[2], Value(Visits.Ids)),
            new(Commit));
    }

    /// <param name="sql">The statements of the golden with this name.</param>
    public static async Task<Answers> OpenAsync(string connectionString, Func<string, string[]> sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Options = "-c random_page_cost=1.1" };
        var answers = new PostgresAnswers(new NpgsqlConnection(settings.ConnectionString), sql);
        await answers.connection.OpenAsync();
        foreach (var batch in (NpgsqlBatch[])[answers.cities, answers.agreements, answers.visits, answers.participantsAndCitations])
        {
            await batch.PrepareAsync();
        }

        return answers;
    }

    public override async ValueTask<ReadOnlyMemory<byte>> PartnerCitiesAsync()
    {
        PartnerCities.Clear();
        await using (var reader = await cities.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                PartnerCities.City(new PostgresRow(reader));
            }
        }

        await using (var reader = await agreements.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                PartnerCities.Agreement(new PostgresRow(reader));
            }
        }

        Json.Clear();
        PartnerCities.WriteTo(Json);
        return Json.Written;
    }

    public override async ValueTask<ReadOnlyMemory<byte>> VisitsAsync()
    {
        Visits.Clear();
        await using (var reader = await visits.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                Visits.Visit(new PostgresRow(reader));
            }
        }

        await using (var reader = await participantsAndCitations.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                Visits.Participant(new PostgresRow(reader));
            }

            await reader.NextResultAsync();
            while (await reader.ReadAsync())
            {
                Visits.Citation(new PostgresRow(reader));
            }
        }

        Json.Clear();
        Visits.WriteTo(Json);
        return Json.Written;
    }

    public override void Dispose() => connection.Dispose();

    private NpgsqlBatch Batch(params NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static NpgsqlBatchCommand Statement(string sql, params NpgsqlParameter[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(values);
        return command;
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}
