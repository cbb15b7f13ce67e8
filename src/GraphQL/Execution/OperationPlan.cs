using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>What all requests of one operation, shape and scope share.</summary>
internal sealed class OperationPlan
{
    private readonly List<SelectedField> plannedFields = [];
    private readonly Dictionary<SelectedField, int> indexes = [];

    private OperationPlan(GraphQLSchema schema, NormalizedOperation operation)
    {
        Operation = operation;
        FindPlannedFields(schema, operation.Root, operation.RootType);
    }

    public NormalizedOperation Operation { get; }

    /// <summary>In document order: where fields stand below an abstract type, once for each object type that it may be.</summary>
    public IReadOnlyList<SelectedField> PlannedFields => plannedFields;

    /// <summary>Null when there are no planned fields.</summary>
    public IPlannedOperation? Plan { get; private set; }

    /// <summary>Null where nobody asks what operations cost.</summary>
    public CostTree? Cost { get; private set; }

    /// <summary>Merged fields of the whole operation, as far as planning looked at it.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Normalises and plans.</summary>
    /// <exception cref="GraphQLException">The operation cannot be normalised, or the source refuses to plan it.</exception>
    public static OperationPlan Make(
        GraphQLSchema schema, IPlannedSource source, ICostWeights? weights, OperationTemplate template, CoercedVariables variables, object scope, int mostFields)
    {
        var operation = OperationNormalizer.Normalize(template, variables, mostFields, out var normalizer);
        var plan = new OperationPlan(schema, operation);
        var planned = plan.PlannedFields.Count == 0 ? null : source.Plan(operation, plan.PlannedFields, scope);
        if (planned is { Errors.Count: > 0 })
        {
            throw new GraphQLException(planned.Errors);
        }

        plan.Cost = weights is null ? null : CostPlanner.Plan(schema, weights, operation);
        (plan.Plan, plan.FieldCount) = (planned?.Operation, normalizer.FieldCount);
        return plan;
    }

    public int IndexOf(SelectedField plannedField) => indexes[plannedField];

    private void FindPlannedFields(GraphQLSchema schema, SelectionSet selection, NamedType type)
    {
        foreach (var concrete in schema.PossibleTypes(type))
        {
            foreach (var field in selection.FieldsFor(concrete))
            {
                if (field.Refusal is not null)
                {
                    continue;
                }

                if (field.Definition.IsPlanned)
                {
                    indexes.Add(field, plannedFields.Count);
                    plannedFields.Add(field);
                }
                else if (field.Selection is not null)
                {
                    FindPlannedFields(schema, field.Selection, field.Definition.Type.Named);
                }
            }
        }
    }
}
