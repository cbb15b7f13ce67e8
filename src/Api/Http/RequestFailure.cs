using OpenGov.GraphQL.Errors;

namespace OpenGov.Api.Http;

/// <summary>A request that is refused before the engine answers it: the status and the one error of the response.</summary>
internal sealed record RequestFailure(int Status, string Code, string Message)
{
    /// <summary>When the same request may be sent again; null where waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public GraphQLError ToError() => new(Message, Code);
}
