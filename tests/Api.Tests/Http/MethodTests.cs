using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>What each HTTP method does at <c>/graphql</c>.</summary>
public sealed class MethodTests(Programs programs)
{
    [Fact]
    public async Task GET_asks_a_query_with_variables()
    {
        var query = Uri.EscapeDataString("query visits($n: Int) { partnerCities(first: $n) { nodes { nameEn } } }");
        var variables = Uri.EscapeDataString("""{"n": 0}""");

        var answer = await GetAsync($"?query={query}&variables={variables}&operationName=visits");

        Assert.Equal("""{"data":{"partnerCities":{"nodes":[]}}}""", answer.Text);
    }

    [Theory]
    [InlineData("", "The address has no parameter \"query\"; give the operation's text in it, or the id of a known document in \"documentId\", or send it by POST.")]
    [InlineData("?query={a}&variables={", "The parameter \"variables\" is not JSON (see line 1, byte 2); allowed is a JSON object such as {\"first\": 10}.")]
    [InlineData("?query={a}&variables=[1]", "The parameter \"variables\" is a JSON array; allowed is a JSON object such as {\"first\": 10}.")]
    [InlineData("?query={a}&variables={\"n\":\"\\ud800\"}", "The parameter \"variables\" has a string with half of a surrogate pair (see byte 6); allowed is a JSON object such as {\"first\": 10}.")]
    [InlineData("?query={a}&query={b}", "The parameter \"query\" is given 2 times; allowed is once.")]
    [InlineData("?query={a}&variables={}&variables={}", "The parameter \"variables\" is given 2 times; allowed is once.")]
    public async Task GET_with_bad_parameters_is_refused(string parameters, string message) =>
        (await GetAsync(parameters)).IsRefusal(400, "BODY_INVALID", message);

    [Theory]
    [InlineData(20_000, 0, "HTTP/1.1 200 OK")]
    [InlineData(32_768, 0, "HTTP/1.1 414 URI Too Long")]
    [InlineData(0, 20_000, "HTTP/1.1 200 OK")]
    [InlineData(0, 32_768, "HTTP/1.1 431 Request Header Fields Too Large")]
    public async Task GET_is_read_up_to_the_limit_of_its_line_and_its_headers(int query, int header, string status)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(program.Address,
            $"GET /graphql?query={{__typename}}%23{new string('x', query)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: {new string('x', header)}\r\n\r\n");

        Assert.StartsWith(status, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_a_body()
    {
        var answer = await SendAsync(HttpMethod.Head, "?query={__typename}");

        Assert.Equal(200, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task OPTIONS_tells_the_methods()
    {
        var answer = await SendAsync(HttpMethod.Options, "");

        Assert.Equal(204, answer.Status);
        Assert.Equal("GET, HEAD, POST, OPTIONS", string.Join(", ", answer.ContentHeaders.Allow));
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("BREW")]
    public async Task Another_method_is_refused(string method)
    {
        var answer = await SendAsync(new HttpMethod(method), "?query={__typename}");

        answer.IsRefusal(405, "METHOD_NOT_ALLOWED", $"The method is {method}; allowed are GET and POST. Send the operation by POST.");
        Assert.Equal("GET, HEAD, POST, OPTIONS", string.Join(", ", answer.ContentHeaders.Allow));
    }

    private Task<Answer> GetAsync(string parameters) => SendAsync(HttpMethod.Get, parameters);

    private async Task<Answer> SendAsync(HttpMethod method, string parameters)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        return await program.SendAsync(new HttpRequestMessage(method, "/graphql" + parameters));
    }
}
