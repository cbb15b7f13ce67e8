using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests : SchemaRuleTests
{
    [Fact]
    public void Every_kind_of_definition_is_built()
    {
        var schema = Build(
            """
            "All of it." schema { query: Root subscription: Sub }
            "A day." scalar Day @specifiedBy(url: "https://example.org/day")
            type Root implements Named { "The name." name(upper: Boolean! = false, old: Int @deprecated): String! @deprecated(reason: "Say less.") }
            type Sub { ticks: Int }
            interface Named { name(upper: Boolean!): String @deprecated }
            union Any = Root | Sub
            enum Level { LOW HIGH @deprecated }
            input Choice @oneOf { a: Int b: Level }
            input More { level: Level! = LOW, list: [Int!] = [1] }
            directive @mark(why: String = "no reason") repeatable on FIELD | OBJECT
            """);

        Assert.Equal(("All of it.", "Root", null, "Sub"), (schema.Description, schema.Query.Name, schema.Mutation, schema.Subscription?.Name));
        var day = Assert.IsType<ScalarType>(schema.Find("Day"));
        Assert.Equal(("A day.", "https://example.org/day"), (day.Description, day.SpecifiedBy));
        var name = schema.Query.Fields["name"];
        Assert.Equal(("String!", "The name.", "Say less."), (name.Type.ToString(), name.Description, name.DeprecationReason));
        Assert.Equal((false, true, false), (name.Arguments[0].Default, name.Arguments[0].HasDefault, name.Arguments[0].IsRequired));
        Assert.Equal((null, false, "No longer supported"), (name.Arguments[1].Default, name.Arguments[1].HasDefault, name.Arguments[1].DeprecationReason));
        Assert.Equal(["Named"], schema.Query.Interfaces.Select(type => type.Name));
        Assert.Equal(["Root"], schema.PossibleTypes(schema.Find("Named")!).Select(type => type.Name));
        Assert.Equal(["Root", "Sub"], schema.PossibleTypes(schema.Find("Any")!).Select(type => type.Name));
        Assert.Equal([null, "No longer supported"], Assert.IsType<EnumType>(schema.Find("Level")).Values.Values.Select(value => value.DeprecationReason));
        Assert.True(Assert.IsType<InputObjectType>(schema.Find("Choice")).IsOneOf);
        var more = Assert.IsType<InputObjectType>(schema.Find("More"));
        Assert.Equal("LOW", more.Fields["level"].Default);
        Assert.Equal(new object[] { 1 }, more.Fields["list"].Default);
        var mark = schema.FindDirective("mark")!;
        Assert.Equal((true, "no reason"), (mark.IsRepeatable, mark.FindArgument("why")!.Default));
        Assert.Equal(["FIELD", "OBJECT"], mark.Locations);
    }

    [Fact]
    public void Extensions_add_to_definitions_before_and_behind_them()
    {
        var schema = Build(
            """
            extend type Query implements I @d { b: Int }
            extend schema { mutation: Change }
            type Query { a: Int }
            type Change { a: Int }
            interface I
            extend interface I { b: Int }
            union U = Query
            extend union U = Change
            enum E { A }
            extend enum E { B }
            extend enum E { C }
            input N { a: Int }
            extend input N { b: Int }
            scalar S
            extend scalar S @specifiedBy(url: "x")
            directive @d on OBJECT
            """);

        Assert.Equal(["a", "b"], schema.Query.Fields.Keys);
        Assert.Equal("d", Assert.Single(schema.Query.AppliedDirectives).Name.Value);
        Assert.Equal("Change", schema.Mutation?.Name);
        Assert.Equal(["Query"], schema.PossibleTypes(schema.Find("I")!).Select(type => type.Name));
        Assert.Equal(["Query", "Change"], Assert.IsType<UnionType>(schema.Find("U")).Members.Select(type => type.Name));
        Assert.Equal(["A", "B", "C"], Assert.IsType<EnumType>(schema.Find("E")).Values.Keys);
        Assert.Equal(["a", "b"], Assert.IsType<InputObjectType>(schema.Find("N")).Fields.Keys);
        Assert.Equal("x", Assert.IsType<ScalarType>(schema.Find("S")).SpecifiedBy);
    }

    [Fact]
    public void Definitions_of_the_specifications_own_directives_are_passed_over() =>
        Assert.Equal(
            SpecifiedDirectives.All,
            Build("directive @deprecated(reason: String = \"x\") on FIELD_DEFINITION directive @skip(if: Boolean!) on FIELD type Query { a: Int }").Directives);

    [Fact]
    public void Types_know_where_they_are_defined()
    {
        var schema = Build("\"x\"\ntype Query { a(b: Int): E }\nenum E { A }");

        Assert.Equal(new(2, 6), schema.Query.Location);
        Assert.Equal(new(2, 14), schema.Query.Fields["a"].Location);
        Assert.Equal(new(2, 16), schema.Query.Fields["a"].Arguments[0].Location);
        Assert.Equal(new(3, 10), Assert.IsType<EnumType>(schema.Find("E")).Values["A"].Location);
    }

    [Fact]
    public void Documents_are_validated_against_a_built_schema()
    {
        var schema = Build("type Query { dog(name: Name = {first: \"Rex\"}): Dog } input Name { first: String! } type Dog { name: Any } scalar Any");

        Assert.Empty(DocumentValidator.Validate(schema, Parser.Parse("{ dog(name: {first: \"Ada\"}) { name } }").Document!));
        Assert.Equal(
            ["Input object \"Name\" needs the field \"first\" of type \"String!\"; add it."],
            DocumentValidator.Validate(schema, Parser.Parse("{ dog(name: {}) { name } }").Document!).Select(error => error.Message));
    }

    [Fact]
    public async Task Resolvers_and_scalars_are_bound_by_name()
    {
        var built = SchemaBuilder.Build(
            """
            type Query { today: Date, pet(born: Date = "2020-02-29"): Pet }
            interface Pet { name: String }
            type Cat implements Pet { name: String }
            scalar Date
            """,
            new SchemaBindings
            {
                Scalars = [ExtendedScalars.Date],
                FieldResolver = (type, field) => (_, arguments) => ValueTask.FromResult<object?>(
                    field == "today" ? new DateOnly(2026, 1, 5) : arguments.Values.TryGetValue("born", out var born) ? $"{type}.{field} {born:O}" : $"{type}.{field}"),
                TypeResolver = _ => _ => "Cat",
            });

        Assert.Equal(
            """{"data":{"today":"2026-01-05","pet":{"name":"Cat.name"}}}""",
            await new Library(schema: built.Schema!).Ask("{ today pet { name } }"));
    }

    [Fact]
    public void Defaults_inside_a_default_are_filled_in_when_it_is_used() =>
        Assert.Equal(
            new Dictionary<string, object?> { ["a"] = 1, ["b"] = 2 },
            Build("type Query { f(i: I = {a: 1}): Int } input I { a: Int b: Int = 2 }").Query.Fields["f"].Arguments[0].Default);

    [Fact]
    public void A_syntax_error_is_told_as_such()
    {
        var result = SchemaBuilder.Build("type Query {");

        Assert.False(result.Succeeded);
        Assert.Equal(
            (ErrorCodes.SyntaxError, "Expected a field's name, found the end of the document."),
            (Assert.Single(result.Errors).Code, result.Errors[0].Message));
    }

    [Theory]
    [InlineData("type A { a: Int } type A { b: Int }", "The schema has more than one type \"A\"; define it once. (1:6, 1:24)")]
    [InlineData("type A { a: Int } scalar A", "The schema has more than one type \"A\"; define it once. (1:6, 1:26)")]
    [InlineData("directive @a on FIELD directive @a on QUERY", "The schema has more than one directive \"@a\"; define it once. (1:12, 1:34)")]
    [InlineData("scalar Int", "Type \"Int\" is defined by the specification; leave its definition out. (1:8)")]
    [InlineData("schema { query: Q } schema { query: Q } type Q { a: Int }", "The document defines the schema more than once; define it once, and extend it with \"extend schema\". (1:1, 1:21)|The schema names more than one root type for query; name one. (1:10, 1:30)")]
    [InlineData("extend type Dogg { a: Int } type Dog { a: Int }", "Type \"Dogg\" is extended but not defined. Did you mean \"Dog\"? Define it in the same document. (1:13)")]
    [InlineData("enum A { B } extend input A { b: Int }", "Type \"A\" is an enum and cannot be extended as an input object. (1:6, 1:27)")]
    [InlineData("query Q { a } fragment F on Query { a }", "Found an operation or fragment; a type system document has neither. Take it out. (1:1)|Found an operation or fragment; a type system document has neither. Take it out. (1:15)")]
    public void Definitions_that_do_not_go_together_are_refused(string text, string errors) => AssertErrors(text, errors.Split('|'));

    [Theory]
    [InlineData("type Account { a: Acount }", "The schema has no type \"Acount\". Did you mean \"Account\"? (1:19)")]
    [InlineData("type A { a(b: [Missing!]!): Vanished } input I { c: Nowhere }", "The schema has no type \"Vanished\". (1:29)|The schema has no type \"Missing\". (1:16)|The schema has no type \"Nowhere\". (1:53)")]
    [InlineData("directive @a(b: X) on FIELD", "The schema has no type \"X\". (1:17)")]
    [InlineData("union U = Missing", "The schema has no type \"Missing\". (1:11)")]
    [InlineData("type A implements Missing { a: Int }", "The schema has no type \"Missing\". (1:19)")]
    [InlineData("type B { a: Int } type A implements B { a: Int }", "Type \"A\" implements \"B\", which is an object type; only interfaces are implemented. (1:37)")]
    [InlineData("union U = I interface I { a: Int }", "Union \"U\" has the member \"I\", which is an interface; members are object types. (1:11)")]
    [InlineData("union U = String", "Union \"U\" has the member \"String\", which is a scalar; members are object types. (1:11)")]
    public void A_type_that_does_not_exist_or_is_of_another_kind_is_refused(string text, string errors) => AssertErrors(text, errors.Split('|'));

    [Theory]
    [InlineData("schema { mutation: M } type M { a: Int }", "The schema has no query type. Define a type \"Query\", or name the type in the definition of the schema. (1:1)")]
    [InlineData("extend schema { mutation: M } type M { a: Int }", "The schema has no query type. Define a type \"Query\", or name the type in the definition of the schema. (1:1)")]
    [InlineData("schema { query: X }", "The schema has no type \"X\". (1:17)")]
    [InlineData("schema { query: E } enum E { A }", "The schema names \"E\" as a root type, which is an enum; root types are object types. (1:17)")]
    [InlineData("schema { query: Int }", "The schema names \"Int\" as a root type, which is a scalar; root types are object types. (1:17)")]
    [InlineData("input Query { a: Int }", "The schema has \"Query\" as a root type, which is an input object; root types are object types. (1:7)")]
    [InlineData("type Query { a: Int } scalar Mutation", "The schema has \"Mutation\" as a root type, which is a scalar; root types are object types. (1:30)")]
    [InlineData("type Query { a: Int } type Mutation { a: Int } type M { a: Int } extend schema { mutation: M }", "The schema has the root type \"Mutation\" by its name, and \"M\" for the same operation; define the schema to choose. (1:82)")]
    [InlineData("schema { query: Q } extend schema { query: R } type Q { a: Int } type R { a: Int }", "The schema names more than one root type for query; name one. (1:10, 1:37)")]
    public void Root_types_that_are_missing_or_of_another_kind_are_refused(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void A_document_without_a_query_type_is_refused() =>
        Assert.Equal(
            ["The schema has no query type. Define a type \"Query\", or name the type in the definition of the schema."],
            SchemaBuilder.Build("scalar A").Errors.Select(error => error.Message));

    [Fact]
    public void A_schema_that_breaks_a_rule_makes_no_engine() =>
        Assert.Equal(
            "The schema is not valid. Type \"Empty\" has no field; define at least one. (Parameter 'schema')",
            Assert.Throws<ArgumentException>(() => new Library(schema: Schema(new ObjectType("Empty", null, () => [])))).Message);

    private static GraphQLSchema Build(string text)
    {
        var result = SchemaBuilder.Build(text);
        Assert.Equal([], result.Errors.Select(error => $"{error.Message} {error.Locations?[0]}"));
        return result.Schema!;
    }
}
