using System.Text;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Bodies that hold no request.</summary>
public sealed class RequestBodyTests(Programs programs)
{
    private const string Allowed = "allowed is one JSON object such as {\"query\": \"{ __typename }\"}.";

    [Theory]
    [InlineData("", "The body is empty; " + Allowed)]
    [InlineData("nope", "The body is not JSON (see line 1, byte 2); " + Allowed)]
    [InlineData("{\"query\":\n\"{ __typename }\"", "The body is not JSON (see line 2, byte 17); " + Allowed)]
    [InlineData("\uFEFF{}", "The body is not JSON (see line 1, byte 1); " + Allowed)]
    [InlineData("{\"query\":\"{ \0 }\"}", "The body is not JSON (see line 1, byte 13); " + Allowed)]
    [InlineData("{\"query\":\"{ a }\",\"query\":\"{ b }\"}", "The body gives a name twice in one object; " + Allowed)]
    [InlineData("{\"query\":\"{ a }\",\"variables\":{\"n\":1,\"n\":2}}", "The body gives a name twice in one object; " + Allowed)]
    [InlineData("{\"query\":\"{ a } # \\ud800\"}", "The body has a string with half of a surrogate pair (see byte 10); " + Allowed)]
    [InlineData("{\"query\":\"{ a }\",\"variables\":{\"\\udc00\":1}}", "The body has a string with half of a surrogate pair (see byte 31); " + Allowed)]
    [InlineData("[]", "The body is a JSON array; allowed is one object with \"query\". Batches are not taken: send one operation at a time.")]
    [InlineData("\"{ a }\"", "The body is a JSON string; allowed is one object with \"query\". Batches are not taken: send one operation at a time.")]
    [InlineData("{}", "The body has no \"query\"; give the operation's text in it, or the id of a known document in \"documentId\".")]
    [InlineData("{\"query\":null}", "\"query\" is a JSON null; allowed is a string.")]
    [InlineData("{\"query\":\"{ a }\",\"operationName\":1}", "\"operationName\" is a JSON number; allowed is a string.")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":\"{}\"}", "\"variables\" is a JSON string; allowed is an object.")]
    [InlineData("{\"query\":\"{ a }\",\"extensions\":[]}", "\"extensions\" is a JSON array; allowed is an object.")]
    public async Task A_body_that_is_no_request_is_refused(string body, string message)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        (await program.PostAsync(body)).IsRefusal(400, "BODY_INVALID", message);
        (await program.PostAsync(body, accept: RunningProgram.JsonType)).IsRefusal(400, "BODY_INVALID", message);
    }

    [Fact]
    public async Task Broken_UTF_8_is_refused_wherever_it_stands()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        foreach (var (body, place) in (IEnumerable<(string, int)>)
            [("{\"query\":\"{ a ÿ}\"}", 15), ("{\"quÿry\":\"{ a }\"}", 5), ("{\"query\":\"{ a }\",\"variables\":{\"n\":\"ÿ\"}}", 36)])
        {
            var answer = await program.PostAsync(Encoding.Latin1.GetBytes(body));
            answer.IsRefusal(400, "BODY_INVALID", $"The body is not UTF-8 (see byte {place}); {Allowed}");
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task A_body_nested_too_deep_is_refused(string open, string close)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        const int mostBytes = 999_000;

        // The second is as deep as a body can be. Whoever looks through all open levels at the end of each does not come to an answer.
        foreach (var levels in (int[])[64, mostBytes / (open.Length + close.Length)])
        {
            var nested = string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels));
            var answer = await program.PostAsync($$"""{"query":"{ a }","variables":{{nested}}}""");
            answer.IsRefusal(400, "BODY_INVALID", $"The body nests deeper than 64 levels; {Allowed}");
        }
    }

    [Theory]
    [InlineData(10_000_000, false)]
    [InlineData(1_000_001, false)]
    [InlineData(1_000_001, true)]
    [InlineData(3_000_000, true)]
    public async Task A_body_above_the_limit_is_not_read(int bytes, bool chunked)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        var text = "{\"query\":\"" + new string('x', bytes - 12) + "\"}";
        var content = new StringContent(text, Encoding.UTF8, RunningProgram.JsonType);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        var answer = await program.SendAsync(request);

        answer.IsRefusal(413, "BODY_TOO_LARGE", "The body is larger than 1000000 bytes, which is the most that is read. Shorten the operation.");
    }

    [Fact]
    public async Task A_body_of_a_million_bytes_is_read()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        const string start = """{"query":"{ __typename }","extensions":{"pad":" """;

        var answer = await program.PostAsync(start + new string('x', 1_000_000 - start.Length - 3) + "\"}}");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Text);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("-1")]
    public async Task Chunks_that_are_none_are_refused(string length)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(program.Address,
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{length}\r\nabc\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains(
            """{"errors":[{"message":"The body did not arrive as the request's headers announce it. Send it with its \"Content-Length\", or in well-formed chunks.","extensions":{"code":"BODY_INVALID"}}]}""",
            answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identity", 200)]
    [InlineData("gzip", 415)]
    [InlineData("br, gzip", 415)]
    public async Task A_compressed_body_is_refused(string encoding, int status)
    {
        var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, RunningProgram.JsonType);
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        var answer = await (await programs.OnAsync(DatabaseKind.Sqlite)).SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

        if (status == 200)
        {
            Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Text);
            return;
        }

        answer.IsRefusal(status, "MEDIA_TYPE_UNSUPPORTED", $"The content encoding is \"{encoding}\"; allowed is none. Send the body as it is.");
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("nonsense", 415)]
    [InlineData("", 415)]
    public async Task Only_JSON_in_UTF_8_is_taken(string contentType, int status)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        var content = new ByteArrayContent("""{"query":"{ __typename }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await program.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

        if (status == 200)
        {
            Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Text);
            return;
        }

        answer.IsRefusal(status, "MEDIA_TYPE_UNSUPPORTED",
            $"The content type is \"{contentType}\"; allowed is \"application/json\" in UTF-8. Send the operation as a JSON object.");
    }
}
