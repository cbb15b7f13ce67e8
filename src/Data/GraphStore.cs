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
    public DatasetQuery PrepareDataset(string query)
    {
        var prepared = Engine.Prepare(query, operationName: null, variables: default(JsonElement), AccessScope.Public);
        if (prepared.Operation is not { } operation)
        {
            throw new GraphQLException(prepared.Errors);
        }

        if (operation.PlannedFields.Count == 0)
        {
            throw new GraphQLException(new GraphQLError(
                "A dataset reads lists; this query has none. Use the plural field of a type.", PlanErrorCodes.DatasetInvalid));
        }

        PublicationPlan[] plans = [.. operation.PlannedFields.Select(field => planner.PlanPublication(field, AccessScope.Public))];
        return new DatasetQuery(plans, new PublicationReader(plans, operation.Slots, database));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
