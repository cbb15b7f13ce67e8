using System.Text.Json;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem;

public sealed class IntrospectionTests
{
    private readonly Library library = new();

    [Fact]
    public async Task Roots_are_named() =>
        Assert.Equal(
            """{"data":{"__schema":{"description":null,"queryType":{"name":"Query"},"mutationType":{"kind":"OBJECT"},"subscriptionType":null}}}""",
            await library.Ask("{ __schema { description queryType { name } mutationType { kind } subscriptionType { name } } }"));

    [Fact]
    public async Task Every_type_is_listed_once_with_those_of_introspection()
    {
        var names = await Names("{ __schema { types { name } } }", "types");

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Superset(
            new HashSet<string> { "Query", "Mutation", "Map", "Filter", "Genre", "Anyone", "Json", "String", "Boolean", "__Schema", "__Type", "__TypeKind", "__DirectiveLocation" },
            names.ToHashSet());
    }

    [Theory]
    [InlineData("String", """{"kind":"SCALAR","name":"String","specifiedByURL":null,"isOneOf":null}""")]
    [InlineData("Json", """{"kind":"SCALAR","name":"Json","specifiedByURL":"https://www.rfc-editor.org/rfc/rfc8259","isOneOf":null}""")]
    [InlineData("Query", """{"kind":"OBJECT","name":"Query","specifiedByURL":null,"isOneOf":null}""")]
    [InlineData("Work", """{"kind":"INTERFACE","name":"Work","specifiedByURL":null,"isOneOf":null}""")]
    [InlineData("Anyone", """{"kind":"UNION","name":"Anyone","specifiedByURL":null,"isOneOf":null}""")]
    [InlineData("Genre", """{"kind":"ENUM","name":"Genre","specifiedByURL":null,"isOneOf":null}""")]
    [InlineData("Filter", """{"kind":"INPUT_OBJECT","name":"Filter","specifiedByURL":null,"isOneOf":false}""")]
    [InlineData("Key", """{"kind":"INPUT_OBJECT","name":"Key","specifiedByURL":null,"isOneOf":true}""")]
    [InlineData("Nobody", "null")]
    public async Task A_type_is_found_by_its_name(string name, string expected) =>
        Assert.Equal(
            """{"data":{"__type":""" + expected + "}}",
            await library.Ask("query($n: String!) { __type(name: $n) { kind name specifiedByURL isOneOf } }", $$"""{"n":"{{name}}"}"""));

    [Fact]
    public async Task Lists_and_non_nulls_unwrap_to_the_named_type() =>
        Assert.Equal(
            """{"data":{"__type":{"fields":[{"name":"id","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"ID","ofType":null}}}]}}}""",
            (await library.Ask("{ __type(name: \"Book\") { fields { name type { kind name ofType { kind name ofType { name } } } } } }"))
                .Split(",{\"name\":\"title\"")[0] + "]}}}");

    [Fact]
    public async Task Interfaces_tell_their_possible_types_and_objects_their_interfaces() =>
        Assert.Equal(
            """{"data":{"work":{"possibleTypes":[{"name":"Book"},{"name":"Map"}],"interfaces":[]},"map":{"possibleTypes":null,"interfaces":[{"name":"Work"}]},"anyone":{"possibleTypes":[{"name":"Clerk"},{"name":"Robot"}],"interfaces":null,"fields":null}}}""",
            await library.Ask(
                """
                { work: __type(name: "Work") { ...P } map: __type(name: "Map") { ...P } anyone: __type(name: "Anyone") { ...P fields { name } } }
                fragment P on __Type { possibleTypes { name } interfaces { name } }
                """));

    [Fact]
    public async Task Deprecated_values_show_only_when_asked_for() =>
        Assert.Equal(
            """{"data":{"__type":{"enumValues":[{"name":"POETRY"},{"name":"HISTORY"}],"all":[{"isDeprecated":false,"deprecationReason":null},{"isDeprecated":false,"deprecationReason":null},{"isDeprecated":true,"deprecationReason":"Nobody reads it."}]}}}""",
            await library.Ask(
                "{ __type(name: \"Genre\") { enumValues { name } all: enumValues(includeDeprecated: true) { isDeprecated deprecationReason } } }"));

    [Fact]
    public async Task Defaults_are_told_as_literals() =>
        Assert.Equal(
            """{"data":{"__type":{"inputFields":[{"name":"title","defaultValue":null},{"name":"genre","defaultValue":null},{"name":"pages","defaultValue":"1"},{"name":"tags","defaultValue":null},{"name":"all","defaultValue":null},{"name":"order","defaultValue":null}]}}}""",
            await library.Ask("{ __type(name: \"Filter\") { inputFields { name defaultValue } } }"));

    [Fact]
    public async Task Directives_tell_where_they_may_stand()
    {
        Assert.Equal(["skip", "include", "deprecated", "specifiedBy", "oneOf"], await Names("{ __schema { directives { name } } }", "directives"));
        Assert.StartsWith(
            """{"data":{"__schema":{"directives":[{"isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}]},""",
            await library.Ask("{ __schema { directives { isRepeatable locations args { name } } } }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deprecated_arguments_input_fields_and_fields_show_only_when_asked_for()
    {
        var schema = SchemaBuilder.Build(
            """
            type Query { old(a: Int, b: Int @deprecated): Int @deprecated(reason: "Ask new.") new: Int }
            input I { a: Int b: Int = 1 @deprecated }
            directive @d(a: Int, b: Int @deprecated(reason: "No.")) repeatable on FIELD
            """).Schema!;

        Assert.Equal(
            """{"data":{"query":{"fields":[{"name":"new"}],"all":[{"name":"old","isDeprecated":true,"deprecationReason":"Ask new.","args":[{"name":"a"}],"all":[{"name":"a"},{"name":"b"}]},{"name":"new","isDeprecated":false,"deprecationReason":null,"args":[],"all":[]}]}}}""",
            await new Library(schema: schema).Ask(
                "{ query: __type(name: \"Query\") { fields { name } all: fields(includeDeprecated: true) { name isDeprecated deprecationReason args { name } all: args(includeDeprecated: true) { name } } } }"));
        Assert.Equal(
            """{"data":{"__type":{"inputFields":[{"name":"a"}],"all":[{"name":"a","isDeprecated":false,"deprecationReason":null,"defaultValue":null},{"name":"b","isDeprecated":true,"deprecationReason":"No longer supported","defaultValue":"1"}]}}}""",
            await new Library(schema: schema).Ask(
                "{ __type(name: \"I\") { inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated deprecationReason defaultValue } } }"));
        Assert.EndsWith(
            """{"name":"d","isRepeatable":true,"args":[{"name":"a"}],"all":[{"name":"a"},{"name":"b"}]}]}}}""",
            await new Library(schema: schema).Ask("{ __schema { directives { name isRepeatable args { name } all: args(includeDeprecated: true) { name } } } }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_types_of_introspection_are_those_of_the_specification() =>
        Assert.Equal(
            """
            enum __DirectiveLocation { QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION }
            enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }
            type __Directive { name: String! description: String isRepeatable: Boolean! locations: [__DirectiveLocation!]! args(includeDeprecated: Boolean! = false): [__InputValue!]! }
            type __EnumValue { name: String! description: String isDeprecated: Boolean! deprecationReason: String }
            type __Field { name: String! description: String args(includeDeprecated: Boolean! = false): [__InputValue!]! type: __Type! isDeprecated: Boolean! deprecationReason: String }
            type __InputValue { name: String! description: String type: __Type! defaultValue: String isDeprecated: Boolean! deprecationReason: String }
            type __Schema { description: String types: [__Type!]! queryType: __Type! mutationType: __Type subscriptionType: __Type directives: [__Directive!]! }
            type __Type { kind: __TypeKind! name: String description: String specifiedByURL: String fields(includeDeprecated: Boolean! = false): [__Field!] interfaces: [__Type!] possibleTypes: [__Type!] enumValues(includeDeprecated: Boolean! = false): [__EnumValue!] inputFields(includeDeprecated: Boolean! = false): [__InputValue!] ofType: __Type isOneOf: Boolean }
            """,
            string.Join('\n', IntrospectionTypes.All.Select(OnOneLine).Order(StringComparer.Ordinal)));

    private static string OnOneLine(NamedType type) => type is EnumType @enum
        ? $"enum {type} {{ {string.Join(' ', @enum.Values.Keys)} }}"
        : $"type {type} {{ {string.Join(' ', ((CompositeType)type).Fields.Values.Select(field =>
            $"{field.Name}{(field.Arguments is [var argument] ? $"({argument.Name}: {argument.Type} = {LiteralPrinter.Print(argument)})" : "")}: {field.Type}"))} }}";

    [Fact]
    public async Task Introspection_and_data_are_asked_for_together() =>
        Assert.Equal(
            """{"data":{"__type":{"__typename":"__Type"},"work":{"title":"title for public"}}}""",
            await library.Ask("{ __type(name: \"Book\") { __typename } work { title } }"));

    private async Task<List<string>> Names(string query, string list) =>
        [.. JsonElement.Parse(await library.Ask(query)).GetProperty("data").GetProperty("__schema").GetProperty(list).EnumerateArray()
            .Select(item => item.GetProperty("name").GetString()!)];
}
