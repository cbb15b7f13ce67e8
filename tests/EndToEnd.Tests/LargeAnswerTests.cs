using System.Net.Http.Headers;
using System.Net.Http.Json;
using OpenGov.Data;

namespace OpenGov.EndToEnd.Tests;

/// <summary>An answer is not held in memory: a large one leaves while it is read.</summary>
public sealed class LargeAnswerTests(FilledFolder filled)
{
    private const int Rows = 100;
    private const int CharactersOfRow = 100_000;
    private const int Lists = 11;

    /// <summary>What the process may grow by while it sends more than 100 MB.</summary>
    private const long Allowed = 48 * 1024 * 1024;

    [Fact]
    public async Task SQLite_streams_100_MB_with_flat_memory()
    {
        using var data = filled.Copy();
        await IsStreamedAsync(data);
    }

    [Fact]
    public async Task PostgreSQL_streams_100_MB_with_flat_memory()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Postgres);
        using var data = new DataFolder();
        await IsStreamedAsync(data, "--database", ((DatabaseAddress.Postgres)database.Address).ConnectionString);
    }

    private static async Task IsStreamedAsync(DataFolder data, params string[] options)
    {
        await using var server = await RunningServer.StartAsync(data.Path, ["--roles", "api", "--timeout", "600", .. options]);
        // A text that the search does not read: what is measured is the answer, not the making of an index.
        var lines = Enumerable.Range(0, Rows).Select(row =>
            $"X{row},archives.agencies_above_threshold,2021-01-01,2021-12-31,110,,3,false,false,false,false,REPORTED,{new string('x', CharactersOfRow)},report-110#貳/二/1\n");
        var file = data.Write(
            "figures.csv",
            "key,indicator,startsOn,endsOn,rocYear,dimensions,value,approximate,atLeast,targetMet,cumulative,origin,note,citations\n" + string.Concat(lines));
        (await data.RunAsync(["import", "figures", file, .. options])).Succeeded();

        // Once beforehand, so that the code is compiled and the pools are filled.
        Assert.InRange(await LengthAsync(server, lists: 1), 10_000_000, 11_000_000);
        var before = server.ResetPeakMemory();
        Assert.InRange(await LengthAsync(server, Lists), 110_000_000, 120_000_000);

        Assert.InRange(server.PeakMemory - before, long.MinValue, Allowed);
    }

    private static async Task<long> LengthAsync(RunningServer server, int lists)
    {
        var query = $"{{ {string.Join(' ', Enumerable.Range(0, lists).Select(list => $"l{list}: figures(first: 500, where: {{ key: {{ startsWith: \"X\" }} }}) {{ nodes {{ key note }} }}"))} }}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var (buffer, length) = (new byte[64 * 1024], 0L);
        while (await body.ReadAsync(buffer, TestContext.Current.CancellationToken) is var read and > 0)
        {
            length += read;
        }

        return length;
    }
}
