using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Every_kind_of_type_is_printed_in_the_order_of_names() =>
        Assert.Equal(
            """"
            union Both = Dog | Cat

            type Cat implements Named {
              name: String
            }

            """One of two."""
            enum Choice {
              YES
              NO @deprecated
              MAYBE @deprecated(reason: "Say \"YES\".")
            }

            scalar Date @specifiedBy(url: "https://example.org/date")

            type Dog implements Named {
              name: String
            }

            input Exactly @oneOf {
              id: ID
              code: String
            }

            interface Named {
              name: String
            }

            type Query {
              both: Both
              date(exactly: Exactly, choice: Choice = YES): Date
            }

            """",
            SchemaPrinter.Print(Zoo()));

    [Fact]
    public void Descriptions_stand_before_what_they_describe_and_apart_from_what_is_before() =>
        AssertFields(
            [
                new("first", SpecifiedScalars.Int) { Description = "The first." },
                new("plain", SpecifiedScalars.Int),
                new("long", SpecifiedScalars.Int) { Description = "字\nsecond \"line\"" },
                new("asking", SpecifiedScalars.Int)
                {
                    Arguments =
                    [
                        new("a", SpecifiedScalars.Int) { Description = "Described." },
                        new("b", SpecifiedScalars.Int) { DeprecationReason = "Old." },
                        new("c", SpecifiedScalars.Int) { Description = "Also." },
                    ],
                },
            ],
            """"
              """The first."""
              first: Int
              plain: Int

              """
              字
              second "line"
              """
              long: Int
              asking(
                """Described."""
                a: Int
                b: Int @deprecated(reason: "Old.")

                """Also."""
                c: Int
              ): Int
            """");

    [Fact]
    public void Defaults_are_printed_as_literals() =>
        AssertFields(
            [
                new("f", SpecifiedScalars.Int)
                {
                    Arguments =
                    [
                        Argument("int", SpecifiedScalars.Int, -5),
                        Argument("text", SpecifiedScalars.String, "a\"b\\\n字"),
                        Argument("none", SpecifiedScalars.String, null),
                        Argument("genre", LibrarySchema.Genre, "POETRY"),
                        Argument("list", new ListType(LibrarySchema.Genre), new object?[] { "POETRY", null }),
                        Argument("date", ExtendedScalars.Date, new DateOnly(2023, 7, 1)),
                        Argument("filter", LibrarySchema.Filter, new Dictionary<string, object?> { ["pages"] = 2, ["title"] = "x" }),
                        Argument("json", ExtendedScalars.Json, System.Text.Json.JsonElement.Parse("""{"a":[1,{}]}""")),
                        Argument("sure", new NonNullType(SpecifiedScalars.Boolean), true),
                    ],
                },
            ],
            """
              f(int: Int = -5, text: String = "a\"b\\\n字", none: String = null, genre: Genre = POETRY, list: [Genre] = [POETRY, null], date: Date = "2023-07-01", filter: Filter = {title: "x", pages: 2}, json: Json = {a: [1, {}]}, sure: Boolean! = true): Int
            """);

    [Fact]
    public void A_default_that_is_no_value_of_its_type_is_a_bug_of_the_schema() =>
        Assert.Equal(
            "A value of type \"String\" is not a coerced value of \"Int\". (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => LiteralPrinter.Print("5", SpecifiedScalars.Int)).Message);

    [Fact]
    public void Roots_of_other_names_need_a_schema_definition()
    {
        var schema = new GraphQLSchema(new ObjectType("Root", null, () => [new("a", SpecifiedScalars.Int)])) { Description = "All of it." };

        Assert.Equal(
            """"
            """All of it."""
            schema {
              query: Root
            }

            type Root {
              a: Int
            }

            """",
            SchemaPrinter.Print(schema));
    }

    [Fact]
    public void Directives_of_the_schema_stand_before_its_types()
    {
        var cost = new DirectiveDefinition(
            "cost", "What it costs.", [Argument("weight", new NonNullType(SpecifiedScalars.Int), 1)], ["OBJECT", "FIELD_DEFINITION"], true);
        var schema = new GraphQLSchema(new ObjectType("Query", null, () => [new("a", SpecifiedScalars.Int)]), directives: [cost]);

        Assert.Equal(
            """"
            """What it costs."""
            directive @cost(weight: Int! = 1) repeatable on OBJECT | FIELD_DEFINITION

            type Query {
              a: Int
            }

            """",
            SchemaPrinter.Print(schema));
    }

    private static void AssertFields(FieldDefinition[] fields, string expected)
    {
        var printed = SchemaPrinter.Print(new GraphQLSchema(new ObjectType("Query", null, () => fields)));

        Assert.Contains($"type Query {{\n{expected}\n}}\n", printed, StringComparison.Ordinal);
    }

    private static InputValueDefinition Argument(string name, GraphQLType type, object? value) => new(name, type) { Default = value, HasDefault = true };

    private static GraphQLSchema Zoo()
    {
        var named = new InterfaceType("Named", null, () => [new("name", SpecifiedScalars.String)]);
        var dog = new ObjectType("Dog", null, () => [new("name", SpecifiedScalars.String)]) { Interfaces = [named] };
        var cat = new ObjectType("Cat", null, () => [new("name", SpecifiedScalars.String)]) { Interfaces = [named] };
        var choice = new EnumType("Choice", "One of two.", [new("YES"), new("NO", null, "No longer supported"), new("MAYBE", null, "Say \"YES\".")]);
        var exactly = new InputObjectType("Exactly", null, () => [new("id", SpecifiedScalars.Id), new("code", SpecifiedScalars.String)]) { IsOneOf = true };
        var date = new ScalarType("Date", null)
        {
            SpecifiedBy = "https://example.org/date",
            Parse = ExtendedScalars.Date.Parse,
            Write = ExtendedScalars.Date.Write,
        };
        return new GraphQLSchema(new ObjectType("Query", null, () =>
        [
            new("both", new UnionType("Both", null, () => [dog, cat])),
            new("date", date) { Arguments = [new("exactly", exactly), Argument("choice", choice, "YES")] },
        ]));
    }
}
