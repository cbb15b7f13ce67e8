using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>How an operation was read, for those who may know.</summary>
public sealed class ExplainTests(Programs programs)
{
    private const string Query = "query cities($name: String) { partnerCities(first: 2, where: { nameEn: { neq: $name, ncontains: \"Nowhere\" } }) { nodes { key agreements { nodes { key } } } } }";

    [Theory, OnEachDatabase]
    public async Task The_plan_and_each_statement_stand_behind_the_data(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);
        var body = new { query = Query, variables = new { name = "Elsewhere" } };

        var plain = await program.AskAsync(body, program.InternalKey);
        var answer = await program.AskAsync(body, program.InternalKey, ("GraphQL-Explain", "plan"));

        Assert.Equal(plain.Data.GetRawText(), answer.Data.GetRawText());
        var plan = answer.Json.GetProperty("extensions").GetProperty("plan");
        Assert.Equal(
            """
            partnerCities: PartnerCity page constant 2 ordered by key ASC
              parameter 1: slot 0 Text
              parameter 2: constant Text
              parameter 3: page limit Integer
              Agreement page 50 ordered by key ASC
                parameter 1: parent ids IntegerList
                parameter 2: page limit Integer

            """,
            plan.GetProperty("text").GetString());
        Assert.Equal(2, plan.GetProperty("statementCount").GetInt32());
        var statements = plan.GetProperty("statements").EnumerateArray().ToArray();
        Assert.Equal(["Text Text Integer", "IntegerList Integer"], statements.Select(statement =>
            string.Join(' ', statement.GetProperty("parameterTypes").EnumerateArray().Select(type => type.GetString()))));
        Assert.All(statements, statement =>
        {
            Assert.StartsWith("select ", statement.GetProperty("sql").GetString(), StringComparison.Ordinal);
            Assert.True(statement.GetProperty("milliseconds").GetDecimal() >= 0);
        });

        // One row more than the page tells whether there is another page.
        Assert.Equal(3, statements[0].GetProperty("rows").GetInt32());
        Assert.DoesNotContain("Elsewhere", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowhere", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnEachDatabase(true, true)]
    [OnEachDatabase(false, false)]
    public async Task The_request_may_ask_in_its_extensions(DatabaseKind kind, bool explain, bool explained)
    {
        var program = await programs.OnAsync(kind);

        var answer = await program.AskAsync(new { query = "{ __typename }", extensions = new { explain } }, program.InternalKey);

        Assert.Equal(
            explained ? """{"data":{"__typename":"Query"},"extensions":{"plan":{"text":"","statementCount":0,"statements":[]}}}""" : """{"data":{"__typename":"Query"}}""",
            answer.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Cost_and_plan_are_told_together(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);

        var answer = await program.AskAsync(new { query = "{ __typename }", extensions = new { explain = true } }, program.InternalKey, ("GraphQL-Cost", "report"));

        Assert.Equal(
            """{"operationCost":{"fieldCost":0,"typeCost":0,"maxFieldCost":500000,"maxTypeCost":500000},"plan":{"text":"","statementCount":0,"statements":[]}}""",
            answer.Json.GetProperty("extensions").GetRawText());
    }

    [Theory, OnEachDatabase]
    public async Task The_plan_is_not_for_the_public(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);
        const string message = "The plan of an operation is Internal; this request reads Open fields only. Do not ask for it, or send an API key whose clearance is Internal or higher.";

        (await program.AskAsync(new { query = Query }, header: ("GraphQL-Explain", "plan"))).IsRefusal(403, "FORBIDDEN", message);
        (await program.AskAsync(new { query = Query, extensions = new { explain = true } })).IsRefusal(403, "FORBIDDEN", message);
    }

    [Theory, OnEachDatabase]
    public async Task What_asks_for_the_plan_in_other_words_is_refused(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);

        (await program.AskAsync(new { query = Query }, program.InternalKey, ("GraphQL-Explain", "yes"))).IsRefusal(
            400, "BODY_INVALID", "The header \"GraphQL-Explain\" is \"yes\"; allowed is \"plan\".");
        (await program.AskAsync(new { query = Query, extensions = new { explain = "plan" } }, program.InternalKey)).IsRefusal(
            400, "BODY_INVALID", "\"extensions.explain\" is a JSON string; allowed is true, which asks for the plan, or false.");
    }
}
