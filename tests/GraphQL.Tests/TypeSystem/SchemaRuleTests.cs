using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem;

/// <summary>The tests of one group of rules, over schemas built from documents. A document without a query type is given one.</summary>
public abstract class SchemaRuleTests
{
    private protected static void AssertValid(string text) => Assert.Equal([], Errors(text));

    /// <param name="expected">Messages, each with its locations behind it: <c>Sentence. (1:3, 2:5)</c></param>
    private protected static void AssertErrors(string text, params string[] expected) => Assert.Equal(expected, Errors(text));

    /// <summary>The messages of a schema that was built in code and has no locations.</summary>
    private protected static void AssertErrors(GraphQLSchema schema, params string[] expected)
    {
        var errors = SchemaValidator.Validate(schema);

        Assert.Equal(expected, errors.Select(error => error.Message));
        Assert.All(errors, error => Assert.Equal((ErrorCodes.SchemaInvalid, null), (error.Code, error.Locations)));
    }

    private protected static GraphQLSchema Schema(params NamedType[] further) =>
        new(new ObjectType("Query", null, () => [new("a", SpecifiedScalars.Int)]), further: further);

    private static IEnumerable<string> Errors(string text)
    {
        var hasQuery = text.Contains("Query", StringComparison.Ordinal) || text.Contains("schema", StringComparison.Ordinal);
        var result = SchemaBuilder.Build(hasQuery ? text : $"{text}\ntype Query {{ a: Int }}");
        Assert.Equal(result.Succeeded, result.Errors.Count == 0);
        Assert.All(result.Errors, error => Assert.Equal(ErrorCodes.SchemaInvalid, error.Code));
        return result.Errors.Select(error => error.Locations is null ? error.Message : $"{error.Message} ({string.Join(", ", error.Locations)})");
    }
}
