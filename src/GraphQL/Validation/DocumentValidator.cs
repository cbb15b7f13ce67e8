using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation;

/// <summary>
/// Checks a document against a schema by the rules of chapter 5 of the specification. A document without errors can be executed.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
public static class DocumentValidator
{
    /// <returns>
    /// Errors in the order of the document, of code VALIDATION_FAILED. A limit that was exceeded ends the check and comes last, with code
    /// LIMIT_EXCEEDED.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, ValidationLimits? limits = null) =>
        Validate(schema, document, limits ?? ValidationLimits.Default, SpecifiedRules.All);

    internal static IReadOnlyList<GraphQLError> Validate(
        GraphQLSchema schema, DocumentNode document, ValidationLimits limits, IReadOnlyList<Func<ValidationContext, ValidationRule>> rules) =>
        Validate(new ValidationContext(schema, document, limits), rules);

    internal static IReadOnlyList<GraphQLError> Validate(ValidationContext context, IReadOnlyList<Func<ValidationContext, ValidationRule>> rules)
    {
        var limits = context.Limits;

        // Rules and execution follow fragments by recursion, so their depth is known before anything else is looked at.
        if (context.Fragments.FindTooDeep(limits.MaxDepth) is { } tooDeep)
        {
            context.Exceed(
                $"With its fragments spread in, the selection of this definition is {tooDeep.Depth} levels deep; " +
                $"at most {limits.MaxDepth} are taken. Ask for less at once.",
                tooDeep.Definition.Location,
                limits.MaxDepth,
                tooDeep.Depth);
        }
        else
        {
            new DocumentWalker(context, rules).Walk();
        }

        return context.Errors();
    }
}
