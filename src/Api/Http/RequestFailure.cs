using OpenGov.GraphQL.Errors;

namespace OpenGov.Api.Http;

/// <summary>A request that is refused before the engine sees it: the status and the one error of the response.</summary>
internal sealed record RequestFailure(int Status, string Code, string Message)
{
    public GraphQLError ToError() => new(Message, Code);
}
