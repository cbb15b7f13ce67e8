using OpenGov.GraphQL.Execution;

namespace OpenGov.Overhead;

/// <summary>Stands behind the seam in place of the database: plans everything, and answers every field with the same few bytes.</summary>
internal sealed class ConstantSource : IPlannedSource, IPlannedOperation, IPlannedExecution
{
    public PlanResult Plan(NormalizedOperation operation, IReadOnlyList<SelectedField> fields, object scope) => new(this, []);

    public ValueTask<IPlannedExecution> OpenAsync(IReadOnlyList<object> slots, CancellationToken cancellation) => new(this);

    public ValueTask WriteAsync(int field, object? parent, ResponseWriter writer, CancellationToken cancellation)
    {
        writer.Raw("{\"nodes\":[]}"u8);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
