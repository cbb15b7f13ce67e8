using OpenGov.Data;

namespace OpenGov.EndToEnd.Tests;

public sealed class PostgresTests(FilledFolder filled)
{
    private static readonly string[] Queries =
    [
        "{ partnerCities(first: 5, order: [{ since: ASC }]) { totalCount nodes { id nameZh nameEn country { code nameZh } relation since agreements { nodes { kind signedOn } } } } }",
        "{ engagements(where: { kind: { eq: VISIT_RECEIVED }, startsOn: { gte: \"2023-01-01\", lt: \"2024-01-01\" } }, first: 100) { totalCount nodes { titleZh startsOn headcount participants { nodes { person { nameZh } role } } citations { section source { titleZh } } } } }",
        "{ indicator(code: \"gazette.issues\") { nameZh unit figures { nodes { rocYear value approximate citations { section } } } } }",
    ];

    [Fact]
    public async Task PostgreSQL_answers_and_publishes_the_same_bytes_as_SQLite()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Postgres);
        var connection = ((DatabaseAddress.Postgres)database.Address).ConnectionString;
        using var onPostgres = new DataFolder();
        using var onSqlite = filled.Copy();
        await using var postgres = await RunningServer.StartAsync(onPostgres.Path, "--database", connection);
        await using var sqlite = await RunningServer.StartAsync(onSqlite.Path);

        Assert.False(File.Exists(onPostgres.Database));
        foreach (var query in Queries)
        {
            var answer = await sqlite.AskAsync(query);
            Assert.StartsWith("{\"data\":{", answer);
            Assert.Equal(answer, await postgres.AskAsync(query));
        }

        var published = FilesOf(onSqlite);
        Assert.Contains(published, line => line.EndsWith("  partner-cities.csv", StringComparison.Ordinal));
        Assert.Equal(published, FilesOf(onPostgres));
        Assert.Equal(0, (await postgres.TerminateAsync()).ExitCode);
        (await onPostgres.RunAsync("publish", "--database", connection)).Succeeded();
        Assert.Equal(1, onPostgres.CurrentEdition);
        (await ChildProgram.RunAsync("verify", onPostgres.Path)).Succeeded();
    }

    /// <summary>The hash of every file of every dataset, but of the one that tells when it was published.</summary>
    private static string[] FilesOf(DataFolder data) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(data.Current, "datasets"), "SHA256SUMS", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => !line.Contains("  version.json", StringComparison.Ordinal)).Select(line => $"{Path.GetRelativePath(data.Current, file)} {line}"))
            .Order(StringComparer.Ordinal),
    ];
}
