using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

/// <summary>Arguments as the planner sees them; <c>$0=</c> marks a slot.</summary>
public sealed class ArgumentTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Json =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Library library = new();

    [Theory]
    [InlineData("{ echo }", null, "sure=3")]
    [InlineData("{ echo(int: 5, sure: 6) }", null, "int=5 sure=6")]
    [InlineData("{ echo(sure: 6, int: 5) }", null, "int=5 sure=6")]
    [InlineData("{ echo(int: null) }", null, "int=null sure=3")]
    [InlineData("{ echo(list: 1, grid: [1, [2]]) }", null, "sure=3 list=[1] grid=[[1],[2]]")]
    [InlineData("{ echo(filter: {genre: POETRY, title: \"x\"}) }", null, "sure=3 filter={title:x,genre:POETRY,pages:1}")]
    [InlineData("{ echo(json: {a: [1, \"b\", null]}) }", null, "sure=3 json={\"a\":[1,\"b\",null]}")]
    [InlineData("{ echo(key: {id: 5}) }", null, "sure=3 key={id:5}")]
    [InlineData("query($v: Int) { echo(int: $v) }", """{"v":5}""", "int=$0=5 sure=3")]
    [InlineData("query($v: Int) { echo(int: $v) }", "{}", "sure=3")]
    [InlineData("query($v: Int) { echo(int: $v) }", """{"v":null}""", "int=null sure=3")]
    [InlineData("query($v: Int = 9) { echo(int: $v) }", "{}", "int=$0=9 sure=3")]
    [InlineData("query($v: Int) { echo(sure: $v) }", "{}", "sure=3")]
    [InlineData("query($v: Int) { echo(list: [1, $v]) }", "{}", "sure=3 list=[1,null]")]
    [InlineData("query($v: Int) { echo(list: [1, $v]) }", """{"v":5}""", "sure=3 list=[1,$0=5]")]
    [InlineData("query($v: [Int]) { echo(list: $v, grid: [$v]) }", """{"v":[5,6]}""", "sure=3 list=[$0=5,$1=6] grid=[[$0=5,$1=6]]")]
    [InlineData("query($v: Int) { echo(filter: {pages: $v}) }", "{}", "sure=3 filter={pages:1}")]
    [InlineData("query($v: Int) { echo(filter: {pages: $v}) }", """{"v":null}""", "sure=3 filter={pages:null}")]
    [InlineData(
        "query($v: Filter) { echo(filter: $v) }", """{"v":{"genre":"PULP","title":"a"}}""", "sure=3 filter={title:$0=a,genre:$1=PULP,pages:$2=1}")]
    [InlineData(
        "query($v: Filter = {genre: PULP, order: DESC}) { echo(filter: $v) }", "{}", "sure=3 filter={genre:$0=PULP,pages:$1=1,order:DESC}")]
    [InlineData("query($v: Genre, $w: Direction) { echo(genre: $v, order: $w) }", """{"v":"POETRY","w":"DESC"}""", "sure=3 genre=$0=POETRY order=DESC")]
    [InlineData("query($v: ID!) { echo(key: {id: $v}, ids: [$v, 2]) }", """{"v":1}""", "sure=3 key={id:$0=1} ids=[$0=1,2]")]
    [InlineData("query($v: Json) { echo(json: $v) }", """{"v":{"a":1}}""", "sure=3 json=$0={\"a\":1}")]
    [InlineData("query($b: Boolean, $v: Int) { echo(flag: $b, int: $v) }", """{"v":5,"b":true}""", "int=$1=5 sure=3 flag=$0=True")]
    public async Task Arguments_are_coerced_with_their_variables(string query, string? variables, string expected) =>
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(expected, Json),
            System.Text.Json.JsonElement.Parse(await library.Ask(query, variables)).GetProperty("data").GetProperty("echo").GetRawText());

    [Fact]
    public async Task A_null_where_a_default_promised_a_value_is_an_error_of_the_field() =>
        Assert.Equal(
            """{"errors":[{"message":"Variable \"$v\" is null, but argument \"sure\" of field \"echo\" takes a value of type \"Int!\"; """ +
            """give the variable a value.","locations":[{"line":1,"column":33}],"path":["echo"],"extensions":{"code":"VARIABLE_INVALID","variable":"v"}}],""" +
            """
            "data":{"echo":null,"other":"sure=3"}}
            """,
            await library.Ask("query($v: Int = 1) { echo(sure: $v) other: echo }", """{"v":null}"""));

    [Fact]
    public void A_null_that_would_decide_about_a_field_is_refused()
    {
        var error = Assert.Single(library.Prepare("query($v: Boolean = true) { echo @skip(if: $v) }", """{"v":null}""").Errors);

        Assert.Equal("Variable \"$v\" is null, but \"@skip\" takes a value of type \"Boolean!\"; give the variable a value.", error.Message);
        Assert.Equal(ErrorCodes.VariableInvalid, error.Code);
        Assert.Equal(44, Assert.Single(error.Locations!).Column);
    }
}
