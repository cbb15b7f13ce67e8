using Microsoft.OpenApi;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Named operations at <c>/rest</c>, and their description.</summary>
public sealed class RestEndpointsTests(Programs programs)
{
    private const string Year = "/rest/visits-received?from=2023-01-01&before=2024-01-01";

    [Theory, OnEachDatabase]
    public async Task A_named_operation_answers_a_plain_address(DatabaseKind kind)
    {
        var answer = await (await programs.OnAsync(kind)).GetAsync(Year + "&first=2");

        var visits = answer.Data.GetProperty("engagements");
        Assert.Equal(59, visits.GetProperty("totalCount").GetInt32());
        Assert.Equal(2, visits.GetProperty("nodes").GetArrayLength());
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
    }

    [Fact]
    public async Task The_cursor_of_a_page_opens_the_next_one()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        var seen = new HashSet<string>();
        var after = "";
        for (var more = true; more;)
        {
            var page = (await program.GetAsync($"{Year}&first=20{after}")).Data.GetProperty("engagements");
            Assert.All(page.GetProperty("nodes").EnumerateArray(), visit => Assert.True(seen.Add(visit.GetProperty("id").GetString()!)));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = "&after=" + Uri.EscapeDataString(page.GetProperty("pageInfo").GetProperty("endCursor").GetString()!);
        }

        Assert.Equal(59, seen.Count);
    }

    [Theory]
    [InlineData("&x=1", "BODY_INVALID", "There is no parameter \"x\"; allowed is \"from\", \"before\", \"first\", \"after\".", null)]
    [InlineData("&first=1&first=2", "BODY_INVALID", "The parameter \"first\" is given 2 times; allowed is once.", null)]
    [InlineData("&first=abc", "VARIABLE_INVALID", "Variable \"$first\" is the string \"abc\"; \"Int\" allows a whole number from -2147483648 to 2147483647.", "2:66")]
    [InlineData("&first=501", "PAGE_SIZE_INVALID", "\"first\" is 501; allowed is 0 to 500. Ask for a smaller page and go on with \"after\".", "3:3")]
    [InlineData("&after=x", "CURSOR_INVALID", "The value of \"after\" is not a cursor; allowed is the text that \"cursor\" or \"endCursor\" gave. Begin again without \"after\".", "3:3")]
    public async Task Bad_parameters_are_refused(string parameters, string code, string message, string? place) =>
        (await GetAsync(Year + parameters)).IsRefusal(400, code, message, place);

    [Fact]
    public async Task A_missing_parameter_is_named() => (await GetAsync("/rest/visits-received?before=2024-01-01")).IsRefusal(
        400, "VARIABLE_INVALID", "Variable \"$from\" is missing; a value of type \"PartialDate!\" is required.", "2:22");

    [Fact]
    public async Task An_unknown_operation_is_not_found() => (await GetAsync("/rest/nope")).IsRefusal(
        404, "NOT_FOUND", "There is no operation \"nope\"; allowed is \"visits-received\". See /swagger.");

    [Theory]
    [InlineData("POST", "/rest/visits-received")]
    [InlineData("DELETE", "/rest/visits-received")]
    [InlineData("PUT", "/rest/nope")]
    public async Task Another_method_is_refused(string method, string path)
    {
        var answer = await (await programs.OnAsync(DatabaseKind.Sqlite)).SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        answer.IsRefusal(405, "METHOD_NOT_ALLOWED", $"The method is {method}; allowed here are GET and HEAD.");
        Assert.Equal(["GET", "HEAD"], answer.ContentHeaders.Allow);
    }

    [Fact]
    public async Task HEAD_answers_without_a_body()
    {
        var answer = await (await programs.OnAsync(DatabaseKind.Sqlite)).SendAsync(new HttpRequestMessage(HttpMethod.Head, Year));

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task The_description_is_OpenAPI_and_shows_the_operations_with_their_parameters()
    {
        var answer = await GetAsync("/swagger/v1/swagger.json");

        var (document, diagnostic) = OpenApiDocument.Parse(answer.Text, "json");
        Assert.Empty(diagnostic!.Errors);
        Assert.Equal("OpenGov", document!.Info.Title);
        var path = Assert.Single(document.Paths);
        Assert.Equal("/rest/visits-received", path.Key);
        var operation = path.Value.Operations![HttpMethod.Get];
        Assert.Equal("visitsReceived", operation.OperationId);
        Assert.Equal(
            ["from! String", "before! String", "first Integer", "after String"],
            operation.Parameters!.Select(one => $"{one.Name}{(one.Required ? "!" : "")} {one.Schema!.Type}"));
        Assert.Equal(["200", "400", "401", "403", "429", "503", "504"], operation.Responses!.Keys);
    }

    [Fact]
    public async Task The_page_of_the_description_loads()
    {
        Assert.Equal(301, (await GetAsync("/swagger")).Status);
        var page = await GetAsync("/swagger/index.html");
        Assert.Equal(200, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
    }

    private async Task<Answer> GetAsync(string path) => await (await programs.OnAsync(DatabaseKind.Sqlite)).GetAsync(path);
}
