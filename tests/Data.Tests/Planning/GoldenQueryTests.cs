using System.Text;
using System.Text.Json;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Testing;

[assembly: AssemblyFixture(typeof(OpenGov.Data.Tests.RecordDatabases))]

namespace OpenGov.Data.Tests.Planning;

/// <summary>
/// Each query under Goldens with its answer, its plan and both databases' SQL beside it. The answer is one file for both databases: the same request
/// answers byte for byte the same. A statement for each row would show as a diff.
/// </summary>
public sealed class GoldenQueryTests(RecordDatabases databases)
{
    public static TheoryData<string, DatabaseKind> Queries()
    {
        var data = new TheoryData<string, DatabaseKind>();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("tests", "Data.Tests", "Goldens"), "*.graphql").Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetFileNameWithoutExtension(file), DatabaseKind.Sqlite);
            data.Add(Path.GetFileNameWithoutExtension(file), DatabaseKind.Postgres);
        }

        return data;
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_is_planned_and_answered_as_its_golden_says(string name, DatabaseKind kind)
    {
        var folder = RepositoryRoot.Combine("tests", "Data.Tests", "Goldens");
        var query = await File.ReadAllTextAsync(Path.Combine(folder, $"{name}.graphql"), TestContext.Current.CancellationToken);
        var variablesFile = Path.Combine(folder, $"{name}.variables.json");
        using var variables = File.Exists(variablesFile) ? JsonDocument.Parse(await File.ReadAllTextAsync(variablesFile, TestContext.Current.CancellationToken)) : null;
        var scope = name.StartsWith("internal-", StringComparison.Ordinal) ? new AccessScope(Classification.Internal) : AccessScope.Public;

        await using var graph = await databases.OpenAsync(kind);
        using var writer = new ResponseWriter();
        await graph.Engine.ExecuteAsync(
            new GraphQLRequest(query, scope) { Variables = variables?.RootElement ?? default }, writer, null, TestContext.Current.CancellationToken);

        Golden.Match($"../Goldens/{name}.json", Encoding.UTF8.GetString(writer.Written.Span));
        var prepared = graph.Engine.Prepare(query, null, variables?.RootElement ?? default, scope);
        if (prepared.Operation?.Plan is PlannedGraphOperation planned)
        {
            Golden.Match($"../Goldens/{name}.plan.txt", planned.Plan.ToString());
            Golden.Match($"../Goldens/{name}.{(kind == DatabaseKind.Sqlite ? "sqlite" : "postgres")}.sql", planned.Plan.Sql());
        }
    }
}
