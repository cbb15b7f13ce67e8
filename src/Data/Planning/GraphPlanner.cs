using OpenGov.Data.Reading;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>Plans the graph's fields: operation, clearance and database in, statements out. Pure.</summary>
internal sealed class GraphPlanner(GraphQLSchema schema, DomainModel model, ReadDatabase database) : IPlannedSource
{
    private readonly NodePlanner nodes = new(model);

    public PlanResult Plan(NormalizedOperation operation, IReadOnlyList<SelectedField> fields, object scope)
    {
        var context = new PlanningContext(schema, database.Dialect, (AccessScope)scope);
        PlannedRoot[] roots = [.. fields.Select(field => PlanRoot(context, field)).OfType<PlannedRoot>()];
        return context.Errors.Count > 0
            ? new PlanResult(null, context.Errors)
            : new PlanResult(new PlannedGraphOperation(new GraphPlan(roots), database), []);
    }

    /// <summary>Plans one list for publication: every row, in chunks where lists hang on its rows.</summary>
    /// <exception cref="GraphQLException">The field is none that can be published; the errors say why.</exception>
    public PublicationPlan PlanPublication(SelectedField field, AccessScope scope)
    {
        var context = new PlanningContext(schema, database.Dialect, scope);
        if (field.Definition.Binding is not FieldBinding.RootConnection(var type))
        {
            throw NoDataset(field, $"A dataset reads lists; \"{field.Definition.Name}\" is none. Use the plural field of a type.");
        }

        if (field.Arguments.Keys.FirstOrDefault(Paging.Arguments.Contains) is { } page)
        {
            throw NoDataset(field, $"A dataset reads the whole list; leave out \"{page}\".");
        }

        context.Gate(type, field);
        var list = LevelPlanner.PlanRoot(context, type, field, new Paging(PageSize.Unlimited), publishes: true);
        if (context.Errors.Count > 0)
        {
            throw new GraphQLException(context.Errors);
        }

        return list.Fields is [{ Value: ConnectionValue.Nodes(var row) }]
            ? new PublicationPlan(list.Level!, ResultMap.Of(field.ResponseKey, list.Level!, row), context.Types)
            : throw NoDataset(field, "A dataset reads the rows of a list; select \"nodes\" and nothing beside it.");
    }

    /// <summary>Plans the groups of one list for a statistic: every group, however many there are.</summary>
    /// <exception cref="GraphQLException">The field is none that can be counted; the errors say why.</exception>
    public PublicationPlan PlanStatistic(SelectedField field, AccessScope scope)
    {
        var context = new PlanningContext(schema, database.Dialect, scope);
        if (field.Definition.Binding is not FieldBinding.RootAggregate(var type))
        {
            throw NoStatistic(field, $"A statistic counts the groups of one list; \"{field.Definition.Name}\" has none. Use the aggregate of a type.");
        }

        if (field.Arguments.Keys.FirstOrDefault(name => name is not ("where" or "groupBy")) is { } left)
        {
            throw NoStatistic(field, $"A statistic counts every row once; leave out \"{left}\", which leaves groups out.");
        }

        context.Gate(type, field);
        var (groups, shape) = AggregatePlanner.PlanRoot(context, type, field, PageSize.Unlimited);
        return context.Errors.Count == 0
            ? new PublicationPlan(groups, ResultMap.Of(field.ResponseKey, groups, shape.Row), context.Types)
            : throw new GraphQLException(context.Errors);
    }

    private PlannedRoot? PlanRoot(PlanningContext context, SelectedField field)
    {
        switch (field.Definition.Binding)
        {
            case FieldBinding.RootConnection(var type):
                context.Gate(type, field);
                var list = LevelPlanner.PlanRoot(context, type, field, Paging.Of(context, field), publishes: false);
                return new PlannedRoot.Rows(field.ResponseKey, list.Level!, new Shape.Connection(0, list.Fields));
            case FieldBinding.RootAggregate(var type):
                context.Gate(type, field);
                var (groups, shape) = AggregatePlanner.PlanRoot(context, type, field, PageSize.OfGroups(field));
                return new PlannedRoot.Rows(field.ResponseKey, groups, shape);
            case FieldBinding.RootSingle(var type):
                context.Gate(type, field);
                return PlanSingle(context, type, field);
            case FieldBinding.KnownRow(var type, var idOf):
                context.Gate(type, field);
                var (level, row) = LevelPlanner.PlanKnown(context, type, field);
                return new PlannedRoot.Known(
                    field.ResponseKey, new PlannedRoot.Rows(field.ResponseKey, level, row), idOf, field.Definition.Type.IsNonNull);
            case FieldBinding.RootSearch:
                var found = new SearchPlanner(context, model, field).Plan();
                return new PlannedRoot.Rows(field.ResponseKey, found.Level!, new Shape.Connection(0, found.Fields));
            case FieldBinding.RootNode:
                return nodes.Plan(context, field, [field.Arguments["id"]], isList: false);
            case FieldBinding.RootNodes:
                return nodes.Plan(context, field, ((InputValue.List)field.Arguments["ids"]).Items, isList: true);
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field.Definition.Name, "Not a root field of the graph.");
        }
    }

    private static PlannedRoot.Rows? PlanSingle(PlanningContext context, EntityModel type, SelectedField field)
    {
        var given = field.Arguments.Where(argument => argument.Value is not InputValue.Null).ToArray();
        if (given.Length != 1)
        {
            var names = string.Join(" and ", field.Definition.Arguments.Select(argument => $"\"{argument.Name}\""));
            context.Refuse(PlanErrors.At(field, PlanErrorCodes.LookupInvalid,
                $"Field \"{field.Definition.Name}\" was given {given.Length} of {names}; exactly one is allowed. Give one of them."));
            return null;
        }

        var by = given[0].Key == "id" ? type.Property("Id") : type.Key!;
        var (level, row) = LevelPlanner.PlanSingle(context, type, field, by, given[0].Value);
        return new PlannedRoot.Rows(field.ResponseKey, level, row);
    }

    private static GraphQLException NoStatistic(SelectedField field, string message) =>
        new(PlanErrors.At(field, PlanErrorCodes.StatisticInvalid, message));

    private static GraphQLException NoDataset(SelectedField field, string message) =>
        new(PlanErrors.At(field, PlanErrorCodes.DatasetInvalid, message));
}
