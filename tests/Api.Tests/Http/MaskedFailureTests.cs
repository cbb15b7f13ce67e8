using Microsoft.Data.Sqlite;
using OpenGov.Api.Tests.Support;
using OpenGov.Data;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>A failure of the machine: the caller reads an id, the log has the rest under it.</summary>
public sealed class MaskedFailureTests
{
    [Fact]
    public async Task A_failure_outside_the_engine_shows_an_id_that_the_log_has()
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite);
        await BreakAsync(program);

        var answer = await program.PostAsync("""{"query":"{ __typename }"}""", key: "ogk_of_a_table_that_is_gone");

        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        var id = error.GetProperty("extensions").GetProperty("id").GetString();
        Assert.Equal(500, answer.Status);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("INTERNAL_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            $"Something went wrong inside the server. It is logged with id \"{id}\"; name it when you report this.",
            error.GetProperty("message").GetString());
        var entry = Assert.Single(program.Errors.Entries);
        Assert.StartsWith($"A request failed; its answer shows the id {id}.", entry, StringComparison.Ordinal);
        Assert.Contains("SqliteException", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_the_database_shows_no_detail()
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite);
        await BreakAsync(program);

        var answer = await program.PostAsync("""{"query":"{ figures { totalCount } }"}""");

        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("INTERNAL_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sqlite", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Single(program.Errors.Entries);
    }

    /// <summary>The first list is longer than the buffer, so it has left when the second one fails.</summary>
    [Fact]
    public async Task An_answer_that_fails_half_way_is_cut_and_logged()
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite);
        await BreakAsync(program);
        var names = string.Join(' ', Enumerable.Range(0, 20).Select(one => $"name{one}: nameEn"));
        const string start = "HTTP/1.1 200 OK";
        var body = $$"""{"query":"{ countries(first: 500) { nodes { {{names}} } } figures { totalCount } }"}""";

        var text = await RawHttp.SendAsync(program.Address,
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("0\r\n\r\n", StringComparison.Ordinal), "The last chunk was sent: half an answer looks whole.");
        Assert.DoesNotContain("errors", text, StringComparison.Ordinal);
        Assert.StartsWith("An answer was broken off. OpenGov.Data.DatabaseException: ", Assert.Single(program.Errors.Entries), StringComparison.Ordinal);
    }

    /// <summary>Takes away tables that the program has to read.</summary>
    private static async Task BreakAsync(RunningProgram program)
    {
        var file = ((DatabaseAddress.Sqlite)program.Database.Address).File;
        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "drop table api_key; drop table figure;";
        await command.ExecuteNonQueryAsync();
    }
}
