using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Reading;

/// <summary>One statement for each list of the selection, however many rows there are.</summary>
public sealed class StatementCountTests(RecordDatabases databases)
{
    [Theory]
    [OnEachDatabase("countries(first: {0}) {{ totalCount nodes {{ partnerCities(last: 2) {{ totalCount nodes {{ agreements {{ nodes {{ key }} }} }} }} }} }}", 3)]
    [OnEachDatabase("engagements(last: {0}, order: [{{ participants: {{ count: DESC }} }}]) {{ nodes {{ country {{ code }} citations {{ section }} }} }}", 2)]
    [OnEachDatabase("partnerCities(first: {0}) {{ nodes {{ engagementsAggregate(groupBy: [{{ startsOn: YEAR }}]) {{ count }} agreementsAggregate {{ count }} }} }}", 3)]
    [OnEachDatabase("engagementsAggregate(groupBy: [{{ key: VALUE }}, {{ country: {{ code: VALUE }} }}], first: {0}) {{ count country {{ distinct }} }}", 1)]
    [OnEachDatabase("search(text: \"高雄\", types: [\"Engagement\"], first: {0}) {{ totalCount nodes {{ ... on Engagement {{ titleZh country {{ code }} participants {{ totalCount }} }} }} }}", 2)]
    [OnEachDatabase("people(last: {0}) {{ nodes {{ participations {{ nodes {{ engagement {{ partnerCities {{ nodes {{ key }} }} }} }} }} signedAgreements {{ totalCount }} }} }}", 3)]
    public async Task The_number_of_statements_is_that_of_the_lists(DatabaseKind kind, string field, int statements)
    {
        await using var graph = await databases.OpenAsync(kind);

        Assert.Equal([statements, statements], [await CountAsync(graph, field, rows: 1), await CountAsync(graph, field, rows: 200)]);
    }

    private static async Task<int> CountAsync(GraphStore graph, string field, int rows)
    {
        var query = $"{{ {string.Format(System.Globalization.CultureInfo.InvariantCulture, field, rows)} }}";
        var (operation, errors) = graph.Engine.Prepare(query, null, default, AccessScope.Public);
        Assert.True(operation is not null, string.Join('\n', errors));
        var trace = new ExecutionTrace();
        using var writer = new ResponseWriter();
        await using var execution = await ((PlannedGraphOperation)operation.Plan!).OpenAsync(operation.Slots, trace, TestContext.Current.CancellationToken);
        await execution.WriteAsync(0, null, writer, TestContext.Current.CancellationToken);
        return trace.Statements.Count;
    }
}
