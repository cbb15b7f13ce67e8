using Npgsql;
using OpenGov.Limit.Postgres;

namespace OpenGov.Limit.Department;

/// <summary>A request is one statement, so one round trip and no transaction.</summary>
internal sealed class PostgresDepartmentAnswers : DepartmentAnswers
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand[] commands;

    private PostgresDepartmentAnswers(NpgsqlConnection connection, DepartmentQuestions questions)
        : base(questions)
    {
        this.connection = connection;
        commands = Array.ConvertAll(Pages, Command);
    }

    public static async Task<DepartmentAnswers> OpenAsync(string connectionString, DepartmentQuestions questions)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Options = "-c random_page_cost=1.1" };
        var opened = new NpgsqlConnection(settings.ConnectionString);
        await opened.OpenAsync();
        var answers = new PostgresDepartmentAnswers(opened, questions);
        foreach (var command in answers.commands)
        {
            await command.PrepareAsync();
        }

        return answers;
    }

    public override async ValueTask<ReadOnlyMemory<byte>> AnswerAsync(int question)
    {
        var page = Pages[question];
        page.Begin();
        await using (var reader = await commands[question].ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                page.Read(new PostgresRow(reader));
            }
        }

        page.End();
        return page.Json.Written;
    }

    public override void Dispose() => connection.Dispose();

    private NpgsqlCommand Command(Page page)
    {
        var command = new NpgsqlCommand(page.PostgresSql.Replace('?', '$'), connection);
        foreach (var value in page.Values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
