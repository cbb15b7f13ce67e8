using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.Tests.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem;

/// <summary>What is printed of a schema builds a schema of which the same is printed.</summary>
public sealed class SchemaRoundTripTests
{
    [Fact]
    public void The_platforms_contract_is_built_and_printed_to_the_same_text()
    {
        // The file lies beside the tests' build.
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "opengov.graphql"));

        AssertRoundTrip(text);
    }

    [Fact]
    public void Schemas_from_code_are_printed_and_built()
    {
        AssertRoundTrip(SchemaPrinter.Print(LibrarySchema.Build()));
        AssertRoundTrip(SchemaPrinter.Print(PetSchema.Schema));
    }

    [Theory]
    [InlineData("schema {\n  query: A\n}\n\ntype A {\n  b: Int\n}\n")]
    [InlineData("schema {\n  query: A\n}\n\ntype A {\n  b: Int\n}\n\ntype Query {\n  b: Int\n}\n")]
    [InlineData("schema {\n  query: Query\n}\n\ntype Mutation {\n  b: Int\n}\n\ntype Query {\n  b: Int\n}\n")]
    [InlineData("type Mutation {\n  b: Int\n}\n\ntype Query {\n  b: Int\n}\n")]
    [InlineData("\"\"\"中\"\"\"\nschema {\n  query: Query\n}\n\ntype Query {\n  b: Int\n}\n")]
    [InlineData("schema @a(b: [1, {c: \"D\"}]) {\n  query: Query\n}\n\ndirective @a(b: S) repeatable on SCHEMA | FIELD_DEFINITION\n\ntype Query {\n  b: Int @deprecated @a @a(b: null)\n}\n\nscalar S\n")]
    [InlineData("directive @d(\n  \"\"\"One\"\"\"\n  a: Int = 1 @deprecated\n\n  \"\"\"\n  Two\n    lines\n  \"\"\"\n  b: String = \"\\\"\"\n) on FIELD\n\ntype Query {\n  b(\n    \"\"\"Three\"\"\"\n    a: [Int!]! = []\n  ): Int\n}\n")]
    [InlineData("input I {\n  a: Float = 1.50\n  b: [I!] = [{a: -0.0e1, b: []}]\n  c: String = \"\"\"block\"\"\"\n}\n\ntype Query {\n  b(i: I = {a: 1, b: null}): Int\n}\n")]
    [InlineData("interface A {\n  a: Int\n}\n\ninterface B implements A {\n  a: Int\n}\n\ntype Query implements A & B {\n  a: Int\n}\n\nunion U = Query\n")]
    public void A_schema_in_its_printed_form_stays_as_it_is(string text) => AssertRoundTrip(text);

    [Fact]
    public void Order_and_extensions_of_the_source_do_not_show() =>
        Assert.Equal(
            "directive @z on FIELD\n\ndirective @a on FIELD\n\nenum A {\n  Y\n  X\n}\n\ntype Query {\n  b: Int\n  a: Int\n}\n",
            Reprint("extend type Query { a: Int } type Query { b: Int } directive @z on FIELD extend enum A { X } enum A { Y } directive @a on FIELD"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_random_schema_is_printed_and_built(int seed)
    {
        for (var index = 0; index < 200; index++)
        {
            AssertRoundTrip(Reprint(new RandomSchema((seed * 200) + index).ToString()));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_random_document_that_makes_no_sense_is_refused_with_reasons(int seed)
    {
        string[] names = ["Query", "A", "B", "C", "String", "Int", "deprecated", "oneOf", "a", "b"];
        for (var index = 0; index < 500; index++)
        {
            var result = SchemaBuilder.Build(new RandomDocument((seed * 500) + index, names).NextSchema(most: 6));

            Assert.NotEqual(result.Succeeded, result.Errors.Count > 0);
        }
    }

    private static void AssertRoundTrip(string text) => Assert.Equal(text, Reprint(text));

    private static string Reprint(string text)
    {
        var result = SchemaBuilder.Build(text);
        Assert.Equal([], result.Errors.Select(error => $"{error.Message} {error.Locations?[0]}"));
        return SchemaPrinter.Print(result.Schema!);
    }
}
