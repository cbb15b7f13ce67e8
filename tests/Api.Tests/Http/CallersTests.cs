using System.Net.Http.Headers;
using System.Text;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Keys and what they open.</summary>
public sealed class CallersTests(Programs programs)
{
    private const string Internal = """{"query":"{ changes(first: 1) { nodes { actor } } }"}""";
    private const string Restricted = """{"query":"{ changes(first: 1) { nodes { restrictedAfter } } }"}""";
    private const string Unknown = "The API key is unknown or was revoked. Send a valid key as \"Authorization: Bearer …\", or none: Open fields need no key.";
    private const string NoBearer =
        "The header \"Authorization\" has no \"Bearer\" and API key, the one thing allowed there. Send a valid key, or leave the header out: Open fields need no key.";

    [Theory, OnEachDatabase]
    public async Task A_key_opens_internal_fields_and_not_the_restricted_ones(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);

        var allowed = await program.PostAsync(Internal, key: program.InternalKey);
        var refused = await program.PostAsync(Restricted, key: program.InternalKey);

        Assert.Equal("""{"data":{"changes":{"nodes":[{"actor":"record"}]}}}""", allowed.Text);
        refused.IsRefusal(400, "FORBIDDEN",
            "Field \"Change.restrictedAfter\" is Restricted; this request reads Open and Internal fields. Leave it out, or send an API key whose clearance is Restricted or higher.",
            "1:31");
    }

    [Fact]
    public async Task A_key_in_its_own_header_goes_with_another_authorization()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var answer = await AskAsync(program, ("Authorization", "Basic dXNlcjpwYXNz"), ("X-Api-Key", program.InternalKey));

        Assert.Equal("""{"data":{"changes":{"nodes":[{"actor":"record"}]}}}""", answer.Text);
    }

    [Theory]
    [InlineData("Authorization", "Bearer ogk_nobody", Unknown)]
    [InlineData("X-Api-Key", "ogk_nobody", Unknown)]
    [InlineData("X-Api-Key", "密鑰", Unknown)]
    [InlineData("Authorization", "Basic dXNlcjpwYXNz", NoBearer)]
    [InlineData("Authorization", "Bearer", NoBearer)]
    [InlineData("Authorization", "Bearer  ", NoBearer)]
    [InlineData("Authorization", "ogk_forgotten_scheme", NoBearer)]
    public async Task What_is_no_valid_key_is_refused_and_not_repeated(string header, string value, string message)
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        var answer = await AskAsync(program, (header, value));

        answer.IsRefusal(401, "KEY_INVALID", message);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.DoesNotContain("ogk_", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(RunningProgram program, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Internal));
        content.Headers.ContentType = new MediaTypeHeaderValue(RunningProgram.JsonType);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return program.SendAsync(request);
    }
}
