using System.Net.Http.Headers;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>What pages of other sites may do (docs/adr/0009-cross-site-requests.md).</summary>
public sealed class CrossSiteTests(Programs programs, StrictProgram strict)
{
    private const string Rest = "/rest/visits-received?from=2023-01-01&before=2024-01-01&first=0";
    private const string GraphQL = "/graphql?query={__typename}";
    private const string Message =
        "A browser sent the request for a page of another site, in a form for which it asks no permission first; such a request is not answered. Send JSON by POST, or add the header \"GraphQL-Preflight: 1\".";

    [Theory]
    [InlineData(GraphQL, "Sec-Fetch-Site: cross-site")]
    [InlineData(GraphQL, "Sec-Fetch-Site: same-site")]
    [InlineData(GraphQL, "Origin: https://evil.example.org")]
    [InlineData(GraphQL, "Origin: null")]
    [InlineData(GraphQL, "Sec-Fetch-Site: cross-site", "Origin: https://app.example.org")]
    [InlineData(GraphQL, "Sec-Fetch-Site: cross-site", "GraphQL-Preflight:")]
    [InlineData(Rest, "Sec-Fetch-Site: cross-site")]
    public async Task A_request_that_a_page_of_another_site_causes_is_not_run(string path, params string[] headers)
    {
        var answer = await GetAsync(await programs.OnAsync(DatabaseKind.Sqlite), path, headers);

        answer.IsRefusal(400, "PREFLIGHT_REQUIRED", Message);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(GraphQL)]
    [InlineData(Rest)]
    [InlineData(GraphQL, "Sec-Fetch-Site: same-origin")]
    [InlineData(GraphQL, "Sec-Fetch-Site: none")]
    [InlineData(GraphQL, "Sec-Fetch-Site: cross-site", "GraphQL-Preflight: 1")]
    [InlineData(GraphQL, "Sec-Fetch-Site: cross-site", "Apollo-Require-Preflight: true")]
    [InlineData(GraphQL, "Sec-Fetch-Site: cross-site", "X-Apollo-Operation-Name: visits")]
    public async Task A_request_of_the_own_page_of_no_browser_or_after_a_preflight_is_run(string path, params string[] headers) =>
        Assert.Equal(200, (await GetAsync(await programs.OnAsync(DatabaseKind.Sqlite), path, headers)).Status);

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain;charset=UTF-8")]
    [InlineData("")]
    public async Task A_form_of_another_site_is_not_run(string type)
    {
        var content = new ByteArrayContent("""{"query":"{ __typename }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add("Origin", "https://evil.example.org");

        (await (await programs.OnAsync(DatabaseKind.Sqlite)).SendAsync(request)).IsRefusal(400, "PREFLIGHT_REQUIRED", Message);
    }

    /// <summary>As with Apollo: of a content type that no form can send, a browser asks first, whatever the method.</summary>
    [Theory]
    [InlineData("application/json", "HTTP/1.1 200 OK")]
    [InlineData("text/plain", "HTTP/1.1 400 Bad Request")]
    [InlineData("multipart/form-data", "HTTP/1.1 400 Bad Request")]
    public async Task GET_may_show_by_its_content_type_that_the_browser_asked_first(string type, string status)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var answer = await RawHttp.SendAsync(program.Address,
            $"GET {GraphQL} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: cross-site\r\nContent-Type: {type}\r\n\r\n");

        Assert.StartsWith(status, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_named_origins_a_preflight_permits_nothing()
    {
        var answer = await PreflightAsync(await programs.OnAsync(DatabaseKind.Sqlite), "/graphql", StrictProgram.Origin);

        Assert.Equal(204, answer.Status);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/graphql", StrictProgram.Origin)]
    [InlineData("/graphql", StrictProgram.OtherOrigin)]
    [InlineData("/rest/visits-received", StrictProgram.Origin)]
    public async Task A_preflight_of_a_named_origin_permits_what_a_client_sends_and_no_credentials(string path, string origin)
    {
        var answer = await PreflightAsync(await strict.RunningAsync(), path, origin);

        Assert.Equal(204, answer.Status);
        Assert.Equal(origin, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET,HEAD,POST", string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal(
            "Authorization,X-Api-Key,GraphQL-Preflight,Apollo-Require-Preflight,X-Apollo-Operation-Name,Content-Type,GraphQL-Cost,GraphQL-Explain",
            string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.Equal("600", answer.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal(["Origin"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData("https://evil.example.org")]
    [InlineData("http://app.example.org")]
    [InlineData("https://app.example.org:8443")]
    [InlineData("https://sub.app.example.org")]
    [InlineData("null")]
    public async Task A_preflight_of_another_origin_permits_nothing(string origin)
    {
        var answer = await PreflightAsync(await strict.RunningAsync(), "/graphql", origin);

        Assert.Equal(204, answer.Status);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.Ordinal));
        Assert.Equal(["Origin"], answer.Headers.Vary);
    }

    /// <summary>An error is an answer too: the page has to be able to read it.</summary>
    [Theory]
    [InlineData(Rest, 200)]
    [InlineData("/rest/nope", 404)]
    [InlineData("/graphql", 400)]
    public async Task Answers_to_a_named_origin_may_be_read_by_its_pages(string path, int status)
    {
        var answer = await GetAsync(await strict.RunningAsync(), path, "Sec-Fetch-Site: cross-site", "Origin: https://app.example.org");

        Assert.Equal(status, answer.Status);
        Assert.Equal("https://app.example.org", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("Retry-After", answer.Headers.GetValues("Access-Control-Expose-Headers").Single());
        Assert.Equal(["Accept", "Authorization", "X-Api-Key", "Origin"], answer.Headers.Vary);
    }

    [Fact]
    public async Task Answers_without_an_origin_differ_from_those_with_one_and_say_so()
    {
        var answer = await GetAsync(await strict.RunningAsync(), Rest);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", answer.Headers.Vary);
    }

    private static Task<Answer> PreflightAsync(RunningProgram program, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return program.SendAsync(request);
    }

    private static Task<Answer> GetAsync(RunningProgram program, string path, params string[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(RunningProgram.ResponseType));
        foreach (var header in headers)
        {
            var (name, value) = (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return program.SendAsync(request);
    }
}
