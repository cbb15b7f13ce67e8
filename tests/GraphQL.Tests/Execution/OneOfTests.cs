using System.Text.Json;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Execution;

/// <summary>The table of the specification: what a oneOf input object takes from literals, from variables and from both.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
public sealed class OneOfTests
{
    private static readonly GraphQLSchema Schema = SchemaBuilder.Build(
        """
        type Query { echo(one: One, many: [One!], deep: Deep): Any }
        input One @oneOf { a: String b: Int c: Inner }
        input Inner @oneOf { d: [Int!] e: One }
        input Deep { one: One = {a: "default"} required: One! }
        scalar Any
        """,
        new SchemaBindings { FieldResolver = (_, _) => (_, arguments) => ValueTask.FromResult<object?>(JsonSerializer.SerializeToElement(arguments.Values)) }).Schema!;

    [Theory]
    [InlineData("{ echo(one: {a: \"x\"}) }", null, """{"one":{"a":"x"}}""")]
    [InlineData("{ echo(one: {b: 1}) }", null, """{"one":{"b":1}}""")]
    [InlineData("{ echo(one: null) }", null, """{"one":null}""")]
    [InlineData("query ($a: String!) { echo(one: {a: $a}) }", """{"a":"x"}""", """{"one":{"a":"x"}}""")]
    [InlineData("query ($a: String! = \"d\") { echo(one: {a: $a}) }", null, """{"one":{"a":"d"}}""")]
    [InlineData("query ($v: One) { echo(one: $v) }", """{"v":{"a":"x"}}""", """{"one":{"a":"x"}}""")]
    [InlineData("query ($v: One) { echo(one: $v) }", """{"v":null}""", """{"one":null}""")]
    [InlineData("query ($v: One) { echo(one: $v) }", null, "{}")]
    [InlineData("query ($v: One = {b: 2}) { echo(one: $v) }", null, """{"one":{"b":2}}""")]
    [InlineData("query ($v: Inner!) { echo(one: {c: $v}) }", """{"v":{"e":{"b":1}}}""", """{"one":{"c":{"e":{"b":1}}}}""")]
    [InlineData("query ($v: [Int!]!) { echo(one: {c: {d: $v}}) }", """{"v":[1,2]}""", """{"one":{"c":{"d":[1,2]}}}""")]
    [InlineData("query ($v: [One!]) { echo(many: $v) }", """{"v":[{"a":"x"},{"b":1}]}""", """{"many":[{"a":"x"},{"b":1}]}""")]
    [InlineData("query ($v: One!) { echo(many: [{a: \"x\"}, $v]) }", """{"v":{"b":1}}""", """{"many":[{"a":"x"},{"b":1}]}""")]
    [InlineData("query ($v: Deep) { echo(deep: $v) }", """{"v":{"required":{"b":1}}}""", """{"deep":{"one":{"a":"default"},"required":{"b":1}}}""")]
    [InlineData("{ echo(deep: {required: {b: 1}}) }", null, """{"deep":{"one":{"a":"default"},"required":{"b":1}}}""")]
    public async Task One_field_with_a_value_is_taken(string query, string? variables, string expected) =>
        Assert.Equal("{\"data\":{\"echo\":" + expected + "}}", await new Library(schema: Schema).Ask(query, variables));

    [Theory]
    [InlineData("{ echo(one: {}) }", "Input object \"One\" takes exactly one of its fields; found none. Give one of \"a\", \"b\" or \"c\".")]
    [InlineData("{ echo(one: {a: \"x\", b: 1}) }", "Input object \"One\" takes exactly one of its fields; found 2. Give one of \"a\", \"b\" or \"c\".")]
    [InlineData("{ echo(one: {a: \"x\", b: null}) }", "Input object \"One\" takes exactly one of its fields; found 2. Give one of \"a\", \"b\" or \"c\".")]
    [InlineData("{ echo(one: {a: null}) }", "Field \"a\" is null, but the only field of the oneOf input object \"One\" cannot be; give a value.")]
    [InlineData("{ echo(one: {c: {e: {}}}) }", "Input object \"One\" takes exactly one of its fields; found none. Give one of \"a\", \"b\" or \"c\".")]
    [InlineData("{ echo(many: [{a: \"x\"}, {}]) }", "Input object \"One\" takes exactly one of its fields; found none. Give one of \"a\", \"b\" or \"c\".")]
    [InlineData("query ($v: One = {}) { echo(one: $v) }", "Input object \"One\" takes exactly one of its fields; found none. Give one of \"a\", \"b\" or \"c\".")]
    [InlineData("query ($a: String) { echo(one: {a: $a}) }", "Variable \"$a\" of type \"String\" can be null, but the only field of the oneOf input object \"One\" cannot; declare it as \"String!\".")]
    [InlineData("query ($a: String = \"d\") { echo(one: {a: $a}) }", "Variable \"$a\" of type \"String\" can be null, but the only field of the oneOf input object \"One\" cannot; declare it as \"String!\".")]
    [InlineData("query ($a: String!, $b: Int!) { echo(one: {a: $a, b: $b}) }", "Input object \"One\" takes exactly one of its fields; found 2. Give one of \"a\", \"b\" or \"c\".")]
    public async Task Any_other_literal_is_refused(string query, string message) =>
        Assert.Equal([message], await Refuse(query, null));

    [Theory]
    [InlineData("{}", "Variable \"$v\" has no field; \"One\" takes exactly one of \"a\", \"b\" or \"c\".")]
    [InlineData("""{"a":null}""", "Variable \"$v\" has \"a\" as null; \"One\" takes exactly one of \"a\", \"b\" or \"c\".")]
    [InlineData("""{"a":"x","b":1}""", "Variable \"$v\" has 2 fields; \"One\" takes exactly one of \"a\", \"b\" or \"c\".")]
    [InlineData("""{"a":"x","b":null}""", "Variable \"$v\" has 2 fields; \"One\" takes exactly one of \"a\", \"b\" or \"c\".")]
    [InlineData("""{"c":{}}""", "Variable \"$v\" at \"c\" has no field; \"Inner\" takes exactly one of \"d\" or \"e\".")]
    [InlineData("""{"c":{"e":{"a":null}}}""", "Variable \"$v\" at \"c.e\" has \"a\" as null; \"One\" takes exactly one of \"a\", \"b\" or \"c\".")]
    [InlineData("""{"z":1}""", "Variable \"$v\" has the field \"z\", which \"One\" does not define.")]
    public async Task Any_other_value_of_a_variable_is_refused(string value, string message) =>
        Assert.StartsWith(message, Assert.Single(await Refuse("query ($v: One) { echo(one: $v) }", $$"""{"v":{{value}}}""")), StringComparison.Ordinal);

    [Fact]
    public async Task An_item_of_a_list_is_refused_by_its_place() =>
        Assert.Equal(
            ["Variable \"$v\" at \"[1]\" has no field; \"One\" takes exactly one of \"a\", \"b\" or \"c\"."],
            await Refuse("query ($v: [One!]) { echo(many: $v) }", """{"v":[{"a":"x"},{}]}"""));

    private static async Task<IEnumerable<string>> Refuse(string query, string? variables)
    {
        var answer = JsonElement.Parse(await new Library(schema: Schema).Ask(query, variables));
        Assert.False(answer.TryGetProperty("data", out _));
        return answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!);
    }
}
