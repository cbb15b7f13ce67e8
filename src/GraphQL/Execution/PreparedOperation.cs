using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>An operation that is ready to run, or the errors that keep it from being.</summary>
public sealed record PrepareResult(PreparedOperation? Operation, IReadOnlyList<GraphQLError> Errors);

/// <summary>A planned operation, shared by all requests of its shape, with the values of one request.</summary>
public sealed class PreparedOperation
{
    internal PreparedOperation(OperationPlan plan, IReadOnlyList<object> slots) => (Shared, Slots) = (plan, slots);

    public NormalizedOperation Normalized => Shared.Operation;

    /// <summary>The topmost planned fields; their places are the indexes of <see cref="IPlannedExecution.WriteAsync"/>.</summary>
    public IReadOnlyList<SelectedField> PlannedFields => Shared.PlannedFields;

    /// <summary>Null when every field is resolved in memory.</summary>
    public IPlannedOperation? Plan => Shared.Plan;

    public IReadOnlyList<object> Slots { get; }

    /// <summary>Null where the engine was given no weights.</summary>
    public OperationCost? Cost => Shared.Cost?.Of(Slots);

    internal OperationPlan Shared { get; }
}
