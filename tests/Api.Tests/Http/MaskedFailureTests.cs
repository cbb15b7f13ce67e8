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

        var answer = await program.PostAsync("""{"query":"{ countries { totalCount } }"}""");

        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("INTERNAL_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sqlite", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Single(program.Errors.Entries);
    }

    /// <summary>Takes away tables that the program has to read.</summary>
    private static async Task BreakAsync(RunningProgram program)
    {
        var file = ((DatabaseAddress.Sqlite)program.Database.Address).File;
        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "drop table api_key; drop table country;";
        await command.ExecuteNonQueryAsync();
    }
}
