using OpenGov.Api.Tests.Support;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>What a client learns of its own key.</summary>
public sealed class ViewerTests(Programs programs)
{
    private const string Ask = """{"query":"{ viewer { clearance roles } }"}""";

    [Theory, OnEachDatabase]
    public async Task Without_a_key_a_caller_reads_what_is_open(DatabaseKind kind) =>
        Assert.Equal("""{"viewer":{"clearance":"OPEN","roles":[]}}""", (await (await programs.OnAsync(kind)).PostAsync(Ask)).Data.GetRawText());

    [Theory]
    [OnEachDatabase(Classification.Internal, "INTERNAL")]
    [OnEachDatabase(Classification.Restricted, "RESTRICTED")]
    public async Task A_key_tells_its_clearance(DatabaseKind kind, Classification clearance, string told)
    {
        var program = await programs.OnAsync(kind);
        var key = await program.Keys.IssueAsync("viewer", clearance, TestContext.Current.CancellationToken);

        Assert.Equal(
            $$$"""{"viewer":{"clearance":"{{{told}}}","roles":[]}}""",
            (await program.PostAsync(Ask, key: key.Secret)).Data.GetRawText());
    }

    /// <summary>The directive is found by introspection; which fields have it is told by their descriptions.</summary>
    [Theory, OnEachDatabase]
    public async Task Introspection_tells_the_clearances(DatabaseKind kind)
    {
        var data = (await (await programs.OnAsync(kind)).PostAsync(
            """{"query":"{ __schema { directives { name args { name type { ofType { name } } } } } __type(name: \"Petition\") { description fields { name description } } }"}""")).Data;

        Assert.Contains(
            """{"name":"classified","args":[{"name":"as","type":{"ofType":{"name":"Classification"}}}]}""",
            data.GetProperty("__schema").GetProperty("directives").GetRawText(), StringComparison.Ordinal);
        Assert.EndsWith(" Internal.", data.GetProperty("__type").GetProperty("description").GetString(), StringComparison.Ordinal);
    }
}
