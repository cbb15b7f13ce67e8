using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Execution;

/// <summary>A valid document with what is known of its operations before any variables are.</summary>
internal sealed class CachedDocument
{
    private readonly OperationTemplate[] operations;

    private CachedDocument(GraphQLSchema schema, DocumentNode document, int characters)
    {
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);
        var deciding = DecidingVariables.In(document);
        operations =
        [
            .. document.Definitions.OfType<OperationDefinitionNode>()
                .Select(operation => new OperationTemplate(schema, operation, fragments, deciding, characters)),
        ];
    }

    /// <exception cref="GraphQLException">The text is no document, or not a valid one.</exception>
    public static CachedDocument Read(GraphQLSchema schema, string query, EngineLimits limits)
    {
        var parsed = Parser.Parse(query, limits.Parser);
        if (!parsed.Succeeded)
        {
            throw new GraphQLException(parsed.Error);
        }

        var errors = DocumentValidator.Validate(schema, parsed.Document, limits.Validation);
        return errors.Count == 0 ? new CachedDocument(schema, parsed.Document, query.Length) : throw new GraphQLException(errors);
    }

    /// <summary>Section 6.1, GetOperation.</summary>
    /// <exception cref="GraphQLException">Which operation is meant is not clear, or it cannot be run (OPERATION_UNRESOLVABLE).</exception>
    public OperationTemplate Select(string? name)
    {
        var named = operations.Where(candidate => name is null || candidate.Operation.Name?.Value == name).ToArray();
        return named switch
        {
            [var only] => only,
            [] => throw Unresolvable(
                $"The document has no operation named {Wording.Quote(name!)}.{Suggestions.DidYouMean(name!, Names())}"),
            _ => throw Unresolvable(
                $"The document has {operations.Length} operations; say with \"operationName\" which one to run: " +
                $"{Suggestions.List(Names())}."),
        };
    }

    private IEnumerable<string> Names() => operations.Select(operation => operation.Operation.Name?.Value).OfType<string>();

    private static GraphQLException Unresolvable(string message) => new(new GraphQLError(message, ErrorCodes.OperationUnresolvable));
}
