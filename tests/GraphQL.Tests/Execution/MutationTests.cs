using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class MutationTests
{
    private readonly Library library = new();

    [Fact]
    public async Task Each_field_reads_its_planned_values_after_its_own_resolver_and_before_the_next()
    {
        Assert.Equal(
            """{"data":{"a":{"book":{"id":"id"},"title":"A"},"b":{"title":"B"},"c":{"book":{"title":"title for public"}}}}""",
            await library.Ask(
                """
                mutation {
                  a: add(input: { title: "A" }) { book { id } title }
                  b: add(input: { title: "B" }) { title }
                  c: add(input: { title: "C" }) { book { title } }
                }
                """));

        Assert.Equal(["add A", "open", "write book of A", "add B", "add C", "open", "write book of C"], library.Log);
        Assert.Equal(["a.book c.book"], library.Source.Plans);
        Assert.Equal(2, library.Source.Disposed);
    }

    [Fact]
    public async Task A_field_that_fails_is_null_and_the_next_ones_run()
    {
        var response = await library.Ask("""mutation { fail add(input: { title: "A" }) { title } }""");

        Assert.EndsWith(""","data":{"fail":null,"add":{"title":"A"}}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_may_not_be_null_ends_the_operation_and_takes_the_data_with_it()
    {
        var response = await library.Ask("""mutation { a: add(input: { title: "A" }) { book { id } } mustNot b: add(input: { title: "B" }) { title } }""");

        Assert.EndsWith(""","data":null}""", response, StringComparison.Ordinal);
        Assert.Equal(["add A", "open", "write book of A"], library.Log);
    }

    [Fact]
    public async Task What_a_mutation_did_stands_when_its_planned_values_cannot_be_read()
    {
        var response = await library.Ask("""mutation { crashing { id } add(input: { title: "A" }) { title } }""");

        Assert.Contains("""
            "path":["crashing"],"extensions":{"code":"INTERNAL_ERROR"
            """, response, StringComparison.Ordinal);
        Assert.EndsWith(""","data":{"crashing":null,"add":{"title":"A"}}}""", response, StringComparison.Ordinal);
        Assert.Equal("disk on fire", Assert.Single(library.Reported).Exception.Message);
    }

    [Fact]
    public async Task A_mutation_whose_fields_are_all_skipped_answers_an_empty_object() =>
        Assert.Equal("""{"data":{}}""", await library.Ask("mutation { fail @skip(if: true) }"));

    [Fact]
    public async Task A_request_that_may_only_query_does_not_mutate()
    {
        using var writer = new ResponseWriter();

        var summary = await library.Engine.ExecuteAsync(
            Library.Request("""mutation { add(input: { title: "A" }) { title } }""") with { QueriesOnly = true }, writer, null, CancellationToken.None);

        Assert.Equal(ResponseKind.NotAQuery, summary.Kind);
        Assert.Equal(
            "The operation is a mutation, but this request may only ask a query; send it with POST.", Assert.Single(summary.Errors).Message);
        Assert.Empty(library.Log);
    }
}
