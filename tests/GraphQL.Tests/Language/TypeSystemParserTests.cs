using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class TypeSystemParserTests
{
    [Fact]
    public void A_schema_names_its_root_types()
    {
        var schema = Definition<SchemaDefinitionNode>("\"All\" schema @a { query: Q mutation: M subscription: S }");

        Assert.Equal(("All", false, "a"), (schema.Description, schema.IsExtension, schema.Directives[0].Name.Value));
        Assert.Equal(
            [(OperationType.Query, "Q"), (OperationType.Mutation, "M"), (OperationType.Subscription, "S")],
            schema.OperationTypes.Select(root => (root.Operation, root.Type.Name.Value)));
    }

    [Fact]
    public void A_scalar_has_a_name_and_directives()
    {
        var scalar = Definition<ScalarTypeNode>("scalar Date @specifiedBy(url: \"https://example.org\")");

        Assert.Equal("Date", scalar.Name.Value);
        Assert.Equal("@specifiedBy(url: \"https://example.org\")", Printer.Print(scalar.Directives[0]));
    }

    [Fact]
    public void An_object_has_interfaces_fields_and_arguments()
    {
        var type = Definition<ObjectTypeNode>("type T implements A & B @d { \"Why\" f(\"How\" a: Int! = 1 @e, b: [I]): [T!]! @g h: Int }");

        Assert.Equal(["A", "B"], type.Interfaces.Select(next => next.Name.Value));
        Assert.Equal("d", Assert.Single(type.Directives).Name.Value);
        Assert.Equal(["f", "h"], type.Fields.Select(field => field.Name.Value));
        var field = type.Fields[0];
        Assert.Equal(("Why", "[T!]!", "g"), (field.Description, Printer.Print(field.Type), field.Directives[0].Name.Value));
        Assert.Equal(["a: Int! = 1 @e", "b: [I]"], field.Arguments.Select(Printer.Print));
        Assert.Equal("How", field.Arguments[0].Description);
    }

    [Theory]
    [InlineData("type T implements A", 1)]
    [InlineData("type T implements & A", 1)]
    [InlineData("type T implements A & B & C", 3)]
    [InlineData("type T implements & A & B", 2)]
    public void Interfaces_may_start_with_an_ampersand(string text, int count) =>
        Assert.Equal(count, Definition<ObjectTypeNode>(text).Interfaces.Count);

    [Fact]
    public void An_interface_may_implement_interfaces()
    {
        var type = Definition<InterfaceTypeNode>("interface I implements J { a: Int }");

        Assert.Equal(("I", "J", "a"), (type.Name.Value, type.Interfaces[0].Name.Value, type.Fields[0].Name.Value));
    }

    [Theory]
    [InlineData("union U", 0)]
    [InlineData("union U = A", 1)]
    [InlineData("union U = | A", 1)]
    [InlineData("union U @d = A | B", 2)]
    [InlineData("union U =\n  | A\n  | B\n  | C", 3)]
    public void Members_of_a_union_may_start_with_a_pipe(string text, int count) =>
        Assert.Equal(count, Definition<UnionTypeNode>(text).Members.Count);

    [Fact]
    public void An_enum_has_values_with_descriptions_and_directives()
    {
        var type = Definition<EnumTypeNode>("enum E @a { \"One\" A @deprecated B enum }");

        Assert.Equal(["A", "B", "enum"], type.Values.Select(value => value.Name.Value));
        Assert.Equal(("One", "deprecated"), (type.Values[0].Description, type.Values[0].Directives[0].Name.Value));
    }

    [Fact]
    public void An_input_object_has_fields_with_defaults()
    {
        var type = Definition<InputObjectTypeNode>("input I @oneOf { a: Int = 1 @b, \"c\" d: [I!] = [{a: 2}] }");

        Assert.Equal(["a: Int = 1 @b", "d: [I!] = [{a: 2}]"], type.Fields.Select(Printer.Print));
        Assert.Equal("c", type.Fields[1].Description);
    }

    [Theory]
    [InlineData("directive @d on FIELD", false, 0, "FIELD")]
    [InlineData("directive @d on | FIELD | QUERY", false, 0, "FIELD,QUERY")]
    [InlineData("\"x\" directive @d(a: Int, b: Int) repeatable on VARIABLE_DEFINITION | INPUT_FIELD_DEFINITION", true, 2, "VARIABLE_DEFINITION,INPUT_FIELD_DEFINITION")]
    [InlineData("directive @repeatable(on: Int) on SCHEMA", false, 1, "SCHEMA")]
    public void A_directive_says_where_it_can_stand(string text, bool isRepeatable, int arguments, string locations)
    {
        var directive = Definition<DirectiveDefinitionNode>(text);

        Assert.Equal((isRepeatable, arguments), (directive.IsRepeatable, directive.Arguments.Count));
        Assert.Equal(locations, string.Join(',', directive.Locations.Select(location => location.Value)));
    }

    [Theory]
    [InlineData("extend schema @a")]
    [InlineData("extend schema {\n  mutation: M\n}")]
    [InlineData("extend scalar S @a")]
    [InlineData("extend type T implements I")]
    [InlineData("extend type T @a")]
    [InlineData("extend type T {\n  a: Int\n}")]
    [InlineData("extend interface I implements J @a {\n  a: Int\n}")]
    [InlineData("extend union U = A | B")]
    [InlineData("extend union U @a")]
    [InlineData("extend enum E {\n  A\n}")]
    [InlineData("extend enum E @a")]
    [InlineData("extend input I {\n  a: Int = 1\n}")]
    [InlineData("extend input I @a")]
    public void An_extension_adds_to_a_definition(string text)
    {
        var extension = Definition<TypeSystemNode>(text);

        Assert.True(extension.IsExtension);
        Assert.Equal(text + "\n", Printer.Print(extension));
    }

    [Fact]
    public void Executable_definitions_and_definitions_of_a_schema_may_share_a_document() =>
        Assert.Equal(3, Parse("{ a } type T { a: Int } fragment F on T { a }").Definitions.Count);

    [Fact]
    public void Keywords_are_names_in_a_schema_too()
    {
        var type = Definition<ObjectTypeNode>("type type implements implements & interface @on { type: type input(extend: query): directive schema: union }");

        Assert.Equal(["type", "input", "schema"], type.Fields.Select(field => field.Name.Value));
    }

    [Fact]
    public void A_definition_starts_at_its_description()
    {
        var document = Parse("\"x\" scalar A\n\"y\"\ntype B { \"z\" c: Int }\nextend enum D { E }");

        Assert.Equal([new(1, 1), new(2, 1), new(4, 1)], document.Definitions.Select(definition => definition.Location));
        Assert.Equal(new(3, 10), Assert.IsType<ObjectTypeNode>(document.Definitions[1]).Fields[0].Location);
        Assert.Equal(new(3, 14), Assert.IsType<ObjectTypeNode>(document.Definitions[1]).Fields[0].Name.Location);
    }

    [Theory]
    [InlineData("schema", 7, "Expected the schema's root types (\"{\"), found the end of the document.")]
    [InlineData("schema @a", 10, "Expected the schema's root types (\"{\"), found the end of the document.")]
    [InlineData("schema {}", 9, "Expected \"query\", \"mutation\" or \"subscription\" and the root type, found \"}\".")]
    [InlineData("schema { query Q }", 16, "Expected \":\" and the root type, found the name \"Q\".")]
    [InlineData("schema { subscribe: Q }", 10, "Expected \"query\", \"mutation\" or \"subscription\" and the root type, found the name \"subscribe\".")]
    [InlineData("scalar", 7, "Expected the type's name, found the end of the document.")]
    [InlineData("type T implements", 18, "Expected an interface, found the end of the document.")]
    [InlineData("type T implements A B", 21, "Expected an operation (\"{\", \"query\", \"mutation\", \"subscription\"), a fragment (\"fragment\") or a definition of a schema, found the name \"B\".")]
    [InlineData("type T implements & & A", 21, "Expected an interface, found \"&\".")]
    [InlineData("type T {}", 9, "Expected a field's name, found \"}\".")]
    [InlineData("type T { a }", 12, "Expected \":\" and the field's type, found \"}\".")]
    [InlineData("type T { a(): Int }", 12, "Expected an argument's name, found \")\".")]
    [InlineData("type T { a(b): Int }", 13, "Expected \":\" and its type, found \")\".")]
    [InlineData("type T { a(b: Int = $c): Int }", 21, "Found the variable \"$c\" where only a constant is allowed: defaults, and directives on definitions of variables and of a schema, cannot use variables.")]
    [InlineData("type T { a: Int = 1 }", 17, "Expected a field's name, found \"=\".")]
    [InlineData("type T @a(b: $c) { a: Int }", 14, "Found the variable \"$c\" where only a constant is allowed: defaults, and directives on definitions of variables and of a schema, cannot use variables.")]
    [InlineData("union U =", 10, "Expected a member type, found the end of the document.")]
    [InlineData("union U = A |", 14, "Expected a member type, found the end of the document.")]
    [InlineData("union U = | | A", 13, "Expected a member type, found \"|\".")]
    [InlineData("enum E {}", 9, "Expected an enum value, found \"}\".")]
    [InlineData("enum E { A true }", 12, "Found \"true\", which is a value of its own and cannot be the name of an enum value.")]
    [InlineData("enum E { null }", 10, "Found \"null\", which is a value of its own and cannot be the name of an enum value.")]
    [InlineData("input I {}", 10, "Expected an input field's name, found \"}\".")]
    [InlineData("input I { a(b: Int): Int }", 12, "Expected \":\" and its type, found \"(\".")]
    [InlineData("directive d on FIELD", 11, "Expected \"@\" and the directive's name, found the name \"d\".")]
    [InlineData("directive @d FIELD", 14, "Expected \"on\" and where the directive can stand, found the name \"FIELD\".")]
    [InlineData("directive @d repeatable FIELD", 25, "Expected \"on\" and where the directive can stand, found the name \"FIELD\".")]
    [InlineData("directive @d on", 16, "Expected a place where the directive can stand, found the end of the document.")]
    [InlineData("directive @d on FIELD |", 24, "Expected a place where the directive can stand, found the end of the document.")]
    public void A_broken_definition_is_rejected(string text, int column, string message) => AssertError(text, column, message);

    [Fact]
    public void A_directive_on_no_known_place_is_rejected() =>
        AssertError(
            "directive @d on FIELD | field",
            25,
            "Found \"field\", which is no place for directives; places are QUERY, MUTATION, SUBSCRIPTION, FIELD, FRAGMENT_DEFINITION, " +
            "FRAGMENT_SPREAD, INLINE_FRAGMENT, VARIABLE_DEFINITION, SCHEMA, SCALAR, OBJECT, FIELD_DEFINITION, ARGUMENT_DEFINITION, INTERFACE, " +
            "UNION, ENUM, ENUM_VALUE, INPUT_OBJECT, INPUT_FIELD_DEFINITION.");

    [Theory]
    [InlineData("extend", 7, "Expected what is extended (\"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\"), found the end of the document.")]
    [InlineData("extend directive @d on FIELD", 8, "Expected what is extended (\"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\"), found the name \"directive\".")]
    [InlineData("extend query Q { a }", 8, "Expected what is extended (\"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\"), found the name \"query\".")]
    [InlineData("\"x\" extend type T @a", 1, "A description stands before an extension, which takes none; describe the definition, or make it a comment (#).")]
    [InlineData("extend scalar S", 16, "Expected what the extension adds, found the end of the document.")]
    [InlineData("extend schema", 14, "Expected what the extension adds, found the end of the document.")]
    [InlineData("extend type T", 14, "Expected what the extension adds, found the end of the document.")]
    [InlineData("extend interface T type U", 20, "Expected what the extension adds, found the name \"type\".")]
    [InlineData("extend union T", 15, "Expected what the extension adds, found the end of the document.")]
    [InlineData("extend enum T", 14, "Expected what the extension adds, found the end of the document.")]
    [InlineData("extend input T", 15, "Expected what the extension adds, found the end of the document.")]
    public void A_broken_extension_is_rejected(string text, int column, string message) => AssertError(text, column, message);

    [Theory]
    [InlineData("type T { a: [[[Int]]] }")]
    [InlineData("type T { a(b: Int = [[[1]]]): Int }")]
    [InlineData("scalar S @a(b: {c: {d: {e: 1}}})")]
    public void Depth_is_limited_in_a_schema_too(string text) =>
        Assert.Equal(ErrorCodes.LimitExceeded, Parser.Parse(text, new(MaxDepth: 2)).Error!.Code);

    private static T Definition<T>(string text)
        where T : DefinitionNode =>
        Assert.IsType<T>(Assert.Single(Parse(text).Definitions), exactMatch: false);

    private static DocumentNode Parse(string text)
    {
        var result = Parser.Parse(text);
        Assert.True(result.Succeeded, result.Error?.Message);
        return result.Document;
    }

    private static void AssertError(string text, int column, string message)
    {
        var error = Parser.Parse(text).Error;

        Assert.Equal((message, ErrorCodes.SyntaxError), (error?.Message, error?.Code));
        Assert.Equal([new(1, column)], error!.Locations!);
    }
}
