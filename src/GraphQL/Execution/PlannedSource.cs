using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// The seam: the only interface between the engine and whatever plans fields that have no resolver. The engine hands over each topmost planned
/// field of an operation, with everything selected below it, and gets back something that writes the field's value.
/// </summary>
public interface IPlannedSource
{
    /// <summary>Plans all topmost planned fields of one operation, in document order. Pure: no I/O, no clock; the result is cached.</summary>
    /// <param name="scope">The caller's part of the plan's key (clearance and row scope), as the request named it.</param>
    PlanResult Plan(NormalizedOperation operation, IReadOnlyList<SelectedField> fields, object scope);
}

/// <summary>A plan, or the errors that forbid one; then nothing of the operation runs.</summary>
public sealed record PlanResult(IPlannedOperation? Operation, IReadOnlyList<GraphQLError> Errors);

/// <summary>A plan: immutable, shared by every request of the same shape.</summary>
public interface IPlannedOperation
{
    /// <summary>
    /// Checks the values alone: before a mutation runs or a subscription starts, since what they have done then cannot be taken back.
    /// </summary>
    /// <exception cref="GraphQLException">A value cannot be used, such as a cursor of another list.</exception>
    void Check(IReadOnlyList<object> slots)
    {
    }

    /// <summary>Checks the values, then opens the one snapshot that every field of the operation reads.</summary>
    /// <param name="slots">Values of the operation's slots, by index.</param>
    /// <exception cref="GraphQLException">A value cannot be used, such as a cursor of another list. Nothing has been written yet.</exception>
    ValueTask<IPlannedExecution> OpenAsync(IReadOnlyList<object> slots, CancellationToken cancellation);

    /// <summary>The same, and notes what is read.</summary>
    /// <param name="trace">Null where nobody asks.</param>
    ValueTask<IPlannedExecution> OpenAsync(IReadOnlyList<object> slots, ExecutionTrace? trace, CancellationToken cancellation) =>
        OpenAsync(slots, cancellation);

    /// <summary>The plan in words for who may read it, without any value of the request.</summary>
    string Explain() => "";

    /// <summary>What the plan asks of its database, without any value of the request. Some of it may run several times, or not at all.</summary>
    IReadOnlyList<string> Statements => [];
}

/// <summary>One run of a plan.</summary>
public interface IPlannedExecution : IAsyncDisposable
{
    /// <summary>Writes the value of the planned field with this index (its place in <see cref="IPlannedSource.Plan"/>'s list).</summary>
    /// <param name="parent">The value of the in-memory parent; null at the root.</param>
    ValueTask WriteAsync(int field, object? parent, ResponseWriter writer, CancellationToken cancellation);
}
