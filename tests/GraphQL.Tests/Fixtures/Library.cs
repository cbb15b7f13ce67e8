using System.Text;
using System.Text.Json;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Fixtures;

/// <summary>An engine over the library (or over another schema), with everything it did written down.</summary>
internal sealed class Library
{
    public Library(EngineLimits? limits = null, Func<List<string>, EchoSource>? source = null, GraphQLSchema? schema = null)
    {
        Source = source?.Invoke(Log) ?? new EchoSource(Log);
        Engine = new GraphQLEngine(schema ?? LibrarySchema.Build(Log), Source, limits, (id, exception) => Reported.Add((id, exception)));
    }

    public GraphQLEngine Engine { get; }

    public EchoSource Source { get; }

    public List<string> Log { get; } = [];

    public List<(Guid Id, Exception Exception)> Reported { get; } = [];

    public async Task<string> Ask(string query, string? variables = null, string scope = "public", string? operationName = null)
    {
        using var writer = new ResponseWriter();
        await Engine.ExecuteAsync(Request(query, variables, scope, operationName), writer, null, CancellationToken.None);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }

    public PrepareResult Prepare(string query, string? variables = null, string scope = "public") =>
        Engine.Prepare(query, null, Json(variables), scope);

    public static GraphQLRequest Request(string query, string? variables = null, string scope = "public", string? operationName = null) =>
        new(query, scope) { OperationName = operationName, Variables = Json(variables), RequestState = "calm" };

    public static JsonElement Json(string? text) => text is null ? default : JsonElement.Parse(text);
}
