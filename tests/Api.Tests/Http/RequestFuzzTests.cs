using System.Text;
using Microsoft.AspNetCore.Http;
using OpenGov.Api.Http;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Broken requests end in a request or in a refusal, never in an exception.</summary>
public sealed class RequestFuzzTests
{
    private const int Count = 100_000;
    private const int MostBytes = 2_000;

    private static readonly string[] Bodies =
    [
        """{"query": "query Q($a: Int) { __typename }", "operationName": "Q", "variables": {"a": 1}, "extensions": {"persistedQuery": {"version": 1}}}""",
        """{"query": "{ __typename }", "variables": null, "operationName": null, "documentId": "sha256:0"}""",
        """[{"query": "{ \u0041\ud83d\ude00 }"}]""",
        "\"query\"",
        $$"""{"query": "{{new string('a', MostBytes)}}"}""",
    ];

    private static readonly string[] JsonWords =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud800", "\uFEFF", "\0", "null", "true", "1e999", "-0", "\"query\":", "\"variables\":", "\"extensions\":",
        "\"operationName\":", "\"documentId\":", "{}", "[]", "// note", "NaN", "臺北", new string('[', 100),
    ];

    private static readonly string[] Addresses =
    [
        "?query=%7B__typename%7D&operationName=Q&variables=%7B%22a%22%3A1%7D", "?query={__typename}&extensions={}&variables=null", "?documentId=a&variables=", "?query=&query=",
    ];

    private static readonly string[] AddressWords = ["&", "=", "%", "%7B", "%00", "%ff", "+", "query=", "variables=", "operationName=", "extensions=", "[]", "{", "\"", "#", "?"];

    private static readonly string?[] ContentTypes =
        ["application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\"", "application/json; charset=big5", "text/plain", ";", "", null, "application/\u0007"];

    [Fact]
    public async Task Whatever_stands_in_a_body_is_a_request_or_is_refused()
    {
        foreach (var (seed, input) in Fuzz.Inputs(Count, Bodies, JsonWords))
        {
            var http = new DefaultHttpContext().Request;
            http.Method = "POST";
            http.ContentType = ContentTypes[seed % 3 == 0 ? seed / 3 % ContentTypes.Length : 0];
            http.ContentLength = (seed % 5) switch { 0 => null, 1 => input.Length + 1, _ => input.Length };
            http.Body = new MemoryStream(input);
            await AssertAnswerAsync(http, seed, input);
        }
    }

    [Fact]
    public async Task Whatever_stands_in_an_address_is_a_request_or_is_refused()
    {
        foreach (var (seed, input) in Fuzz.Inputs(Count, Addresses, AddressWords))
        {
            var http = new DefaultHttpContext().Request;
            http.Method = seed % 7 == 0 ? "HEAD" : "GET";
            http.ContentType = ContentTypes[seed % ContentTypes.Length];
            http.QueryString = new QueryString("?" + Encoding.Latin1.GetString(input));
            await AssertAnswerAsync(http, seed, input);
        }
    }

    private static async Task AssertAnswerAsync(HttpRequest http, int seed, byte[] input)
    {
        var (request, failure) = await new GraphQLRequestReader(MostBytes).ReadAsync(http, TestContext.Current.CancellationToken);

        Assert.True(request is null != failure is null && failure is null or { Status: >= 400 and < 500 }, $"Seed {seed}: {Encoding.UTF8.GetString(input)}");
    }
}
