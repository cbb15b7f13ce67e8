using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class QueryTests
{
    private readonly Library library = new();

    [Fact]
    public async Task Planned_and_in_memory_fields_answer_in_the_order_of_the_document() =>
        Assert.Equal(
            """{"data":{"books":[{"title":"title for public"}],"desk":{"bell":"ding"},"__typename":"Query","book":{"id":"id"}}}""",
            await library.Ask("""{ books { title } desk { bell } __typename book(id: "1") { id } }"""));

    [Fact]
    public async Task Planned_fields_below_in_memory_objects_are_planned_with_the_root_and_know_their_parent()
    {
        Assert.Equal(
            """{"data":{"desk":{"clerk":{"favourite":{"pages":"pages"},"name":"Ms Wu"}},"book":{"id":"id"}}}""",
            await library.Ask("""{ desk { clerk { favourite { pages } name } } book(id: 1) { id } }"""));

        Assert.Equal(["desk.clerk.favourite book"], library.Source.Plans);
        Assert.Equal(["open", "write favourite of Ms Wu", "write book"], library.Log);
    }

    [Fact]
    public async Task An_operation_without_planned_fields_opens_nothing()
    {
        Assert.Equal("""{"data":{"desk":{"bell":"ding"}}}""", await library.Ask("{ desk { bell } }"));

        Assert.Empty(library.Source.Plans);
        Assert.Equal(0, library.Source.Opened);
    }

    [Fact]
    public async Task All_planned_fields_read_one_snapshot_which_is_closed()
    {
        await library.Ask("{ a: work { title } b: work { title } desk { book { id } } }");

        Assert.Equal((1, 1), (library.Source.Opened, library.Source.Disposed));
    }

    [Fact]
    public async Task Fields_of_one_key_are_merged_where_the_first_stands() =>
        Assert.Equal(
            """{"data":{"desk":{"bell":"ding","clerk":{"name":"Ms Wu","mood":"HISTORY"}},"__typename":"Query"}}""",
            await library.Ask(
                """
                { desk { bell } ...Rest desk { clerk { name mood } } }
                fragment Rest on Query { __typename desk { clerk { name } bell } }
                """));

    [Fact]
    public async Task Aliases_name_what_they_stand_before() =>
        Assert.Equal(
            """{"data":{"one":{"id":"id","ring":"title for public"},"two":{"ding":"ding"}}}""",
            await library.Ask("""{ one: book(id: "1") { id ring: title } two: desk { ding: bell } }"""));

    [Fact]
    public async Task Fragments_on_an_interface_answer_by_the_type_of_each_value() =>
        Assert.Equal(
            """{"data":{"desk":{"helpers":[{"__typename":"Clerk","name":"Ms Wu","mood":"HISTORY"},{"__typename":"Robot","name":"7","serial":7}]}}}""",
            await library.Ask("{ desk { helpers { __typename name ... on Robot { serial } ...C } } } fragment C on Clerk { mood }"));

    [Fact]
    public async Task Fragments_on_a_union_answer_by_the_type_of_each_value() =>
        Assert.Equal(
            """{"data":{"desk":{"anyone":[{"serial":7,"name":"7"},null,{"name":"Mr Lin"}]}}}""",
            await library.Ask("{ desk { anyone { ... on Robot { serial } ... on Helper { name } } } }"));

    [Fact]
    public async Task A_planned_field_below_a_list_is_planned_once_and_written_for_each_item()
    {
        Assert.Equal(
            """{"data":{"desk":{"anyone":[{"serial":7},null,{"favourite":{"id":"id"}}]}}}""",
            await library.Ask("{ desk { anyone { ... on Clerk { favourite { id } } ... on Robot { serial } } } }"));

        Assert.Equal(["desk.anyone.favourite"], library.Source.Plans);
        Assert.Equal(["open", "write favourite of Mr Lin"], library.Log);
    }

    [Fact]
    public async Task Planned_selections_differ_by_object_type_too() =>
        Assert.Equal(
            """{"data":{"work":{"__typename":"Book","pages":"pages","title":"title for public"}}}""",
            await library.Ask("{ work { __typename ... on Map { scale } ... on Book { pages } title } }"));

    [Fact]
    public async Task Arguments_of_in_memory_fields_come_with_defaults_and_without_absent_ones()
    {
        Assert.Equal(
            """{"data":{"desk":{"greeting":"Hello you, 1 arguments, state calm"}}}""", await library.Ask("{ desk { greeting } }"));
        Assert.Equal(
            """{"data":{"desk":{"greeting":"Hello 吳, 3 arguments, state calm"}}}""",
            await library.Ask(
                "query($n: String, $g: Genre, $f: Filter) { desk { greeting(name: $n, filter: $f, genre: $g) } }",
                """{"n":"吳","g":"POETRY","f":{"title":"x"}}"""));
    }

    [Fact]
    public async Task The_operation_of_the_given_name_is_run()
    {
        const string Two = "query One { desk { bell } } query Two { __typename }";

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await library.Ask(Two, operationName: "Two"));
        Assert.Equal(
            """{"errors":[{"message":"The document has 2 operations; say with \"operationName\" which one to run: \"One\" or \"Two\".","extensions":{"code":"OPERATION_UNRESOLVABLE"}}]}""",
            await library.Ask(Two));
        Assert.Equal(
            """{"errors":[{"message":"The document has no operation named \"Tow\". Did you mean \"Two\"?","extensions":{"code":"OPERATION_UNRESOLVABLE"}}]}""",
            await library.Ask(Two, operationName: "Tow"));
    }

    [Theory]
    [InlineData("{ desk { bell }", "SYNTAX_ERROR")]
    [InlineData("{ desk { bel } }", "VALIDATION_FAILED")]
    [InlineData("query($a: ID!) { book(id: $a) { id } }", "VARIABLE_INVALID")]
    public async Task What_cannot_be_run_is_answered_without_data(string query, string code)
    {
        using var response = System.Text.Json.JsonDocument.Parse(await library.Ask(query));

        Assert.Equal(["errors"], response.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(code, response.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(0, library.Source.Opened);
    }
}
