using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>Named operations as plain addresses: <c>GET /rest/{operation}?variable=value</c>. The answer is the operation's GraphQL response.</summary>
internal static class RestEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapRest(this WebApplication app, IReadOnlyList<NamedOperation> operations, GraphQLEndpoint graphQL, Callers callers)
    {
        foreach (var operation in operations)
        {
            app.MapMethods($"/rest/{operation.Route}", Methods, async http =>
            {
                var (scope, unidentified) = await callers.IdentifyAsync(http.Request, http.RequestAborted);
                var (variables, failure) = operation.Read(http.Request.Query);
                if ((unidentified ?? failure) is { } refused)
                {
                    await GraphQLEndpoint.RefuseAsync(http, MediaTypes.Json, refused);
                    return;
                }

                await graphQL.AnswerAsync(
                    http, MediaTypes.Json, new GraphQLHttpRequest(operation.Text, null, variables), scope,
                    kind => kind == ResponseKind.RequestError ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
            });
        }

        var allowed = operations.Count == 0 ? "none" : string.Join(", ", operations.Select(known => $"\"{known.Route}\""));
        app.MapMethods("/rest/{operation}", Methods, (string operation, HttpContext http) => GraphQLEndpoint.RefuseAsync(http, MediaTypes.Json, new RequestFailure(
            StatusCodes.Status404NotFound,
            RequestErrorCodes.NotFound,
            $"There is no operation \"{operation}\"; allowed is {allowed}. See /swagger."))).ExcludeFromDescription();
    }
}
