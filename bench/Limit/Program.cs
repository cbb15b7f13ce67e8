using System.Net.Mime;
using OpenGov.Limit;
using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

// Usage: OpenGov.Limit (--sqlite FILE | --postgres CONNECTION) [--urls URLS] [--goldens DIR], in the repository's root.
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Logging.SetMinimumLevel(LogLevel.Warning);

var goldens = builder.Configuration["goldens"] ?? Path.Combine("tests", "Data.Tests", "Goldens");
Func<Task<Answers>> open = (builder.Configuration["sqlite"], builder.Configuration["postgres"]) switch
{
    ({ } file, null) => () => Task.FromResult<Answers>(new SqliteAnswers(file, name => GoldenSql.Read(goldens, name, "sqlite"))),
    (null, { } connection) => () => PostgresAnswers.OpenAsync(connection, name => GoldenSql.Read(goldens, name, "postgres")),
    _ => throw new ArgumentException("Say which database to read: give either --sqlite FILE or --postgres CONNECTION."),
};

var app = builder.Build();
using var idle = new AnswersPool(open);
app.Run(http => http.Request.Path.Value switch
{
    "/partner-cities-with-agreements" => AnswerAsync(http, answers => answers.PartnerCitiesAsync()),
    "/visits-of-a-year" => AnswerAsync(http, answers => answers.VisitsAsync()),
    _ => NotFoundAsync(http),
});
await app.StartAsync();
Console.WriteLine($"Serving {string.Join(", ", app.Urls)}");
await app.WaitForShutdownAsync();

async Task AnswerAsync(HttpContext http, Func<Answers, ValueTask<ReadOnlyMemory<byte>>> answer)
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
