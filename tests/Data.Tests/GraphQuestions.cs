using System.Text;
using System.Text.Json;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Tests;

/// <summary>Asks a graph as a client does.</summary>
internal static class GraphQuestions
{
    /// <summary>The graph of the shipped types. A masked failure fails the test with its cause.</summary>
    public static GraphStore OpenGraph(this DatabaseAddress address)
    {
        var model = DomainModel.Current;
        return new GraphStore(address, model, GraphSchema.Compose(model, new EntityRootFields(model), new SearchRootField()), (_, error) =>
            throw new InvalidOperationException("A response was masked.", error));
    }

    /// <param name="variables">A JSON object.</param>
    /// <param name="scope">The public, if not given.</param>
    /// <returns>The response's text.</returns>
    public static async Task<string> AskAsync(this GraphStore graph, string query, string? variables = null, AccessScope? scope = null)
    {
        using var given = variables is null ? null : JsonDocument.Parse(variables);
        using var writer = new ResponseWriter();
        await graph.Engine.ExecuteAsync(
            new GraphQLRequest(query, scope ?? AccessScope.Public) { Variables = given?.RootElement ?? default },
            writer, null, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
