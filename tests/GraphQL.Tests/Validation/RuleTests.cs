using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Tests.Validation;

/// <summary>The tests of one rule, which sees the document alone.</summary>
public abstract class RuleTests
{
    private readonly Func<ValidationContext, ValidationRule> rule;
    private readonly GraphQLSchema schema;

    private protected RuleTests(Func<ValidationContext, ValidationRule> rule, GraphQLSchema? schema = null)
    {
        this.rule = rule;
        this.schema = schema ?? PetSchema.Schema;
    }

    protected void AssertValid(string text) => Assert.Equal([], Errors(text));

    /// <param name="expected">Messages, each with its locations behind it: <c>Sentence. (1:3, 2:5)</c></param>
    protected void AssertErrors(string text, params string[] expected) => Assert.Equal(expected, Errors(text));

    private IEnumerable<string> Errors(string text)
    {
        var parsed = Parser.Parse(text);
        Assert.True(parsed.Succeeded, parsed.Error?.Message);
        return Errors(parsed.Document);
    }

    private protected IEnumerable<string> Errors(DocumentNode document)
    {
        var errors = DocumentValidator.Validate(schema, document, ValidationLimits.Default, [rule]);
        Assert.All(errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
        return errors.Select(error => $"{error.Message} ({string.Join(", ", error.Locations!)})");
    }
}
