using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Validation;
using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>A default is a value of its type. What a document may write as a value, a schema may write as a default.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments.Type-Validation"/>
internal sealed class DefaultValuesRule : SchemaRule
{
    private static readonly IReadOnlyList<Func<ValidationContext, ValidationRule>> Rules =
    [
        context => new ValuesOfCorrectTypeRule(context),
        context => new UniqueInputFieldNamesRule(context),
    ];

    public override void Check(SchemaRuleContext context)
    {
        foreach (var input in context.Inputs.Where(input => input.Part.HasDefault && input.Part.Type.Named.IsInput))
        {
            if (FindLiteral(input.Part) is { } literal)
            {
                CheckLiteral(context, input, literal);
            }
            else
            {
                context.Report(
                    $"The default of {input.Words} is no coerced value of type \"{input.Part.Type}\"; give one.", input.Part.Location);
            }
        }
    }

    /// <summary>The default as a literal; null when there is none, or none that the language can write.</summary>
    public static ValueNode? FindLiteral(InputValueDefinition input) =>
        input.DefaultLiteral ?? (input.HasDefault ? LiteralPrinter.FindLiteral(input.Default, input.Type) : null);

    private static void CheckLiteral(SchemaRuleContext context, Described<InputValueDefinition> input, ValueNode literal)
    {
        // The default of a variable keeps the same rules.
        var variable = new VariableDefinitionNode(
            new(new(input.Part.Name, default), default), SchemaDocument.Reference(input.Part.Type), literal, [], null, default);
        var operation = OperationDefinitionNode.Of(OperationType.Query, null, [variable], [], new([], default), null, default);
        foreach (var error in DocumentValidator.Validate(context.Schema, new([operation], default), ValidationLimits.Default, Rules))
        {
            context.Report(
                $"The default of {input.Words} is none of its type. {error.Message}",
                [.. error.Locations!.Where(place => place.Line > 0).Select(place => (SourceLocation?)place)]);
        }
    }
}
