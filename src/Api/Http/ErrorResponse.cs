using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>The body of every refusal, whatever the endpoint: a GraphQL response with one error and no data.</summary>
internal static class ErrorResponse
{
    public static void Write(ResponseWriter writer, GraphQLError error)
    {
        writer.Raw("{\"errors\":"u8);
        ErrorJson.Write(writer, [error]);
        writer.Raw((byte)'}');
    }
}
