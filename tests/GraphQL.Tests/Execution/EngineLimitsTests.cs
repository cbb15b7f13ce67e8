using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class EngineLimitsTests
{
    [Fact]
    public void An_operation_of_just_as_many_fields_is_taken()
    {
        var library = new Library(new EngineLimits(MaxFields: 4));

        Assert.Empty(library.Prepare("{ desk { bell clerk { name } bell } }").Errors);
    }

    [Fact]
    public void One_field_more_is_refused_where_it_stands()
    {
        var library = new Library(new EngineLimits(MaxFields: 4));

        var error = Assert.Single(library.Prepare("{ desk { bell clerk { name mood } } }").Errors);

        Assert.Equal("The operation selects more than 4 fields once its fragments are spread. Split it into several requests.", error.Message);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal(28, Assert.Single(error.Locations!).Column);
        Assert.Equal(4, error.Facts!["limit"]);
    }

    [Fact]
    public void Fragments_that_double_at_each_level_are_refused_before_they_are_spread()
    {
        var library = new Library();
        var fragments = string.Join("\n", Enumerable.Range(1, 40).Select(level =>
            $"fragment F{level} on Desk {{ {(level == 40 ? "bell" : $"a: counter {{ ...F{level + 1} }} b: counter {{ ...F{level + 1} }}")} }}"));

        var error = Assert.Single(library.Prepare($"{{ desk {{ ...F1 }} }} {fragments}").Errors);

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
    }

    [Fact]
    public async Task An_answer_in_memory_that_grows_too_large_is_given_up_and_no_part_of_it_is_shown()
    {
        var library = new Library(new EngineLimits(MaxDraftBytes: 100));

        Assert.Equal(
            """{"errors":[{"message":"The part of the answer that is made in memory, such as introspection, is larger than 100 bytes, which is the limit. Ask for less at once.","locations":[{"line":1,"column":38}],"extensions":{"code":"LIMIT_EXCEEDED","limit":100}}]}""",
            await library.Ask("{ a: __type(name: \"Desk\") { fields { name } } closet { bell } }"));
        Assert.Equal("""{"data":{"closet":{"bell":"ding"}}}""", await library.Ask("{ closet { bell } }"));
        Assert.Empty(library.Reported);
    }

    [Fact]
    public async Task A_mutation_whose_answer_in_memory_is_too_large_has_run_and_the_next_ones_run_too()
    {
        var library = new Library(new EngineLimits(MaxDraftBytes: 100));
        var title = new string('x', 101);

        var response = await library.Ask(
            "mutation($in: NewBook!) { a: add(input: $in) { title again: title } b: add(input: { title: \"B\" }) { title } }",
            $$$"""{"in": {"title": "{{{title}}}"}}""");

        Assert.StartsWith("""{"errors":[{"message":"The part of the answer""", response, StringComparison.Ordinal);
        Assert.EndsWith(
            ""","path":["a"],"extensions":{"code":"LIMIT_EXCEEDED","limit":100}}],"data":{"a":null,"b":{"title":"B"}}}""", response, StringComparison.Ordinal);
        Assert.Equal([$"add {title}", "add B"], library.Log);
    }

    [Fact]
    public async Task An_answer_in_memory_stops_where_the_request_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var writer = new ResponseWriter();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await new Library().Engine.ExecuteAsync(Library.Request("{ closet { bell } }"), writer, null, cancelled.Token));
        Assert.Equal(0, writer.Written.Length);
    }

    [Fact]
    public void Limits_of_parsing_and_validation_are_handed_on()
    {
        var library = new Library(new EngineLimits(new(MaxTokens: 5), new(MaxDepth: 2)));

        Assert.StartsWith("The document has more than 5 tokens", Assert.Single(library.Prepare("{ a b c d e }").Errors).Message, StringComparison.Ordinal);
        Assert.Equal(
            ErrorCodes.LimitExceeded,
            Assert.Single(new Library(new EngineLimits(Validation: new(MaxDepth: 2))).Prepare("{ desk { counter { bell } } }").Errors).Code);
    }

    [Fact]
    public async Task Plans_that_were_used_longest_ago_are_forgotten_first()
    {
        var library = new Library(new EngineLimits(CachedFields: 6));

        await library.Ask("{ a: work { title pages: title } }");
        await library.Ask("{ b: work { title pages: title } }");
        await library.Ask("{ a: work { title pages: title } }");
        Assert.Equal(["a", "b"], library.Source.Plans);

        await library.Ask("{ c: work { title pages: title } }");
        await library.Ask("{ a: work { title pages: title } }");
        await library.Ask("{ b: work { title pages: title } }");
        Assert.Equal(["a", "b", "c", "b"], library.Source.Plans);
    }

    [Fact]
    public async Task A_plan_weighs_as_much_as_its_values_do()
    {
        var library = new Library(new EngineLimits(CachedFields: 4));
        var (few, many) = ("{ a: work { title } }", $"{{ b: work {{ title }} }} # {new string('x', 100)}");

        await library.Ask(few);
        await library.Ask(many);
        await library.Ask(few);
        await library.Ask(many);

        Assert.Equal(["a", "b", "b"], library.Source.Plans);
    }

    [Fact]
    public void A_document_that_is_not_kept_still_answers()
    {
        var library = new Library(new EngineLimits(CachedCharacters: 5));

        Assert.Empty(library.Prepare("{ desk { bell } }").Errors);
        Assert.Empty(library.Prepare("{ desk { bell } }").Errors);
    }
}
