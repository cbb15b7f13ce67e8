using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>What is chosen for a header "Accept" (RFC 9110, section 12.5.1).</summary>
public sealed class MediaTypesTests(Programs programs)
{
    [Theory]
    [InlineData("application/json", RunningProgram.JsonType)]
    [InlineData("application/graphql-response+json", RunningProgram.ResponseType)]
    [InlineData("Application/GraphQL-Response+JSON; charset=utf-8", RunningProgram.ResponseType)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", RunningProgram.ResponseType)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", RunningProgram.JsonType)]
    [InlineData("application/graphql-response+json, application/json", RunningProgram.ResponseType)]
    [InlineData("application/json, application/graphql-response+json", RunningProgram.JsonType)]
    [InlineData("*/*", RunningProgram.JsonType)]
    [InlineData("application/*", RunningProgram.JsonType)]
    [InlineData("text/html, */*;q=0.8", RunningProgram.JsonType)]
    [InlineData("application/json;q=0, */*", RunningProgram.ResponseType)]
    [InlineData("", RunningProgram.JsonType)]
    public async Task The_preferred_type_is_answered(string accept, string type)
    {
        var answer = await AskAsync(accept);

        Assert.Equal("Query", answer.Data.GetProperty("__typename").GetString());
        Assert.Equal($"{type}; charset=utf-8", answer.ContentType);
        Assert.Equal(["Accept", "Authorization", "X-Api-Key"], answer.Headers.Vary);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0")]
    public async Task A_header_that_allows_no_type_is_refused(string accept) => (await AskAsync(accept)).IsRefusal(
        406, "NOT_ACCEPTABLE", $"The header \"Accept\" is \"{accept}\"; allowed are \"application/graphql-response+json\", \"application/json\" and \"text/event-stream\".");

    [Theory]
    [InlineData("text/event-stream", true)]
    [InlineData("Text/Event-Stream", true)]
    [InlineData("text/event-stream, application/json", true)]
    [InlineData("text/event-stream, */*", true)]
    [InlineData("application/json;q=0.9, text/event-stream", true)]
    [InlineData("application/json, text/event-stream", false)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream", false)]
    [InlineData("text/event-stream;q=0.5, application/json", false)]
    [InlineData("*/*, text/event-stream;q=0.1", false)]
    public async Task A_query_is_answered_as_an_event_stream_where_that_is_preferred(string accept, bool streams) => Assert.Equal(
        streams, (await AskAsync(accept)).ContentType == "text/event-stream; charset=utf-8");

    private async Task<Answer> AskAsync(string accept) =>
        await (await programs.OnAsync(DatabaseKind.Sqlite)).PostAsync("""{"query":"{ __typename }"}""", accept);
}
