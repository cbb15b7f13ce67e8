using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>Named operations as plain addresses: <c>GET /rest/{operation}?variable=value</c>. The answer is the operation's GraphQL response.</summary>
internal static class RestEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapRest(this IEndpointRouteBuilder app, IReadOnlyList<NamedOperation> operations, RequestGate gate, RequestReports reports, OperationAnswer answer)
    {
        foreach (var operation in operations)
        {
            app.MapMethods($"/rest/{operation.Route}", Methods, async http =>
            {
                var (caller, refusal) = await gate.AdmitAsync(http);
                var (variables, failure) = operation.Read(http.Request.Query);
                if ((refusal ?? failure) is { } refused)
                {
                    await OperationAnswer.RefuseAsync(http, MediaTypes.Json, refused);
                    return;
                }

                var (request, unreported) = reports.Apply(http.Request, caller!, explains: false, new GraphQLRequest(operation.Text, caller!.Scope)
                {
                    Variables = variables ?? default,
                    RequestState = caller,
                });
                if (request is null)
                {
                    await OperationAnswer.RefuseAsync(http, MediaTypes.Json, unreported!);
                    return;
                }

                await answer.WriteAsync(
                    http, MediaTypes.Json, request, kind => kind == ResponseKind.RequestError ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
            });
        }

        var allowed = operations.Count == 0 ? "none" : string.Join(", ", operations.Select(known => $"\"{known.Route}\""));
        app.Map("/rest/{operation}", (string operation, HttpContext http) => Methods.Contains(http.Request.Method)
            ? OperationAnswer.RefuseAsync(http, MediaTypes.Json, new RequestFailure(StatusCodes.Status404NotFound, RequestErrorCodes.NotFound,
                $"There is no operation \"{operation}\"; allowed is {allowed}. See /swagger."))
            : OperationAnswer.RefuseAsync(http, MediaTypes.Json, new RequestFailure(StatusCodes.Status405MethodNotAllowed, RequestErrorCodes.MethodNotAllowed,
                $"The method is {http.Request.Method}; allowed here are GET and HEAD."), allow: string.Join(", ", Methods))).ExcludeFromDescription();
    }
}
