using System.Text.Json;
using OpenGov.Data.Planning;
using OpenGov.Data.Reading;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing.Journal;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data;

/// <summary>The graph over one database: its schema, the engine that answers from it, and the queries that are published from it.</summary>
public sealed class GraphStore : IAsyncDisposable
{
    private static readonly AccessScope Department = new(Classification.Internal);

    private readonly ReadDatabase database;
    private readonly GraphPlanner planner;

    /// <param name="schema">Made by <see cref="GraphSchema.Compose"/> from the same model.</param>
    /// <param name="report">Told of every exception that a response masks, with the id that the response shows.</param>
    /// <param name="watch">Wakes who follows the journal; null where nothing is followed.</param>
    public GraphStore(
        DatabaseAddress address, DomainModel model, GraphQLSchema schema, Action<Guid, Exception>? report = null, JournalWatch? watch = null)
    {
        database = ReadDatabase.Open(address);
        planner = new GraphPlanner(schema, model, database);
        Engine = new GraphQLEngine(
            schema, planner, report: report, events: watch is null ? null : new JournalEvents(new JournalReader(address), watch, model),
            weights: new CostWeights());
    }

    public GraphQLEngine Engine { get; }

    /// <summary>Validates and plans a query of one list, or of several, at the clearance of the public, to be read whole.</summary>
    /// <exception cref="GraphQLException">The query cannot be published; the errors say why.</exception>
    public DatasetQuery PrepareDataset(string query) => PrepareDataset(query, AccessScope.Public);

    /// <summary>The same at another clearance, which no publication has: <c>bench/export</c> measures with rows that are not public.</summary>
    internal DatasetQuery PrepareDataset(string query, AccessScope scope)
    {
        var operation = Prepare(query, default, scope);
        if (operation.PlannedFields.Count == 0)
        {
            throw new GraphQLException(new GraphQLError(
                "A dataset reads lists; this query has none. Use the plural field of a type.", PlanErrorCodes.DatasetInvalid));
        }

        return Whole(operation, [.. operation.PlannedFields.Select(field => planner.PlanPublication(field, scope))]);
    }

    /// <summary>
    /// Validates and plans a query of the groups of one list, to be read whole: what a statistic is counted from. It has the clearance of the department,
    /// Internal, so nothing Restricted can be counted by; what comes of it is not for the public until small counts are hidden.
    /// </summary>
    /// <param name="variables">A JSON object.</param>
    /// <exception cref="GraphQLException">The query cannot be counted; the errors say why.</exception>
    public DatasetQuery PrepareStatistic(string query, JsonElement variables)
    {
        var operation = Prepare(query, variables, Department);
        return operation.PlannedFields is [var field]
            ? Whole(operation, [planner.PlanStatistic(field, Department)])
            : throw new GraphQLException(new GraphQLError(
                $"A statistic counts one list; this query has {operation.PlannedFields.Count} fields. Keep one.", PlanErrorCodes.StatisticInvalid));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private PreparedOperation Prepare(string query, JsonElement variables, AccessScope scope)
    {
        var prepared = Engine.Prepare(query, operationName: null, variables, scope);
        return prepared.Operation ?? throw new GraphQLException(prepared.Errors);
    }

    private DatasetQuery Whole(PreparedOperation operation, IReadOnlyList<PublicationPlan> plans) =>
        new(plans, new PublicationReader(plans, operation.Slots, database));
}
