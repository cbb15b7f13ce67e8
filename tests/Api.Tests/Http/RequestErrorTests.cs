using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Documents and variables that are refused: located, coded, 400 with the GraphQL media type and 200 with plain JSON.</summary>
public sealed class RequestErrorTests(Programs programs)
{
    private const string ByCount = "query($n: Int!) { partnerCities(first: $n) { totalCount } }";

    [Fact]
    public Task A_syntax_error_shows_its_place() => RefusesAsync(
        new { query = "{ partnerCities(first: 1 { x } }" }, "SYNTAX_ERROR", "Expected an argument's name, found \"{\".", "1:26");

    [Fact]
    public Task An_unknown_field_is_answered_with_near_names() => RefusesAsync(
        new { query = "{ partnerCites { totalCount } }" },
        "VALIDATION_FAILED",
        "Type \"Query\" has no field \"partnerCites\". Did you mean \"partnerCities\" or \"partnerCity\"?",
        "1:3");

    [Fact]
    public Task A_variable_of_the_wrong_type_is_named() => RefusesAsync(
        new { query = ByCount, variables = new { n = "five" } },
        "VARIABLE_INVALID",
        "Variable \"$n\" is the string \"five\"; \"Int\" allows a whole number from -2147483648 to 2147483647.",
        "1:7");

    [Fact]
    public Task A_missing_variable_is_named() => RefusesAsync(
        new { query = ByCount }, "VARIABLE_INVALID", "Variable \"$n\" is missing; a value of type \"Int!\" is required.", "1:7");

    [Fact]
    public Task A_field_above_the_clearance_is_refused() => RefusesAsync(
        new { query = "{ changes { totalCount } }" },
        "FORBIDDEN",
        "Type \"Change\" is Internal; this request reads Open fields only. Leave it out, or send an API key whose clearance is Internal or higher.",
        "1:3");

    [Fact]
    public Task A_page_that_is_too_large_is_refused() => RefusesAsync(
        new { query = "query($n: Int) { partnerCities(first: $n) { totalCount nodes { id } } }", variables = new { n = 501 } },
        "PAGE_SIZE_INVALID",
        "\"first\" is 501; allowed is 0 to 500. Ask for a smaller page and go on with \"after\".",
        "1:18");

    [Fact]
    public Task The_name_of_no_operation_is_refused() => RefusesAsync(
        new { query = "{ __typename }", operationName = "x" }, "OPERATION_UNRESOLVABLE", "The document has no operation named \"x\".", null);

    [Fact]
    public Task A_document_of_two_operations_needs_a_name() => RefusesAsync(
        new { query = "query a { __typename } query b { __typename }" },
        "OPERATION_UNRESOLVABLE",
        "The document has 2 operations; say with \"operationName\" which one to run: \"a\" or \"b\".",
        null);

    [Fact]
    public Task An_empty_document_is_refused() => RefusesAsync(
        new { query = "" }, "SYNTAX_ERROR", "The document is empty; send at least one operation, such as \"{ __typename }\".", "1:1");

    [Fact]
    public Task A_NUL_in_the_document_is_refused() => RefusesAsync(
        new { query = "{ \0 __typename }" },
        "SYNTAX_ERROR",
        "Found the character U+0000, which starts nothing in GraphQL outside strings and comments.",
        "1:3");

    [Fact]
    public Task A_document_above_the_limit_is_refused() => RefusesAsync(
        new { query = "{ __typename } #" + new string('x', 300_000) },
        "LIMIT_EXCEEDED",
        "The document has 300016 bytes; at most 262144 are taken. Split it into several requests.",
        null);

    [Fact]
    public async Task Introspection_again_and_again_in_one_document_is_refused()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        var again = string.Concat(Enumerable.Range(0, 500).Select(index => $"s{index}: __schema {{ types {{ description fields {{ description }} }} }} "));

        var answer = await program.PostAsync(JsonSerializer.Serialize(new { query = $"{{ {again} }}" }));

        // Where it stops is a matter of how long the descriptions are.
        Assert.Equal(400, answer.Status);
        Assert.StartsWith(
            """{"errors":[{"message":"The part of the answer that is made in memory, such as introspection, is larger than 8000000 bytes, which is the limit. Ask for less at once.","locations":""",
            answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("""}],"extensions":{"code":"LIMIT_EXCEEDED","limit":8000000}}]}""", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>PostgreSQL has no text with a NUL, SQLite has: neither may fail.</summary>
    [Theory]
    [OnEachDatabase("eq")]
    [OnEachDatabase("contains")]
    [OnEachDatabase("startsWith")]
    public async Task A_NUL_in_a_value_matches_nothing(DatabaseKind kind, string operation)
    {
        var program = await programs.OnAsync(kind);
        var byVariable = $$$"""query($t: String) { partnerCities(where: { nameZh: { {{{operation}}}: $t } }) { totalCount } }""";
        var byLiteral = $$$"""{ partnerCities(where: { nameZh: { {{{operation}}}: "\u0000" } }) { totalCount } }""";

        foreach (var body in (object[])[new { query = byVariable, variables = new { t = "\0" } }, new { query = byLiteral }])
        {
            var answer = await program.PostAsync(JsonSerializer.Serialize(body));
            Assert.Equal("""{"data":{"partnerCities":{"totalCount":0}}}""", answer.Text);
        }
    }

    /// <summary>A cursor is base64 of JSON of the row's keys: every way to break one.</summary>
    [Theory, OnEachDatabase]
    public async Task A_cursor_that_was_tampered_with_is_never_an_internal_error(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);
        async Task<Answer> AfterAsync(string? after) => await program.PostAsync(JsonSerializer.Serialize(new
        {
            query = "query($a: String) { agreements(first: 1, order: [{ signedOn: ASC }], after: $a) { pageInfo { endCursor } } }",
            variables = new { a = after },
        }));
        var cursor = (await AfterAsync(null)).Data.GetProperty("agreements").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        var keys = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor))!;

        foreach (var json in (string[])
        [
            "", "x", "null", "{}", "[]", "[null]", "[1]", "[[]]", "[\"\\ud800\"]", "[\"\xff\"]", new string('[', 5000),
            .. keys.Index().Skip(1).SelectMany(key => new[] { "", "\0", "x", "-1", "99999999999999999999", "2023-99-99", new string('9', 5000) }
                .Select(text => JsonSerializer.Serialize(keys.Select((one, index) => index == key.Index ? text : one)))),
        ])
        {
            var answer = await AfterAsync(Base64Url.EncodeToString(Encoding.Latin1.GetBytes(json)));
            Assert.DoesNotContain("INTERNAL_ERROR", answer.Text, StringComparison.Ordinal);
            Assert.Equal(answer.Json.TryGetProperty("errors", out _) ? 400 : 200, answer.Status);
        }
    }

    private async Task RefusesAsync(object body, string code, string message, string? place)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        var json = JsonSerializer.Serialize(body);
        var modern = await program.PostAsync(json);
        var plain = await program.PostAsync(json, accept: RunningProgram.JsonType);

        modern.IsRefusal(400, code, message, place);
        plain.IsRefusal(200, code, message, place);
        Assert.Equal("application/graphql-response+json; charset=utf-8", modern.ContentType);
        Assert.Equal("application/json; charset=utf-8", plain.ContentType);
    }
}
