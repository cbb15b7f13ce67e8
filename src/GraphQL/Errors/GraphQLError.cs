using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Errors;

/// <summary>One error of a response, in the shape of the specification; the code stands in <c>extensions.code</c>.</summary>
/// <param name="Message">A full sentence: what was found, what is allowed, what to do.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/> or of the platform's own closed list; programs decide on it, never on the message.</param>
/// <param name="Path">Response keys (string) and list indexes (int) down to the field, for errors of execution.</param>
/// <param name="Facts">Further entries of <c>extensions</c>.</param>
public sealed record GraphQLError(
    string Message,
    string Code,
    IReadOnlyList<SourceLocation>? Locations = null,
    IReadOnlyList<object>? Path = null,
    IReadOnlyDictionary<string, object?>? Facts = null)
{
    /// <summary>What a caller sees of a bug or an outage: an id, under which the log has the rest.</summary>
    public static GraphQLError Masked(Guid id) => new(
        $"Something went wrong inside the server. It is logged with id \"{id}\"; name it when you report this.",
        ErrorCodes.Internal,
        Facts: new Dictionary<string, object?> { ["id"] = id.ToString() });
}

/// <summary>The engine's codes.</summary>
public static class ErrorCodes
{
    public const string SyntaxError = "SYNTAX_ERROR";
    public const string ValidationFailed = "VALIDATION_FAILED";
    public const string VariableInvalid = "VARIABLE_INVALID";
    public const string OperationUnresolvable = "OPERATION_UNRESOLVABLE";
    public const string SchemaInvalid = "SCHEMA_INVALID";
    public const string LimitExceeded = "LIMIT_EXCEEDED";
    public const string CostExceeded = "COST_EXCEEDED";
    public const string Internal = "INTERNAL_ERROR";
}

/// <summary>A request that cannot be answered, by the caller's doing: carries the errors to show.</summary>
public sealed class GraphQLException(IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
