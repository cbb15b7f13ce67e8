using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

/// <summary>What of the variables reaches the plan: their shape, and nothing else.</summary>
public sealed class ShapeTests
{
    private const string Echo =
        "query($i: Int, $l: [Int], $g: [[Int]], $f: Filter, $o: Direction, $j: Json) { echo(int: $i, list: $l, grid: $g, filter: $f, order: $o, json: $j) }";

    private readonly Library library = new();

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("""{"i":1}""", """{"i":2}""")]
    [InlineData("""{"l":[1,2]}""", """{"l":[3,4]}""")]
    [InlineData("""{"l":1}""", """{"l":[2]}""")]
    [InlineData("""{"f":{"title":"a","genre":"POETRY"}}""", """{"f":{"genre":"PULP","title":"b"}}""")]
    [InlineData("""{"f":{"title":"a"}}""", """{"f":{"title":"b","pages":1}}""")]
    [InlineData("""{"j":{"a":1}}""", """{"j":[1,2,3]}""")]
    [InlineData("""{"o":"ASC"}""", """{"o":"ASC","unknown":5}""")]
    public async Task Requests_of_one_shape_share_a_plan(string one, string other)
    {
        await library.Ask(Echo, one);
        await library.Ask(Echo, other);

        Assert.Single(library.Source.Plans);
    }

    [Theory]
    [InlineData("{}", """{"i":1}""")]
    [InlineData("{}", """{"i":null}""")]
    [InlineData("""{"i":1}""", """{"i":null}""")]
    [InlineData("""{"l":[1]}""", """{"l":[1,2]}""")]
    [InlineData("""{"l":[1,null]}""", """{"l":[null,1]}""")]
    [InlineData("""{"l":[]}""", """{"l":null}""")]
    [InlineData("""{"g":[[1],[]]}""", """{"g":[[],[1]]}""")]
    [InlineData("""{"g":[[1,2]]}""", """{"g":[[1],[2]]}""")]
    [InlineData("""{"f":{"title":"a"}}""", """{"f":{"genre":"PULP"}}""")]
    [InlineData("""{"f":{"all":[{"title":"a"}]}}""", """{"f":{"all":[],"title":"a"}}""")]
    [InlineData("""{"f":{"order":"ASC"}}""", """{"f":{"order":"DESC"}}""")]
    [InlineData("""{"o":"ASC"}""", """{"o":"DESC"}""")]
    public async Task Requests_of_two_shapes_do_not(string one, string other)
    {
        await library.Ask(Echo, one);
        await library.Ask(Echo, other);

        Assert.Equal(2, library.Source.Plans.Count);
    }

    [Fact]
    public async Task A_shared_plan_answers_with_the_values_of_each_request()
    {
        const string Query = "query($l: [Int], $i: Int) { echo(int: $i, list: $l) }";

        Assert.Equal("""{"data":{"echo":"int=$2=3 sure=3 list=[$0=1,$1=2]"}}""", await library.Ask(Query, """{"l":[1,2],"i":3}"""));
        Assert.Equal("""{"data":{"echo":"int=$2=6 sure=3 list=[$0=4,$1=5]"}}""", await library.Ask(Query, """{"i":6,"l":[4,5]}"""));
        Assert.Single(library.Source.Plans);
    }

    [Fact]
    public async Task Variables_that_decide_about_selections_make_a_plan_for_each_decision()
    {
        const string Query =
            "query($a: Boolean!, $b: Boolean = false) { work { title @skip(if: $a) ... @include(if: $b) { __typename } } desk @include(if: $b) { book { id } } }";

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("""{"data":{"work":{"title":"title for public"}}}""", await library.Ask(Query, """{"a":false}"""));
            Assert.Equal("""{"data":{"work":{"__typename":"Book"},"desk":{"book":{"id":"id"}}}}""", await library.Ask(Query, """{"a":true,"b":true}"""));
            Assert.Equal(
                """{"data":{"work":{"title":"title for public","__typename":"Book"},"desk":{"book":{"id":"id"}}}}""",
                await library.Ask(Query, """{"a":false,"b":true}"""));
        }

        Assert.Equal(["work", "work desk.book", "work desk.book"], library.Source.Plans);
    }

    [Fact]
    public async Task Skip_wins_over_include_and_fragments_are_decided_too() =>
        Assert.Equal(
            """{"data":{"d":{"bell":"ding"}}}""",
            await library.Ask(
                """
                { d: desk { ...F @include(if: true) ... @skip(if: true) { clerk { name } } ring: bell @include(if: true) @skip(if: true) } }
                fragment F on Desk { bell }
                """));

    [Fact]
    public async Task Plans_belong_to_a_scope_by_its_equality()
    {
        const string Query = "{ work { title } }";

        Assert.Equal("""{"data":{"work":{"title":"title for public"}}}""", await library.Ask(Query, scope: "public"));
        Assert.Equal("""{"data":{"work":{"title":"title for staff"}}}""", await library.Ask(Query, scope: "staff"));
        Assert.Equal("""{"data":{"work":{"title":"title for public"}}}""", await library.Ask(Query, scope: new string("public".AsSpan())));
        Assert.Equal(2, library.Source.Plans.Count);
    }

    [Fact]
    public async Task Plans_belong_to_an_operation_of_a_document()
    {
        const string Query = "query A { work { title } } query B { work { __typename } }";

        Assert.Equal("""{"data":{"work":{"title":"title for public"}}}""", await library.Ask(Query, operationName: "A"));
        Assert.Equal("""{"data":{"work":{"__typename":"Book"}}}""", await library.Ask(Query, operationName: "B"));
    }

    [Fact]
    public async Task Requests_at_the_same_time_agree_on_one_tree()
    {
        const string Query = "query($i: Int!) { work { __typename ... on Book { pages } } echo(int: $i) desk { anyone { ... on Clerk { favourite { id } } } } }";

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(
            () => library.Engine.Prepare(Query, null, Library.Json($$"""{"i":{{i}}}"""), "public"), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Empty(answer.Errors));
        Assert.Single(answers.Select(answer => answer.Operation!.Plan).Distinct());
        Assert.Equal(Enumerable.Range(0, 64), answers.Select(answer => (int)answer.Operation!.Slots[0]));
    }

    [Fact]
    public void A_prepared_operation_shows_the_tree_and_the_values()
    {
        var prepared = library.Prepare("query Q($i: Int) { first: echo(int: $i) desk { book { id } } }", """{"i":4}""").Operation!;

        Assert.Equal("Q", prepared.Normalized.Name);
        Assert.Equal(1, prepared.Normalized.SlotCount);
        Assert.Equal([4], prepared.Slots);
        Assert.Equal(["first", "desk.book"], prepared.PlannedFields.Select(field => string.Join(".", field.Path)));
        Assert.Equal("1:20", prepared.PlannedFields[0].Location.ToString());
        Assert.Same(prepared.PlannedFields[0], prepared.Normalized.Root.FieldsFor(prepared.Normalized.RootType)[0]);
        Assert.Equal(new InputValue.Slot(0), prepared.PlannedFields[0].Arguments["int"]);
        Assert.Equal(new InputValue.Constant(3), prepared.PlannedFields[0].Arguments["sure"]);
    }
}
