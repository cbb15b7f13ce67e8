using System.Net.Mime;
using OpenGov.Limit;
using OpenGov.Limit.Department;
using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

// Usage: OpenGov.Limit (--sqlite FILE | --postgres CONNECTION) [--urls URLS] [--goldens DIR], in the repository's root, for two goldens;
// with --engagement ID --after CURSOR for the seven questions to the made-up department, as /q1 to /q7.
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var (file, connection) = (app.Configuration["sqlite"], app.Configuration["postgres"]);
if ((file is null) == (connection is null))
{
    throw new ArgumentException("Say which database to read: give either --sqlite FILE or --postgres CONNECTION.");
}

if (app.Configuration["engagement"] is { } engagement)
{
    var questions = new DepartmentQuestions(
        Convert.ToInt64(engagement[^16..], 16), app.Configuration["after"] ?? throw new ArgumentException("Give --after CURSOR with --engagement."));
    await ServeAsync<DepartmentAnswers>(
        () => file is null
            ? PostgresDepartmentAnswers.OpenAsync(connection!, questions)
            : Task.FromResult<DepartmentAnswers>(new SqliteDepartmentAnswers(file, questions)),
        path => path is ['/', 'q', >= '1' and <= '7' and var digit] ? answers => answers.AnswerAsync(digit - '1') : null);
    return;
}

var goldens = app.Configuration["goldens"] ?? Path.Combine("tests", "Data.Tests", "Goldens");
await ServeAsync<Answers>(
    () => file is null
        ? PostgresAnswers.OpenAsync(connection!, name => GoldenSql.Read(goldens, name, "postgres"))
        : Task.FromResult<Answers>(new SqliteAnswers(file, name => GoldenSql.Read(goldens, name, "sqlite"))),
    path => path switch
    {
        "/partner-cities-with-agreements" => static answers => answers.PartnerCitiesAsync(),
        "/visits-of-a-year" => static answers => answers.VisitsAsync(),
        _ => null,
    });

async Task ServeAsync<T>(Func<Task<T>> open, Func<string?, Func<T, ValueTask<ReadOnlyMemory<byte>>>?> route)
    where T : IDisposable
{
    using var idle = new AnswersPool<T>(open);
    app.Run(http => route(http.Request.Path.Value) is { } answer ? AnswerAsync(http, idle, answer) : NotFoundAsync(http));
    await app.StartAsync();
    Console.WriteLine($"Serving {string.Join(", ", app.Urls)}");
    await app.WaitForShutdownAsync();
}

static async Task AnswerAsync<T>(HttpContext http, AnswersPool<T> idle, Func<T, ValueTask<ReadOnlyMemory<byte>>> answer)
    where T : IDisposable
{
    var answers = await idle.TakeAsync();
    var json = await answer(answers);
    http.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
    http.Response.ContentLength = json.Length;
    await http.Response.BodyWriter.WriteAsync(json);

    // Not reached after a failure: what failed half-way is not used again.
    idle.Return(answers);
}

static Task NotFoundAsync(HttpContext http)
{
    http.Response.StatusCode = StatusCodes.Status404NotFound;
    return Task.CompletedTask;
}
